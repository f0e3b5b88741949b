import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSecret } from '../../packages/server/src/access/secret.ts'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import type { Store } from '../../packages/server/src/store/store.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { type Env, ended, memoryOf, startServer } from '../pull/processes.ts'

/** A server on a register of its own, in a process of its own. */
export interface OwnRegister {
  readonly database: 'PostgreSQL' | 'embedded'
  readonly url: string
  readonly pid: number
  /** For writing and following, as many as asked for */
  readonly keys: readonly string[]
  /** Resident memory of the server, in MB */
  memory(): number
  /** What it wrote to stderr since it answers, a line each */
  log(): string[]
  close(): Promise<void>
}

/** On a new database on the PostgreSQL server of DATABASE_URL, or without that in a folder; both are removed again. */
export const openOwnRegister = async ({
  keys = 1,
  env = {} as Env,
  fill = async (_: Store): Promise<unknown> => undefined,
} = {}): Promise<OwnRegister> => {
  const databaseUrl = process.env['DATABASE_URL']?.trim() || undefined
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  const database = databaseUrl && (await createDatabase(databaseUrl))
  const dataDir = join(folder, 'register')
  const clean = async () => {
    if (database) await dropDatabase(database)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const store = await openStore({ dataDir, ...(database && { databaseUrl: database }) }, () => {})
    const secrets = Array.from({ length: keys }, makeSecret)
    const scopes = ['read', 'write:registry', 'write:facts', 'subscribe:changes']
    const made = { createdAt: new Date(), createdBy: 'Made by a bench: to try it' }
    await store.db.apiKey.createMany({
      data: secrets.map(({ id, hash }) => ({ id, hash, name: 'Bench', scopes, allProvinces: true, ...made })),
    })
    await fill(store)
    await store.close()
    const { PATH, HOME } = process.env
    // What is measured is not how soon somebody is turned away.
    const settings = { PORT: '0', DATA_DIR: dataDir, LIMITS: 'off', ...(database && { DATABASE_URL: database }) }
    const own = { PATH, HOME, ...settings, ...env }
    const { child, url } = await startServer(own)
    let errors = ''
    child.stderr?.on('data', text => (errors += text))
    return {
      database: database ? 'PostgreSQL' : 'embedded',
      url: url.replace('localhost', '127.0.0.1').replace(/\/graphql$/, ''),
      pid: child.pid!,
      keys: secrets.map(({ text }) => text),
      memory: () => Math.round(memoryOf(child) / 1e6),
      log: () => errors.split('\n').filter(Boolean),
      close: async () => {
        child.kill('SIGTERM')
        await ended(child)
        await clean()
      },
    }
  } catch (error) {
    await clean()
    throw error
  }
}

const mutation = `mutation ($input: RegisterSourceInput!) {
  registerSource(input: $input) { __typename ... on WriteError { message } ... on RegisterSourceSuccess { revision } }
}`

/** Writes one record and returns the revision. */
export const write = async ({ url, keys: [key] }: OwnRegister): Promise<number> => {
  const input = { kind: 'NEWS', title: 'A page', language: 'en', reason: 'To measure.' }
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { registerSource: { revision?: number; message?: string } }
    errors?: unknown
  }
  const revision = data?.registerSource.revision
  if (revision === undefined) throw new Error(JSON.stringify(errors ?? data))
  return revision
}

/** Writes one after the other for so many ms; returns how many a second. */
export const writesPerSecond = async (register: OwnRegister, ms: number): Promise<number> => {
  const begun = performance.now()
  let written = 0
  while (performance.now() - begun < ms) {
    await write(register)
    written += 1
  }
  return written / ((performance.now() - begun) / 1000)
}
