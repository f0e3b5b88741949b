/** A parsed document takes about 200 bytes per character, so the cache takes at most about 60 MB. */
const maxCharacters = 300_000

/**
 * An LRU cache by document text, limited by the total number of characters: limiting the number of entries would not
 * bound the memory, because one document can be as long as a request.
 */
export const createDocumentCache = <Value>(max = maxCharacters) => {
  const values = new Map<string, Value>()
  let characters = 0
  const forget = (text: string): void => {
    if (values.delete(text)) characters -= text.length
  }
  return {
    get: (text: string): Value | undefined => {
      const value = values.get(text)
      if (value === undefined) return undefined
      // Insertion order is the order of use.
      values.delete(text)
      values.set(text, value)
      return value
    },
    set: (text: string, value: Value): void => {
      forget(text)
      if (text.length > max) return
      values.set(text, value)
      characters += text.length
      for (const [oldest] of values) {
        if (characters <= max) return
        forget(oldest)
      }
    },
  }
}
