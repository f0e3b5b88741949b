import { makeSecret } from '../../packages/server/src/access/secret.ts'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { officer } from '../pull/office.ts'
import { buildRegister, cpuOf, startRegister, stop } from '../read/processes.ts'
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

/** `clients` is how many officers write at once. */
export const measureWrites = async ({ databaseUrl: server, peers, say }: Setting, clients = 16): Promise<Writes> => {
  const databaseUrl = await createDatabase(server)
  try {
    const key = await withKey(databaseUrl)
    await buildRegister()
    const running = await startRegister(peers, { DATABASE_URL: databaseUrl })
    const following = await follow(running.url, key)
    try {
      const write = async (seconds: number, first: number) => {
        const answered = new Map<number, number>()
        const onWritten = (revision: number) => answered.set(revision, performance.now())
        const stopping = AbortSignal.timeout(seconds * 1000)
        const [begun, cpu] = [performance.now(), cpuOf(running)]
        const pace = { pause: 0, onWritten }
        await Promise.all(
          Array.from({ length: clients }, (_, lane) => officer(running.url, key, first + lane, stopping, pace)),
        )
        const took = performance.now() - begun
        return { answered, perSecond: (answered.size / took) * 1000, cpu: (cpuOf(running) - cpu) / answered.size }
      }
      // What was never run is slow.
      await write(3, 0)
      const { answered, perSecond, cpu } = await write(8, clients)
      const told = await following.until(Math.max(...answered.keys()))
      const waits = [...answered]
        .map(([revision, when]) => Math.max(0, told(revision) - when))
        .sort((one, other) => one - other)
      const visibleP99 = at(waits, 0.99)
      const line = table('Writes', ['a second', 'CPU ms', 'seen p50', 'seen p99'], say)
      line(`${clients} officers`, [perSecond, cpu, at(waits, 0.5), visibleP99])
      return { perSecond, visibleP99 }
    } finally {
      following.leave()
      await stop(running)
    }
  } finally {
    await dropDatabase(databaseUrl)
  }
}
