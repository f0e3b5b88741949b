import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_LABELS, STATUS_LABELS } from './labels.ts'
import { parsePartialDate } from './partial-date.ts'
import {
  type AgreementStatus,
  type EventKind,
  type History,
  type HistoryEvent,
  statusAt,
  type TermKind,
} from './status.ts'

function event(kind: EventKind, on: string | null = null, until: string | null = null): HistoryEvent {
  const date = on === null ? null : parsePartialDate(on)
  return {
    kind,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    untilLatest: until && parsePartialDate(until).latest,
  }
}

function history(events: HistoryEvent[], rest: Partial<Omit<History, 'events'>> = {}): History {
  return { events, awaitsEntry: false, termKind: 'UNKNOWN', expiresLatest: null, ...rest }
}

/** The status on each of the days, for reading a life at a glance. */
function life(of: History, days: string[]): AgreementStatus[] {
  return days.map(day => statusAt(of, day))
}

describe('on the way to a signature', () => {
  test('each step holds from its first possible day', () => {
    const steps = history([
      event('REPORTED', '2020-01-01'),
      event('PROPOSED', '2021'),
      event('SUBMITTED', '2022-03'),
      event('APPROVED', '2022-06-15'),
      event('SIGNED', '2023-01-31'),
    ])
    expect(
      life(steps, [
        '2020-12-31',
        '2021-01-01',
        '2022-02-28',
        '2022-03-01',
        '2022-06-14',
        '2022-06-15',
        '2023-01-30',
        '2023-01-31',
      ]),
    ).toEqual(['REPORTED', 'PROPOSED', 'PROPOSED', 'IN_APPROVAL', 'IN_APPROVAL', 'APPROVED', 'APPROVED', 'IN_FORCE'])
  })

  test.each<[EventKind, AgreementStatus]>([
    ['PROPOSED', 'PROPOSED'],
    ['SUBMITTED', 'IN_APPROVAL'],
    ['APPROVED', 'APPROVED'],
    ['SIGNED', 'REPORTED'],
    ['ENTERED_INTO_FORCE', 'REPORTED'],
    ['TERMINATED', 'REPORTED'],
    ['SUPERSEDED', 'REPORTED'],
    ['ABANDONED', 'REPORTED'],
  ])('undated, %s alone gives %s on every day', (kind, status) => {
    expect(life(history([event(kind)]), ['0001-01-01', '2026-11-22'])).toEqual([status, status])
  })

  test('a text that awaits its entry is signed until it enters', () => {
    const events = [event('SIGNED', '2016-07-18'), event('ENTERED_INTO_FORCE', '2016-09')]
    expect(
      life(history(events, { awaitsEntry: true }), ['2016-07-17', '2016-07-18', '2016-08-31', '2016-09-01']),
    ).toEqual(['REPORTED', 'SIGNED', 'SIGNED', 'IN_FORCE'])
  })

  test('an entry into force needs no signature on record', () => {
    expect(statusAt(history([event('ENTERED_INTO_FORCE', '2016')], { awaitsEntry: true }), '2016-01-01')).toBe(
      'IN_FORCE',
    )
  })

  test('talks given up may be resumed: Phnom Penh, suspended in November 2009, signed in January 2013', () => {
    const talks = history([event('PROPOSED', '2008'), event('ABANDONED', '2009-11'), event('SIGNED', '2013-01')])
    expect(life(talks, ['2009-11-29', '2009-11-30', '2012-12-31', '2013-01-01'])).toEqual([
      'PROPOSED',
      'ABANDONED',
      'ABANDONED',
      'IN_FORCE',
    ])
  })
})

describe('after a signature', () => {
  const signed = event('SIGNED', '2020-01-01')

  test('it stays in force when nobody printed a term', () => {
    expect(statusAt(history([signed]), '2399-12-31')).toBe('IN_FORCE')
  })

  test.each<[EventKind, string, string, string]>([
    ['TERMINATED', '2021-06-15', '2021-06-14', '2021-06-15'],
    ['TERMINATED', '2021-06', '2021-06-29', '2021-06-30'],
    ['SUPERSEDED', '2021', '2021-12-30', '2021-12-31'],
  ])('%s on %s leaves it in force on %s and holds on %s', (kind, on, before, from) => {
    expect(life(history([signed, event(kind, on)]), [before, from])).toEqual(['IN_FORCE', kind])
  })

  test('the day of expiry is the last in force: Bangkok and Moscow, 2023 to 2025', () => {
    const moscow = history([event('SIGNED', '2023')], { termKind: 'FIXED', expiresLatest: '2025-12-31' })
    expect(life(moscow, ['2025-12-31', '2026-01-01'])).toEqual(['IN_FORCE', 'EXPIRED'])
  })

  test.each<[TermKind, AgreementStatus]>([
    ['FIXED', 'EXPIRED'],
    ['UNKNOWN', 'EXPIRED'],
    ['OPEN_ENDED', 'IN_FORCE'],
    ['AUTO_RENEWING', 'IN_FORCE'],
  ])('past its printed end a %s term is %s', (termKind, status) => {
    expect(statusAt(history([signed], { termKind, expiresLatest: '2022-12-31' }), '2023-01-01')).toBe(status)
  })

  test.each<TermKind>(['OPEN_ENDED', 'AUTO_RENEWING'])(
    'a notice ends a %s term with the day that it names',
    termKind => {
      const left = history([signed, event('NOTICE_GIVEN', '2022-06-01', '2022-12-31')], { termKind })
      expect(life(left, ['2022-12-31', '2023-01-01'])).toEqual(['IN_FORCE', 'EXPIRED'])
    },
  )

  test('what was never signed does not expire', () => {
    const draft = history([event('APPROVED', '2020')], { termKind: 'FIXED', expiresLatest: '2022-12-31' })
    expect(statusAt(draft, '2023-01-01')).toBe('APPROVED')
  })

  test('what is signed and never entered into force expires too', () => {
    const waiting = history([signed], { awaitsEntry: true, termKind: 'FIXED', expiresLatest: '2022-12-31' })
    expect(life(waiting, ['2022-12-31', '2023-01-01'])).toEqual(['SIGNED', 'EXPIRED'])
  })

  test('a renewal counts from its own day, and to its own end', () => {
    const late = history([signed, event('RENEWED', '2023-07-01', '2025')], {
      termKind: 'FIXED',
      expiresLatest: '2022-12-31',
    })
    expect(life(late, ['2022-12-31', '2023-06-30', '2023-07-01', '2025-12-31', '2026-01-01'])).toEqual([
      'IN_FORCE',
      'EXPIRED',
      'IN_FORCE',
      'IN_FORCE',
      'EXPIRED',
    ])
  })

  test('a renewal without an end lifts the old one, unless it is undated', () => {
    const fixed = { termKind: 'FIXED', expiresLatest: '2022-12-31' } as const
    expect(statusAt(history([signed, event('RENEWED', '2022-06')], fixed), '2399-12-31')).toBe('IN_FORCE')
    expect(statusAt(history([signed, event('RENEWED')], fixed), '2399-12-31')).toBe('EXPIRED')
  })

  test('of several renewals the last one to end decides', () => {
    const renewals = [event('RENEWED', '2022', '2027-12-31'), event('RENEWED', '2022', '2024-12-31')]
    const renewed = history([signed, ...renewals], { termKind: 'FIXED', expiresLatest: '2022-12-31' })
    expect(life(renewed, ['2027-12-31', '2028-01-01'])).toEqual(['IN_FORCE', 'EXPIRED'])
  })

  test('the end of a renewal ends nothing where the term had no end', () => {
    expect(statusAt(history([signed, event('RENEWED', '2022', '2024')]), '2025-01-01')).toBe('IN_FORCE')
  })

  test('a term that renews itself ends after the day that the notice names', () => {
    const automatic = { termKind: 'AUTO_RENEWING', expiresLatest: '2022-12-31' } as const
    const noticed = history([signed, event('NOTICE_GIVEN', '2024-06-01', '2024-12-31')], automatic)
    expect(life(noticed, ['2024-12-31', '2025-01-01'])).toEqual(['IN_FORCE', 'EXPIRED'])
    expect(statusAt(history([signed, event('NOTICE_GIVEN', '2024-06-01')], automatic), '2025-01-01')).toBe('IN_FORCE')
    expect(statusAt(history([signed, event('NOTICE_GIVEN', null, '2024')], automatic), '2025-01-01')).toBe('IN_FORCE')
  })
})

describe('rules', () => {
  const kinds = Object.keys(EVENT_LABELS) as EventKind[]
  const precedence: AgreementStatus[] = [
    'TERMINATED',
    'SUPERSEDED',
    'ABANDONED',
    'EXPIRED',
    'IN_FORCE',
    'SIGNED',
    'APPROVED',
    'IN_APPROVAL',
    'PROPOSED',
    'REPORTED',
  ]
  const rank = (status: AgreementStatus) => precedence.indexOf(status)
  const ended = (status: AgreementStatus) => rank(status) <= rank('EXPIRED')

  // Few years, so that dates of different precision meet and days fall on bounds.
  const year = fc.integer({ min: 2015, max: 2019 }).map(String)
  const anyDay = fc
    .tuple(year, fc.constantFrom('-01-01', '-01-02', '-06-30', '-07-01', '-07-15', '-12-30', '-12-31'))
    .map(parts => parts.join(''))
  const partial = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
  const eventOf = (...some: EventKind[]) =>
    fc
      .tuple(fc.constantFrom(...some), fc.option(partial), fc.option(partial))
      .map(([kind, on, until]) => event(kind, on, until))
  const historyOf = (...some: EventKind[]) =>
    fc.record({
      events: fc.array(eventOf(...some), { maxLength: 8 }),
      awaitsEntry: fc.boolean(),
      termKind: fc.constantFrom<TermKind>('OPEN_ENDED', 'FIXED', 'AUTO_RENEWING', 'UNKNOWN'),
      expiresLatest: fc.option(anyDay),
    })
  const anyHistory = historyOf(...kinds)
  const twoDays = fc.tuple(anyDay, anyDay).map(days => days.sort() as [string, string])
  const withEvent = (past: History, added: HistoryEvent): History => ({ ...past, events: [...past.events, added] })

  test('every status of the contract can be reached', () => {
    const reached = new Set(fc.sample(fc.tuple(anyHistory, anyDay), 5000).map(([past, day]) => statusAt(past, day)))
    expect([...reached].sort()).toEqual(Object.keys(STATUS_LABELS).sort())
  })

  test('a further end never revives', () => {
    const end = eventOf('TERMINATED', 'SUPERSEDED', 'ABANDONED', 'NOTICE_GIVEN')
    fc.assert(
      fc.property(anyHistory, end, anyDay, (past, added, day) => {
        fc.pre(ended(statusAt(past, day)))
        expect(ended(statusAt(withEvent(past, added), day))).toBe(true)
      }),
    )
  })

  test('termination wins over everything, supersession over all but that', () => {
    fc.assert(
      fc.property(anyHistory, twoDays, (past, [on, day]) => {
        expect(statusAt(withEvent(past, event('TERMINATED', on)), day)).toBe('TERMINATED')
        expect(['TERMINATED', 'SUPERSEDED']).toContain(statusAt(withEvent(past, event('SUPERSEDED', on)), day))
      }),
    )
  })

  test('an event can only raise the precedence, except a renewal and the signature that undoes abandonment', () => {
    const others = kinds.filter(kind => kind !== 'RENEWED')
    fc.assert(
      fc.property(
        historyOf(...kinds.filter(kind => kind !== 'ABANDONED')),
        eventOf(...others),
        anyDay,
        (past, added, day) => {
          expect(rank(statusAt(withEvent(past, added), day))).toBeLessThanOrEqual(rank(statusAt(past, day)))
        },
      ),
    )
  })

  test('without renewals and resumed talks, time only moves an agreement on', () => {
    const forward = kinds.filter(kind => kind !== 'RENEWED' && kind !== 'ABANDONED')
    fc.assert(
      fc.property(historyOf(...forward), twoDays, (past, [sooner, later]) => {
        expect(rank(statusAt(past, later))).toBeLessThanOrEqual(rank(statusAt(past, sooner)))
      }),
    )
  })

  test('what is terminated stays so', () => {
    fc.assert(
      fc.property(anyHistory, twoDays, (past, [sooner, later]) => {
        fc.pre(statusAt(past, sooner) === 'TERMINATED')
        expect(statusAt(past, later)).toBe('TERMINATED')
      }),
    )
  })

  test('knowing less about the day of an end never ends an agreement sooner', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, fc.constantFrom(4, 7), anyDay, (past, on, length, day) => {
        const vague = statusAt(withEvent(past, event('TERMINATED', on.slice(0, length))), day)
        fc.pre(vague === 'TERMINATED')
        expect(statusAt(withEvent(past, event('TERMINATED', on)), day)).toBe('TERMINATED')
      }),
    )
  })

  test('reports, amendments and corrections change nothing, nor does the order of recording', () => {
    const silent: EventKind[] = ['REPORTED', 'AMENDED', 'CORRECTED']
    fc.assert(
      fc.property(anyHistory, anyDay, (past, day) => {
        const telling = past.events.filter(({ kind }) => !silent.includes(kind)).toReversed()
        expect(statusAt({ ...past, events: telling }, day)).toBe(statusAt(past, day))
      }),
    )
  })
})
