import type { MeetingRhythm } from '../../../generated/prisma/client.ts'
import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'
import { seriesOf } from './taken.ts'

export interface RegisterEngagementSeries {
  readonly province: string
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly slug: string | null
  readonly distinctFrom: readonly string[]
  readonly rhythm: MeetingRhythm | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Adds a series of meetings that recur. */
export const registerEngagementSeries: Command<RegisterEngagementSeries> = {
  name: 'registerEngagementSeries',
  run: async (unit, { province: provinceId, slug, distinctFrom, sources, ...columns }) => {
    const { tx } = unit
    const { nameEn, nameTh, note } = columns
    if (!(await tx.province.findUnique({ where: { id: provinceId } })))
      throw notFound('province', ['input', 'province'])
    unit.allow([provinceId])
    refuse([
      ...nameViolations({ nameEn, nameTh }),
      ...textViolations({ nameEn, nameTh, note }),
      ...(await slugViolations(slug, isSlugIn(unit, 'EngagementSeries'), ['input', 'slug'])),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await assertNoNamesake('EngagementSeries', columns, () => seriesOf(unit, provinceId), distinctFrom, ['input'])
    const id = unit.create('EngagementSeries', [provinceId])
    await tx.engagementSeries.create({
      data: {
        ...columns,
        id,
        slug: slug ?? (await freeSlug([nameEn ?? nameTh ?? ''], isSlugIn(unit, 'EngagementSeries'))),
        province: { connect: { id: provinceId } },
        sources: linked(sources),
      },
    })
    return { engagementSeries: id }
  },
}
