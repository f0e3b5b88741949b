import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composed, type TextKind, textKindOf, unfitCharacter } from './characters.ts'

const kinds: TextKind[] = ['name', 'sentence', 'prose']
const allowedIn = (text: string): TextKind[] => kinds.filter(kind => unfitCharacter(text, kind) === null)

it.each([
  ['Thai', 'เมืองพัทยา ตำบลรัษฎา น้ำ ก๊วยเตี๋ยว'],
  ['Persian, with a joiner that is not seen', 'می\u200Cخواهم'],
  ['Hindi, with joiners', 'क्\u200Dष शक्\u200Cति'],
  ['Chinese, Japanese and Korean', '廈門市 海南省 かがわ県 제주특별자치도'],
  ['variants of a Chinese character', '葛\u{E0100}城市'],
  ['Vietnamese, composed and not', 'Đà Nẵng'.normalize('NFC') + 'Đà Nẵng'.normalize('NFD')],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180Eᠠ'],
  ['Hebrew with points', 'יְרוּשָׁלַיִם'],
  ['Tibetan', 'བོད་རང་སྐྱོང་ལྗོངས།'],
  ['Burmese', 'ရန်ကုန်မြို့'],
  ['emoji of several', '👩\u200D🚀 ❤\uFE0F'],
  ['signs of all kinds', `"O'Higgins" (São Tomé) – №4 & 50 % … \u00A0`],
])('%s may stand everywhere', (_, text) => {
  expect(allowedIn(text)).toEqual(kinds)
})

it.each([
  ['\n', ['prose']],
  ['\r', ['prose']],
  ['\t', ['prose']],
  ['\u200B', ['sentence', 'prose']],
  ['\u00AD', ['sentence', 'prose']],
  ['\u200E', ['sentence', 'prose']],
  ['\u200F', ['sentence', 'prose']],
  ['\u2060', ['sentence', 'prose']],
  ['\uFEFF', ['sentence', 'prose']],
  ['\u3164', ['sentence', 'prose']],
  ...['\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\u009B', '\u2028', '\u2029', '\uFFFE', '\uFFF9'].map(
    character => [character, []] as const,
  ),
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'].map(
    character => [character, []] as const,
  ),
] as const)('%j stands only in %j', (character, allowed) => {
  expect(allowedIn(`Ni${character}ce`)).toEqual(allowed)
})

describe('what is wrong', () => {
  it.each([
    ['Ni\nce', 'The text has a line break (U+000A) as its 3rd character: leave it out.'],
    ['\u202Eeciin', 'The text has a right-to-left override (U+202E) as its 1st character: leave it out.'],
    ['😀😀\u200B', 'The text has a zero width space (U+200B) as its 3rd character: leave it out.'],
    ['12345678901\u001B', 'The text has a control character (U+001B) as its 12th character: leave it out.'],
    ['a\u{E0041}', 'The text has a character that does not show (U+E0041) as its 2nd character: leave it out.'],
    [
      '\u0301a',
      'The text begins with a mark that belongs on a letter: put the letter before it, or leave the mark out.',
    ],
    [
      `za${'\u0335'.repeat(20)}lgo`,
      'The text has more than 8 marks on the 2nd character: leave out those that do not belong there.',
    ],
  ])('%j', (text, message) => {
    expect(unfitCharacter(text, 'name')?.en).toBe(message)
  })
})

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\u0301', '\u200B', '\u200D', '\u202E', '\u2069', '\uFEFF', 'น', '้', '😀'),
    }),
  )
  const asOften = { numRuns: 2_000 }

  it('what may be a name may be a sentence, and what may be a sentence may be prose', () => {
    fc.assert(
      fc.property(text, each => {
        const allowed = allowedIn(each)
        return kinds.every((kind, i) => !allowed.includes(kind) || kinds.slice(i).every(more => allowed.includes(more)))
      }),
      asOften,
    )
  })

  it('a name is one line and turns nothing around, whoever splits it', () => {
    fc.assert(
      fc.property(text, each => {
        if (unfitCharacter(each, 'name') !== null) return true
        return !/[\p{Cc}\p{Zl}\p{Zp}]|[\u202A-\u202E\u2066-\u2069]/u.test(each)
      }),
      asOften,
    )
  })

  it('leaving out what it complains of leads to a name in the end', () => {
    fc.assert(
      fc.property(text, each => {
        let rest = Array.from(each)
        for (let left = rest.length; left >= 0; left -= 1) {
          const message = unfitCharacter(rest.join(''), 'name')?.en
          if (message === undefined) return true
          const [, position = '1'] = /(\d+)(?:st|nd|rd|th) character/.exec(message) ?? []
          const at = message.includes('marks on') ? Number(position) : Number(position) - 1
          rest = rest.filter((_, i) => i !== at)
        }
        return false
      }),
      asOften,
    )
  })

  it('composing keeps how it is judged, and is done once', () => {
    fc.assert(
      fc.property(text, each => {
        const once = composed(each)
        return (
          composed(once) === once && (unfitCharacter(each, 'name') !== null || unfitCharacter(once, 'name') === null)
        )
      }),
      asOften,
    )
  })
})

it('a field that nobody has thought of holds a name', () => {
  expect(['nameEn', 'slug', 'aliases', 'idempotencyKey', 'constructor', 'somethingNew'].map(textKindOf)).toEqual(
    Array(6).fill('name'),
  )
  expect(['note', 'reason'].map(textKindOf)).toEqual(['prose', 'sentence'])
})
