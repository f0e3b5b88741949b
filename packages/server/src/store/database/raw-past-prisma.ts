import { Prisma } from '../../generated/prisma/client.ts'
import type { Ask } from '../ask.ts'
import type { Sql } from '../sql.ts'
import { rowsPastPrisma } from './rows-past-prisma.ts'

type Tx = Prisma.TransactionClient

/**
 * The same transaction, whose `$queryRaw` and `$executeRaw` go past Prisma: it takes longer over a statement than the
 * database does. They are sent when they are called, in that order, without waiting for the answers to those before.
 * `$executeRaw` does not say how many rows there were.
 */
export const rawPastPrisma = (tx: Tx, ask: Ask): Tx => {
  const raw = (text: TemplateStringsArray | Sql, ...values: unknown[]) =>
    ask(Array.isArray(text) ? Prisma.sql(text, ...values) : (text as Sql))
  return Object.create(tx, { ...rowsPastPrisma(tx, ask), $queryRaw: { value: raw }, $executeRaw: { value: raw } })
}
