import type { Direction, EngagementKind } from '../../../generated/prisma/client.ts'
import { notInFuture } from '../../../register/agreement-life.ts'
import { datesViolations, headcountViolations, notInPast } from '../../../register/engagement-content.ts'
import type { EngagementStage } from '../../../register/engagement-stage.ts'
import { nameViolations } from '../../../register/names.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { listViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import type { Command } from '../execute.ts'
import { addPerson, type NewPerson, personViolations } from '../person/add.ts'
import { knownSources, linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { checkParties, countryRefs, type Parties, seriesViolations } from './parties.ts'
import { addEvent, firstStageViolations, keepStage } from './stage.ts'
import { type Visit, visitViolations, writeVisit } from './visit.ts'

export interface RecordEngagement extends Parties, Visit {
  readonly kind: EngagementKind
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly titleLocal: string | null
  readonly slug: string | null
  readonly direction: Direction
  readonly startsOn: string
  readonly endsOn: string | null
  readonly place: string | null
  /** Id of the series that it belongs to */
  readonly series: string | null
  readonly fromOrganization: string | null
  readonly headcount: number | null
  readonly newLeaders: readonly NewPerson[]
  readonly sectors: readonly SectorCode[]
  readonly topicsEn: string | null
  readonly topicsTh: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

export interface PlanEngagement extends RecordEngagement {
  /** Where it stands; null puts no stage on record */
  readonly stage: EngagementStage | null
  /** Since when; null for today */
  readonly stageOn: string | null
}

export interface RecordHeld extends RecordEngagement {
  readonly resultEn: string | null
  readonly resultTh: string | null
}

/**
 * Records a planned visit, in either direction. It does not need a source yet. One with a stage may be over: it is held only once
 * that is recorded.
 */
export const planEngagement: Command<PlanEngagement> = {
  name: 'planEngagement',
  run: async (unit, { stage, stageOn, ...input }) => {
    const { sources } = input
    const isStaged = stage !== null || stageOn !== null
    const first = { kind: stage ?? 'PLANNED', on: stageOn ?? unit.today }
    const result = await add(unit, { ...input, resultEn: null, resultTh: null }, [
      ...(isStaged
        ? firstStageViolations(first, input, unit.today)
        : notInPast(input.startsOn, unit.today, ['input', 'startsOn'])),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    if (isStaged) {
      await addEvent(unit, result.engagement, { ...first, reason: sources.length > 0 ? null : unit.reason, sources })
      await keepStage(unit, result.engagement)
    }
    return result
  },
}

/** Records a meeting that has taken place. */
export const recordEngagement: Command<RecordHeld> = {
  name: 'recordEngagement',
  run: async (unit, input) =>
    add(unit, input, [
      ...notInFuture(input.startsOn, unit.today, ['input', 'startsOn']),
      ...(await sourceViolations(unit, input.sources, ['input', 'sources'])),
    ]),
}

const add = async (
  unit: UnitOfWork,
  input: RecordHeld,
  found: readonly Violation[],
): Promise<{ engagement: string }> => {
  const { titleEn, titleTh, titleLocal, fromOrganization, note, startsOn, endsOn, headcount, province } = input
  const { sectors, sisterCities, leaders, newLeaders, agreements, sources } = input
  const { place, topicsEn, topicsTh, resultEn, resultTh } = input
  unit.allow([province])
  const parties = await checkParties(unit, input)
  refuse([
    ...nameViolations({ titleEn, titleTh }),
    ...textViolations({ titleEn, titleTh, titleLocal, fromOrganization, note }),
    ...textViolations({ place, topicsEn, topicsTh, resultEn, resultTh }),
    ...(await slugViolations(input.slug, isSlugIn(unit, 'Engagement'), ['input', 'slug'])),
    ...datesViolations(startsOn, endsOn, ['input']),
    ...headcountViolations(headcount, ['input']),
    ...listViolations({ sectors, sisterCities, countries: input.countries, leaders, agreements }),
    ...newLeaders.flatMap((leader, i) => personViolations(leader, ['input', 'newLeaders', String(i)])),
    ...parties.violations,
    ...(await visitViolations(unit, input, input)),
    ...(await seriesViolations(unit, input.series, province)),
    ...found,
  ])
  const id = unit.create('Engagement', [province])
  const people = [...leaders]
  for (const leader of newLeaders) people.push(await addPerson(unit, leader, [province], sources))
  const starts = boundsOf(startsOn)
  const ends = boundsOf(endsOn)
  await unit.tx.engagement.create({
    data: {
      id,
      slug: input.slug ?? (await freeSlug([titleEn ?? titleTh ?? ''], isSlugIn(unit, 'Engagement'))),
      kind: input.kind,
      titleEn,
      titleTh,
      titleLocal,
      direction: input.direction,
      startsOn,
      // A given date has both bounds.
      startsEarliest: starts.earliest!,
      startsLatest: starts.latest!,
      endsOn,
      endsEarliest: ends.earliest,
      endsLatest: ends.latest,
      province: { connect: { id: province } },
      ...(input.series !== null && { series: { connect: { id: input.series } } }),
      place,
      fromOrganization,
      headcount,
      sectors: [...sectors],
      topicsEn,
      topicsTh,
      resultEn,
      resultTh,
      note,
      sisterCities: linked(sisterCities),
      countries: { connect: await countryRefs(unit, parties.countries) },
      leaders: linked(people),
      agreements: linked(agreements),
      sources: linked(sources),
    },
  })
  await writeVisit(unit, id, input)
  return { engagement: id }
}
