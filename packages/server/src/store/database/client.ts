import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '../../generated/prisma/client.ts'
import type { Store } from '../store.ts'
import { askByWork } from './ask-by-work.ts'

/** The Prisma client on either database, and a way to observe the statements it sends. */
export const createClient = (adapter: SqlDriverAdapterFactory): Pick<Store, 'db' | 'onStatement'> => {
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  askByWork(db)
  const listeners = new Set<(sql: string) => void>()
  db.$on('query', ({ query }) => {
    for (const listener of listeners) listener(query)
  })
  return {
    db,
    onStatement: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
