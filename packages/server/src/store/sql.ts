import { Prisma } from '../generated/prisma/client.ts'

// SQL is written as tagged templates: every value becomes a bound parameter.
export type Sql = Prisma.Sql
export const { sql, empty, raw } = Prisma

/**
 * In a comment of a statement that must not be answered by a standby: it reads where the change log ends, and whoever
 * knows a newer end would be told that there is no such revision.
 */
export const ofPrimaryMark = 'of the primary'
export const ofPrimary = raw(`/* ${ofPrimaryMark} */`)

/** All of `conditions`, or TRUE when there are none. */
export const and = (conditions: readonly (Sql | null | undefined | false | '')[]): Sql => {
  const present = conditions.filter(condition => !!condition) as Sql[]
  return present.length === 0 ? sql`TRUE` : Prisma.join(present, ' AND ')
}

/** One of `conditions`, of which there is at least one. */
export const or = (conditions: readonly Sql[]): Sql => sql`(${Prisma.join([...conditions], ' OR ')})`

/** Statements whose rows are put together. At least one. */
export const unionAll = (statements: readonly Sql[]): Sql => Prisma.join([...statements], ' UNION ALL ')

/** Comma-separated. At least one. */
export const list = (items: readonly Sql[]): Sql => Prisma.join([...items], ', ')

/** A bound text array to compare with. Values with NUL are left out: PostgreSQL stores none, so they equal nothing. */
export const texts = (values: readonly string[]): Sql => sql`${values.filter(value => !value.includes('\0'))}::text[]`

/**
 * Names of enums to compare with, in the text of the statement, each once and in one order: so the database plans for what
 * they are, once. Of names that are bound, and of an array that is cast, it knows nothing, and may be wrong a hundredfold.
 */
const namesOf = (values: readonly string[]): readonly string[] => {
  const wrong = values.find(value => !/^[A-Z][A-Z_]*$/.test(value))
  if (wrong !== undefined) throw new TypeError(`${JSON.stringify(wrong)} is no name of an enum.`)
  return [...new Set(values)].sort()
}

/** The enum column is one of `values`. */
export const isEnum = (column: Sql, values: readonly string[]): Sql => {
  const [first, ...others] = namesOf(values)
  if (first === undefined) return sql`FALSE`
  return others.length === 0
    ? sql`${column} = ${raw(`'${first}'`)}`
    : sql`${column} IN (${raw([first, ...others].map(name => `'${name}'`).join(', '))})`
}

/** The column with an array of an enum has at least one of `values`. */
export const hasEnum = (column: Sql, values: readonly string[]): Sql =>
  sql`${column} && ${raw(`'{${namesOf(values).join(',')}}'`)}`

/** A day, given as 'YYYY-MM-DD' or as an expression. */
export type Day = string | Sql
export const dateOf = (day: Day): Sql => (typeof day === 'string' ? sql`${day}::text::date` : day)
