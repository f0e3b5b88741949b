import { normalise, words } from '../../../register/thai.ts'
import { ReadError } from '../../read-error.ts'
import { and, type Sql, sql } from '../../sql.ts'

/** Of what is searched for, in characters. */
export const longestText = 200

/**
 * The text in the normal form in which it is compared, and escaped for use in a LIKE pattern.
 * @throws ReadError BAD_INPUT when it is longer than 200 characters
 */
export const queryOf = (text: string): { query: string; literal: string } => {
  // A text that is far too long is not normalised: for some texts that takes time quadratic in their length.
  const query = text.length > 10 * longestText ? text : normalise(text)
  if (query.length > longestText)
    throw new ReadError('BAD_INPUT', `"text" is longer than ${longestText} characters: ask for less.`)
  return { query, literal: query.replace(/[\\%_]/g, '\\$&') }
}

/**
 * The condition that a node matches `text`: it contains its words in any order, or one of its names or of the related
 * names contains it. Thai is segmented as it was when the search entry was written.
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

/** The condition that the text of search entry `s` contains all of `tokens`. */
export const hasWords = (tokens: readonly string[]): Sql =>
  tokens.length === 0
    ? sql`FALSE`
    : and(tokens.map(token => sql`to_tsvector('simple', s.words) @@ plainto_tsquery('simple', ${token})`))
