import { describe, expect, it } from 'vitest'
import type { ComparedAgreementFragment } from '../generated/types.ts'
import { compareWith } from './compare.ts'
import { readDate } from './dates.ts'
import type { ListedPaper } from './paper.ts'
import { normalized, recognise } from './place-names.ts'

const names = (en: string, th: string | null = null, local: string | null = null, aliases: string[] = []) => ({
  en,
  th,
  local,
  aliases,
})

const agreement = (
  slug: string,
  city: ReturnType<typeof names>,
  rest: Partial<ComparedAgreementFragment> & { country?: string; wikidataId?: string } = {},
): ComparedAgreementFragment => {
  const { country = 'CN', wikidataId = null, ...own } = rest
  return {
    id: slug,
    slug,
    title: `Agreement with ${city.en}`,
    titleTh: `ข้อตกลงกับ${city.th ?? city.en}`,
    kind: 'SISTER_CITY_AGREEMENT',
    signedOn: null,
    thaiParty: { __typename: 'Province', slug: 'phuket', names: names('Phuket', 'ภูเก็ต', null, ['Puket']) },
    sisterCity: { slug, names: city, wikidataId, country: { code: country } },
    ...own,
  }
}

const xiamen = agreement('xiamen', names('Xiamen', 'เซี่ยเหมิน', '厦门市', ['Amoy']), {
  signedOn: '2017-05-11',
  wikidataId: 'Q68744',
})
const nice = agreement('nice', names('Nice', 'นีซ', 'Nice'), { country: 'FR', signedOn: '1989' })
const hainan = agreement('hainan', names('Hainan', 'ไห่หนาน', '海南省'), { signedOn: '2005-09', kind: 'MOU' })
const hainanLater = agreement('hainan-later', names('Hainan', 'ไห่หนาน', '海南省'), {
  signedOn: '2012-03-01',
  kind: 'MOU',
})
const register = [xiamen, nice, hainan, hainanLater]

const standings = (...list: ListedPaper[]) =>
  compareWith(register, list).papers.map(({ standing, agreement: of, candidates }) =>
    [standing, of?.slug ?? '', ...candidates.map(({ slug }) => slug)].join(' ').trim(),
  )

describe('a place is recognised', () => {
  it.each([
    ['Xiamen', 'NAME'],
    ['Xiamen City', 'NAME'],
    ['City of XIAMEN', 'NAME'],
    ['เมืองเซี่ยเหมิน', 'NAME'],
    ['厦门', 'NAME'],
    ['Amoy', 'ALIAS'],
    ['Xiamenn', 'SPELLING'],
    ['Xiamen, Fujian', 'SPELLING'],
    ['Amoy (Fujian)', 'SPELLING'],
    [', Fujian', null],
    ['Fujian, Xiamen', null],
    ['Hainan', null],
    ['', null],
  ])('%s: %s', (said, how) => {
    expect(recognise(said, xiamen.sisterCity.names)).toBe(how)
  })

  it('whatever accents it has, and Thai marks are letters', () => {
    expect(normalized('São Paulo')).toBe('saopaulo')
    expect(normalized('น่าน')).not.toBe(normalized('นาน'))
  })

  it('a short name takes no slip of the pen', () => {
    expect(recognise('Nive', nice.sisterCity.names)).toBe(null)
  })
})

it.each([
  ['2017-05-11', '2017-05-11'],
  ['2560-05', '2017-05'],
  ['๒๕๖๐', '2017'],
  [' 2017 ', '2017'],
  ['2017-02-30', null],
  ['11/5/2017', null],
  ['last year', null],
])('reads the date %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})

describe('a paper of a list', () => {
  it('is the same as far as both go', () => {
    expect(
      standings(
        { city: 'Amoy', country: 'cn', date: '2560-05', kind: 'sister city' },
        { city: 'Nice', date: '1989-11-03' },
        { city: 'anything', wikidata: 'Q68744' },
      ),
    ).toEqual(['SAME xiamen', 'SAME nice', 'MISSING'])
  })

  it('is different where the day or the kind is another, and says what each side has', () => {
    const { papers } = compareWith(register, [
      { city: 'Xiamen', date: '2018-05-11', kind: 'sister city', title: 'Another title' },
      { city: 'Nice', date: '1989', kind: 'MOU' },
    ])
    expect(papers).toMatchObject([
      {
        standing: 'DIFFERENT',
        agreement: xiamen,
        confidence: 0.4,
        reasons: [
          { about: 'CITY', finding: 'NAME', said: 'Xiamen', has: 'Xiamen' },
          { about: 'DATE', finding: 'OTHER', said: '2018-05-11', has: '2017-05-11' },
          { about: 'KIND', finding: 'SAME' },
          { about: 'TITLE', finding: 'OTHER' },
        ],
      },
      {
        standing: 'DIFFERENT',
        agreement: nice,
        reasons: [{}, { finding: 'SAME' }, { about: 'KIND', finding: 'OTHER' }],
      },
    ])
    expect(standings({ city: 'Xiamen', date: '2018-05-11', kind: 'MOU' })).toEqual(['MISSING'])
  })

  it('goes to the paper of a city whose day fits, and the other is left over', () => {
    const { papers, onlyInRegister } = compareWith(register, [{ city: '海南', date: '2012' }])
    expect(papers.map(({ agreement: of }) => of?.slug)).toEqual(['hainan-later'])
    expect(onlyInRegister).toEqual([xiamen, nice, hainan])
  })

  it('is doubtful where two are as likely, and neither is taken', () => {
    expect(standings({ city: 'Hainan' })).toEqual(['DOUBTFUL  hainan hainan-later'])
    expect(compareWith(register, [{ city: 'Hainan' }]).onlyInRegister).toEqual([xiamen, nice])
    expect(standings({ city: 'Hainan' }, { city: 'Hainan' })).toEqual(['SAME hainan', 'SAME hainan-later'])
  })

  it('is doubtful where only the spelling differs', () => {
    expect(standings({ city: 'Xiamenn', date: '2017-05-11' })).toEqual(['DOUBTFUL xiamen'])
  })

  it('is missing where the country, the Thai side or all else is another', () => {
    expect(
      standings(
        { city: 'Xiamen', country: 'JP' },
        { city: 'Xiamen', thaiParty: 'Bangkok' },
        { city: 'Lyon' },
        { city: '' },
      ),
    ).toEqual(['MISSING', 'MISSING', 'MISSING', 'MISSING'])
  })

  it('stays one: the same paper twice in a list is missing once', () => {
    expect(standings({ city: 'Nice' }, { city: 'Nice', date: '1989' })).toEqual(['MISSING', 'SAME nice'])
  })
})
