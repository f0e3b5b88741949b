import type { OrganizationKind } from '../../../generated/prisma/client.ts'
import { notInFuture } from '../../../register/agreement-life.ts'
import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'
import { assertOrganization } from './parent.ts'
import { organizationsOf } from './taken.ts'

export interface RegisterOrganization {
  readonly province: string
  readonly kind: OrganizationKind
  readonly parent: string | null
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly slug: string | null
  readonly distinctFrom: readonly string[]
  readonly openedOn: string | null
  readonly address: string | null
  readonly openingHours: string | null
  readonly sources: readonly string[]
}

/** Adds an office or committee. */
export const registerOrganization: Command<RegisterOrganization> = {
  name: 'registerOrganization',
  run: async (unit, { province: provinceId, parent, slug, distinctFrom, sources, ...columns }) => {
    const { tx } = unit
    const { nameEn, nameTh, openedOn, address, openingHours } = columns
    if (!(await tx.province.findUnique({ where: { id: provinceId } })))
      throw notFound('province', ['input', 'province'])
    if (parent !== null) await assertOrganization(unit.tx, parent, ['input', 'parent'])
    unit.allow([provinceId])
    refuse([
      ...nameViolations({ nameEn, nameTh }),
      ...textViolations({ nameEn, nameTh, address, openingHours }),
      ...(openedOn ? notInFuture(openedOn, unit.today, ['input', 'openedOn']) : []),
      ...(await slugViolations(slug, isSlugIn(unit, 'Organization'), ['input', 'slug'])),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await assertNoNamesake('Organization', columns, () => organizationsOf(unit, provinceId), distinctFrom, ['input'])
    const id = unit.create('Organization', [provinceId])
    await tx.organization.create({
      data: {
        ...columns,
        id,
        slug: slug ?? (await freeSlug([nameEn ?? nameTh ?? ''], isSlugIn(unit, 'Organization'))),
        province: { connect: { id: provinceId } },
        ...(parent !== null && { parent: { connect: { id: parent } } }),
        sources: linked(sources),
      },
    })
    return { organization: id }
  },
}
