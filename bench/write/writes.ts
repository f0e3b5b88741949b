import { makeSecret } from '../../packages/server/src/access/secret.ts'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { officer } from '../pull/office.ts'
import { buildRegister, cpuOf, type Running, startRegister, stop } from '../read/processes.ts'
import type { Setting } from '../setting.ts'
import { table } from '../table.ts'
import { follow } from './follow.ts'

// Officers who write as fast as they are answered, through GraphQL with a key, and one who follows: every write is
// committed to PostgreSQL when its answer comes.

export interface Writes {
  readonly perSecond: number
  /** From the answer to the writer until the change came to who follows, in ms; 0 when it came before */
  readonly visibleP99: number
}

const scopes = ['read', 'write:registry', 'write:facts', 'publish', 'subscribe:changes']

/** A register with a key to it. */
const withKey = async (databaseUrl: string): Promise<string> => {
  const { id, hash, text } = makeSecret()
  const store = await openStore({ dataDir: '', databaseUrl }, () => {})
  const made = { createdAt: new Date(), createdBy: 'Made by a bench: to try it' }
  await store.db.apiKey.create({ data: { id, hash, name: 'Bench', scopes, allProvinces: true, ...made } })
  await store.close()
  return text
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0

interface Written {
  /** When each write was answered, by its revision */
  readonly answered: ReadonlyMap<number, number>
  readonly perSecond: number
  /** Milliseconds of the processor for each, in the register's own process */
  readonly cpu: number
}

export interface Officers {
  readonly running: Running
  /** All write for some seconds. */
  write(seconds: number): Promise<Written>
}

/** Runs `work` on a register of its own. `clients` is how many officers write at once. */
export const withOfficers = async <T>(
  { databaseUrl: server, peers, clients }: Pick<Setting, 'databaseUrl' | 'peers'> & { clients: number },
  { options, env }: { readonly options?: readonly string[]; readonly env?: NodeJS.ProcessEnv },
  work: (officers: Officers, key: string) => Promise<T>,
): Promise<T> => {
  const databaseUrl = await createDatabase(server)
  try {
    const key = await withKey(databaseUrl)
    const running = await startRegister(peers, { ...env, DATABASE_URL: databaseUrl }, 'register', options)
    let lanes = 0
    const write = async (seconds: number): Promise<Written> => {
      const answered = new Map<number, number>()
      const pace = { pause: 0, onWritten: (revision: number) => answered.set(revision, performance.now()) }
      const stopping = AbortSignal.timeout(seconds * 1000)
      const [begun, cpu] = [performance.now(), cpuOf(running)]
      // No lane twice: each registers cities of its own.
      await Promise.all(Array.from({ length: clients }, () => officer(running.url, key, lanes++, stopping, pace)))
      const perSecond = (answered.size / (performance.now() - begun)) * 1000
      return { answered, perSecond, cpu: (cpuOf(running) - cpu) / answered.size }
    }
    try {
      return await work({ running, write }, key)
    } finally {
      await stop(running)
    }
  } finally {
    await dropDatabase(databaseUrl)
  }
}

export const measureWrites = async (setting: Setting): Promise<Writes> => {
  const clients = 16
  await buildRegister()
  return withOfficers({ ...setting, clients }, {}, async ({ running, write }, key) => {
    const following = await follow(running.url, key)
    // What was never run is slow.
    await write(3)
    const { answered, perSecond, cpu } = await write(8)
    const told = await following.until(Math.max(...answered.keys()))
    following.leave()
    const waits = [...answered]
      .map(([revision, when]) => Math.max(0, told(revision) - when))
      .sort((one, other) => one - other)
    const visibleP99 = at(waits, 0.99)
    const line = table('Writes', ['a second', 'CPU ms', 'seen p50', 'seen p99'], setting.say)
    line(`${clients} officers`, [perSecond, cpu, at(waits, 0.5), visibleP99])
    return { perSecond, visibleP99 }
  })
}
