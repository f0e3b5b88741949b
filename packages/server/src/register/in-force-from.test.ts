import { describe, expect, test } from 'vitest'
import { inForceFrom } from './in-force-from.ts'
import { parsePartialDate } from './partial-date.ts'
import type { EventKind } from './status.ts'

const event = (kind: EventKind, on: string | null) => ({ kind, on, earliest: on && parsePartialDate(on).earliest })

describe('inForceFrom', () => {
  test('is the signature when nothing else is agreed', () => {
    expect(inForceFrom({ events: [event('PROPOSED', '2015'), event('SIGNED', '2016-07')], awaitsEntry: false })).toBe(
      '2016-07',
    )
  })

  test('is the entry into force where there is one', () => {
    const events = [event('SIGNED', '2016-07'), event('ENTERED_INTO_FORCE', '2016-09-01')]
    expect(inForceFrom({ events, awaitsEntry: true })).toBe('2016-09-01')
    expect(inForceFrom({ events, awaitsEntry: false })).toBe('2016-09-01')
  })

  test('is unknown while the entry is awaited or undated', () => {
    expect(inForceFrom({ events: [event('SIGNED', '2016-07')], awaitsEntry: true })).toBeNull()
    expect(
      inForceFrom({ events: [event('SIGNED', '2016-07'), event('ENTERED_INTO_FORCE', null)], awaitsEntry: true }),
    ).toBeNull()
  })

  test('is unknown without a dated signature', () => {
    expect(inForceFrom({ events: [event('SIGNED', null), event('REPORTED', '2016')], awaitsEntry: false })).toBeNull()
  })

  test('takes the first, and the most precise of those that may be the same day', () => {
    const events = [
      event('SIGNED', '2017'),
      event('SIGNED', '2016'),
      event('SIGNED', '2016-01-01'),
      event('SIGNED', '2016-01'),
    ]
    expect(inForceFrom({ events, awaitsEntry: false })).toBe('2016-01-01')
  })
})
