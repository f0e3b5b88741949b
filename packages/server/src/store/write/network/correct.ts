import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import { networksBeside } from './taken.ts'

export interface CorrectNetwork {
  readonly network: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly nameLocal?: string | null | undefined
  readonly acronym?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly distinctFrom?: readonly string[] | null | undefined
  readonly foundedOn?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects the record of a network. This concerns the provinces of all its members. */
export const correctNetwork: Command<CorrectNetwork> = {
  name: 'correctNetwork',
  run: async (unit, { network: id, expectedVersion, distinctFrom, ...fields }) => {
    const { tx, today } = unit
    const found = tx.network.findUnique({ where: { id }, include: { memberships: true } })
    const row = await unit.load('Network', id, found, expectedVersion)
    const { nameEn, nameTh, nameLocal, acronym, slug, foundedOn, note, sources } = fields
    const path = ['input', 'foundedOn']
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ slug, sources }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh, nameLocal, acronym, note }),
      ...(foundedOn ? notInFuture(foundedOn, today, path) : []),
      ...row.memberships
        .flatMap(({ joinedOn }) =>
          notBefore(
            joinedOn,
            foundedOn,
            say('A member joined on {joinedOn}, before that: check both dates.', { joinedOn }),
            path,
          ),
        )
        .slice(0, 1),
      ...(await slugViolations(slug, isSlugIn(unit, 'Network', id), ['input', 'slug'])),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    await assertNoNamesake(
      'Network',
      { ...row, ...given({ nameEn, nameTh, nameLocal, acronym }) },
      () => networksBeside(unit, id),
      distinctFrom ?? [],
      ['input'],
      row,
    )
    await tx.network.update({
      where: { id },
      data: {
        ...replaced({ slug }),
        ...given({ nameEn, nameTh, nameLocal, acronym, foundedOn, note }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    return { network: id }
  },
}
