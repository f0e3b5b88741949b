/** A piece of a GraphQL document, and where it begins. */
export interface Token {
  readonly text: string
  readonly index: number
}

/**
 * What tells the structure of a GraphQL document: names (those of directives with their @), brackets, colons and dots. No
 * parser: strings and comments are passed over as a whole, so nothing in them is taken for structure.
 */
export const tokensIn = (document: string): Token[] =>
  Array.from(document.matchAll(TOKENS), match => ({ text: match[0], index: match.index })).filter(
    ({ text }) => !/^["#]/.test(text),
  )

const TOKENS = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n\r]*|@?[_A-Za-z]\w*|\.{3}|[(){}[\]:]/g
