import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePartialDate } from '../register/partial-date.ts'
import { statusAt } from '../register/status.ts'
import { addDays } from '../register/today.ts'
import { historyOf } from '../store/records/agreement-history.ts'
import { approvalEntries, dueEntry, termEntries } from './calendar-entries.ts'

const date = fc.constantFrom('2018', '2019-06', '2020-01-01', '2020-12-31', '2021-02', '2022', '2023-03-04')
const maybe = fc.option(date, { freq: 4, nil: undefined })
const event = fc.record({
  kind: fc.constantFrom(
    ...['PROPOSED', 'SIGNED', 'SIGNED', 'ENTERED_INTO_FORCE', 'RENEWED', 'NOTICE_GIVEN'],
    ...['TERMINATED', 'SUPERSEDED', 'ABANDONED'],
  ),
  on: maybe,
  until: maybe,
  correctedById: fc.option(fc.constant('x'), { freq: 8, nil: undefined }),
})
const agreement = fc.record({
  id: fc.constant('paper'),
  version: fc.constant(1),
  titleEn: fc.constant('A paper'),
  awaitsEntry: fc.boolean(),
  termKind: fc.constantFrom('FIXED', 'UNKNOWN', 'AUTO_RENEWING', 'OPEN_ENDED'),
  expiresOn: maybe,
  noticeMonths: fc.option(fc.constantFrom(1, 6), { nil: undefined }),
  events: fc.array(event, { maxLength: 5 }),
})
const nobody = () => undefined

it('an entry is confirmed when the status of its day says that the agreement is alive, and the end when it then ends', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(agreement, record => {
      const history = historyOf(record)
      const isAlive = (day: string) => ['SIGNED', 'IN_FORCE'].includes(statusAt(history, day))
      const entries = termEntries(record, nobody)
      for (const { category, start, cancelled, en } of entries) {
        seen.add(`${category} ${cancelled} ${en.summary.split(':')[0]}`)
        if (!cancelled) expect(isAlive(start)).toBe(true)
        if (!cancelled && en.summary.startsWith('Last day in force'))
          expect(statusAt(history, addDays(start, 1))).toBe('EXPIRED')
      }
      // Nor is the end kept back: a term that runs out on a known day, of a paper that is alive until then, is shown.
      const end = record.expiresOn === undefined ? null : parsePartialDate(record.expiresOn)
      const runsOut =
        ['FIXED', 'UNKNOWN'].includes(record.termKind) &&
        end?.precision === 'day' &&
        isAlive(end.latest) &&
        statusAt(history, addDays(end.latest, 1)) === 'EXPIRED' &&
        !history.events.some(({ kind }) => kind === 'NOTICE_GIVEN')
      if (runsOut) expect(entries[0]).toMatchObject({ category: 'expiry', start: end.latest, cancelled: false })
    }),
    { numRuns: 3_000 },
  )
  expect(seen.size).toBeGreaterThan(7)
})

const paper = (fields: object, ...events: object[]) =>
  termEntries(
    { id: 'paper', version: 1, titleEn: 'A paper', termKind: 'FIXED', expiresOn: '2030-06-30', ...fields, events },
    nobody,
  ).map(({ start, cancelled, en }) => [start, cancelled, en.summary])

it.each([
  [
    'was signed after it was given up',
    [
      { kind: 'ABANDONED', on: '2019' },
      { kind: 'SIGNED', on: '2020-01-01' },
    ],
    false,
  ],
  [
    'was terminated',
    [
      { kind: 'SIGNED', on: '2020-01-01' },
      { kind: 'TERMINATED', on: '2021-05' },
    ],
    true,
  ],
  ['was superseded, nobody knows when', [{ kind: 'SIGNED', on: '2020-01-01' }, { kind: 'SUPERSEDED' }], false],
  [
    'was renewed for good',
    [
      { kind: 'SIGNED', on: '2020-01-01' },
      { kind: 'RENEWED', on: '2025' },
    ],
    true,
  ],
  [
    'was renewed until a day before its end',
    [
      { kind: 'SIGNED', on: '2020-01-01' },
      { kind: 'RENEWED', on: '2021', until: '2025-01-01' },
    ],
    false,
  ],
])('the end of a paper that %s', (_, events, cancelled) => {
  expect(paper({}, ...events)).toEqual([['2030-06-30', cancelled, 'Last day in force: A paper']])
})

const planned = (outcome: string, ...events: object[]) =>
  approvalEntries(
    {
      id: 'paper',
      version: 3,
      titleEn: 'A paper',
      events,
      approvals: [
        { id: 'paper-1', step: 1, body: 'INTERIOR_MINISTRY', nameEn: 'Look at it', outcome, dueOn: '2026-03-01' },
        { id: 'paper-2', step: 2, body: 'CABINET', outcome: 'PLANNED' },
      ],
    },
    type => (type === 'Partnership' ? { provinceId: 'TH-83' } : undefined),
  )

it('the due day of a step of a plan is an entry, which is called off when the step or the agreement is over', () => {
  expect(planned('PLANNED')).toMatchInlineSnapshot(`
    [
      {
        "cancelled": false,
        "category": "approval",
        "changedAt": "1970-01-01T00:00:00.000Z",
        "en": {
          "description": "Ministry of Interior
    Look at it",
          "summary": "Approval due: A paper",
        },
        "end": "2026-03-02",
        "province": "TH-83",
        "sequence": 3,
        "start": "2026-03-01",
        "th": {
          "description": "กระทรวงมหาดไทย
    Look at it",
          "summary": "ครบกำหนดการอนุมัติ: A paper",
        },
        "uid": "approval-paper-1.approval@sister-city-graph",
      },
    ]
  `)
  const proposed = { kind: 'PROPOSED', on: '2025' }
  const cancelled = (outcome: string, ...events: object[]) => planned(outcome, ...events).map(entry => entry.cancelled)
  expect(cancelled('PENDING', proposed)).toEqual([false])
  expect(cancelled('APPROVED', proposed)).toEqual([true])
  expect(cancelled('PLANNED', proposed, { kind: 'SIGNED', on: '2026-02' })).toEqual([true])
  expect(cancelled('PLANNED', proposed, { kind: 'ABANDONED', on: '2026-02' })).toEqual([true])
})

const due = (fields: object, ...events: object[]) => {
  const entry = dueEntry(
    {
      id: 'plans',
      version: 2,
      textEn: 'Send the plans',
      textTh: 'ส่งแบบแปลน',
      ...fields,
      events: events.map(event => ({ recordedAt: '2024-01-01T00:00:00Z', ...event })),
    },
    nobody,
  )
  return entry && [entry.start, entry.end, entry.cancelled, entry.en.summary, entry.th.description]
}
const agreed = { kind: 'AGREED', on: '2022' }

it.each([
  [
    { dueOn: '2023-03-07' },
    [agreed],
    ['2023-03-07', '2023-03-08', false, 'Due: Send the plans', 'ครบกำหนด 7 มีนาคม 2566'],
  ],
  [
    { dueOn: '2023' },
    [agreed],
    ['2023-12-31', '2024-01-01', false, 'Due by this day: Send the plans', 'ครบกำหนด พ.ศ. 2566'],
  ],
  [
    { dueOn: '2023-02' },
    [agreed, { kind: 'DONE', on: '2023' }],
    ['2023-02-28', '2023-03-01', false, 'Done: Send the plans', 'ครบกำหนด กุมภาพันธ์ 2566'],
  ],
  [
    { dueOn: '2023-02' },
    [agreed, { kind: 'DROPPED', on: '2023', note: 'Too dear' }],
    ['2023-02-28', '2023-03-01', true, 'Due by this day: Send the plans', 'ครบกำหนด กุมภาพันธ์ 2566'],
  ],
  [
    { dueOn: '2023-02' },
    [agreed, { kind: 'DROPPED', on: '2023', note: 'Too dear', correctedById: 'x' }],
    ['2023-02-28', '2023-03-01', false, 'Due by this day: Send the plans', 'ครบกำหนด กุมภาพันธ์ 2566'],
  ],
  [{}, [agreed], null],
])('a commitment %o after %o is in the calendar as %o', (fields, events, expected) => {
  expect(due(fields, ...events)).toEqual(expected)
})
