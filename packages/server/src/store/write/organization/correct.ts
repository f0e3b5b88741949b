import type { OrganizationKind } from '../../../generated/prisma/client.ts'
import { notInFuture } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { rowOf } from '../../records/row.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { holderViolations } from '../holders.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import { type Member, replaceMembers } from './members.ts'
import { parentViolations } from './parent.ts'
import { organizationsOf } from './taken.ts'

export interface CorrectOrganization {
  readonly organization: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly kind?: OrganizationKind | null | undefined
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly distinctFrom?: readonly string[] | null | undefined
  /** The organization of which it is part */
  readonly parent?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly openedOn?: string | null | undefined
  readonly address?: string | null | undefined
  readonly openingHours?: string | null | undefined
  /** All its people, in their order */
  readonly members?: readonly Member[] | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Records a new address or new opening hours of an office, or corrects its record and who is in it. */
export const correctOrganization: Command<CorrectOrganization> = {
  name: 'correctOrganization',
  run: async (unit, { organization: id, expectedVersion, distinctFrom, ...fields }) => {
    const { tx } = unit
    const row = await unit.load('Organization', id, rowOf(tx, 'Organization', id), expectedVersion)
    const { kind, nameEn, nameTh, slug, parent, openedOn, address, openingHours, members, sources } = fields
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ kind, slug, members, sources }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh, address, openingHours }),
      ...(parent ? await parentViolations(unit, id, parent) : []),
      ...(members ? await holderViolations(unit, 'members', members) : []),
      ...(openedOn ? notInFuture(openedOn, unit.today, ['input', 'openedOn']) : []),
      ...(await slugViolations(slug, isSlugIn(unit, 'Organization', id), ['input', 'slug'])),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
      ...((address != null || openingHours != null) && sources === undefined ? unsourced : []),
    ])
    await assertNoNamesake(
      'Organization',
      { ...row, ...given({ nameEn, nameTh }) },
      () => organizationsOf(unit, row.provinceId, id),
      distinctFrom ?? [],
      ['input'],
      row,
    )
    await tx.organization.update({
      where: { id },
      data: {
        ...replaced({ kind, slug }),
        ...given({ nameEn, nameTh, parentId: parent, openedOn, address, openingHours }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    if (members) await replaceMembers(unit, id, members)
    return { organization: id }
  },
}

/** Contact details of an office need a source about it (I20 in docs/domain.md). */
const unsourced: Violation[] = [
  {
    code: 'SOURCE_MISSING',
    message: say('Where it sits and when it is open come from a source that says so: name it in sources.'),
    path: ['input', 'sources'],
  },
]
