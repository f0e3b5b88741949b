import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { addAgreements } from '../pull/generated-rows.ts'
import { dataOf, requestFor } from '../read/ask.ts'
import { filledDatabase } from '../read/database.ts'
import { startLoad } from '../read/load.ts'
import { registerPeer } from '../read/peers.ts'
import { type Running, startRegister, stop } from '../read/processes.ts'
import type { Question } from '../read/questions.ts'
import type { Setting } from '../setting.ts'
import { withOfficers } from '../write/writes.ts'

// What a register can be profiled at.

interface Task {
  readonly setting: Pick<Setting, 'databaseUrl' | 'peers' | 'agreements' | 'connections' | 'seconds' | 'say'>
  readonly question: Question
  readonly kept: boolean
  readonly folder: string
  /** For Node.js, and for the process: with these it can be profiled */
  readonly options: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Profiles the register while `run` goes on; returns what it returns. */
  profile<T>(running: Running, run: () => Promise<T>): Promise<T>
  /** Ends a profile that began with the process. */
  finish(running: Running): Promise<void>
}

/** How often the register did what it was profiled at, and what that is. */
interface Done {
  readonly count: number
  readonly unit: string
}

export type Work = (task: Task) => Promise<Done>

const asked: Work = async ({ setting, question, kept, options, env, profile }) => {
  const { peers, agreements, seconds, connections, say } = setting
  const databaseUrl = await filledDatabase(setting.databaseUrl, { agreements, seed: 1 }, say)
  const load = startLoad(peers)
  try {
    const megabytes = kept ? '64' : '0'
    const own = { ...env, DATABASE_URL: databaseUrl, ANSWER_CACHE_MB: megabytes }
    const running = registerPeer(await startRegister(peers, own, 'register', options))
    try {
      const request = (await requestFor(running, question))!
      const ask = (seconds: number) => load.measure(running, request, connections[0]!, seconds)
      await ask(2)
      const { perSecond } = await profile(running, () => ask(seconds))
      return { count: Math.round(perSecond * seconds), unit: `requests for ${question.name}` }
    } finally {
      await stop(running)
    }
  } finally {
    await load.close()
    await dropDatabase(databaseUrl)
  }
}

const writes: Work = ({ setting, options, env, profile }) =>
  withOfficers({ ...setting, clients: setting.connections[0]! }, { options, env }, async ({ running, write }) => {
    await write(2)
    const { answered } = await profile(running, () => write(setting.seconds))
    return { count: answered.size, unit: 'writes' }
  })

const start: Work = async ({ setting: { peers }, folder, options, env, finish }) => {
  const DATA_DIR = join(folder, 'register')
  const ask = ({ url }: Running) => dataOf({ url, body: '{"query":"{ province(code: \\"TH-83\\") { name } }"}' })
  const first = await startRegister(peers, { DATA_DIR })
  await ask(first)
  await stop(first)
  const second = await startRegister(peers, { ...env, DATA_DIR, PROFILE_START: 'yes' }, 'register', options)
  try {
    await ask(second)
    await finish(second)
    return { count: 1, unit: 'second start of the embedded register, its main thread' }
  } finally {
    await stop(second)
  }
}

const snapshot: Work = async ({
  setting: { databaseUrl: server, peers, agreements },
  folder,
  options,
  env,
  profile,
}) => {
  const databaseUrl = await createDatabase(server)
  try {
    await (await openStore({ dataDir: '', databaseUrl }, () => {})).close()
    await addAgreements(databaseUrl, 1, agreements)
    const own = { ...env, DATABASE_URL: databaseUrl, TMPDIR: folder }
    const running = await startRegister(peers, own, 'register', options)
    try {
      await profile(running, async () => {
        while (!(await fetch(new URL('/export/latest/manifest.json', running.url))).ok) await sleep(100)
      })
      return { count: 1, unit: `snapshot of ${agreements} agreements, the main thread` }
    } finally {
      await stop(running)
    }
  } finally {
    await dropDatabase(databaseUrl)
  }
}

export const works = { question: asked, writes, start, snapshot } as const
