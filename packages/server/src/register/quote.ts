/**
 * Whether the text of a source contains the quote exactly. Only white space is normalised, including no-break spaces,
 * which web pages use. An empty quote is never found.
 */
export function quoteFound(quote: string, text: string): boolean {
  const words = foldSpace(quote).trim()
  return words !== '' && foldSpace(text).includes(words)
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ')
}
