/**
 * Whether a source's text holds the quoted words letter for letter. White space is folded, no-break spaces included,
 * since pages are set with them; nothing else is. An empty quote is never found.
 */
export function quoteFound(quote: string, text: string): boolean {
  const words = foldSpace(quote).trim()
  return words !== '' && foldSpace(text).includes(words)
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ')
}
