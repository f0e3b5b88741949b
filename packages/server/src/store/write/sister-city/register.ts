import type { PlaceLevel } from '../../../generated/prisma/client.ts'
import { foreignCountryViolations } from '../../../register/country.ts'
import { nameViolations } from '../../../register/names.ts'
import { type Point, placeViolations } from '../../../register/place-content.ts'
import { textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import { addCountry } from '../country.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { freeSlug, slugViolations } from '../slug.ts'
import { wikidataViolations } from '../wikidata.ts'
import { citiesOf, isItem, isSlug, pointViolations } from './taken.ts'

export interface RegisterSisterCity {
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly nameLocal: string | null
  readonly aliases: readonly string[]
  readonly level: PlaceLevel
  /** ISO 3166-1 alpha-2 */
  readonly country: string
  readonly location: Point | null
  /** What the point marks, if not the place itself */
  readonly locationOf: string | null
  readonly wikidataId: string | null
  readonly slug: string | null
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
  readonly note: string | null
}

/** Adds a foreign place, before or without a partnership. */
export const registerSisterCity: Command<RegisterSisterCity> = {
  name: 'registerSisterCity',
  run: async (unit, input) => {
    const { nameEn, nameTh, nameLocal, aliases, level, country, location, locationOf, wikidataId, sources, note } =
      input
    refuse([
      ...nameViolations({ nameEn, nameTh }),
      ...textViolations({ nameEn, nameTh, nameLocal, locationOf, note }),
      ...placeViolations({ aliases, location, wikidataId }),
      ...pointViolations(locationOf, location !== null),
      ...foreignCountryViolations(country, ['input', 'country']),
      ...(await wikidataViolations(wikidataId, isItem(unit))),
      ...(await slugViolations(input.slug, isSlug(unit), ['input', 'slug'])),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    const [slug] = await Promise.all([
      input.slug ?? freeSlug([nameEn ?? nameTh ?? ''], isSlug(unit)),
      assertNoNamesake('SisterCity', input, () => citiesOf(unit, country), input.distinctFrom, ['input']),
    ])
    const id = unit.create('SisterCity', [])
    await addCountry(unit, country)
    await unit.tx.sisterCity.create({
      data: {
        id,
        slug,
        nameEn,
        nameTh,
        nameLocal,
        sortEn: latinSortKey(nameEn ?? nameTh ?? ''),
        aliases: [...aliases],
        level,
        countryCode: country,
        latitude: location?.latitude ?? null,
        longitude: location?.longitude ?? null,
        locationOf,
        wikidataId,
        note,
        sources: linked(sources),
      },
    })
    return { sisterCity: id }
  },
}
