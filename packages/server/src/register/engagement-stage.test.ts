import { describe, expect, it } from 'vitest'
import { stageDateViolations, stageViolations } from './engagement-life.ts'
import {
  type EngagementEventKind,
  type EngagementLife,
  type EngagementStage,
  engagementStages,
  stageAt,
} from './engagement-stage.ts'

const life = (startsEarliest: string, ...events: [EngagementEventKind, string][]): EngagementLife => ({
  events: events.map(([kind, earliest]) => ({ kind, earliest })),
  startsEarliest,
  cancelled: events.at(-1)?.[0] === 'CANCELLED',
})

describe('the stage of an engagement on a day', () => {
  const bare = { events: [], startsEarliest: '2026-05-04' }
  it.each([
    ['2026-05-03', false, 'PLANNED'],
    ['2026-05-04', false, 'HELD'],
    ['2026-05-03', true, 'CANCELLED'],
    ['2026-05-04', true, 'CANCELLED'],
  ])('without events, on %s and cancelled: %s', (day, cancelled, stage) => {
    expect(stageAt({ ...bare, cancelled }, day)).toBe(stage)
  })

  it('follows the events from one day to the next', () => {
    const visit = life('2026-05-04', ['REQUESTED', '2026-03-01'], ['ACCEPTED', '2026-03-10'], ['PLANNED', '2026-04-01'])
    const days = ['2026-02-28', '2026-03-01', '2026-03-10', '2026-04-01', '2026-05-04', '2026-06-01']
    expect(days.map(day => stageAt(visit, day))).toEqual([
      'REQUESTED',
      'REQUESTED',
      'ACCEPTED',
      'PLANNED',
      // Nobody has recorded yet that it was held.
      'PLANNED',
      'PLANNED',
    ])
    const held = { ...visit, events: [...visit.events, { kind: 'HELD', earliest: '2026-05-06' } as const] }
    expect(days.map(day => stageAt(held, day)).slice(3)).toEqual(['PLANNED', 'HELD', 'HELD'])
  })

  it('what was not held after all was planned until it was cancelled', () => {
    const visit = life('2026-05-04', ['HELD', '2026-05-04'], ['CANCELLED', '2026-06-01'])
    expect(['2026-05-03', '2026-05-04', '2026-06-01'].map(day => stageAt(visit, day))).toEqual([
      'PLANNED',
      'PLANNED',
      'CANCELLED',
    ])
  })

  it('an event with an unknown day does not overtake the one before it', () => {
    const visit = life('2026-09-01', ['PLANNED', '2026-05-10'], ['CANCELLED', '2026-05-01'])
    expect(['2026-05-01', '2026-05-10'].map(day => stageAt(visit, day))).toEqual(['PLANNED', 'CANCELLED'])
  })

  it('a correction is no stage', () => {
    const visit = life('2026-05-04', ['REQUESTED', '2026-03-01'], ['CORRECTED', '2026-03-02'])
    expect(stageAt(visit, '2026-04-01')).toBe('REQUESTED')
  })
})

describe('what may follow', () => {
  const allowed = (stands: EngagementStage, derived: boolean) =>
    engagementStages.filter(stage => stageViolations(stage, { stands, derived }, []).length === 0)

  it('each stage', () => {
    expect(Object.fromEntries(engagementStages.map(stage => [stage, allowed(stage, false).join(' ')]))).toEqual({
      REQUESTED: 'ACCEPTED DECLINED PLANNED HELD CANCELLED',
      ACCEPTED: 'PLANNED HELD CANCELLED',
      DECLINED: 'REQUESTED',
      PLANNED: 'HELD CANCELLED',
      HELD: 'CANCELLED',
      CANCELLED: 'REQUESTED PLANNED',
    })
  })

  it('where no stage is on record', () => {
    expect(
      Object.fromEntries(['PLANNED', 'HELD', 'CANCELLED'].map(s => [s, allowed(s as EngagementStage, true).join(' ')])),
    ).toEqual({
      PLANNED: 'REQUESTED ACCEPTED DECLINED PLANNED HELD CANCELLED',
      HELD: 'HELD CANCELLED',
      CANCELLED: 'REQUESTED PLANNED',
    })
  })

  it('what is refused says how it stands and what may follow', () => {
    expect(stageViolations('HELD', { stands: 'DECLINED', derived: false }, ['input', 'stage'])).toEqual([
      {
        code: 'STATUS_FORBIDS',
        message: {
          en: 'The engagement is DECLINED. What was declined can only be requested again: withdraw that it was declined if it was not.',
          th: expect.stringContaining('ไม่ตอบรับ'),
        },
        path: ['input', 'stage'],
      },
    ])
  })
})

describe('the day of a stage', () => {
  const dates = { startsOn: '2026-05-04', endsOn: '2026-05-06' }
  const today = '2026-06-01'
  const codes = (
    kind: EngagementStage,
    on: string,
    before: { kind: EngagementStage; on: string }[] = [],
    at: object = {},
  ) => stageDateViolations({ kind, on }, before, { ...dates, ...at }, today, []).map(({ code }) => code)

  it.each([
    ['HELD', '2026-05-03', ['DATES_OUT_OF_ORDER']],
    ['HELD', '2026-05-04', []],
    ['HELD', '2026', []],
    ['HELD', '2026-05-07', ['DATES_OUT_OF_ORDER']],
    ['PLANNED', '2026-05-07', ['DATES_OUT_OF_ORDER']],
    ['PLANNED', '2026-05-06', []],
    ['CANCELLED', '2026-05-20', []],
    ['CANCELLED', '2026-06-02', ['DATE_IN_FUTURE']],
  ] as const)('%s on %s', (kind, on, found) => {
    expect(codes(kind, on)).toEqual(found)
  })

  it('is not before the stage that it follows, and an end that is not known refuses nothing', () => {
    expect(codes('PLANNED', '2026-04', [{ kind: 'REQUESTED', on: '2026-05-01' }])).toEqual(['DATES_OUT_OF_ORDER'])
    expect(codes('PLANNED', '2026-05', [{ kind: 'REQUESTED', on: '2026-05-01' }])).toEqual([])
    expect(codes('HELD', '2026-05-20', [], { endsOn: null })).toEqual([])
  })
})
