import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notBefore, notInFuture, type Step, signatureViolations, stepViolations } from './agreement-life.ts'
import { parsePartialDate } from './partial-date.ts'
import { type AgreementStatus, type EventKind, statusAt } from './status.ts'
import { addDays } from './today.ts'

const path = ['input', 'on']

describe('which step may be taken from which status', () => {
  const statuses: AgreementStatus[] = [
    'REPORTED',
    'PROPOSED',
    'IN_APPROVAL',
    'APPROVED',
    'SIGNED',
    'IN_FORCE',
    'EXPIRED',
    'TERMINATED',
    'SUPERSEDED',
    'ABANDONED',
  ]
  // One letter a status, in the order above.
  const table: Record<Step, string> = {
    SUBMITTED: 'yyyy------',
    APPROVED: 'yyyy------',
    SIGNED: 'yyyy------',
    ENTERED_INTO_FORCE: '----y-----',
    AMENDED: '----yy----',
    RENEWED: '----yyy---',
    NOTICE_GIVEN: '----yy----',
    TERMINATED: '----yy----',
    SUPERSEDED: '----yyy---',
    ABANDONED: 'yyyy------',
  }

  it.each(Object.entries(table))('%s: %s', (step, letters) => {
    const passes = statuses.map(status => stepViolations(step as Step, status, path).length === 0)
    expect(passes.map(each => (each ? 'y' : '-')).join('')).toBe(letters)
  })

  it('a refusal says where the agreement stands and what to do', () => {
    expect(stepViolations('TERMINATED', 'PROPOSED', path)).toEqual([
      {
        code: 'STATUS_FORBIDS',
        message: {
          en: 'The agreement is PROPOSED. Only an agreement that is signed and not over is terminated; before its signature it is abandoned.',
          th: 'สถานะของข้อตกลงคือ อยู่ระหว่างหารือ ยกเลิกได้เฉพาะข้อตกลงที่ลงนามแล้วและยังไม่สิ้นสุด ก่อนลงนามให้ใช้การยุติ',
        },
        path,
      },
    ])
  })

  it('I9: whatever happens, no end of a signed agreement comes before its signature and no abandonment after', () => {
    const kinds = Object.keys(table) as Step[]
    const walk = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(400)), { maxLength: 30 })
    fc.assert(
      fc.property(walk, fc.boolean(), (wishes, awaitsEntry) => {
        let day = '2020-01-01'
        const events: { kind: EventKind; earliest: string; latest: string; untilLatest: null }[] = []
        const history = { events, awaitsEntry, termKind: 'UNKNOWN' as const, expiresLatest: null }
        for (const [step, wait] of wishes) {
          day = addDays(day, wait)
          if (stepViolations(step, statusAt(history, day), path).length > 0) continue
          events.push({ kind: step, earliest: day, latest: day, untilLatest: null })
        }
        const taken = events.map(({ kind }) => kind)
        const signed = taken.indexOf('SIGNED')
        for (const kind of ['TERMINATED', 'RENEWED', 'SUPERSEDED', 'NOTICE_GIVEN', 'ENTERED_INTO_FORCE'] as const) {
          const first = taken.indexOf(kind)
          if (first >= 0) expect(signed >= 0 && signed < first).toBe(true)
        }
        const abandoned = taken.lastIndexOf('ABANDONED')
        expect(signed < 0 || abandoned < signed).toBe(true)
        for (const kind of ['SIGNED', 'TERMINATED', 'SUPERSEDED', 'ABANDONED'] as const)
          expect(taken.filter(each => each === kind).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })
})

const partial = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2399-12-31'), noInvalidDate: true })
  .chain(date => fc.constantFrom(4, 7, 10).map(length => date.toISOString().slice(0, length)))

describe('a date that is still to come', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11', true],
    ['2026-12', false],
    ['2026', true],
    ['2027', false],
  ])('on 22 November 2026: %s passes: %s', (text, passes) => {
    expect(notInFuture(text, '2026-11-22', path).map(({ code }) => code)).toEqual(passes ? [] : ['DATE_IN_FUTURE'])
  })

  it('passes from its first possible day on', () => {
    fc.assert(
      fc.property(partial, text => {
        const { earliest } = parsePartialDate(text)
        expect(notInFuture(text, earliest, path)).toEqual([])
        if (earliest > '0001-01-01') expect(notInFuture(text, addDays(earliest, -1), path)).toHaveLength(1)
      }),
    )
  })
})

describe('two dates in order', () => {
  it.each([
    ['2016-07-26', '2016-07-26', true],
    ['2016-07-25', '2016-07-26', false],
    ['2016', '2016-07-26', true],
    ['2016-07', '2016-07-26', true],
    ['2016-06', '2016-07-26', false],
    ['2015', '2016', false],
    ['2016-12-31', '2016', true],
    [null, '2016', true],
    ['2016', null, true],
    [undefined, undefined, true],
  ])('%s after %s passes: %s', (later, earlier, passes) => {
    const message = { en: 'Check both dates.', th: 'ให้ตรวจสอบทั้งสองวัน' }
    const found = notBefore(later, earlier, message, path)
    expect(found).toEqual(passes ? [] : [{ code: 'DATES_OUT_OF_ORDER', message, path }])
  })

  const nothing = { en: '', th: '' }
  it('are refused exactly when no day of the later can follow any day of the earlier', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const refused = notBefore(a, b, nothing, path).length > 0
        expect(refused).toBe(parsePartialDate(a).latest < parsePartialDate(b).earliest)
        expect(refused && notBefore(b, a, nothing, path).length > 0).toBe(false)
      }),
    )
  })
})

describe('what rests on a signature', () => {
  const events = [
    { kind: 'PROPOSED', position: 1, on: '2015-10' },
    { kind: 'RENEWED', position: 3, on: '2018-01-01' },
    { kind: 'TERMINATED', position: 4, on: '2020' },
    { kind: 'CORRECTED', position: 5, on: '2010-01-01' },
  ] as const
  const brief = (signedOn: string | null) =>
    signatureViolations(signedOn, events, path).map(({ code, message }) => `${code} ${/event \d/.exec(message.en)}`)

  it.each([
    ['2017-05-11', []],
    ['2018-01-01', []],
    ['2018-01-02', ['DATES_OUT_OF_ORDER event 3']],
    ['2018', []],
    ['2021', ['DATES_OUT_OF_ORDER event 3', 'DATES_OUT_OF_ORDER event 4']],
    [null, ['STATUS_FORBIDS event 3', 'STATUS_FORBIDS event 4']],
  ])('signed on %s', (signedOn, found) => {
    expect(brief(signedOn)).toEqual(found)
  })

  it('a proposal rests on nothing', () => {
    expect(signatureViolations(null, events.slice(0, 1), path)).toEqual([])
  })
})
