import { randomInt } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { everyRecord } from '../../packages/server/test/busy-office.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { fromSource, type Origin, type Programs } from '../programs.ts'
import { officer } from './office.ts'
import { ended, makeKey, scg, startServer } from './processes.ts'

// `scg pull --follow` is killed again and again while the register is written to. In the end its copy has to be the
// register, row for row, as a fresh copy has it and as the database does.

export interface Figures {
  readonly kills: number
  /** Those that found a line of the copy half written, or rows behind its checkpoint */
  readonly cutOff: number
  readonly writes: number
  /** Lines of the copy: of the snapshot and of all changes behind it */
  readonly lines: number
  readonly records: number
  /** What is not as it should be, a line each */
  readonly differences: readonly string[]
}

const writers = 3

/**
 * `databaseUrl` names a PostgreSQL server; without it, the embedded register. `part` are options of `scg pull` that name a
 * part, like `--country JP`, where one of the writers works: the copy is compared with a fresh one then. Unless `origin` has
 * a register to begin with, the first process makes it.
 */
export const copyThroughKills = async (
  kills: number,
  databaseUrl: string | undefined,
  report: (line: string) => void,
  programs: Programs = fromSource,
  part: readonly string[] = [],
  origin: Origin = {},
): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'pull-'))
  const database = databaseUrl && (await createDatabase(databaseUrl, origin.template))
  const { PATH, HOME } = process.env
  const dataDir = join(folder, 'register')
  const env = { PATH, HOME, PORT: '0', DATA_DIR: dataDir, ...(database && { DATABASE_URL: database }) }
  const copy = join(folder, 'copy.jsonl')
  const fresh = join(folder, 'fresh.jsonl')
  try {
    if (!database) await origin.makeFolder?.(dataDir)
    const key = await makeKey(env, 'write:registry,write:facts,publish', programs)
    const server = await startServer(env, programs)
    const follow = ['pull', '--to', copy, ...part, '--follow', '--every', '1', '--batch', '5']
    let cutOff = 0
    let writes = 0
    const differences: string[] = []
    try {
      const stop = new AbortController()
      const writing = Promise.all(
        Array.from({ length: writers }, (_, lane) => officer(server.url, key, lane, stop.signal)),
      )
      // Seen at once, and reported once it is awaited.
      writing.catch(() => stop.abort())
      for (let kill = 1; kill <= kills && !stop.signal.aborted; kill++) {
        const before = await sizeOf(copy)
        const { child, end } = scg(server.url, follow, programs)
        // Every other time not before it has written: on a busy machine it may not come to that.
        const patience = Date.now() + 20_000
        while (kill % 2 === 1 && (await sizeOf(copy)) <= before && Date.now() < patience) await sleep(5)
        await sleep(kill % 2 === 1 ? randomInt(0, 1_000) : randomInt(100, 3_000))
        child.kill('SIGKILL')
        const { code, said } = await end
        if (code !== null) differences.push(`kill ${kill}: it had ended by itself with ${code}: ${said}`)
        if (await isAhead(copy)) cutOff += 1
        report(`${kill} of ${kills} kills`)
      }
      stop.abort()
      writes = (await writing).reduce((sum, each) => sum + each, 0)
      for (const to of [copy, fresh]) {
        const { code, said } = await scg(server.url, ['pull', '--to', to, ...part], programs).end
        if (code !== 0) differences.push(`the last pull ended with ${code}: ${said}`)
      }
    } finally {
      server.child.kill('SIGTERM')
      await ended(server.child)
    }

    const kept = await lastLines(copy, differences)
    const anew = await lastLines(fresh, differences)
    compare('a fresh copy', kept.rows, anew.rows, differences)
    const figures = { kills, cutOff, writes, lines: kept.lines, records: kept.rows.size, differences }
    if (part.length > 0) return figures
    const store = await openStore({ dataDir, ...(database && { databaseUrl: database }) }, () => {})
    try {
      const there = new Map(
        Array.from(await everyRecord(store), ([id, record]) => [id, JSON.parse(JSON.stringify(record))]),
      )
      // Provinces have no history, so they are not among them.
      const logged = new Map([...kept.rows].filter(([id]) => !/^Province:/.test(atob(id))))
      compare('the database', logged, there, differences)
    } finally {
      await store.close()
    }
    return figures
  } finally {
    if (database) await dropDatabase(database)
    await rm(folder, { recursive: true, force: true })
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

/** Whether the file has more than its checkpoint says. */
const isAhead = async (copy: string): Promise<boolean> => {
  const saved = await readFile(`${copy}.checkpoint`, 'utf8').catch(() => null)
  if (saved === null) return false
  const { bytes } = JSON.parse(JSON.parse(saved).state)
  return (await sizeOf(copy)) > bytes
}

/** The records that a copy has by now, each as its last line says. A line twice, or an older one behind a newer, is wrong. */
const lastLines = async (path: string, differences: string[]) => {
  const rows = new Map<string, unknown>()
  const versions = new Map<string, number>()
  let lines = 0
  for await (const line of createInterface({ input: createReadStream(path) })) {
    lines += 1
    const { kind, nodeId, record } = JSON.parse(line)
    if (kind === 'delete' ? !rows.delete(nodeId) : false) differences.push(`line ${lines}: removed and was not there`)
    if (kind === 'delete') continue
    rows.set(nodeId, record)
    if (record.version !== undefined && record.version <= (versions.get(nodeId) ?? 0))
      differences.push(`line ${lines}: version ${record.version} of ${atob(nodeId)} comes again`)
    versions.set(nodeId, record.version ?? 0)
  }
  return { rows, lines }
}

const compare = (
  name: string,
  copy: ReadonlyMap<string, unknown>,
  there: ReadonlyMap<string, unknown>,
  differences: string[],
): void => {
  for (const [id, record] of there) {
    if (!copy.has(id)) differences.push(`the copy lacks ${atob(id)}, which ${name} has`)
    else if (!isDeepStrictEqual(copy.get(id), record)) differences.push(`${atob(id)} is another in ${name}`)
  }
  for (const id of copy.keys()) if (!there.has(id)) differences.push(`${name} has no ${atob(id)}, which the copy has`)
}
