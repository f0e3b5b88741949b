// The parts of RFC 5545 that calendars need: whole days and text. Not a library, because the available ones build the
// whole calendar in memory; this is written line by line.

/** A content line, folded at 75 octets without splitting a character. */
export const contentLine = (name: string, value: string): string => {
  const line = `${name}:${value}`
  if (Buffer.byteLength(line) <= longest) return `${line}\r\n`
  let folded = ''
  let length = 0
  for (const { segment } of graphemes.segment(line)) {
    for (const character of Buffer.byteLength(segment) > longest / 2 ? segment : [segment]) {
      const size = Buffer.byteLength(character)
      if (length + size > longest) {
        folded += '\r\n '
        length = 1
      }
      folded += character
      length += size
    }
  }
  return `${folded}\r\n`
}

/** Octets, without the line break. */
const longest = 75

/**
 * Lines are folded between graphemes, so that a Thai vowel stays with its consonant in clients that show folded lines
 * unchanged.
 */
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** The value of a TEXT property. */
export const text = (value: string): string =>
  value
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|[\n\u0085\u2028\u2029]/g, '\\n')
    // Control characters are not allowed in any form.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')

/** '2016-07-26' as a DATE. */
export const date = (day: string): string => day.replaceAll('-', '')

/** A DATE-TIME in UTC. */
export const time = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
