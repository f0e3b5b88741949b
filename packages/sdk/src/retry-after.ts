/**
 * How long the server asks to be left alone, in milliseconds: RFC 9110, section 10.2.3. It names seconds or a date; the
 * date is taken by the server's own clock where the answer shows that. Undefined when there is no such header, or none
 * that can be read.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const asked = headers.get('retry-after')
  if (!asked) return undefined
  if (/^\d+$/.test(asked)) return Number(asked) * 1000
  const ms = Date.parse(asked) - (Date.parse(headers.get('date') ?? '') || Date.now())
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
