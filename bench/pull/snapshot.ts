import { spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { recordSql } from '../../packages/server/src/store/records/as-json.ts'
import { recordTypes } from '../../packages/server/src/store/records/index.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { addAgreements } from './generated-rows.ts'
import { ended, memoryOf, scg, startServer } from './processes.ts'

// The first copy of a made-up register, and of one with a tenth of its agreements: how long it takes, and the memory of both
// sides. Beside it, how long psql takes to copy the same JSON out of the database.

/** Times in ms, memory in bytes */
export interface Copy {
  readonly agreements: number
  readonly rows: number
  readonly bytes: number
  /** From the request to the first row: the server writes its files */
  readonly waited: number
  /** From the first row to the last */
  readonly took: number
  /** By psql, of the same JSON */
  readonly psql: number
  readonly server: { readonly start: number; readonly most: number }
  readonly client: { readonly start: number; readonly most: number }
}

export interface Snapshot {
  readonly small: Copy
  readonly large: Copy
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** Copies every record as JSON into a file; resolves to the ms that it took. */
const copyByPsql = async (database: string, folder: string): Promise<number> => {
  const to = join(folder, 'psql.jsonl')
  const commands = recordTypes.map(type => {
    const { from, json } = recordSql[type]
    return `COPY (SELECT ${json.sql} FROM ${from.sql}) TO STDOUT`
  })
  const begun = Date.now()
  const child = spawn(
    'psql',
    ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-o', to, database, ...commands.flatMap(each => ['-c', each])],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
  if (child.exitCode !== 0) throw new Error(`psql ended with ${child.exitCode}.`)
  await rm(to)
  return Date.now() - begun
}

type Report = (line: string) => void

const copy = async (database: string, folder: string, agreements: number): Promise<Copy> => {
  const { PATH, HOME } = process.env
  const server = await startServer({ PATH, HOME, PORT: '0', DATABASE_URL: database, TMPDIR: folder })
  const to = join(folder, `copy-${agreements}.jsonl`)
  try {
    const memory = { server: { start: memoryOf(server.child), most: 0 }, client: { start: 0, most: 0 } }
    const begun = Date.now()
    let first = 0
    const client = scg(server.url, ['pull', '--to', to, '--progress'])
    const sample = setInterval(async () => {
      memory.server.most = Math.max(memory.server.most, memoryOf(server.child))
      const now = memoryOf(client.child)
      memory.client.most = Math.max(memory.client.most, now)
      if (first === 0 && (await stat(to).catch(() => null))?.size) {
        first = Date.now()
        memory.client.start = now
      }
      if (process.stderr.isTTY) process.stderr.write(`\r${agreements} agreements, ${seconds(Date.now() - begun)} `)
    }, 100)
    const { code, said } = await client.end
    clearInterval(sample)
    const done = Date.now()
    // It came between two looks at the file.
    if (first === 0) first = done
    if (code !== 0) throw new Error(`scg pull ended with ${code}: ${said}`)
    const rows = Number(/([\d,]+) rows, revision \d+\.\s*$/.exec(said)?.[1]?.replaceAll(',', ''))
    if (!(rows > agreements)) throw new Error(`${rows} rows came of ${agreements} agreements and more.`)
    const { size: bytes } = await stat(to)
    const psql = await copyByPsql(database, folder)
    return { agreements, rows, bytes, waited: first - begun, took: done - first, psql, ...memory }
  } finally {
    server.child.kill('SIGTERM')
    await ended(server.child)
    await rm(to, { force: true })
  }
}

/** On a new database on the server of `databaseUrl`. */
export const measureSnapshot = async (databaseUrl: string, rows: number, report: Report): Promise<Snapshot> => {
  const folder = await mkdtemp(join(tmpdir(), 'million-'))
  const database = await createDatabase(databaseUrl)
  const grow = async (from: number, until: number): Promise<Copy> => {
    const begun = Date.now()
    await addAgreements(database, from, until)
    report(`${until.toLocaleString('en')} agreements are there, after ${seconds(Date.now() - begun)}.`)
    return copy(database, folder, until)
  }
  try {
    await (await openStore({ dataDir: folder, databaseUrl: database }, () => {})).close()
    const tenth = Math.round(rows / 10)
    return { small: await grow(1, tenth), large: await grow(tenth + 1, rows) }
  } finally {
    await dropDatabase(database)
    await rm(folder, { recursive: true, force: true })
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`

const lines: readonly (readonly [string, (each: Copy) => string])[] = [
  ['agreements', each => each.agreements.toLocaleString('en')],
  ['rows in the copy', each => each.rows.toLocaleString('en')],
  ['bytes in the copy', each => megabytes(each.bytes)],
  ['until the first row (files are written)', each => seconds(each.waited)],
  ['the same JSON by psql', each => seconds(each.psql)],
  ['from the first row to the last', each => seconds(each.took)],
  ['rows a second', each => Math.round((each.rows / each.took) * 1000).toLocaleString('en')],
  ['server: memory at start', each => megabytes(each.server.start)],
  ['server: most memory', each => megabytes(each.server.most)],
  ['scg: memory at the first row', each => megabytes(each.client.start)],
  ['scg: most memory', each => megabytes(each.client.most)],
]

export const printSnapshot = ({ small, large }: Snapshot, say: Report): void => {
  say('')
  for (const [name, value] of lines)
    say(`${name.padEnd(42)}${[small, large].map(each => value(each).padStart(16)).join('')}`)
}

/** How many times the memory of a side is for ten times the register. */
export const memoryGrowth = ({ small, large }: Snapshot, side: 'server' | 'client'): number =>
  large[side].most / small[side].most

/** The most that memory may grow while the register grows tenfold. */
export const flat = 1.5
