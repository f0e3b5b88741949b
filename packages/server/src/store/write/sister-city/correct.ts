import type { PlaceLevel } from '../../../generated/prisma/client.ts'
import { foreignCountryViolations } from '../../../register/country.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import { type Point, placeViolations } from '../../../register/place-content.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import type { Violation } from '../../../register/violation.ts'
import { rowOf } from '../../records/row.ts'
import { addCountry } from '../country.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { slugViolations } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { wikidataViolations } from '../wikidata.ts'
import { citiesOf, isItem, isSlug, pointViolations } from './taken.ts'

export interface CorrectSisterCity {
  readonly sisterCity: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly nameLocal?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
  readonly level?: PlaceLevel | null | undefined
  readonly country?: string | null | undefined
  readonly location?: Point | null | undefined
  readonly locationOf?: string | null | undefined
  readonly wikidataId?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly distinctFrom?: readonly string[] | null | undefined
  readonly successor?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/**
 * Corrects the record of a foreign place, or sets its successor. This concerns all provinces with a partnership to it.
 */
export const correctSisterCity: Command<CorrectSisterCity> = {
  name: 'correctSisterCity',
  run: async (unit, { sisterCity: id, expectedVersion, distinctFrom, ...fields }) => {
    const { tx } = unit
    const row = await unit.load('SisterCity', id, rowOf(tx, 'SisterCity', id), expectedVersion)

    const { nameEn, nameTh, nameLocal, aliases, level, country, location, locationOf, wikidataId, slug, note } = fields
    const { successor, sources } = fields
    const located = location === undefined ? row.latitude !== null : location !== null
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ aliases, level, country, slug, sources }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh, nameLocal, locationOf, note }),
      ...placeViolations({ aliases, location, wikidataId }),
      ...pointViolations(locationOf, located),
      ...(country ? foreignCountryViolations(country, ['input', 'country']) : []),
      ...(await wikidataViolations(wikidataId, isItem(unit, id))),
      ...(await slugViolations(slug, isSlug(unit, id), ['input', 'slug'])),
      ...(await successorViolations(unit, id, successor)),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    const moves = country != null && country !== row.countryCode
    await assertNoNamesake(
      'SisterCity',
      { ...row, ...given({ nameEn, nameTh, nameLocal }), ...replaced({ aliases }) },
      () => citiesOf(unit, country ?? row.countryCode, id),
      distinctFrom ?? [],
      ['input'],
      moves ? {} : row,
    )
    if (country) await addCountry(unit, country)
    await tx.sisterCity.update({
      where: { id },
      data: {
        ...replaced({ level, slug }),
        ...given({ nameEn, nameTh, nameLocal, locationOf, wikidataId, note }),
        ...((nameEn !== undefined || nameTh !== undefined) && {
          sortEn: latinSortKey(nameAfter(nameEn, row.nameEn) ?? nameAfter(nameTh, row.nameTh) ?? ''),
        }),
        ...(aliases && { aliases: [...aliases] }),
        ...(country && { countryCode: country }),
        ...(location && { latitude: location.latitude, longitude: location.longitude }),
        ...(location === null && { latitude: null, longitude: null, locationOf: null }),
        ...(successor !== undefined && { successorId: successor }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    if (moves) await moveEngagements(unit, row, country)
    return { sisterCity: id }
  },
}

/** The name as it is after the correction. */
const nameAfter = (given: string | null | undefined, onRecord: string | null): string | null =>
  given === undefined ? onRecord : given

/** Replaces the wrong country in the city's engagements, which include the countries of their cities. */
const moveEngagements = async (
  unit: UnitOfWork,
  { id, countryCode: wrong }: { readonly id: string; readonly countryCode: string },
  right: string,
): Promise<void> => {
  const include = { sisterCities: { where: { countryCode: wrong } } }
  const rows = await unit.tx.engagement.findMany({ where: { sisterCities: { some: { id } } }, include })
  for (const { id, provinceId, sisterCities } of rows) {
    await unit.touch('Engagement', id, [provinceId])
    const countries = { connect: { code: right }, ...(sisterCities.length === 0 && { disconnect: { code: wrong } }) }
    await unit.tx.engagement.update({ where: { id }, data: { countries, version: { increment: 1 } } })
  }
}

/** A place cannot be its own successor, neither directly nor through other successors. */
const successorViolations = async (
  { tx }: UnitOfWork,
  id: string,
  successor: string | null | undefined,
): Promise<Violation[]> => {
  for (let next = successor; next != null; ) {
    if (next === id)
      return [{ code: 'UNRELATED', message: say('A place does not succeed itself.'), path: ['input', 'successor'] }]
    const row: { successorId: string | null } | null = await tx.sisterCity.findUnique({ where: { id: next } })
    if (!row) throw notFound('sister city', ['input', 'successor'])
    next = row.successorId
  }
  return []
}
