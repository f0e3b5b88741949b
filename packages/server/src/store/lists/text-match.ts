import { normalise, words } from '../../register/thai.ts'
import { and, type Sql, sql } from '../sql.ts'

/**
 * The condition that a node's text answers to `text`: its words in any order, or a part of one of its names or of
 * the names it goes with. Thai is segmented the same way as when the entry was written.
 */
export const matchesText = (type: string, nodeId: Sql, text: string | null | undefined): Sql | null => {
  if (text == null) return null
  const part = `%${normalise(text).replace(/[\\%_]/g, '\\$&')}%`
  return sql`EXISTS (
    SELECT FROM search_entry s
    WHERE s.type = ${type} AND s.node_id = ${nodeId}
      AND (${hasWords(words(text))} OR s.names LIKE ${part} OR s.related LIKE ${part})
  )`
}

/** Every one of `tokens` stands in the text of search entry `s`. */
export const hasWords = (tokens: readonly string[]): Sql =>
  tokens.length === 0
    ? sql`FALSE`
    : and(tokens.map(token => sql`to_tsvector('simple', s.words) @@ plainto_tsquery('simple', ${token})`))
