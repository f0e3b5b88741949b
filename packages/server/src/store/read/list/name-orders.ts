import { type RecordType, records } from '../../records/index.ts'
import { raw, type Sql, sql } from '../../sql.ts'
import type { JoinedOrder } from './list.ts'
import { ascending, descending, text } from './order.ts'

// Records are ordered by the sort keys in their search entries: one index for each language serves all types.

const key = { en: sql`named.sort_en`, th: sql`named.sort_th` } as const

/** Both directions of the order of `type`, with its id in `id`, by the name in one language. `name` is part of cursors. */
export const byName = (
  name: string,
  type: RecordType,
  id: Sql,
  lang: keyof typeof key,
): { ascending: JoinedOrder; descending: JoinedOrder } => {
  // In the collation of the record's own id, or the index on it would not serve.
  const entryId = sql`named.node_id ${raw(`COLLATE "${records[type].collation}"`)}`
  const join = sql`JOIN search_entry named ON named.type = ${type} AND ${id} = ${entryId}`
  const keys = [text(key[lang]), text(sql`named.node_id`)]
  return {
    ascending: { ...ascending(name, ...keys), join },
    descending: { ...descending(`${name}-desc`, ...keys), join },
  }
}

/** The four orders by name that lists of places, offices and people have. */
export const nameOrders = (name: string, type: RecordType, id: Sql) => {
  const english = byName(`${name}-en`, type, id, 'en')
  const thai = byName(`${name}-th`, type, id, 'th')
  return {
    NAME_EN_ASC: english.ascending,
    NAME_EN_DESC: english.descending,
    NAME_TH_ASC: thai.ascending,
    NAME_TH_DESC: thai.descending,
  }
}
