import type { Direction, EngagementKind } from '../../../generated/prisma/client.ts'
import {
  datesViolations,
  hasBegun,
  headcountViolations,
  programmeViolations,
} from '../../../register/engagement-content.ts'
import {
  type EngagementDates,
  heldOnViolations,
  sequenceViolations,
  stageViolations,
} from '../../../register/engagement-life.ts'
import { stagesOf } from '../../../register/engagement-stage.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { changeViolations, listViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { strandedViolations } from '../commitment/tie.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { addPerson, type NewPerson, personViolations } from '../person/add.ts'
import { knownSources, linked, relinked } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { mistakeMissing, withdrawalViolations } from '../withdrawal.ts'
import { type EngagementRow, loadEngagement } from './load.ts'
import { checkParties, countryRefs, seriesViolations } from './parties.ts'
import { addEvent, keepStage, standingStage, withdrawEvents } from './stage.ts'
import { type Visit, visitViolations, writeVisit } from './visit.ts'

export interface ChangeEngagement extends Visit {
  readonly engagement: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it. Lists replace those on record.
  readonly kind?: EngagementKind | null | undefined
  readonly titleEn?: string | null | undefined
  readonly titleTh?: string | null | undefined
  readonly titleLocal?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly direction?: Direction | null | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  readonly place?: string | null | undefined
  readonly series?: string | null | undefined
  /** The older way to say that it was called off or takes place after all */
  readonly cancelled?: boolean | null | undefined
  readonly province?: string | null | undefined
  readonly sisterCities?: readonly string[] | null | undefined
  readonly countries?: readonly string[] | null | undefined
  readonly fromOrganization?: string | null | undefined
  readonly headcount?: number | null | undefined
  readonly leaders?: readonly string[] | null | undefined
  /** Added to the leaders */
  readonly newLeaders?: readonly NewPerson[] | null | undefined
  readonly agreements?: readonly string[] | null | undefined
  readonly sectors?: readonly SectorCode[] | null | undefined
  readonly topicsEn?: string | null | undefined
  readonly topicsTh?: string | null | undefined
  readonly resultEn?: string | null | undefined
  readonly resultTh?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
  /** Positions of the events to withdraw, because they did not happen as recorded */
  readonly withdrawEvents?: readonly number[] | null | undefined
  /** What was wrong, for the event that withdraws others */
  readonly mistake?: string | null | undefined
}

/** Changes a plan, records that it was carried out, or corrects a mistaken record. */
export const changeEngagement: Command<ChangeEngagement> = {
  name: 'changeEngagement',
  run: async (unit, { engagement, expectedVersion, mistake = null, ...fields }) => {
    const { tx, today } = unit
    const row = await loadEngagement(unit, engagement, expectedVersion)
    const { kind, titleEn, titleTh, titleLocal, slug, direction, startsOn, endsOn, cancelled, province } = fields
    const { sisterCities, countries, fromOrganization, headcount, leaders, agreements, sectors, note, sources } = fields
    const { series, hosts, visitors, programme, place, topicsEn, topicsTh, resultEn, resultTh } = fields
    const newLeaders = fields.newLeaders ?? []
    const withdrawn = fields.withdrawEvents ?? []

    const begins = startsOn ?? row.startsOn
    const provinceThen = province ?? row.provinceId
    const citiesThen = sisterCities ?? row.sisterCities.map(({ id }) => id)
    const dates = { startsOn: begins, endsOn: endsOn === undefined ? row.endsOn : endsOn }
    const events = standingEvents(row)
    const takesPlace = cancelled === false && row.lastStage === 'CANCELLED'
    const wrong = events.filter(
      event => withdrawn.includes(event.position) || (takesPlace && event.id === stagesOf(events).at(-1)?.id),
    )
    const right = events.filter(event => !wrong.includes(event))
    // The countries of removed cities are removed with them; countries that were given in addition stay.
    const brought = new Set(row.sisterCities.map(({ countryCode }) => countryCode))
    const beside = row.countries.map(({ code }) => code).filter(code => !brought.has(code))
    const parties = await checkParties(
      unit,
      {
        province: provinceThen,
        sisterCities: citiesThen,
        countries: countries ?? beside,
        leaders: leaders ?? [],
        agreements: agreements ?? row.agreements.map(({ id }) => id),
      },
      index => (agreements ? ['input', 'agreements', String(index)] : ['input', 'agreements']),
    )
    const sourcesThen = sources ?? row.sources.map(({ id }) => id)
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ kind, slug, direction, startsOn, cancelled, province }),
      ...neededViolations({
        sisterCities,
        countries,
        leaders,
        newLeaders: fields.newLeaders,
        agreements,
        sectors,
        sources,
        hosts,
        visitors,
        programme,
        withdrawEvents: fields.withdrawEvents,
      }),
      ...nameViolations({ titleEn, titleTh }, [row.titleEn, row.titleTh]),
      ...textViolations({ titleEn, titleTh, titleLocal, fromOrganization, note }),
      ...textViolations({ place, topicsEn, topicsTh, resultEn, resultTh, mistake }),
      ...(await slugViolations(slug, isSlugIn(unit, 'Engagement', row.id), ['input', 'slug'])),
      ...datesViolations(dates.startsOn, dates.endsOn, ['input']),
      ...(startsOn || endsOn ? heldOnViolations(right, dates, ['input', startsOn ? 'startsOn' : 'endsOn']) : []),
      ...headcountViolations(headcount, ['input']),
      ...listViolations({ sectors, sisterCities, countries, leaders, agreements }),
      ...newLeaders.flatMap((leader, i) => personViolations(leader, ['input', 'newLeaders', String(i)])),
      ...parties.violations,
      ...(await visitViolations(unit, { hosts, visitors, programme }, dates)),
      ...(programme ? [] : programmeOnRecord(row, fields, dates)),
      ...(series || province
        ? await seriesViolations(
            unit,
            series === undefined ? row.seriesId : series,
            provinceThen,
            series ? 'series' : 'province',
          )
        : []),
      ...listViolations({ withdrawEvents: withdrawn.map(String) }),
      ...withdrawalViolations(
        stagesOf(events).map(({ position }) => position),
        withdrawn,
      ),
      ...(withdrawn.length > 0 && mistake === null ? [mistakeMissing] : []),
      ...(withdrawn.length > 0 ? sequenceViolations(right, ['input', 'withdrawEvents']) : []),
      ...(cancelled && !row.cancelled
        ? stageViolations('CANCELLED', standingStage(row, today), ['input', 'cancelled'])
        : []),
      ...((resultEn || resultTh) && !hasBegun(begins, today) ? [noResultYet(resultEn ? 'resultEn' : 'resultTh')] : []),
      ...(province || sisterCities ? await strandedViolations(unit, row.id, provinceThen, citiesThen) : []),
      ...(sources ? await knownSources(unit, sources, ['input', 'sources']) : []),
      ...((sources || startsOn || cancelled === false) && hasBegun(begins, today) ? shown(sourcesThen) : []),
    ])

    if (province) await unit.touch('Engagement', row.id, [province])
    const people: string[] = []
    for (const leader of newLeaders) people.push(await addPerson(unit, leader, [provinceThen], sourcesThen))
    const starts = boundsOf(startsOn)
    const ends = boundsOf(endsOn)
    const partiesChange = sisterCities || countries
    await tx.engagement.update({
      where: { id: row.id },
      data: {
        ...replaced({ kind, slug, direction }),
        ...given({ titleEn, titleTh, titleLocal, fromOrganization, headcount, note }),
        ...given({ place, topicsEn, topicsTh, resultEn, resultTh }),
        // Without a stage on record, it is all that says so.
        ...(row.lastStage === null && replaced({ cancelled })),
        ...(startsOn && { startsOn, startsEarliest: starts.earliest!, startsLatest: starts.latest! }),
        ...(endsOn !== undefined && { endsOn, endsEarliest: ends.earliest, endsLatest: ends.latest }),
        ...(province && { province: { connect: { id: province } } }),
        ...(series !== undefined && {
          series: series === null ? { disconnect: true } : { connect: { id: series } },
        }),
        ...(sectors && { sectors: [...sectors] }),
        ...(sisterCities && { sisterCities: relinked(sisterCities) }),
        ...(partiesChange && { countries: { set: await countryRefs(unit, parties.countries) } }),
        ...((leaders || people.length > 0) && {
          leaders: { ...(leaders && relinked(leaders)), ...linked(people) },
        }),
        ...(agreements && { agreements: relinked(agreements) }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    await writeVisit(unit, row.id, { hosts, visitors, programme }, row.parties)
    if (wrong.length > 0) await withdrawEvents(unit, row.id, wrong, mistake ?? unit.reason)
    if (cancelled && !row.cancelled) await addCancellation(unit, row.id, [])
    if (wrong.length > 0 || (cancelled && !row.cancelled)) await keepStage(unit, row.id)
    return { engagement: row.id }
  },
}

/** New dates must fit the programme on record. */
const programmeOnRecord = (
  { programme }: EngagementRow,
  { startsOn, endsOn }: Pick<ChangeEngagement, 'startsOn' | 'endsOn'>,
  dates: EngagementDates,
): Violation[] => {
  if (!startsOn && !endsOn) return []
  const path = ['input', startsOn ? 'startsOn' : 'endsOn']
  return programmeViolations(programme, dates, path)
    .slice(0, 1)
    .map(violation => ({ ...violation, path }))
}

const noResultYet = (field: string): Violation => ({
  code: 'STATUS_FORBIDS',
  message: say('It has not begun yet: record its result when it has been held.'),
  path: ['input', field],
})

/** An engagement that has begun needs a source; one that is only planned does not. */
const shown = (sources: readonly string[]): Violation[] =>
  sources.length > 0
    ? []
    : [
        {
          code: 'SOURCE_MISSING',
          message: say('It has begun by that day: name at least one source that shows it.'),
          path: ['input', 'sources'],
        },
      ]

export interface CancelEngagement {
  readonly engagement: string
  readonly expectedVersion: number
  readonly sources: readonly string[]
}

/**
 * Records that an engagement was called off, or did not take place. The record is kept, but does not count any more.
 */
export const cancelEngagement: Command<CancelEngagement> = {
  name: 'cancelEngagement',
  run: async (unit, { engagement, expectedVersion, sources }) => {
    const row = await loadEngagement(unit, engagement, expectedVersion)
    if (row.cancelled) throw conflict('ALREADY_DONE', say('It is cancelled already.'), ['input', 'engagement'])
    refuse([
      ...stageViolations('CANCELLED', standingStage(row, unit.today), ['input', 'engagement']),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    await addCancellation(unit, row.id, sources)
    await unit.tx.engagement.update({
      where: { id: row.id },
      data: { sources: linked(sources), version: { increment: 1 } },
    })
    await keepStage(unit, row.id)
    return { engagement: row.id }
  },
}

/** It was called off today, for the reason of the change. */
const addCancellation = (unit: UnitOfWork, id: string, sources: readonly string[]): Promise<string> =>
  addEvent(unit, id, { kind: 'CANCELLED', on: unit.today, reason: unit.reason, sources })
