import { words } from '../../../register/thai.ts'
import { ReadError } from '../../read-error.ts'
import type { RecordDescriptor } from '../../records/descriptor.ts'
import { records, recordTypes } from '../../records/index.ts'
import { raw, type Sql, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { hasWords, queryOf } from './text-match.ts'

const weights = recordTypes.flatMap((type): [type: string, weight: number][] => {
  const weight = (records[type] satisfies RecordDescriptor as RecordDescriptor).search?.weight ?? null
  return weight === null ? [] : [[type, weight]]
})
const weight = raw(`CASE s.type ${weights.map(([type, weight]) => `WHEN '${type}' THEN ${weight}`).join(' ')} END`)
const isFound = raw(`s.type IN (${weights.map(([type]) => `'${type}'`)})`)

/**
 * Nodes that match `text`, best first. An entry matches if the text is part of one of its names or of the related
 * names, or if it contains all the words. If nothing matches, a typing error is assumed, and names with similar
 * trigrams are returned.
 * @throws ReadError BAD_INPUT when the text is empty or too long
 */
export const searchList = (text: string): List => {
  const { query, literal: escaped } = queryOf(text)
  if (query === '') throw new ReadError('BAD_INPUT', 'There is nothing to search for: "text" is empty.')

  const tokens = words(text)
  const line = (column: Sql, before: string, after: string) =>
    sql`(E'\n' || ${column} || E'\n') LIKE ${`%${before}${escaped}${after}%`}`
  const names = sql`s.names`
  const related = sql`s.related`
  // Whole name, beginning of a name, within a name; the same for the related names; words.
  const points = sql`CASE
    WHEN ${line(names, '\n', '\n')} THEN 90
    WHEN ${line(related, '\n', '\n')} THEN 70
    WHEN ${line(names, '\n', '')} THEN 60
    WHEN ${line(names, '', '')} THEN 50
    WHEN ${line(related, '', '')} THEN 40
    ELSE 30
  END`
  const similarity = sql`20 * greatest(word_similarity(${query}, s.names), word_similarity(${query}, s.related) * 0.9)`
  const said = sql`(s.names LIKE ${`%${escaped}%`} OR s.related LIKE ${`%${escaped}%`} OR ${hasWords(tokens)})`
  return {
    // What says the text is found once, and similar names are looked for only where there is none.
    from: sql`(
      WITH said AS MATERIALIZED (
        SELECT s.type, s.node_id, ${points} AS points FROM search_entry s WHERE ${isFound} AND ${said}
      )
      SELECT type, node_id, points::float8 FROM said
      UNION ALL
      SELECT s.type, s.node_id, (${similarity})::float8 FROM search_entry s
      WHERE NOT EXISTS (SELECT FROM said) AND ${isFound} AND (${query} <% s.names OR ${query} <% s.related)
    ) AS s`,
    where: sql`TRUE`,
    id: sql`s.type || ':' || s.node_id`,
    order: {
      name: 'search',
      keys: [
        { expression: sql`(s.points + ${weight})`, type: 'float8' },
        { expression: sql`s.type || ':' || s.node_id`, type: 'text' },
      ],
      descending: true,
    },
    lane: 'view',
  }
}
