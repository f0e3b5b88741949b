import { nameViolations } from '../../../register/names.ts'
import { type Point, placeViolations } from '../../../register/place-content.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { rowOf } from '../../records/row.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { slugViolations } from '../slug.ts'
import { wikidataViolations } from '../wikidata.ts'
import { isItem, isSlug, municipalitiesOf } from './taken.ts'

export interface CorrectMunicipality {
  readonly municipality: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
  readonly location?: Point | null | undefined
  readonly wikidataId?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly distinctFrom?: readonly string[] | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects the record of a local authority. Its province cannot change, because partnerships depend on it. */
export const correctMunicipality: Command<CorrectMunicipality> = {
  name: 'correctMunicipality',
  run: async (unit, { municipality: id, expectedVersion, distinctFrom, ...fields }) => {
    const { tx } = unit
    const row = await unit.load('Municipality', id, rowOf(tx, 'Municipality', id), expectedVersion)

    const { nameEn, nameTh, aliases, location, wikidataId, slug, note, sources } = fields
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ aliases, slug, sources }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh, note }),
      ...placeViolations({ aliases, location, wikidataId }),
      ...(await wikidataViolations(wikidataId, isItem(unit, id))),
      ...(await slugViolations(slug, isSlug(unit, id), ['input', 'slug'])),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    await assertNoNamesake(
      'Municipality',
      { ...row, ...given({ nameEn, nameTh }), ...replaced({ aliases }) },
      () => municipalitiesOf(unit, row.provinceId, id),
      distinctFrom ?? [],
      ['input'],
      row,
    )
    await tx.municipality.update({
      where: { id },
      data: {
        ...replaced({ slug }),
        ...given({ nameEn, nameTh, wikidataId, note }),
        ...(aliases && { aliases: [...aliases] }),
        ...(location !== undefined && {
          latitude: location?.latitude ?? null,
          longitude: location?.longitude ?? null,
        }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    return { municipality: id }
  },
}
