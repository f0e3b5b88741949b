import { expect, it } from 'vitest'
import { standingAt, type ToldHistory } from './ending.ts'
import { parsePartialDate } from './partial-date.ts'
import type { EventKind, TermKind } from './status.ts'

type Told = [kind: EventKind, on: string | null, until?: string | undefined, reason?: string]

const at = (day: string, termKind: TermKind, expiresOn: string | null, ...events: Told[]) => {
  const bounds = (text: string | null) => (text === null ? null : parsePartialDate(text))
  const history: ToldHistory = {
    awaitsEntry: false,
    termKind,
    expiresOn,
    expiresLatest: bounds(expiresOn)?.latest ?? null,
    events: events.map(([kind, on, until = null, reason = null]) => ({
      kind,
      on,
      earliest: bounds(on)?.earliest ?? null,
      latest: bounds(on)?.latest ?? null,
      until,
      untilLatest: bounds(until)?.latest ?? null,
      reason,
    })),
  }
  const { status, endedOn, endReason } = standingAt(history, day)
  return [status, endedOn, endReason]
}
const signed: Told = ['SIGNED', '2020-01-01']

it('what ended says when, as precisely as it is known, and why', () => {
  expect(
    at('2026-01-01', 'OPEN_ENDED', null, signed, ['TERMINATED', '2024-05', undefined, 'The council voted.']),
  ).toEqual(['TERMINATED', '2024-05', 'The council voted.'])
  expect(at('2026-01-01', 'UNKNOWN', null, ['PROPOSED', null], ['ABANDONED', '2023', undefined, 'No answer.'])).toEqual(
    ['ABANDONED', '2023', 'No answer.'],
  )
  expect(at('2026-01-01', 'UNKNOWN', '2022-12-31', signed, ['SUPERSEDED', '2023-02-01'])).toEqual([
    'SUPERSEDED',
    '2023-02-01',
    null,
  ])
})

it('a term that ran out ended on its last day: its own, that of its renewal, or that which a notice named', () => {
  expect(at('2026-01-01', 'FIXED', '2025-12-31', signed)).toEqual(['EXPIRED', '2025-12-31', null])
  expect(at('2026-01-01', 'FIXED', '2023', signed, ['RENEWED', '2023-06', '2025-06-30'])).toEqual([
    'EXPIRED',
    '2025-06-30',
    null,
  ])
  expect(at('2026-01-01', 'AUTO_RENEWING', '2023', signed, ['NOTICE_GIVEN', '2024', '2025', 'Nobody came.'])).toEqual([
    'EXPIRED',
    '2025',
    'Nobody came.',
  ])
})

it('what has not ended says neither, also on the day before', () => {
  expect(at('2025-12-31', 'FIXED', '2025-12-31', signed)).toEqual(['IN_FORCE', null, null])
  expect(at('2024-05-30', 'OPEN_ENDED', null, signed, ['TERMINATED', '2024-05'])).toEqual(['IN_FORCE', null, null])
})
