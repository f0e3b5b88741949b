/**
 * A value as one line of JSON. Escapes U+0085, U+2028 and U+2029, which JSON allows in strings, but which Node's
 * readline and Python's splitlines treat as line ends.
 */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll(/[\u0085\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
