import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Term } from './agreement-content.ts'
import { parsePartialDate } from './partial-date.ts'
import { expiresFrom } from './term.ts'
import { beginningOf, termFitViolations } from './term-fit.ts'

const brief = (term: Term, begins: string | null) =>
  termFitViolations(term, beginningOf(begins), ['term']).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a term that fits together (I10 in docs/domain.md)', () => {
  it.each<[Term, string | null, string[]]>([
    [{ kind: 'FIXED', months: 36, expiresOn: '2022-12-31' }, '2020-01-01', []],
    [{ kind: 'FIXED', months: 36, expiresOn: '2023-01-01' }, '2020-01-01', []],
    [{ kind: 'FIXED', months: 36, expiresOn: '2023' }, '2020-01-01', []],
    [{ kind: 'FIXED', months: 36, expiresOn: '2025-12-31' }, '2020-01-01', ['TERM_CONTRADICTS term.months']],
    [{ kind: 'UNKNOWN', months: 60, expiresOn: '2021' }, '2020-01-01', ['TERM_CONTRADICTS term.months']],
    [{ kind: 'FIXED', months: 36, expiresOn: '2025-12-31' }, null, []],
    [{ kind: 'AUTO_RENEWING', months: 12, renewalMonths: 24, expiresOn: '2024-12-31' }, '2020-01-01', []],
    [
      { kind: 'AUTO_RENEWING', months: 12, renewalMonths: 24, expiresOn: '2023-12-31' },
      '2020-01-01',
      ['TERM_CONTRADICTS term.months'],
    ],
    [{ kind: 'FIXED', months: 12, noticeMonths: 12 }, null, []],
    [{ kind: 'FIXED', months: 12, noticeMonths: 13 }, null, ['TERM_CONTRADICTS term.noticeMonths']],
    [{ kind: 'FIXED', expiresOn: '2020-12-31', noticeMonths: 11 }, '2020-01-01', []],
    [
      { kind: 'FIXED', expiresOn: '2020-12-31', noticeMonths: 24 },
      '2020-01-01',
      ['TERM_CONTRADICTS term.noticeMonths'],
    ],
    [{ kind: 'FIXED', expiresOn: '2020-12-31', noticeMonths: 24 }, null, []],
    [{ kind: 'AUTO_RENEWING', months: 60, renewalMonths: 12, noticeMonths: 18 }, null, []],
    [{ kind: 'AUTO_RENEWING', renewalMonths: 12, noticeMonths: 18 }, null, ['TERM_CONTRADICTS term.noticeMonths']],
    [{ kind: 'UNKNOWN', noticeMonths: 1200 }, '2020', []],
    [{ kind: 'OPEN_ENDED', noticeMonths: 24 }, '2020', []],
  ])('%j from %s', (term, begins, found) => {
    expect(brief(term, begins)).toEqual(found)
  })

  it('an end that the register reckons itself always fits', () => {
    const begins = fc.oneof(
      fc.integer({ min: 1950, max: 2050 }).map(String),
      fc.tuple(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 10, max: 12 })).map(parts => parts.join('-')),
      fc
        .date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
        .map(day => day.toISOString().slice(0, 10)),
    )
    fc.assert(
      fc.property(begins, fc.integer({ min: 1, max: 1200 }), (on, months) => {
        const expiresOn = expiresFrom(parsePartialDate(on), months)
        expect(brief({ kind: 'FIXED', months, expiresOn, noticeMonths: months }, on)).toEqual([])
      }),
    )
  })
})
