// @ts-check
// The thread of the embedded database. It is written in JavaScript because it has to start fast and on every supported
// Node.js: loading a TypeScript compiler would take twice as long as loading the database.
import { parentPort, workerData } from 'node:worker_threads'
import { messages, PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { isLost } from '../lock/fence.mjs'

/** @import { Call, Calls, Failure, Message, WorkerData } from './protocol.ts' */

const { dataDir, dump, fence, settings } = /** @type {WorkerData} */ (workerData)
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

// PGlite clears all of its cache when it starts, so that the whole of it is in memory from then on: of the 128 MB that it
// has by default, a register of thousands of agreements fills a tenth.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB']

// Each start of a new register writes a segment of the log full of zeros: 16 MB by default, and a dump has them all.
const initDbStartParams = ['--wal-segsize=1']

/** @type {(message: Message) => void} */
const tell = message => port.postMessage(message)

/** @type {(error: any) => Failure} */
const failureOf = error => {
  if (error.name === 'DriverAdapterError') return { kind: 'adapter', cause: error.cause }
  const kind = error instanceof messages.DatabaseError ? 'database' : 'other'
  // The statement and its values are left out: the caller has them.
  const { query, params, queryOptions, ...fields } = error
  return { kind, message: error.message, fields: kind === 'database' ? fields : {} }
}

const isTaken = () => fence !== undefined && isLost(fence)

const open = async () => {
  const database = await PGlite.create({
    ...(dataDir !== undefined && { dataDir }),
    ...(dump && { loadDataDir: dump }),
    extensions: { pg_trgm },
    startParams,
    initDbStartParams,
  })
  await database.exec(settings)
  database.onNotification(channel => tell({ type: 'notification', channel }))
  return database
}

/** @type {(database: PGlite) => Promise<{ [M in keyof Calls]: (...args: Parameters<Calls[M]>) => Promise<ReturnType<Calls[M]>> }>} */
const callsOn = async database => {
  const adapter = await new PrismaPGlite(database).connect()
  return {
    queryRaw: query => adapter.queryRaw(query),
    executeRaw: query => adapter.executeRaw(query),
    query: (sql, values) => database.query(sql, [...values]),
    exec: sql => database.exec(sql),
    dump: compression => database.dumpDataDir(compression),
    close: () => database.close(),
  }
}

try {
  const calls = await callsOn(await open())
  let lost = false
  port.on('message', async (/** @type {Call} */ { id, method, args }) => {
    // Checked before the call, so that nothing is written to files that another process holds, and after it, so that
    // nothing written there is acknowledged.
    lost ||= isTaken()
    if (lost) return tell({ type: 'lost' })
    try {
      const value = await /** @type {(...args: any[]) => unknown} */ (calls[method])(...args)
      lost ||= isTaken()
      tell(lost ? { type: 'lost' } : { type: 'answer', id, value })
    } catch (error) {
      tell({ type: 'failure', id, failure: failureOf(error) })
    }
  })
  tell({ type: 'ready' })
} catch (error) {
  tell({ type: 'unopened', failure: failureOf(error) })
}
