import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '../../generated/prisma/client.ts'
import type { Ask } from '../ask.ts'
import type { Prepared, Store } from '../store.ts'
import { asWork, currentWork } from '../work.ts'
import { askByWork } from './ask-by-work.ts'
import { rawPastPrisma } from './raw-past-prisma.ts'
import { unlessForgotten } from './unless-forgotten.ts'

/** Sends a statement without Prisma. */
type Send = (statement: Prepared) => Promise<string | null>

/**
 * The Prisma client on either database, what goes past it by `send`, and a way to observe the statements that both send.
 */
export const createClient = (
  adapter: SqlDriverAdapterFactory,
  send: Send = unsent,
): Pick<Store, 'db' | 'onStatement' | 'readJson' | 'transact'> => {
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  askByWork(db)
  const listeners = new Set<(sql: string) => void>()
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text)
  }
  db.$on('query', ({ query }) => tell(query))
  return {
    db,
    readJson: statement => {
      tell(statement.text)
      return unlessForgotten(currentWork(), send(statement))
    },
    transact: (work, run) => {
      let ask: Ask
      const onTransaction = (given: Ask): void => {
        ask = statement => {
          tell(statement.text)
          return given(statement)
        }
      }
      return asWork({ ...work, onTransaction }, () => db.$transaction(tx => run(rawPastPrisma(tx, ask)), patience))
    },
    onStatement: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** How long a transaction may wait for a connection, and how long it may take, in ms. */
const patience = { maxWait: 15_000, timeout: 30_000 }

const unsent: Send = () => Promise.reject(new Error('This client sends through Prisma alone.'))
