import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { openStore } from '../packages/server/src/store/open/open.ts'
import type { WrittenType } from '../packages/server/src/store/records/index.ts'
import { readRecord } from '../packages/server/src/store/records/read.ts'
import type { Store } from '../packages/server/src/store/store.ts'
import { createDatabase, dropDatabase } from '../packages/server/test/postgres-databases.ts'
import { fromSource, type Origin, type Programs } from './programs.ts'

// A server is killed in the middle of writing, again and again, and then asked what it still knows. It promises that what it
// acknowledged is there, and that of any write either everything is there or nothing.
//
// It writes to a register of its own: a folder that is removed again, or a new database beside the one of the address.

const writers = 4

export interface Figures {
  readonly kills: number
  /** Writes that the server acknowledged */
  readonly acknowledged: number
  /** Writes that were under way when it was killed: nobody knew whether they were carried out */
  readonly inDoubt: number
  /** Those of them that turned out to have been carried out */
  readonly carriedOut: number
  readonly revisions: number
  readonly recordsChecked: number
  /** From the start of a server process to its address, in ms */
  readonly slowestStart: number
  /** What is not as it was promised, a line each */
  readonly losses: readonly string[]
}

/**
 * Kills a server `kills` times while it writes. `databaseUrl` names a PostgreSQL server; without it, the embedded register.
 * Unless `origin` has a register to begin with, the first process makes it.
 */
export const survive = async (
  kills: number,
  databaseUrl: string | undefined,
  report: (line: string) => void,
  programs: Programs = fromSource,
  origin: Origin = {},
): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  const database = databaseUrl && (await createDatabase(databaseUrl, origin.template))
  const dataDir = join(folder, 'register')
  if (!database) await origin.makeFolder?.(dataDir)
  const { PATH, HOME } = process.env
  const env = {
    PATH,
    HOME,
    PORT: '0',
    LIMITS: 'off',
    DATA_DIR: dataDir,
    ...(database && { DATABASE_URL: database }),
  }
  try {
    return await run(
      kills,
      env,
      () => openStore({ dataDir: env.DATA_DIR, ...(database && { databaseUrl: database }) }, () => {}),
      report,
      programs,
    )
  } finally {
    if (database) await dropDatabase(database)
    await rm(folder, { recursive: true, force: true })
  }
}

type Env = Record<string, string | undefined>

const run = async (
  kills: number,
  env: Env,
  open: () => Promise<Store>,
  report: (line: string) => void,
  programs: Programs,
): Promise<Figures> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...programs('server/src/keys.ts'), 'create', '--name', 'Kill bench', '--scopes', 'write:registry'],
    { env },
  )
  const key = stdout.trim()
  const store = await open()
  const ids = {
    source: idOf('Source', (await store.db.source.findFirstOrThrow()).id),
    province: idOf('Province', 'TH-83'),
    cities: (await store.db.sisterCity.findMany({ where: { partnerships: { none: { provinceId: 'TH-83' } } } })).map(
      ({ id }) => idOf('SisterCity', id),
    ),
  }
  const seeded = await versionsOf(store)
  await store.close()

  const losses: string[] = []
  const acknowledged: Acknowledged[] = []
  let inDoubt = 0
  let carriedOut = 0
  let slowestStart = 0
  const lanes = Array.from({ length: writers }, (_, lane) => papers(ids, lane))
  const pending: (Request | null)[] = lanes.map(() => null)

  for (let kill = 1; kill <= kills; kill++) {
    const started = Date.now()
    const server = await start(env, programs)
    slowestStart = Math.max(slowestStart, Date.now() - started)

    const { register } = await ask(server.url, key, '{ register { revision } }')
    const last = Math.max(0, ...acknowledged.map(({ revision }) => revision))
    if (register.revision < last)
      losses.push(`kill ${kill - 1}: revision ${last} was acknowledged, ${register.revision} is the last`)
    // Whoever got no answer asks again under the same key: the write is carried out now, or was, and never twice.
    for (const [lane, request] of pending.entries()) {
      if (!request) continue
      const answer = await send(server.url, key, request)
      if (answer.revision <= register.revision) carriedOut += 1
      acknowledged.push({ ...answer, request })
      lanes[lane]!.done(answer)
      pending[lane] = null
    }

    const writing = lanes.map(async (lane, i) => {
      for (;;) {
        const request = lane.next()
        pending[i] = request
        const answer = await send(server.url, key, request)
        acknowledged.push({ ...answer, request })
        lane.done(answer)
        pending[i] = null
      }
    })
    const outcomes = Promise.allSettled(writing)
    await new Promise(done => setTimeout(done, randomInt(20, 1500)))
    server.child.kill('SIGKILL')
    await ended(server.child)
    for (const outcome of await outcomes)
      if (outcome.status === 'rejected' && outcome.reason instanceof Wrong)
        losses.push(`kill ${kill}: ${outcome.reason.message}`)
    inDoubt += pending.filter(Boolean).length
    report(`${kill} of ${kills} kills, ${acknowledged.length} writes acknowledged`)
  }

  const after = await open()
  try {
    const checked = await check(after, seeded, acknowledged, pending)
    losses.push(...checked.losses)
    return {
      kills,
      acknowledged: acknowledged.length,
      inDoubt,
      carriedOut: carriedOut + checked.carriedOut,
      revisions: checked.revisions,
      recordsChecked: checked.records,
      slowestStart,
      losses,
    }
  } finally {
    await after.close()
  }
}

// ---------------------------------------------------------------- the process

const start = async (env: Env, programs: Programs) => {
  const child = spawn(process.execPath, programs('server/src/main.ts'), { env })
  let out = ''
  child.stdout.on('data', text => (out += text))
  child.stderr.on('data', text => (out += text))
  for (;;) {
    const url = /GraphiQL {2}(http:\S+)/.exec(out)?.[1]
    if (url) return { child, url }
    if (child.exitCode !== null) throw new Error(`The server ended: ${out}`)
    await new Promise(done => setTimeout(done, 5))
  }
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

// ---------------------------------------------------------------- what is written

interface Request {
  readonly mutation: string
  /** With an idempotency key, and a reason of its own by which its changes are found again */
  readonly input: { readonly reason: string; readonly idempotencyKey: string }
}

interface Answer {
  readonly revision: number
  readonly agreement: { readonly id: string; readonly version: number }
}

type Acknowledged = Answer & { readonly request: Request }

/** The server answered, and not as it should. */
class Wrong extends Error {}

// biome-ignore lint/suspicious/noExplicitAny: whatever shape the query has
const ask = async (url: string, key: string, query: string, variables: object = {}): Promise<any> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
  if (errors) throw new Wrong(JSON.stringify(errors))
  return data
}

const send = async (url: string, key: string, { mutation, input }: Request): Promise<Answer> => {
  const Name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`
  const query = `mutation ($input: ${Name}Input!) { result: ${mutation}(input: $input) {
    ... on WriteError { code message }
    ... on ${Name}Success { revision agreement { id version } }
  } }`
  const { result } = await ask(url, key, query, { input })
  if (!result.agreement) throw new Wrong(`${mutation}: ${JSON.stringify(result)}`)
  return result
}

const idOf = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url')
const keyOf = (id: string): string => /:(.*)$/.exec(Buffer.from(id, 'base64url').toString())![1]!

/** One officer's work without end: papers are proposed, approved, signed and renewed, one after the other. */
const papers = ({ source, province, cities }: { source: string; province: string; cities: string[] }, lane: number) => {
  const kinds = ['LOI', 'MOU', 'MOC', 'MOA', 'FRIENDSHIP_AGREEMENT', 'JOINT_DECLARATION', 'ACTION_PLAN']
  const mine = cities.filter((_, i) => i % writers === lane).flatMap(city => kinds.map(kind => ({ city, kind })))
  const life = ['proposeAgreement', 'recordApproval', 'signAgreement', 'amendAgreement', 'renewAgreement']
  let step = 0
  let current: Answer['agreement'] | undefined
  return {
    next: (): Request => {
      const mutation = life[step % life.length]!
      const token = randomUUID()
      const own = { reason: token, idempotencyKey: token, sources: [source] }
      const about = { agreement: current?.id, expectedVersion: current?.version }
      const rest = {
        proposeAgreement: () => {
          const { city, kind } = mine.shift()!
          return { thaiParty: province, sisterCity: city, kind, titleEn: 'A paper', sectors: ['TRADE'], on: '2010' }
        },
        recordApproval: () => ({
          ...about,
          body: 'CABINET',
          outcome: 'APPROVED',
          decidedOn: '2011',
          means: 'APPROVED',
        }),
        signAgreement: () => ({ ...about, on: '2012', term: { kind: 'OPEN_ENDED' } }),
        amendAgreement: () => ({ ...about, on: '2013', titleEn: `A paper ${token}` }),
        renewAgreement: () => ({ ...about, on: '2014', term: { kind: 'OPEN_ENDED' } }),
      }[mutation]!()
      return { mutation, input: { ...rest, ...own } }
    },
    done: ({ agreement }: Answer) => {
      current = agreement
      step += 1
    },
  }
}

// ---------------------------------------------------------------- what has to be there

const versioned = ['Agreement', 'Partnership'] as const

const versionsOf = async ({ db }: Store): Promise<Map<string, number>> => {
  const select = { id: true, version: true }
  const lists = {
    Agreement: await db.agreement.findMany({ select }),
    Partnership: await db.partnership.findMany({ select }),
  }
  return new Map(versioned.flatMap(type => lists[type].map(({ id, version }) => [`${type}:${id}`, version] as const)))
}

const check = async (
  store: Store,
  seeded: Map<string, number>,
  acknowledged: readonly Acknowledged[],
  open: readonly (Request | null)[],
) => {
  const losses: string[] = []
  const changes = await store.db.change.findMany({ orderBy: { revision: 'asc' } })
  const byReason = grouped(changes, ({ reason }) => reason ?? '')

  for (const [i, { revision }] of changes.entries())
    if (revision !== i + 1) losses.push(`revision ${i + 1} is missing, ${revision} stands in its place`)

  // Every acknowledged write is there, once and whole.
  for (const { revision, agreement, request } of acknowledged) {
    const own = byReason.get(request.input.reason) ?? []
    const about = own.find(({ nodeId }) => nodeId === keyOf(agreement.id))
    if (own.at(-1)?.revision !== revision)
      losses.push(`${request.mutation}, acknowledged as revision ${revision}, is not there`)
    if (!about) losses.push(`${request.mutation}, revision ${revision}: no change of its agreement`)
    if (request.mutation === 'renewAgreement' && own.length !== 2)
      losses.push(`renewAgreement, revision ${revision}: ${own.length} changes instead of 2`)
  }
  const known = new Set([...acknowledged.map(({ request }) => request), ...open].map(request => request?.input.reason))
  for (const reason of byReason.keys()) if (!known.has(reason)) losses.push(`a change that nobody asked for: ${reason}`)

  // No half write: the states of each record follow one from the other, and the last is what the tables say.
  const histories = grouped(changes, ({ type, nodeId }) => `${type}:${nodeId}`)
  for (const [record, history] of histories) {
    for (const [i, { revision, before, after }] of history.entries()) {
      if (i > 0 && !isDeepStrictEqual(before, history[i - 1]!.after))
        losses.push(`revision ${revision} of ${record}: not what was there before`)
      const version = (after as { version?: number } | null)?.version
      if (version !== (seeded.get(record) ?? 0) + i + 1)
        losses.push(`revision ${revision} of ${record}: version ${version}`)
    }
    const last = history.at(-1)!
    const now = await readRecord(store.db, last.type as WrittenType, last.nodeId)
    if (!isDeepStrictEqual(now, last.after)) losses.push(`${record} is not what its last change says`)
  }
  // And none was written without its change.
  for (const [record, version] of await versionsOf(store)) {
    const expected = (seeded.get(record) ?? 0) + (histories.get(record)?.length ?? 0)
    if (version !== expected) losses.push(`${record} is at version ${version}, its changes say ${expected}`)
  }
  const created = changes.filter(({ type, operation }) => type === 'Agreement' && operation === 'CREATED')
  const entries = await store.db.searchEntry.count({
    where: { type: 'Agreement', nodeId: { in: created.map(({ nodeId }) => nodeId) } },
  })
  if (entries !== created.length) losses.push(`search knows ${entries} of ${created.length} new agreements`)

  // An answer is remembered exactly when its write is there.
  const answers = await store.db.idempotencyRecord.findMany({ select: { key: true, revision: true } })
  if (answers.length !== byReason.size)
    losses.push(`${answers.length} answers are remembered of ${byReason.size} writes`)
  for (const { key, revision } of answers)
    if (byReason.get(key)?.at(-1)?.revision !== revision) losses.push(`the answer to ${key} names revision ${revision}`)

  return {
    losses,
    revisions: changes.length,
    records: histories.size,
    carriedOut: open.filter(request => request && byReason.has(request.input.reason)).length,
  }
}

const grouped = <Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item])
  return groups
}
