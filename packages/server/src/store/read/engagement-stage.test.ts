import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { engagementStages, stageAt, wasHeld as wasHeldBy } from '../../register/engagement-stage.ts'
import { addDays } from '../../register/today.ts'
import { sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { stageOf, wasHeld } from './engagement-stage.ts'

const day = fc.integer({ min: 0, max: 12 }).map(n => addDays('2026-05-01', n))
const event = fc.record({
  kind: fc.constantFrom(...engagementStages, 'CORRECTED' as const),
  earliest: day,
  withdrawn: fc.boolean(),
})
const engagement = fc.record({ startsEarliest: day, cancelled: fc.boolean(), all: fc.array(event, { maxLength: 5 }) })

describe.each(databases)('in SQL, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('the stage of an engagement is that of the rule, whatever is on record', async () => {
    const { db } = store
    await fc.assert(
      fc
        .asyncProperty(fc.array(engagement, { minLength: 60, maxLength: 60 }), async made => {
          const lives = made.map(({ all, startsEarliest, cancelled }, i) => {
            const events = all.filter(({ withdrawn }) => !withdrawn)
            const lastStage = events.findLast(({ kind }) => kind !== 'CORRECTED')?.kind ?? null
            return {
              id: `made-up-${i}`,
              all,
              lastStage: lastStage === 'CORRECTED' ? null : lastStage,
              life: { events, startsEarliest, cancelled: lastStage ? lastStage === 'CANCELLED' : cancelled },
            }
          })
          await db.engagement.createMany({
            data: lives.map(({ id, lastStage, life: { startsEarliest, cancelled } }) => ({
              id,
              slug: id,
              kind: 'OTHER' as const,
              titleEn: 'Made up',
              direction: 'INBOUND' as const,
              provinceId: 'TH-83',
              cancelled,
              lastStage,
              startsOn: startsEarliest,
              startsEarliest: new Date(startsEarliest),
              startsLatest: new Date(startsEarliest),
            })),
          })
          await db.engagementEvent.createMany({
            data: lives.flatMap(({ id, all }) =>
              all.map(({ kind, earliest, withdrawn }, i) => ({
                id: `${id}-${i + 1}`,
                engagementId: id,
                position: i + 1,
                kind,
                on: earliest,
                earliest: new Date(earliest),
                latest: new Date(earliest),
                recordedAt: new Date('2026-06-01'),
                reason: 'Made up.',
                correctedById: withdrawn ? `${id}-${i + 1}` : null,
              })),
            ),
          })
          for (const asOf of [0, 3, 6, 9, 12].map(n => addDays('2026-05-01', n))) {
            const rows = await db.$queryRaw<{ id: string; stage: string; held: boolean }[]>(sql`
              SELECT e.id, ${stageOf(sql`e`, asOf)} AS stage, ${wasHeld(sql`e`, asOf)} AS held
              FROM engagement e WHERE e.id LIKE 'made-up-%' ORDER BY length(e.id), e.id`)
            expect({ asOf, rows }).toEqual({
              asOf,
              rows: lives.map(({ id, life }) => ({ id, stage: stageAt(life, asOf), held: wasHeldBy(life, asOf) })),
            })
          }
        })
        .afterEach(async () => {
          await db.$executeRaw(sql`DELETE FROM engagement WHERE id LIKE 'made-up-%'`)
        }),
      { numRuns: 4 },
    )
  })
})
