import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Contact,
  contactStanding,
  contactsOfAgreement,
  contactsOfEngagement,
  contactWeights,
  lastContact,
} from './contact.ts'
import type { EngagementStage } from './engagement-stage.ts'
import { parsePartialDate } from './partial-date.ts'
import { addMonths } from './today.ts'

const asOf = '2026-11-29'

const boundsOf = (on: string | null) => {
  const { earliest, latest } = on === null ? { earliest: null, latest: null } : parsePartialDate(on)
  return { on, earliest, latest }
}
const signed = (kind: 'SIGNED' | 'AMENDED' | 'RENEWED' | 'NOTICE_GIVEN' | 'APPROVED', on: string | null) => ({
  kind,
  ...boundsOf(on),
})
const paper = (events: ReturnType<typeof signed>[], life: { renews?: boolean; renewedByPaper?: boolean } = {}) =>
  contactsOfAgreement({ id: 'paper', renews: false, renewedByPaper: false, ...life, events })
const visit = (
  startsOn: string,
  more: { kind?: string; cancelled?: boolean; lastStage?: EngagementStage; endsOn?: string } = {},
) => {
  const { earliest, latest } = parsePartialDate(startsOn)
  const endsLatest = more.endsOn ? parsePartialDate(more.endsOn).latest : null
  return contactsOfEngagement({
    ...{ id: 'visit', kind: 'DELEGATION', cancelled: false, lastStage: null, ...more, startsOn, endsLatest },
    ...{ startsEarliest: earliest, startsLatest: latest },
  })
}
const told = (contacts: Contact[], day = asOf) => {
  const last = lastContact(contacts, day)
  return last && `${last.kind} ${last.weight} ${last.on}`
}

describe('what is a contact', () => {
  test.each([
    ['a signature', paper([signed('SIGNED', '2001')]), 'SIGNATURE PAPER 2001'],
    [
      'a change of the text',
      paper([signed('SIGNED', '2001'), signed('AMENDED', '2010-05')]),
      'SIGNATURE PAPER 2010-05',
    ],
    ['a renewal of the same paper', paper([signed('RENEWED', '2012-02-10')]), 'RENEWAL PAPER 2012-02-10'],
    [
      'the signature of the paper that renews another',
      paper([signed('SIGNED', '2025-09-16')], { renews: true }),
      'RENEWAL PAPER 2025-09-16',
    ],
    ['no renewal beside the paper that is it', paper([signed('RENEWED', '2025')], { renewedByPaper: true }), null],
    ['no signature without a date', paper([signed('SIGNED', null)]), null],
    ['no approval, which is of one side', paper([signed('APPROVED', '2020')]), null],
    ['no notice, which is of one side', paper([signed('NOTICE_GIVEN', '2020')]), null],
    ['a visit', visit('2024-10-24'), 'ENGAGEMENT MEETING 2024-10-24'],
    ['a conference, which weighs less', visit('2014-08', { kind: 'CONFERENCE' }), 'ENGAGEMENT EVENT 2014-08'],
    ['no visit that was called off', visit('2024-10-24', { cancelled: true }), null],
    [
      'a visit that is said to have been held',
      visit('2024-10-24', { lastStage: 'HELD' }),
      'ENGAGEMENT MEETING 2024-10-24',
    ],
    ['no visit that was only requested', visit('2024-10-24', { lastStage: 'REQUESTED' }), null],
    [
      'no visit that was planned and is not said to have been held',
      visit('2024-10-24', { lastStage: 'PLANNED' }),
      null,
    ],
    ['no visit that is still to come', visit('2026-11-30'), null],
  ])('%s', (_, contacts, expected) => expect(told(contacts)).toBe(expected))
})

describe('the last contact', () => {
  it('is the heaviest of one day', () => {
    const day = '2018-09-10'
    expect(told([...visit(day, { kind: 'SPORT' }), ...visit(day), ...paper([signed('SIGNED', day)])])).toBe(
      `SIGNATURE PAPER ${day}`,
    )
    expect(told([...visit(day, { kind: 'SPORT' }), ...visit(day)])).toBe(`ENGAGEMENT MEETING ${day}`)
  })

  it('goes by its last possible day, of a visit by its end', () => {
    expect(told([...paper([signed('SIGNED', '2024-06-01')]), ...visit('2024')])).toBe('ENGAGEMENT MEETING 2024')
    expect(told([...paper([signed('SIGNED', '2024-06-02')]), ...visit('2024-05-30', { endsOn: '2024-06-03' })])).toBe(
      'ENGAGEMENT MEETING 2024-05-30',
    )
  })

  it('is no later than the day that is asked for: what may still go on is not ahead of what is dated', () => {
    const contacts = [...visit('2026'), ...paper([signed('SIGNED', asOf)])]
    expect(told(contacts)).toBe(`SIGNATURE PAPER ${asOf}`)
    expect(told(contacts, '2026-05-01')).toBe('ENGAGEMENT MEETING 2026')
  })

  it('may be asked for without what weighs less', () => {
    const contacts = [...paper([signed('SIGNED', '2001')]), ...visit('2010'), ...visit('2020', { kind: 'SPORT' })]
    expect(contactWeights.map(weight => lastContact(contacts, asOf, weight)?.on)).toEqual(['2001', '2010', '2020'])
  })
})

describe('the standing', () => {
  const standing = (on: string, months = 24) =>
    contactStanding({ on, latest: parsePartialDate(on).latest }, months, asOf)
  test.each([
    ['2025-09-16', 'ACTIVE', 14],
    ['2024-11-29', 'ACTIVE', 24],
    ['2024-11-28', 'DORMANT', 24],
    ['2024-12', 'ACTIVE', 22],
    ['2024', 'ACTIVE', 22],
    ['2023', 'DORMANT', 34],
    ['1962', 'DORMANT', 766],
  ])('after a contact of %s', (on, state, months) => {
    expect(standing(on)).toEqual({ state, since: on, months })
  })

  it('without a contact is no silence', () => {
    expect(contactStanding(null, 24, asOf)).toEqual({ state: 'NO_EVIDENCE', since: null, months: null })
  })
})

const dates = fc.constantFrom(
  '2001',
  '2009-02',
  '2010-01-31',
  '2012-02-29',
  '2024',
  '2024-11',
  '2024-11-29',
  '2025',
  '2026-12-01',
)
const contact = fc.oneof(
  fc.tuple(fc.constantFrom('SIGNED', 'AMENDED', 'RENEWED'), dates).map(([kind, on]) => paper([signed(kind, on)])[0]!),
  fc.tuple(fc.constantFrom('DELEGATION', 'SPORT'), dates).map(([kind, on]) => visit(on, { kind })[0]!),
)
const days = fc.constantFrom('2000-06-01', '2009-02-10', '2010-01-31', '2024-11-29', '2026-11-29', '2028-02-29')

test('whatever else is on record, a contact never makes a tie quieter, and a lighter measure never makes it livelier', () => {
  fc.assert(
    fc.property(fc.array(contact), contact, days, fc.integer({ min: 1, max: 400 }), (contacts, more, day, months) => {
      const order = ['NO_EVIDENCE', 'DORMANT', 'ACTIVE']
      const rank = (of: Contact[], at: (typeof contactWeights)[number] = 'EVENT') =>
        order.indexOf(contactStanding(lastContact(of, day, at), months, day).state)
      expect(rank([...contacts, more])).toBeGreaterThanOrEqual(rank(contacts))
      expect(rank(contacts, 'MEETING')).toBeLessThanOrEqual(rank(contacts))
      expect(rank(contacts, 'PAPER')).toBeLessThanOrEqual(rank(contacts, 'MEETING'))
    }),
  )
})

test('the months are the most that lie between, and the state says whether they are more than asked for', () => {
  fc.assert(
    fc.property(dates, days, fc.integer({ min: 1, max: 400 }), (on, day, asked) => {
      const { earliest, latest } = parsePartialDate(on)
      fc.pre(earliest <= day)
      const [last] = [latest, day].sort() as [string, string]
      const { state, months } = contactStanding({ on, latest }, asked, day)
      expect(addMonths(day, -months!) >= last && addMonths(day, -months! - 1) < last).toBe(true)
      if (months! < asked) expect(state).toBe('ACTIVE')
      if (months! > asked) expect(state).toBe('DORMANT')
    }),
  )
})

test('the order in which contacts are told does not matter', () => {
  fc.assert(
    fc.property(fc.array(contact), days, (contacts, day) => {
      expect(lastContact([...contacts].reverse(), day)).toEqual(lastContact(contacts, day))
    }),
  )
})
