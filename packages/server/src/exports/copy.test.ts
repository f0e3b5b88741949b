import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { busyOffice, everyRecord, randomOf } from '../../test/busy-office.ts'
import { oneDatabase, openTestStore } from '../../test/stores.ts'
import { snapshotAt } from '../changes/snapshot-reader.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { changeLines } from '../http/exports/change-lines.ts'
import { readEdition } from '../store/read/views/edition.ts'
import { records, recordTypes, writtenTypes } from '../store/records/index.ts'
import type { Store } from '../store/store.ts'
import { buildSnapshot } from './build.ts'

// Whoever takes a snapshot and follows the changes has the register, whatever was written meanwhile. The writers here write
// between any two statements of whoever reads.

describe.each(oneDatabase)('a copy, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** The database for a reader; before some of its statements something is written. */
  const disturbed = (random: () => number, rate: number): PrismaClient => {
    const work = busyOffice(store, random)
    const read = async (...statement: Parameters<PrismaClient['$queryRaw']>) => {
      while (random() < rate) await work()
      return store.db.$queryRaw(...statement)
    }
    return { $queryRaw: read } as unknown as PrismaClient
  }

  const linesOf = (text: string) =>
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))

  /** Applies what the feed says behind a cursor, in answers that are asked for while others write. */
  const follow = async (copy: Map<string, unknown>, cursor: string) => {
    const request = new Request('http://register.test/export/changes.jsonl')
    const all = linesOf(await (await changeLines(request, store, cursor)).text())
    const end = all.pop()
    const lines = all.filter(({ kind }) => kind === 'change')
    expect(end).toMatchObject({ kind: 'end', rows: lines.length })
    for (const { operation, nodeId, after } of lines)
      if (operation === 'DELETED') copy.delete(nodeId)
      else copy.set(nodeId, after)
    return end.cursor
  }

  it('made of a snapshot and the changes behind it is the register', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async seed => {
        const random = randomOf(seed)
        const work = busyOffice(store, random)
        const before = await everyRecord(store)
        const { revision, identity } = await readEdition(store)
        const base = join(tmpdir(), `copy-${process.pid}-${kind}-${seed}`)
        const db = disturbed(random, 0.4)
        const { manifest, folder } = await buildSnapshot(db, base, {
          revision,
          identity,
          since: new Date(0),
          schemaHash: '',
        })

        const copy = new Map<string, unknown>()
        for (const noun of recordTypes.map(type => records[type].plural)) {
          const lines = linesOf(await readFile(join(folder, `${noun}.jsonl`), 'utf8'))
          expect(lines.pop()).toEqual({ kind: 'end', rows: lines.length })
          if (noun === 'provinces') continue
          for (const { nodeId, record } of lines) copy.set(nodeId, record)
        }
        await rm(folder, { recursive: true })
        expect(copy).toEqual(before)

        let cursor = await follow(copy, manifest.cursor)
        for (let i = 0; i < 15; i++) await work()
        cursor = await follow(copy, cursor)
        expect(await follow(copy, cursor)).toBe(cursor)
        expect(copy).toEqual(await everyRecord(store))
      }),
      { numRuns: 2, endOnFailure: true },
    )
  })

  it('is the same in pages of any size, while records come and go on both sides of the reader', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 5, max: 60 }), async (seed, size) => {
        const random = randomOf(seed)
        const before = await everyRecord(store)
        const reader = snapshotAt(disturbed(random, 0.3), await readEdition(store))
        let rows = 0
        for (const type of writtenTypes)
          for (let after: string | null = ''; after !== null; ) {
            const page: Awaited<ReturnType<typeof reader.page>> = await reader.page(type, after, size)
            for (const { id, record } of page.rows) {
              rows += 1
              expect(record).toEqual(before.get(Buffer.from(`${type}:${id}`).toString('base64url')))
            }
            after = page.last
          }
        expect(rows).toBe(before.size)
      }),
      { numRuns: 2, endOnFailure: true },
    )
  })

  it('was tried by writing of every sort', async () => {
    const groups = await store.db.change.groupBy({ by: ['operation', 'type'], _count: true })
    const of = (operation: string) => groups.filter(group => group.operation === operation).map(({ type }) => type)
    expect(of('CREATED').length).toBeGreaterThan(7)
    expect(of('UPDATED').length).toBeGreaterThan(4)
    expect(of('DELETED').length).toBeGreaterThan(4)
  })
})
