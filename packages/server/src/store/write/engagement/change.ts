import type { Direction, EngagementKind } from '../../../generated/prisma/client.ts'
import { datesViolations, hasBegun, headcountViolations } from '../../../register/engagement-content.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { changeViolations, listViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { strandedViolations } from '../commitment/tie.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { addPerson, type NewPerson, personViolations } from '../person/add.ts'
import { knownSources, linked, relinked } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import { loadEngagement } from './load.ts'
import { checkParties, countryRefs } from './parties.ts'

export interface ChangeEngagement {
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
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Changes a plan, records that it was carried out, or corrects a mistaken record. */
export const changeEngagement: Command<ChangeEngagement> = {
  name: 'changeEngagement',
  run: async (unit, { engagement, expectedVersion, ...fields }) => {
    const { tx, today } = unit
    const row = await loadEngagement(unit, engagement, expectedVersion)
    const { kind, titleEn, titleTh, titleLocal, slug, direction, startsOn, endsOn, cancelled, province } = fields
    const { sisterCities, countries, fromOrganization, headcount, leaders, agreements, sectors, note, sources } = fields
    const newLeaders = fields.newLeaders ?? []

    const begins = startsOn ?? row.startsOn
    const provinceThen = province ?? row.provinceId
    const citiesThen = sisterCities ?? row.sisterCities.map(({ id }) => id)
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
      }),
      ...nameViolations({ titleEn, titleTh }, [row.titleEn, row.titleTh]),
      ...textViolations({ titleEn, titleTh, titleLocal, fromOrganization, note }),
      ...(await slugViolations(slug, isSlugIn(unit, 'engagement', row.id), ['input', 'slug'])),
      ...datesViolations(begins, endsOn === undefined ? row.endsOn : endsOn, ['input']),
      ...headcountViolations(headcount, ['input']),
      ...listViolations({ sectors, sisterCities, countries, leaders, agreements }),
      ...newLeaders.flatMap((leader, i) => personViolations(leader, ['input', 'newLeaders', String(i)])),
      ...parties.violations,
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
        ...replaced({ kind, slug, direction, cancelled }),
        ...given({ titleEn, titleTh, titleLocal, fromOrganization, headcount, note }),
        ...(startsOn && { startsOn, startsEarliest: starts.earliest!, startsLatest: starts.latest! }),
        ...(endsOn !== undefined && { endsOn, endsEarliest: ends.earliest, endsLatest: ends.latest }),
        ...(province && { province: { connect: { id: province } } }),
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
    return { engagement: row.id }
  },
}

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
    refuse(await knownSources(unit, sources, ['input', 'sources']))
    await unit.tx.engagement.update({
      where: { id: row.id },
      data: { cancelled: true, sources: linked(sources), version: { increment: 1 } },
    })
    return { engagement: row.id }
  },
}
