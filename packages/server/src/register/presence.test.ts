import { expect, it } from 'vitest'
import { eventsBy, isBy, thereFrom, wasThere } from './presence.ts'
import type { EventKind } from './status.ts'

const event = (kind: EventKind, earliest: string | null) => ({ kind, earliest })
const source = (publishedOn: string | null, retrievedOn: string | null = null) => ({ publishedOn, retrievedOn })
const reported = { events: [event('REPORTED', null)], sources: [], recordedOn: '2026-11-22' }

it('an agreement is there from its first dated event, whatever its sources say', () => {
  const signed = { ...reported, events: [event('SIGNED', '2016-09-23'), event('PROPOSED', null)] }
  expect(thereFrom({ ...signed, sources: [source('2015')] })).toBe('2016-09-23')
  expect([wasThere(signed, '2016-09-22'), wasThere(signed, '2016-09-23')]).toEqual([false, true])
  expect(thereFrom({ ...signed, events: [...signed.events, event('PROPOSED', '2015-01-01')] })).toBe('2015-01-01')
})

it('the day of a correction is no day of the agreement', () => {
  expect(thereFrom({ ...reported, events: [event('REPORTED', null), event('CORRECTED', '2001-01-01')] })).toBe(
    '2026-11-22',
  )
})

it('without a dated event it is there from its first source, published or else read', () => {
  expect(thereFrom({ ...reported, sources: [source('2019-05-02'), source('2013', '2011-01-01')] })).toBe('2013-01-01')
  expect(thereFrom({ ...reported, sources: [source(null, '2026-11-20'), source(null)] })).toBe('2026-11-20')
  expect(wasThere({ ...reported, sources: [source('2013')] }, '1950-01-01')).toBe(false)
})

it('and without a dated source since it was recorded', () => {
  expect(thereFrom({ ...reported, sources: [source(null)] })).toBe('2026-11-22')
  expect(wasThere({ events: [], sources: [], recordedOn: null }, '1950-01-01')).toBe(true)
})

it('what has no date counts on every day, and every date without a day', () => {
  expect([isBy(null, '1950-01-01'), isBy('2016-01-01', null), isBy('2016-01-01', '2015-12-31')]).toEqual([
    true,
    true,
    false,
  ])
  const events = [event('REPORTED', null), event('SIGNED', '2016-01-01')]
  expect(eventsBy({ events }, '2015-12-31')).toEqual({ events: [events[0]] })
})
