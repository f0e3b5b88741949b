/** The headers in `name=value,…`, whose values are percent-encoded, as OTEL_EXPORTER_OTLP_HEADERS has them. */
export const headersIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(',').flatMap(pair => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())]] : []
    }),
  )

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
