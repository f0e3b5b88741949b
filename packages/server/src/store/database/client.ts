import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '../../generated/prisma/client.ts'
import type { Prepared, Store } from '../store.ts'
import { currentWork } from '../work.ts'
import { askByWork } from './ask-by-work.ts'
import { unlessForgotten } from './unless-forgotten.ts'

/** Sends a statement without Prisma. */
type Send = (statement: Prepared) => Promise<string | null>

/**
 * The Prisma client on either database, what goes past it by `send`, and a way to observe the statements that both send.
 */
export const createClient = (
  adapter: SqlDriverAdapterFactory,
  send: Send = unsent,
): Pick<Store, 'db' | 'onStatement' | 'readJson'> => {
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  askByWork(db)
  const listeners = new Set<(sql: string) => void>()
  db.$on('query', ({ query }) => {
    for (const listener of listeners) listener(query)
  })
  return {
    db,
    readJson: statement => {
      for (const listener of listeners) listener(statement.text)
      return unlessForgotten(currentWork(), send(statement))
    },
    onStatement: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const unsent: Send = () => Promise.reject(new Error('This client sends through Prisma alone.'))
