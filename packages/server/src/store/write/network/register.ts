import { notInFuture } from '../../../register/agreement-life.ts'
import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'
import { networksBeside } from './taken.ts'

export interface RegisterNetwork {
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly nameLocal: string | null
  readonly acronym: string | null
  readonly slug: string | null
  readonly distinctFrom: readonly string[]
  readonly foundedOn: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Adds a network of places, without members. */
export const registerNetwork: Command<RegisterNetwork> = {
  name: 'registerNetwork',
  run: async (unit, { slug, distinctFrom, sources, ...columns }) => {
    const { tx } = unit
    const { nameEn, nameTh, nameLocal, acronym, foundedOn, note } = columns
    const isSlug = isSlugIn(unit, 'Network')
    refuse([
      ...nameViolations({ nameEn, nameTh }),
      ...textViolations({ nameEn, nameTh, nameLocal, acronym, note }),
      ...(foundedOn ? notInFuture(foundedOn, unit.today, ['input', 'foundedOn']) : []),
      ...(await slugViolations(slug, isSlug, ['input', 'slug'])),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await assertNoNamesake('Network', columns, () => networksBeside(unit), distinctFrom, ['input'])
    const id = unit.create('Network', [])
    await tx.network.create({
      data: {
        ...columns,
        id,
        slug: slug ?? (await freeSlug([acronym ?? nameEn ?? nameTh ?? ''], isSlug)),
        sources: linked(sources),
      },
    })
    return { network: id }
  },
}
