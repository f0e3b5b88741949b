import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'

// A server process on a new database beside the one of DATABASE_URL, both gone when the script ends.

const script = (name: string) => fileURLToPath(new URL(`../../packages/server/src/${name}`, import.meta.url))

export interface RegisterProcess {
  readonly url: string
  /** Of its database */
  readonly database: string
  readonly key: string
  readonly child: ChildProcess
}

/** `reach` says by which address the server reaches its database; without it, by the database's own. */
export const withRegister = async (
  run: (register: RegisterProcess) => Promise<void>,
  reach: (database: string) => Promise<string> = async database => database,
): Promise<void> => {
  const given = process.env['DATABASE_URL']?.trim()
  if (!given) {
    console.error('Say on which PostgreSQL server: DATABASE_URL=postgresql://postgres@127.0.0.1:5432/postgres.')
    process.exit(2)
  }
  const database = await createDatabase(given)
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, PORT: '0', DATA_DIR: folder, DATABASE_URL: database, LIMITS: 'off' }
  let child: ChildProcess | undefined
  try {
    const create = ['keys.ts', 'create', '--name', 'Fault', '--scopes', 'write:facts,write:registry']
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', script(create[0]!), ...create.slice(1)],
      { env },
    )
    child = spawn(process.execPath, ['--import', 'tsx', script('main.ts')], {
      env: { ...env, DATABASE_URL: await reach(database) },
    })
    await run({ url: await addressOf(child), database, key: stdout.trim(), child })
  } finally {
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await dropDatabase(database)
    await rm(folder, { recursive: true, force: true })
  }
}

const addressOf = async (child: ChildProcess): Promise<string> => {
  let out = ''
  child.stdout?.on('data', text => (out += text))
  child.stderr?.on('data', text => (out += text))
  for (;;) {
    const url = /GraphiQL {2}(http:\S+)\/graphql/.exec(out)?.[1]
    if (url) return url
    if (child.exitCode !== null) throw new Error(`The server ended: ${out}`)
    await pause(20)
  }
}

export const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

export interface Answer {
  readonly status: number
  readonly code: string | undefined
  readonly ms: number
}

/** Sends a query by GET, or a mutation by POST with a key, and says what came of it. */
export const ask = async (
  { url }: Pick<RegisterProcess, 'url'>,
  query: string,
  { key, variables, signal = null }: { key?: string; variables?: object; signal?: AbortSignal | null } = {},
): Promise<Answer> => {
  const start = performance.now()
  const response = variables
    ? await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query, variables }),
        signal,
      })
    : await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: key ? { authorization: `Bearer ${key}` } : {},
        signal,
      })
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return { status: response.status, code: errors?.[0]?.extensions.code, ms: performance.now() - start }
}

const registerSource =
  'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { __typename ... on RegisterSourceSuccess { revision } } }'

/** One write; no two are alike. */
export const write = (register: RegisterProcess, number: number): Promise<Answer> => {
  const paper = { title: `Harbour news ${number}`, url: `https://gazette.example/${number}`, publisher: 'Gazette' }
  const rest = { kind: 'NEWS', retrievedOn: '2019-04-01', language: 'en', reason: 'To try it.' }
  const input = { ...paper, ...rest, idempotencyKey: `fault-${number}` }
  return ask(register, registerSource, { key: register.key, variables: { input } })
}

/** Prints what was measured, and ends with 1 when a promise is broken. */
export const conclude = (rows: readonly (readonly [string, number | string])[], broken: readonly string[]): void => {
  for (const [name, value] of rows) console.log(`${name.padEnd(64)}${String(value).padStart(12)}`)
  for (const each of broken) console.error(`BROKEN: ${each}`)
  process.exitCode = broken.length > 0 ? 1 : 0
}

export const highest = (answers: readonly Answer[]): number => Math.round(Math.max(0, ...answers.map(({ ms }) => ms)))

export const outcomesOf = (answers: readonly Answer[]): string => {
  const counts = new Map<string, number>()
  for (const { status, code } of answers) {
    const name = `${status}${code ? ` ${code}` : ''}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${count}x ${name}`).join(', ')
}
