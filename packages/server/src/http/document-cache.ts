/** A parsed document takes some hundred bytes for each of its characters: all of them together, some 60 MB at most. */
const mostCharacters = 300_000

/**
 * What was made of a text, for the texts that were used last, up to so many characters of them together. A number of texts
 * would be no bound: one may be as long as a request.
 */
export const createDocumentCache = <Value>(most = mostCharacters) => {
  const values = new Map<string, Value>()
  let characters = 0
  const forget = (text: string): void => {
    if (values.delete(text)) characters -= text.length
  }
  return {
    get: (text: string): Value | undefined => {
      const value = values.get(text)
      if (value === undefined) return undefined
      // The one used last comes last.
      values.delete(text)
      values.set(text, value)
      return value
    },
    set: (text: string, value: Value): void => {
      forget(text)
      if (text.length > most) return
      values.set(text, value)
      characters += text.length
      for (const [oldest] of values) {
        if (characters <= most) return
        forget(oldest)
      }
    },
  }
}
