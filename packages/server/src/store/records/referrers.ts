import type { Word } from '../../register/messages/words.ts'
import { list, raw, type Sql, sql } from '../sql.ts'
import type { Links, RecordDescriptor, Referrers, Tx } from './descriptor.ts'
import { type RecordType, records, recordTypes } from './index.ts'

/** The records that refer to one, and prevent its removal: how many there are of each kind, in one statement. */
export const countReferrers = async (tx: Tx, type: RecordType, id: string): Promise<(readonly [Word, number])[]> => {
  const kinds = Object.entries(referrersOf(type, id)) as [Word, Sql][]
  if (kinds.length === 0) return []
  const counts = kinds.map(([, from]) => sql`(SELECT count(*) FROM ${from})`)
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>(sql`SELECT ARRAY[${list(counts)}]::int[] AS counts`)
  return kinds.map(([kind], i) => [kind, row!.counts[i]!])
}

const referrersOf = (type: RecordType, id: string): Referrers => {
  const { referrers, subject }: RecordDescriptor = records[type]
  return {
    ...referrers?.(id),
    ...(type === 'Source' && citing(id)),
    ...(subject && {
      'facts about it': sql`fact WHERE subject_type = ${type} AND subject_id = ${id}`,
      'contradictions about it': sql`conflict WHERE subject_type = ${type} AND subject_id = ${id}`,
    }),
  }
}

/** The records that cite a source, themselves or in a row that they own. */
const citing = (sourceId: string): Referrers =>
  Object.fromEntries(
    citations.map(({ plural, from }) => [
      plural.replace('-', ' '),
      sql`(SELECT DISTINCT record FROM (${from}) AS c (record, source) WHERE source = ${sourceId}) AS citing`,
    ]),
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
