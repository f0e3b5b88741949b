import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latinSortKey, normalise, thaiSortKey, words } from './thai.ts'

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

describe('normalise', () => {
  test.each([
    ['Đà Nẵng', 'da nang'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['Großräschen', 'grossraschen'],
    ['İzmir', 'izmir'],
    ['Xi’an', "xi'an"],
    ['Zu\u0308rich', 'zurich'],
    ['  Chiang\u00A0\u200B\n Mai\uFEFF', 'chiang mai'],
    ['a\u0000b', 'a b'],
    ['ภูเก็ต', 'ภูเก็ต'],
    ['เมืองพี่เมืองน้อง', 'เมืองพี่เมืองน้อง'],
    ['부산광역시', '부산광역시'],
    ['부산'.normalize('NFD'), '부산'],
    ['がぎぐ', 'がぎぐ'],
    ['Йошкар-Ола', 'йошкар-ола'],
    ['湛江市', '湛江市'],
    ['พ.ศ. ๒๕๖๔', 'พ.ศ. 2564'],
  ])('%j is %j', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  test('takes what looks the same in Thai for the same', () => {
    const water = ['\u0E19\u0E49\u0E33', '\u0E19\u0E4D\u0E49\u0E32', '\u0E19\u0E49\u0E4D\u0E32', '\u0E19\u0E33\u0E49']
    expect(water.map(normalise)).toEqual(water.map(() => 'น้ำ'))
    expect(normalise('\u0E25\u0E4D\u0E32พูน')).toBe('ลำพูน')
    expect(normalise('\u0E40\u0E40พร่')).toBe('แพร่')
  })

  test('keeps different Thai words apart', () => {
    const different = ['ขาว', 'ข่าว', 'ข้าว', 'เขา', 'เข่า', 'เข้า', 'ปา', 'ปะ', 'ปำ']
    expect(new Set(different.map(normalise)).size).toBe(different.length)
  })

  test('is its own normal form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyThai), text => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })

  test('leaves well-formed Thai alone', () => {
    fc.assert(
      fc.property(thaiText({ and: [' '] }), text => {
        expect(normalise(text)).toBe(text.replace(/ +/g, ' ').trim())
      }),
    )
  })
})

describe('words', () => {
  test('cuts Thai where there is no space', () => {
    expect(words('บันทึกความเข้าใจกับเมืองเซี่ยเหมิน')).toEqual(expect.arrayContaining(['บันทึก', 'เข้าใจ', 'เมือง']))
  })

  test('takes languages as they come, in order and with repeats', () => {
    expect(words('MOU กับ Đà Nẵng, MOU!')).toEqual(['mou', 'กับ', 'da', 'nang', 'mou'])
    expect(words('부산광역시')).toEqual(['부산광역시'])
  })

  test('finds nothing in nothing', () => {
    expect(words(' … —\u00A0')).toEqual([])
  })
})

describe('words of long texts', () => {
  const whole = new Intl.Segmenter('th', { granularity: 'word' })
  const pieces = [
    'เมือง',
    'พี่น้อง',
    'ก',
    'MOU',
    "xi'an",
    '3.14',
    '1,000',
    '(',
    '—',
    '湛江市',
    'がぎ',
    '😀',
    '\n',
    ' ',
    ' ',
    ' ',
  ]

  test('are those of the text taken as a whole', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })))
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join('')
        const segments = Array.from(whole.segment(normalise(text)))
        expect(words(text)).toEqual(segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment))
      }),
      { numRuns: 1000 },
    )
  })

  test('are found in time and memory that grow with the text', () => {
    const sentence = 'จังหวัดภูเก็ตกับเมืองเซี่ยเหมิน signed a memorandum '
    expect(words(sentence.repeat(5_000))).toHaveLength(words(sentence).length * 5_000)
  })
})

describe('latinSortKey', () => {
  test('is short enough for an index, and ends with a whole character', () => {
    expect(latinSortKey('ก'.repeat(300))).toBe('ก'.repeat(200))
    expect(latinSortKey(`a${'𐍈'.repeat(300)}`)).toBe(`a${'𐍈'.repeat(199)}`)
  })

  test('orders as people expect', () => {
    const names = [
      'Zürich',
      'Xi’an',
      'xiamen',
      'Đà Nẵng',
      'St. Petersburg',
      'Austin',
      'Östersund',
      'Las Vegas',
      'Łódź',
      'Dalian',
      "Xi'ning",
    ]
    expect(names.toSorted((a, b) => byBytes(latinSortKey(a), latinSortKey(b)))).toEqual([
      'Austin',
      'Đà Nẵng',
      'Dalian',
      'Las Vegas',
      'Łódź',
      'Östersund',
      'St. Petersburg',
      'xiamen',
      'Xi’an',
      "Xi'ning",
      'Zürich',
    ])
  })
})

describe('thaiSortKey', () => {
  const collator = new Intl.Collator('th')
  const byKey = (a: string, b: string) => byBytes(thaiSortKey(a), thaiSortKey(b))
  const expectAgreement = (a: string, b: string) => {
    expect(byKey(a, b)).toBe(Math.sign(collator.compare(a, b)))
  }

  test('orders the 77 provinces as ICU does', () => {
    expect(PROVINCES).toHaveLength(77)
    const sorted = PROVINCES.toSorted(byKey)
    expect(sorted).toEqual(PROVINCES.toSorted(collator.compare))
    expect(sorted.slice(0, 4)).toEqual(['กระบี่', 'กรุงเทพมหานคร', 'กาญจนบุรี', 'กาฬสินธุ์'])
  })

  test.each([
    ['ขอนแก่น', 'เขมร', 'a leading vowel follows its consonant'],
    ['ปา', 'ป่า', 'a tone mark decides last'],
    ['ป่าข', 'ปาค', 'but only between the same letters'],
    ['ปาฮ', 'ปำ', 'ำ follows า with any consonant'],
    ['ฤๅก', 'ฤาข', 'ๅ is the same letter as า'],
    ['9', 'ก', 'digits precede Thai'],
    ['ฮ', 'a', 'Thai precedes Latin'],
    ['ก', 'กก', 'a name precedes its continuations'],
  ])('%s before %s: %s', (first, second) => {
    expect(byKey(first, second)).toBe(-1)
    expect(collator.compare(first, second)).toBe(-1)
  })

  test('spaces, punctuation, ๆ and ฯ count for nothing', () => {
    expect(thaiSortKey('กรุงเทพฯ (บางรัก)')).toBe(thaiSortKey('กรุงเทพบางรัก'))
    expect(thaiSortKey('อื่น ๆ')).toBe(thaiSortKey('อื่น'))
  })

  test('what looks the same sorts the same, where ICU goes by the spelling', () => {
    expect(thaiSortKey('ล\u0E4D\u0E32พูน')).toBe(thaiSortKey('ลำพูน'))
  })

  test('agrees with ICU on well-formed syllables, spaces and digits', () => {
    fc.assert(
      fc.property(
        thaiText({ and: [' ', '.', 'ฯ', 'ๆ', '7', '๗', 'a', 'z'] }),
        thaiText({ and: [' ', '8', 'b'] }),
        expectAgreement,
      ),
      { numRuns: 2000 },
    )
  })

  test('agrees with ICU on texts that differ in one place', () => {
    const marks = [...'\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C'].concat('')
    fc.assert(
      fc.property(
        thaiText({}),
        thaiText({}),
        fc.constantFrom(...CONSONANTS),
        fc.constantFrom(...marks),
        fc.constantFrom(...marks),
        (before, after, letter, one, other) => {
          expectAgreement(before + letter + one + after, before + letter + other + after)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

// Every character of the Thai block in any order, as typing mistakes have it.
const anyThai = fc.string({ unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map(code => String.fromCodePoint(code)) })

/** Thai syllables in the order in which they are typed: leading vowel, consonants, vowel above or below, mark, vowel. */
function thaiText({ and = [] }: { and?: string[] }): fc.Arbitrary<string> {
  const consonant = fc.constantFrom(...CONSONANTS)
  const syllable = fc
    .tuple(
      fc.constantFrom('', '', 'เ', 'แ', 'โ', 'ใ', 'ไ'),
      consonant,
      fc.constantFrom('', '', ...'\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39'),
      fc.constantFrom('', '', ...'\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C'),
      fc.constantFrom('', '', 'ะ', 'า', 'ำ'),
    )
    .map(parts => parts.join(''))
  const between = fc.constantFrom('', '', '', ...and)
  return fc.array(fc.tuple(syllable, between), { maxLength: 4 }).map(parts => parts.flat().join(''))
}

const CONSONANTS = [...'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ']

const PROVINCES = `
  กรุงเทพมหานคร สมุทรปราการ นนทบุรี ปทุมธานี พระนครศรีอยุธยา อ่างทอง ลพบุรี
  สิงห์บุรี ชัยนาท สระบุรี ชลบุรี ระยอง จันทบุรี ตราด
  ฉะเชิงเทรา ปราจีนบุรี นครนายก สระแก้ว นครราชสีมา บุรีรัมย์ สุรินทร์
  ศรีสะเกษ อุบลราชธานี ยโสธร ชัยภูมิ อำนาจเจริญ บึงกาฬ หนองบัวลำภู
  ขอนแก่น อุดรธานี เลย หนองคาย มหาสารคาม ร้อยเอ็ด กาฬสินธุ์
  สกลนคร นครพนม มุกดาหาร เชียงใหม่ ลำพูน ลำปาง อุตรดิตถ์
  แพร่ น่าน พะเยา เชียงราย แม่ฮ่องสอน นครสวรรค์ อุทัยธานี
  กำแพงเพชร ตาก สุโขทัย พิษณุโลก พิจิตร เพชรบูรณ์ ราชบุรี
  กาญจนบุรี สุพรรณบุรี นครปฐม สมุทรสาคร สมุทรสงคราม เพชรบุรี ประจวบคีรีขันธ์
  นครศรีธรรมราช กระบี่ พังงา ภูเก็ต สุราษฎร์ธานี ระนอง ชุมพร
  สงขลา สตูล ตรัง พัทลุง ปัตตานี ยะลา นราธิวาส
`
  .trim()
  .split(/\s+/)
