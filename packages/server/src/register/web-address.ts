/**
 * Whether a text is the address of a page: of the web, with a host, and of the characters that an address may have, which
 * are those of an IRI. Any other, like a space, has to be written with a percent sign.
 */
export const isWebAddress = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an address must not have
  /^https?:\/\/(?![/?#])[^\s\u0000-\u0020<>"{}|\\^`]+$/.test(text) &&
  URL.canParse(text) &&
  new URL(text).hostname !== ''
