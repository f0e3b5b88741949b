import { withArabicDigits } from './digits.ts'

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * The words of a text, in order and with repeats, each as `normalise` leaves it. Thai, which has no spaces between
 * words, is cut by ICU's dictionary; punctuation is dropped.
 */
export function words(text: string): string[] {
  // Splits at spaces first, because each segment that V8 returns holds a copy of the whole input.
  return normalise(text).split(' ').flatMap(wordsOfPiece)
}

function wordsOfPiece(piece: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(piece)) if (isWordLike) found.push(segment)
  return found
}

/**
 * The form in which texts are compared in search: lower case, Latin letters without diacritics, one spelling for what
 * looks the same in Thai, single spaces. Marks of Thai and of every other script stay, since there they are letters.
 */
export function normalise(text: string): string {
  return foldThai(foldLatin(text))
    .normalize('NFC')
    .replace(/[‘’ʻʼ]/g, "'")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
}

/**
 * A key whose binary order is the alphabetical order of names in Latin letters; punctuation and case are ignored, and
 * so is everything after the first 200 characters, because of the size limit of an index.
 */
export function latinSortKey(text: string): string {
  const letters = normalise(text)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return [...letters].slice(0, 200).join('').trim()
}

/**
 * A key whose binary (code point) order is the order of `Intl.Collator('th')`, for databases without a Thai collation.
 * Symbols come first, then digits, Thai and Latin letters; punctuation, spaces, ๆ, ฯ and case are ignored. It differs
 * from ICU where `normalise` does: two spellings that look the same get the same key.
 */
export function thaiSortKey(name: string): string {
  const spoken = normalise(name)
    .replace(/([เแโใไ])([ก-ฮ])/g, '$2$1')
    .replace(/[\p{P}\sฯๆ]/gu, '')
    .replace(/ๅ/g, 'า')
    .replace(/ำ/g, 'า\u0E4D') // as ICU expands it: after every าก to าฮ, before าะ
  let letters = ''
  let marks = ''
  for (const char of spoken) {
    const mark = MARKS.indexOf(char)
    if (mark >= 0) {
      marks += mark + 1
    } else {
      const place = ALPHABET.indexOf(char)
      letters += place >= 0 ? String.fromCharCode(ALPHABET_BASE + place) : char
      marks += '0'
    }
  }
  return `${letters} ${marks}`
}

// Both orders are ICU's (CLDR, locale th), where Thai letters precede Latin ones.
const ALPHABET =
  '`^+<=>|~$฿0123456789กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ\u0E4Dะ\u0E31า\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39เแโใไ\u0E3Aabcdefghijklmnopqrstuvwxyz'
// Marks decide only between names whose letters are all the same, at the first letter that bears different ones.
const MARKS = '\u0E4E\u0E4C\u0E47\u0E48\u0E49\u0E4A\u0E4B'
// Above ASCII, so that the space between letters and marks sorts first and a name precedes its continuations.
const ALPHABET_BASE = 0x100

function foldLatin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036F]+/gu, '$1')
    .replace(/[ßæœøđðłþıħŧ]/g, letter => UNDECOMPOSED[letter] ?? letter)
}

const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}

// นํ้า and น้ํา are น้ำ typed as the two halves of its vowel, นำ้ has the tone mark behind the vowel, เเ is แ.
function foldThai(text: string): string {
  return withArabicDigits(text)
    .replace(/\u0E4D([\u0E48-\u0E4B]*)\u0E32/g, '$1\u0E33')
    .replace(/(?<!\u0E33)(\u0E33+)([\u0E48-\u0E4B]+)/g, '$2$1')
    .replace(/\u0E40\u0E40/g, '\u0E41')
}
