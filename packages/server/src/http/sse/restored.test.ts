import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../../test/ask.ts'
import { busyOffice, everyRecord, randomOf } from '../../../test/busy-office.ts'
import { cursorAt } from '../../../test/cursor-at.ts'
import { openStream, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { office } from '../../../test/office.ts'
import { backUp } from '../../../test/restore.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { createApp } from '../../app.ts'
import { snapshotAt } from '../../changes/snapshot-reader.ts'
import { readEdition } from '../../store/read/views/edition.ts'
import { writtenTypes } from '../../store/records/index.ts'
import type { Store } from '../../store/store.ts'

// After a restore from a backup the same numbers mean other changes. Whoever follows the register either has it as it is, or
// is told to begin anew.

const reset = { code: 'CURSOR_EXPIRED', reset: true, manifest: '/export/latest/manifest.json' }

type Copy = Map<string, unknown>

const write = async (store: Store, times = 1): Promise<void> => {
  for (let i = 0; i < times; i++)
    await written(
      store,
      'registerSource',
      { kind: 'NEWS', title: 'A page', language: 'en', reason: 'To move on.' },
      { viewer: office, selection: '' },
    )
}

describe.each(oneDatabase)('a register that was restored, on %s', kind => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())

  const get = (path: string, headers = {}) => fetch(new Request(`http://register.test/${path}`, { headers }))
  const graphql = async (query: string) => {
    const response = await get(`graphql?${new URLSearchParams({ query })}`)
    return (await response.json()) as { data?: never; errors?: { extensions: object }[] }
  }
  const newest = async () => cursorAt(store, (await readEdition(store)).revision)

  /** Brings a copy up to date; tells whether it had to be taken anew. */
  const follow = async (follower: { copy: Copy; cursor: string }): Promise<'followed' | 'reset'> => {
    const answer = await get(`export/changes.jsonl?after=${follower.cursor}`)
    if (answer.status === 410) {
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: reset }] })
      Object.assign(follower, { copy: await everyRecord(store), cursor: await newest() })
      return 'reset'
    }
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    for (const { kind, operation, nodeId, after, cursor } of lines) {
      if (operation === 'DELETED') follower.copy.delete(nodeId)
      else if (kind === 'change') follower.copy.set(nodeId, after)
      follower.cursor = cursor
    }
    return 'followed'
  }

  it('tells a follower that was ahead, at the same number as its own and beyond', async () => {
    const restore = await backUp(store)
    await write(store, 5)
    const follower = { copy: await everyRecord(store), cursor: await newest() }
    const early = { copy: await everyRecord(store), cursor: await newest() }
    await restore()
    for (const times of [0, 5, 7]) {
      await write(store, times)
      expect(await follow({ ...early })).toBe('reset')
    }
    expect(await follow(follower)).toBe('reset')
    await write(store)
    expect(await follow(follower)).toBe('followed')
    expect(follower.copy).toEqual(await everyRecord(store))
  })

  it('is told by every way of asking, and goes on being paged through', async () => {
    await write(store, 3)
    const restore = await backUp(store)
    const kept = await newest()
    await write(store, 3)
    const gone = await newest()
    const { manifest } = { manifest: (await (await get('export/latest/manifest.json')).json()) as never } as {
      manifest: { revision: number; files: { url: string }[] }
    }
    const address = manifest.files[0]!.url.slice(1)
    const etag = async (path: string, tag?: string) => {
      const { status, headers } = await get(path, tag ? { 'if-none-match': tag } : {})
      return [status, headers.get('etag')] as const
    }
    const question = `graphql?${new URLSearchParams({ query: '{ register { revision } }' })}`
    const [, before] = await etag(question)
    const there = await get(address)
    await there.text()
    expect(there.headers.get('cache-control')).toContain('immutable')

    await restore()
    await write(store, 3)
    for (const args of [`first: 1, after: "${gone}"`, `last: 1, before: "${gone}"`])
      expect((await graphql(`{ changes(${args}) { nodes { revision } } }`)).errors).toMatchObject([
        { extensions: reset },
      ])
    const page = await graphql(`{ changes(last: 1, before: "${kept}") { nodes { revision } } }`)
    expect(page.errors).toBeUndefined()
    const past = await get(address)
    expect([past.status, await past.json()]).toMatchObject([410, { errors: [{ extensions: reset }] }])
    const [status, after] = await etag(question, before!)
    expect([status, after === before]).toEqual([200, false])

    const byNumber = await get(`export/${manifest.revision}/manifest.json`)
    expect(byNumber.headers.get('cache-control')).toBe('public, no-cache')
    expect(byNumber.headers.get('content-location')).toMatch(/^\/export\/\d+-[0-9a-f]{32}\/manifest\.json$/)
    expect(await byNumber.json()).toMatchObject({ revision: manifest.revision, cursor: await newest() })
  })

  it('tells a subscriber that was connected all along', async () => {
    const server = await serve(store)
    const key = await giveKey(store, ['read', 'subscribe:changes'])
    const restore = await backUp(store)
    const stream = await openStream(server.url, key, 'subscription { changes { revision } }')
    const heard = stream.take(1)
    await write(store)
    expect(await heard).toHaveLength(1)
    await restore()
    const last = stream.take(1)
    await write(store)
    expect((await last)[0]!.data).toMatchObject({ errors: [{ extensions: reset }] })
    await server.stop()
  })

  it('is told apart from another that was seeded alike', async () => {
    const other = await openTestStore(kind)
    const twin = await openTestStore(kind)
    try {
      const seeded = await cursorAt(other, 0)
      await write(other)
      await write(twin)
      const ask = (after: string) =>
        createApp(twin).fetch(new Request(`http://register.test/export/changes.jsonl?after=${after}`))
      expect((await ask(await cursorAt(other, 1))).status).toBe(410)
      // Until then they were one.
      expect((await ask(seeded)).status).toBe(200)
    } finally {
      await other.close()
      await twin.close()
    }
  })

  it('costs whoever asks no statement of its own', async () => {
    await write(store, 3)
    const after = await cursorAt(store, (await readEdition(store)).revision - 2)
    const ask = () => graphql(`{ changes(first: 2, after: "${after}") { nodes { revision } } }`)
    const statements = (await statementsOf(store, ask)).filter(statement => /FROM change ch/.test(statement))
    expect(statements).toHaveLength(1)
    expect(statements[0]).toMatch(/SELECT previous FROM change/)
  })

  it('gives no snapshot of two histories', async () => {
    const restore = await backUp(store)
    await write(store)
    let statements = 0
    const read = async (...statement: Parameters<Store['db']['$queryRaw']>) => {
      if (++statements === 5) await restore()
      return store.db.$queryRaw(...statement)
    }
    const reader = snapshotAt({ $queryRaw: read } as never, await readEdition(store))
    const all = async () => {
      for (const type of writtenTypes) await reader.page(type, '', 100)
    }
    await expect(all()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' })
  })

  it('is followed truly or not at all, whatever was written and restored', { timeout: 300_000 }, async () => {
    const act = fc.oneof(
      { weight: 4, arbitrary: fc.record({ write: fc.integer({ min: 1, max: 4 }) }) },
      { weight: 2, arbitrary: fc.record({ backUp: fc.constant(true) }) },
      { weight: 3, arbitrary: fc.record({ restore: fc.nat({ max: 9 }) }) },
      { weight: 2, arbitrary: fc.record({ join: fc.constant(true) }) },
      { weight: 4, arbitrary: fc.record({ follow: fc.nat({ max: 9 }) }) },
    )
    const told = { followed: 0, reset: 0 }
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(act, { minLength: 8, maxLength: 16 }), async (seed, acts) => {
        const work = busyOffice(store, randomOf(seed))
        const backups = [await backUp(store)]
        const followers = [{ copy: await everyRecord(store), cursor: await newest() }]
        const check = async (follower: (typeof followers)[number]) => {
          told[await follow(follower)] += 1
          expect(follower.copy).toEqual(await everyRecord(store))
        }
        for (const act of acts) {
          if ('write' in act) for (let i = 0; i < act.write; i++) await work()
          else if ('backUp' in act) backups.push(await backUp(store))
          else if ('restore' in act) await backups[act.restore % backups.length]!()
          else if ('join' in act) followers.push({ copy: await everyRecord(store), cursor: await newest() })
          else await check(followers[act.follow % followers.length]!)
        }
        // Whatever came before, one is ahead of what is restored in the end.
        for (let i = 0; i < 4; i++) await work()
        await check(followers[0]!)
        await backups[0]!()
        for (const follower of followers) await check(follower)
      }),
      { numRuns: 4, endOnFailure: true },
    )
    expect(told.followed).toBeGreaterThan(0)
    expect(told.reset).toBeGreaterThan(0)
  })
})
