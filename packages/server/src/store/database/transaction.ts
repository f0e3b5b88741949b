import type pg from 'pg'
import type { Ask } from '../ask.ts'
import type { Sql } from '../sql.ts'
import type { EmbeddedDatabase, Loan } from './embedded/database.ts'

export type Row = Record<string, unknown>

/**
 * One session of a database: a transaction that one call begins includes the later calls, and the session ends with the
 * connection.
 */
export interface Session {
  /** One statement with bound values */
  query(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** One statement or many, as one text */
  script(sql: string): Promise<void>
}

export const postgresSession = (client: Pick<pg.ClientBase, 'query'>): Session => ({
  query: async (sql, values) => (await client.query<Row>(sql, values && [...values])).rows,
  script: async sql => {
    await client.query(sql)
  },
})

export const embeddedSession = (loan: Pick<Loan, 'call'>): Session => ({
  query: async (sql, values = []) => (await loan.call('query', sql, values)).rows,
  script: async sql => {
    await loan.call('exec', sql)
  },
})

/** Sends statements on the session. */
export const askOn =
  ({ query }: Session): Ask =>
  async <Row>({ text, values }: Sql) =>
    (await query(text, values)) as Row[]

/** Runs `work` on the connection, which no other caller can use meanwhile. */
export const onEmbedded = async <T>(database: EmbeddedDatabase, work: (session: Session) => Promise<T>): Promise<T> => {
  const loan = await database.lend()
  try {
    return await work(embeddedSession(loan))
  } finally {
    loan.release()
  }
}

/** Runs `work` in a transaction: commits when it resolves, rolls back when it throws. */
export const inTransaction = async <T>(session: Session, work: () => Promise<T>, begin = 'BEGIN'): Promise<T> => {
  await session.script(begin)
  try {
    const result = await work()
    await session.script('COMMIT')
    return result
  } catch (error) {
    // On a broken connection ROLLBACK fails, but the database has rolled back already; the first error is the one to
    // report.
    await session.script('ROLLBACK').catch(() => {})
    throw error
  }
}
