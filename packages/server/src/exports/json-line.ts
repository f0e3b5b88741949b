/**
 * A value as one line of JSON, whoever splits the lines. JSON lets U+0085, U+2028 and U+2029 stand in a text as they are, and
 * Node's readline and Python's splitlines take some of them for the end of a line.
 */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll(/[\u0085\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
