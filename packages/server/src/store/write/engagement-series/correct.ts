import type { MeetingRhythm } from '../../../generated/prisma/client.ts'
import { nameViolations } from '../../../register/names.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { rowOf } from '../../records/row.ts'
import { assertNoNamesake } from '../duplicates.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import { seriesOf } from './taken.ts'

export interface CorrectEngagementSeries {
  readonly engagementSeries: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly distinctFrom?: readonly string[] | null | undefined
  readonly slug?: string | null | undefined
  readonly rhythm?: MeetingRhythm | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Records another rhythm of a series, or corrects its record. */
export const correctEngagementSeries: Command<CorrectEngagementSeries> = {
  name: 'correctEngagementSeries',
  run: async (unit, { engagementSeries: id, expectedVersion, distinctFrom, ...fields }) => {
    const { tx } = unit
    const found = rowOf(tx, 'EngagementSeries', id)
    const row = await unit.load('EngagementSeries', id, found, expectedVersion)
    const { nameEn, nameTh, slug, rhythm, note, sources } = fields
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ slug, sources }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh, note }),
      ...(await slugViolations(slug, isSlugIn(unit, 'EngagementSeries', id), ['input', 'slug'])),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    await assertNoNamesake(
      'EngagementSeries',
      { ...row, ...given({ nameEn, nameTh }) },
      () => seriesOf(unit, row.provinceId, id),
      distinctFrom ?? [],
      ['input'],
      row,
    )
    await tx.engagementSeries.update({
      where: { id },
      data: {
        ...replaced({ slug }),
        ...given({ nameEn, nameTh, rhythm, note }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    return { engagementSeries: id }
  },
}
