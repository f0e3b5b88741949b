import { and, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'

export interface FactFilter {
  readonly subject?: { readonly type: string; readonly id: string } | null | undefined
  readonly property?: string | null | undefined
}

/** Ordered by the day that the facts are about, undated ones last. */
export const factList = ({ subject, property }: FactFilter, parent?: 'Source'): List => ({
  from: sql`fact f`,
  where: and([
    subject && sql`f.subject_type = ${subject.type} AND f.subject_id = ${subject.id}`,
    property && sql`f.property = ${property}::"FactProperty"`,
  ]),
  id: sql`f.id`,
  order: {
    name: 'fact',
    keys: [
      { expression: sql`coalesce(f.as_of_earliest, 'infinity')`, type: 'date' },
      { expression: sql`f.id`, type: 'text' },
    ],
  },
  ...(parent && { ofParent: sql`f.source_id = parent.id` }),
})
