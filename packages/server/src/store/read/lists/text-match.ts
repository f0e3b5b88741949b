import { normalise, words } from '../../../register/thai.ts'
import { ReadError } from '../../read-error.ts'
import { and, type Sql, sql } from '../../sql.ts'

const longestText = 200

/**
 * The text as it is compared, and as a part of a LIKE pattern that stands for nothing but itself.
 * @throws ReadError BAD_INPUT when it is longer than 200 characters
 */
export const queryOf = (text: string): { query: string; literal: string } => {
  // What is far too long is not even brought into its normal form: for some texts that takes time by the square of their length.
  const query = text.length > 10 * longestText ? text : normalise(text)
  if (query.length > longestText)
    throw new ReadError('BAD_INPUT', `"text" is longer than ${longestText} characters: ask for less.`)
  return { query, literal: query.replace(/[\\%_]/g, '\\$&') }
}

/**
 * The condition that a node's text answers to `text`: its words in any order, or a part of one of its names or of
 * the names it goes with. Thai is segmented the same way as when the entry was written.
 * @throws ReadError BAD_INPUT
 */
export const matchesText = (type: string, nodeId: Sql, text: string | null | undefined): Sql | null => {
  if (text == null) return null
  const part = `%${queryOf(text).literal}%`
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
