import type { Sql } from './sql.ts'

/** Sends a statement and returns its rows, for what both a transaction of Prisma and a plain session have to do. */
export type Ask = <Row>(statement: Sql) => Promise<Row[]>
