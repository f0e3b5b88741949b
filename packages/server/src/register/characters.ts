import { type Said, say, word } from './messages/say.ts'
import type { Word } from './messages/words.ts'
// Which characters a text of the register may have. Names must not contain invisible or ambiguous characters: two names
// that look alike but differ would make two places, and invisible characters are neither found nor corrected.

/** Titles, codes and URLs also count as names: all texts that are searched, listed or compared. */
export type TextKind = 'name' | 'sentence' | 'prose'

/**
 * - `name`: one line, in which every character shows. U+200C and U+200D are allowed, because Persian, the scripts of
 * India and
 *   emoji are written with them; so are variation selectors and the vowel separator of Mongolian.
 * - `sentence`: one line. May have U+200B, which Thai web pages carry between words.
 * - `prose`: lines.
 *
 * None may have bidirectional controls (U+202A to U+202E, U+2066 to U+2069), which make a text look different from what
 * it is.
 */
const forbidden: Readonly<Record<TextKind, RegExp>> = {
  name: /(?!\p{Join_Control}|\u180E|\p{Variation_Selector})[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/u,
  sentence: /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u,
  prose: /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u,
}

/** No script stacks more; such texts are meant to overwrite the lines around them. */
const tooManyMarks = /\p{M}{9}/u

const names: Readonly<Record<string, Word>> = {
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '\u00AD': 'a soft hyphen',
  '\u061C': 'an Arabic letter mark',
  '\u200B': 'a zero width space',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202C': 'the end of an embedding',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'an isolate',
  '\u2069': 'the end of an isolate',
  '\uFEFF': 'a byte order mark',
}

/** Whether nothing in the text shows: no letter, digit, sign or symbol. */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Cc}\p{Cf}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text)

/** The message about the first character that is not allowed, with its position; null when all are. */
export const unfitCharacter = (text: string, kind: TextKind): Said | null => {
  const found = forbidden[kind].exec(text)
  if (found) {
    const [character] = found
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    const name =
      names[character] ?? (/\p{Cc}/u.test(character) ? 'a control character' : 'a character that does not show')
    return say('The text has {name} ({code}) as its {position} character: leave it out.', {
      name: word(name),
      code,
      position: ordinal(positionOf(text, found.index)),
    })
  }
  if (kind === 'name' && /^\p{M}/u.test(text))
    return say('The text begins with a mark that belongs on a letter: put the letter before it, or leave the mark out.')
  const marks = tooManyMarks.exec(text)
  if (marks)
    return say(
      'The text has more than 8 marks on the {position} character: leave out those that do not belong there.',
      { position: ordinal(Math.max(1, positionOf(text, marks.index) - 1)) },
    )
  return null
}

/** Counts visible characters, from 1. */
const positionOf = (text: string, index: number): number => Array.from(text.slice(0, index)).length + 1

const ordinal = (n: number): Said => {
  const tens = n % 100
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return { en: `${n}${suffix}`, th: String(n) }
}

const kinds: Readonly<Record<string, TextKind>> = {
  reason: 'sentence',
  rankReason: 'sentence',
  textEn: 'sentence',
  textTh: 'sentence',
  topic: 'sentence',
  topicEn: 'sentence',
  topicTh: 'sentence',
  address: 'prose',
  legalBasisEn: 'prose',
  legalBasisTh: 'prose',
  mistake: 'prose',
  note: 'prose',
  openingHours: 'prose',
  purpose: 'sentence',
  quote: 'prose',
  remark: 'prose',
  resultEn: 'prose',
  resultTh: 'prose',
  resolution: 'prose',
  text: 'prose',
  topicsEn: 'prose',
  topicsTh: 'prose',
}

/** The kind of text by the name of its field; by default, a name. */
export const textKindOf = (field: string): TextKind => (Object.hasOwn(kinds, field) ? kinds[field]! : 'name')

/**
 * The text in Unicode normalization form NFC, in which texts are stored and compared, so that an `é` typed as one
 * character equals one typed as two.
 */
export const composed = (text: string): string => text.normalize('NFC')
