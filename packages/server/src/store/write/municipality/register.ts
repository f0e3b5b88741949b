import { nameViolations } from '../../../register/names.ts'
import { type Point, placeViolations } from '../../../register/place-content.ts'
import { textViolations } from '../../../register/text.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { freeSlug, slugViolations } from '../slug.ts'
import { wikidataViolations } from '../wikidata.ts'
import { isItem, isSlug, municipalitiesOf } from './taken.ts'

export interface RegisterMunicipality {
  readonly province: string
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly aliases: readonly string[]
  readonly location: Point | null
  readonly wikidataId: string | null
  readonly slug: string | null
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
  readonly note: string | null
}

/** Adds a Thai local authority that signs in its own name. */
export const registerMunicipality: Command<RegisterMunicipality> = {
  name: 'registerMunicipality',
  run: async (unit, input) => {
    const { tx } = unit
    const { province: provinceId, nameEn, nameTh, aliases, location, wikidataId, slug, sources, note } = input
    if (!(await tx.province.findUnique({ where: { id: provinceId } })))
      throw notFound('province', ['input', 'province'])
    unit.allow([provinceId])
    refuse([
      ...nameViolations({ nameEn, nameTh }),
      ...textViolations({ nameEn, nameTh, note }),
      ...placeViolations({ aliases, location, wikidataId }),
      ...(await wikidataViolations(wikidataId, isItem(unit))),
      ...(await slugViolations(slug, isSlug(unit), ['input', 'slug'])),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await assertNoNamesake('Municipality', input, () => municipalitiesOf(unit, provinceId), input.distinctFrom, [
      'input',
    ])
    const id = unit.create('Municipality', [provinceId])
    await tx.municipality.create({
      data: {
        id,
        slug: slug ?? (await freeSlug([nameEn ?? nameTh ?? ''], isSlug(unit))),
        provinceId,
        nameEn,
        nameTh,
        aliases: [...aliases],
        latitude: location?.latitude ?? null,
        longitude: location?.longitude ?? null,
        wikidataId,
        note,
        sources: linked(sources),
      },
    })
    return { municipality: id }
  },
}
