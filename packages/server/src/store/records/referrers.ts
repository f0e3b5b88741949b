import { raw, sql } from '../sql.ts'
import type { Links, RecordDescriptor, Referrers, Tx } from './descriptor.ts'
import { type RecordType, records, recordTypes } from './index.ts'

/** Counts the records that refer to one, and prevent its removal. */
export const referrersOf = (tx: Tx, type: RecordType, id: string): Referrers => {
  const { referrers, subject }: RecordDescriptor = records[type]
  return {
    ...referrers?.(tx, id),
    ...(type === 'Source' && citing(tx, id)),
    ...(subject && {
      'facts about it': tx.fact.count({ where: { subjectType: type, subjectId: id } }),
      'contradictions about it': tx.conflict.count({ where: { subjectType: type, subjectId: id } }),
    }),
  }
}

/** The records that cite a source, themselves or in a row that they own. */
const citing = (tx: Tx, sourceId: string): Referrers =>
  Object.fromEntries(
    citations.map(({ plural, from }) => {
      const count = async () => {
        const [row] = await tx.$queryRaw<{ count: number }[]>(
          sql`SELECT count(DISTINCT record)::int AS count FROM (${from}) AS c (record, source) WHERE source = ${sourceId}`,
        )
        return row!.count
      }
      return [plural.replace('-', ' '), count()]
    }),
  )

const citations = recordTypes.flatMap(type => {
  const { plural, links, owned }: RecordDescriptor = records[type]
  const own = links['sources'] && linkTable(links['sources'])
  const inRows = Object.values(owned).flatMap(({ table, owner, links: { sources } }) =>
    sources
      ? [`SELECT o."${owner}", l.source FROM "${table}" o JOIN (${linkTable(sources)}) l ON l.record = o.id`]
      : [],
  )
  const from = [...(own ? [own] : []), ...inRows]
  return from.length > 0 ? [{ plural, from: raw(from.join(' UNION ALL ')) }] : []
})

function linkTable({ table, side }: Links): string {
  return `SELECT "${side}" AS record, "${side === 'A' ? 'B' : 'A'}" AS source FROM "_${table}"`
}
