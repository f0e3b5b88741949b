import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthViolations, sectorViolations, type Term, termViolations } from './agreement-content.ts'
import { parsePartialDate } from './partial-date.ts'
import { SECTORS, type SectorCode } from './sector.ts'
import { expiresFrom } from './term.ts'
import type { Violation } from './violation.ts'

const brief = (found: Violation[]) => found.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('sectors (I5 in docs/domain.md)', () => {
  it.each<[SectorCode[], string | null, string[]]>([
    [['TRADE'], null, []],
    [['TRADE', 'OTHER'], 'sport', []],
    [[], null, ['SECTORS_EMPTY input.sectors']],
    [[], 'sport', ['SECTORS_EMPTY input.sectors', 'OTHER_SECTOR_UNUSED input.otherSector']],
    [['TRADE', 'ARTS', 'TRADE'], null, ['SECTORS_REPEATED input.sectors']],
    [['OTHER'], null, ['OTHER_SECTOR_UNNAMED input.otherSector']],
    [['OTHER'], ' ', ['OTHER_SECTOR_UNNAMED input.otherSector']],
    [['TRADE'], '', ['OTHER_SECTOR_UNUSED input.otherSector']],
    [['OTHER', 'OTHER'], null, ['SECTORS_REPEATED input.sectors', 'OTHER_SECTOR_UNNAMED input.otherSector']],
    [['TRADE'], 'sport', ['OTHER_SECTOR_UNUSED input.otherSector']],
  ])('%j with %j', (sectors, other, found) => {
    expect(brief(sectorViolations(sectors, other, ['input']))).toEqual(found)
  })

  it('pass exactly when the database takes them', () => {
    const sectors = fc.array(fc.constantFrom(...SECTORS.map(({ code }) => code)), { maxLength: 9 })
    fc.assert(
      fc.property(sectors, fc.option(fc.constant('sport')), (codes, other) => {
        const fits =
          codes.length > 0 && new Set(codes).size === codes.length && codes.includes('OTHER') === (other !== null)
        expect(sectorViolations(codes, other, []).length === 0).toBe(fits)
      }),
    )
  })
})

describe('a term (I2 and I10 in docs/domain.md)', () => {
  const at = (...paths: string[]) => paths
  it.each<[Term, string[]]>([
    [{ kind: 'UNKNOWN' }, []],
    [{ kind: 'UNKNOWN', months: 12 }, []],
    [{ kind: 'UNKNOWN', expiresOn: '2030' }, []],
    [{ kind: 'UNKNOWN', renewalMonths: 12 }, at('TERM_CONTRADICTS term.renewalMonths')],
    [{ kind: 'FIXED' }, at('TERM_INCOMPLETE term.kind')],
    [{ kind: 'FIXED', months: 36 }, []],
    [{ kind: 'FIXED', expiresOn: '2030-06' }, []],
    [{ kind: 'FIXED', noticeMonths: 3 }, at('TERM_INCOMPLETE term.kind')],
    [{ kind: 'FIXED', months: 36, renewalMonths: 12 }, at('TERM_CONTRADICTS term.renewalMonths')],
    [{ kind: 'OPEN_ENDED' }, []],
    [{ kind: 'OPEN_ENDED', noticeMonths: 6 }, []],
    [{ kind: 'OPEN_ENDED', expiresOn: '2030' }, at('TERM_CONTRADICTS term.expiresOn')],
    [
      { kind: 'OPEN_ENDED', months: 12, expiresOn: '2030' },
      at('TERM_CONTRADICTS term.expiresOn', 'TERM_CONTRADICTS term.months'),
    ],
    [{ kind: 'AUTO_RENEWING' }, at('TERM_INCOMPLETE term.renewalMonths')],
    [{ kind: 'AUTO_RENEWING', months: 36, renewalMonths: 36, noticeMonths: 6 }, []],
    [{ kind: 'FIXED', months: 0 }, at('MONTHS_OUT_OF_RANGE term.months')],
    [{ kind: 'FIXED', months: 1200 }, []],
    [{ kind: 'FIXED', months: 1201 }, at('MONTHS_OUT_OF_RANGE term.months')],
    [
      { kind: 'AUTO_RENEWING', renewalMonths: -1, noticeMonths: 0 },
      at('MONTHS_OUT_OF_RANGE term.renewalMonths', 'MONTHS_OUT_OF_RANGE term.noticeMonths'),
    ],
    [{ kind: 'FIXED', expiresOn: '2017-05-10' }, at('DATES_OUT_OF_ORDER term.expiresOn')],
    [{ kind: 'FIXED', expiresOn: '2017-05-11' }, []],
    [{ kind: 'FIXED', expiresOn: '2017' }, []],
    [{ kind: 'FIXED', expiresOn: '2016' }, at('DATES_OUT_OF_ORDER term.expiresOn')],
  ])('from 11 May 2017: %j', (term, found) => {
    expect(brief(termViolations(term, '2017-05-11', ['term']))).toEqual(found)
  })

  it('a beginning that is not known contradicts no end', () => {
    expect(termViolations({ kind: 'FIXED', expiresOn: '1900' }, null, [])).toEqual([])
  })

  it('passes exactly when the database takes it', () => {
    const months = fc.option(fc.integer({ min: -2, max: 1300 }))
    const term = fc.record({
      kind: fc.constantFrom('OPEN_ENDED' as const, 'FIXED' as const, 'AUTO_RENEWING' as const, 'UNKNOWN' as const),
      months,
      renewalMonths: months,
      noticeMonths: months,
      expiresOn: fc.option(fc.integer({ min: 1950, max: 2060 }).map(String)),
    })
    fc.assert(
      fc.property(term, each => {
        const inRange = [each.months, each.renewalMonths, each.noticeMonths].every(
          n => n === null || (n >= 1 && n <= 1200),
        )
        const fits = {
          OPEN_ENDED: each.expiresOn === null && each.months === null && each.renewalMonths === null,
          FIXED: (each.expiresOn !== null || each.months !== null) && each.renewalMonths === null,
          AUTO_RENEWING: each.renewalMonths !== null,
          UNKNOWN: each.renewalMonths === null,
        }[each.kind]
        const inOrder = each.expiresOn === null || each.expiresOn >= '2017'
        expect(termViolations(each, '2017-05-11', []).length === 0).toBe(inRange && fits && inOrder)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a length', () => {
  it('must end in a year that the register can hold', () => {
    expect(brief(lengthViolations(1200, '2299-12', ['months']))).toEqual([])
    expect(brief(lengthViolations(1200, '2300-02', ['months']))).toEqual(['MONTHS_OUT_OF_RANGE months'])
    expect(brief(termViolations({ kind: 'FIXED', months: 1200 }, '2350', ['term']))).toEqual([
      'MONTHS_OUT_OF_RANGE term.months',
    ])
    expect(lengthViolations(null, '2399', [])).toEqual([])
    expect(lengthViolations(1200, null, [])).toEqual([])
  })

  it('that passes gives an end that can be read', () => {
    const years = fc.integer({ min: 1900, max: 2399 }).map(String)
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 1200 }), (begins, months) => {
        if (lengthViolations(months, begins, []).length > 0) return
        expect(parsePartialDate(expiresFrom(parsePartialDate(begins), months)).latest >= begins).toBe(true)
      }),
    )
  })
})
