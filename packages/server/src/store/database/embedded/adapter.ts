import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import type { Sql } from '../../sql.ts'
import { Unavailable } from '../../unavailable.ts'
import { currentWork } from '../../work.ts'
import { carried, transactionOver } from '../failure.ts'
import { firstFailure } from '../first-failure.ts'
import type { Loan } from './database.ts'

export const identity = { provider: 'postgres', adapterName: 'pglite-prisma-adapter' } as const

/** Prisma's interface to the embedded database. Statements and rows are converted by the package for PGlite. */
export const adapterOn = (lend: () => Promise<Loan>): SqlDriverAdapter => {
  const once = async <T>(use: (loan: Loan) => Promise<T>): Promise<T> => {
    const loan = await lend()
    try {
      return await use(loan)
    } finally {
      loan.release()
    }
  }
  return {
    ...identity,
    queryRaw: query => once(loan => loan.call('queryRaw', query)).catch(carry),
    executeRaw: query => once(loan => loan.call('executeRaw', query)).catch(carry),
    executeScript: script =>
      once(async loan => {
        try {
          await loan.call('exec', script)
        } catch (error) {
          // A failed script may leave its transaction open, and all callers share the connection.
          await rollBack(loan)
          throw error
        }
      }),
    startTransaction: async isolation => begin(await lend().catch(carry), isolation).catch(carry),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  }
}

const begin = async (loan: Loan, isolation: IsolationLevel | undefined): Promise<Transaction> => {
  try {
    await loan.call('exec', isolation ? `BEGIN ISOLATION LEVEL ${isolation}` : 'BEGIN')
  } catch (error) {
    loan.release()
    throw error
  }
  let open = true
  const use = (): Loan => {
    // A late statement would run outside of any transaction.
    if (!open) throw transactionOver()
    return loan
  }
  const failures = firstFailure()
  const fail = (error: unknown): never => carry(failures.of(error))
  currentWork().onTransaction?.(async <Row>({ text, values }: Sql) => {
    const { rows } = await use()
      .call('query', text, values)
      .catch((error: unknown) => {
        throw failures.of(error)
      })
    if (text.startsWith('ROLLBACK TO')) failures.forget()
    return rows as Row[]
  })
  return {
    ...identity,
    // With this option, Prisma sends neither COMMIT nor ROLLBACK itself.
    options: { usePhantomQuery: true },
    queryRaw: async query => use().call('queryRaw', query).catch(fail),
    executeRaw: async query => use().call('executeRaw', query).catch(fail),
    commit: async () => {
      use()
      open = false
      const result = await loan.finish('COMMIT').catch(carry)
      if (result?.command === 'ROLLBACK') throw rolledBack()
    },
    rollback: async () => {
      if (!open) return
      open = false
      await rollBack(loan)
    },
  }
}

/** A lost connection has rolled back already. */
const rollBack = async (loan: Loan): Promise<void> => {
  try {
    await loan.finish('ROLLBACK')
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
  }
}

/** A statement of the transaction had failed and the client committed nevertheless: nothing was written. */
const rolledBack = () =>
  new DriverAdapterError({
    kind: 'postgres',
    code: '25P02',
    severity: 'ERROR',
    message: 'The transaction was rolled back, because a statement in it had failed.',
    detail: undefined,
    column: undefined,
    hint: undefined,
  })

const carry = (error: unknown): never => {
  throw error instanceof DriverAdapterError ? error : carried(error)
}
