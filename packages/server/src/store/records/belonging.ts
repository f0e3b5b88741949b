import { snakeCase } from '../snake-case.ts'
import { or, raw, type Sql, sql, texts } from '../sql.ts'
import { recordSql } from './as-json.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { type RecordType, records } from './index.ts'

/** Ids of records, by their type. */
export type IdsByType = ReadonlyMap<RecordType, ReadonlySet<string>>

/** The condition for present records of a type, under the alias `r`, that belong to one of `parents`. Null when none can. */
export const belongingSql = (type: RecordType, parents: IdsByType): Sql | null => {
  const { refersTo, belongsBy, links, owned }: RecordDescriptor = records[type]
  const { id } = recordSql[type]
  const conditions = belongsBy.flatMap(field => {
    const target = refersTo[field]!
    if (target === 'Subject')
      return [...parents].map(
        ([subject, ids]) => sql`(r.subject_type = ${subject} AND r.subject_id = ANY (${texts([...ids])}))`,
      )
    const ids = parents.get(target as RecordType)
    if (!ids || ids.size === 0) return []
    const [name = '', ofRows] = field.split('.')
    const among = sql`= ANY (${texts([...ids])})`
    if (ofRows !== undefined) {
      const { table, owner } = owned[name]!
      return [sql`${id} IN (SELECT o.${raw(owner)} FROM ${raw(table)} o WHERE o.${raw(snakeCase(ofRows))} ${among})`]
    }
    const link = links[name]
    if (!link) return [sql`r.${raw(snakeCase(name))} ${among}`]
    const [mine, other] = link.side === 'A' ? ['A', 'B'] : ['B', 'A']
    return [
      sql`${id} IN (SELECT l.${raw(`"${mine}"`)} FROM ${raw(`"_${link.table}"`)} l WHERE l.${raw(`"${other}"`)} ${among})`,
    ]
  })
  return conditions.length === 0 ? null : or(conditions)
}
