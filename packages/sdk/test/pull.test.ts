import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import type { Store } from '../../server/src/store/store.ts'
import { addSources } from '../../server/test/add-sources.ts'
import { backUp } from '../../server/test/restore.ts'
import { databases, openTestStore } from '../../server/test/stores.ts'
import { viewerWith, written } from '../../server/test/write.ts'
import {
  type Batch,
  type Checkpoint,
  type Client,
  createClient,
  type PulledRecord,
  type PullOptions,
  pull,
} from '../src/index.ts'
import { fileCheckpoint, rowLog } from '../src/node.ts'

/** A checkpoint in memory, and what it was told. */
const remembering = (): Checkpoint & { saved: string[] } => {
  const saved: string[] = []
  return { saved, load: async () => saved.at(-1), save: async state => void saved.push(state) }
}

type Copy = Map<string, { type: string; record: PulledRecord }>
const carryOver = (copy: Copy, { reset, rows }: Batch): void => {
  if (reset) copy.clear()
  for (const row of rows)
    if (row.kind === 'delete') copy.delete(row.nodeId)
    else copy.set(row.nodeId, { type: row.type, record: row.record })
}
const allOf = async (batches: AsyncIterable<Batch>): Promise<Batch[]> => {
  const all: Batch[] = []
  for await (const batch of batches) all.push(batch)
  return all
}
const copyOf = async (client: Client, options: Partial<PullOptions> = {}, copy: Copy = new Map()): Promise<Copy> => {
  for await (const batch of pull(client, { checkpoint: remembering(), ...options })) carryOver(copy, batch)
  return copy
}

describe.each(databases)('%s', kind => {
  let store: Store
  let client: Client
  /** What is asked for, and what happens to the answer. */
  let requests: string[]
  let meddle: (response: Response, path: string) => Response
  beforeAll(async () => {
    store = await openTestStore(kind)
    const app = createApp(store)
    client = createClient({
      endpoint: 'http://register.test/graphql',
      retry: { baseMs: 1, maxMs: 2, attempts: 5 },
      fetch: async (url, init) => {
        const request = new Request(url, init)
        const path = url.slice('http://register.test/'.length)
        requests.push(`${path}${request.headers.has('range') ? ' from the middle' : ''}`)
        return meddle(await app.fetch(request), path)
      },
    })
  })
  beforeEach(() => {
    requests = []
    meddle = response => response
  })
  afterAll(() => store.close())

  const source = (title: string) =>
    written(
      store,
      'registerSource',
      {
        kind: 'NEWS',
        title,
        url: `https://news.test/${randomUUID()}`,
        retrievedOn: '2026-11-22',
        language: 'th',
        reason: 'To be pulled.',
      },
      { selection: 'source { id version }', viewer: viewerWith(['write:facts']) },
    )
  const remove = (id: string, expectedVersion: number) =>
    written(
      store,
      'removeRecord',
      { record: id, expectedVersion, reason: 'It was made up.' },
      { selection: 'revision', viewer: viewerWith(['publish', 'write:facts']) },
    )

  it('a copy has every record, and the next pull only what came since', async () => {
    const checkpoint = remembering()
    const copy = await copyOf(client, { checkpoint, batchSize: 40 })
    const counts = {
      Agreement: store.db.agreement.count(),
      Fact: store.db.fact.count(),
      Province: store.db.province.count(),
    }
    for (const [type, count] of Object.entries(counts))
      expect([type, [...copy.values()].filter(each => each.type === type).length]).toEqual([type, await count])

    const { source: made } = await source('สื่อท้องถิ่น')
    requests = []
    const batches: Batch[] = []
    for await (const batch of pull(client, { checkpoint })) batches.push(batch)
    expect(batches).toMatchObject([
      {
        reset: false,
        whole: true,
        rows: [{ kind: 'upsert', type: 'Source', nodeId: made.id, record: { title: 'สื่อท้องถิ่น' } }],
      },
    ])
    expect(requests).toEqual([expect.stringMatching(/^export\/changes\.jsonl\?after=/)])

    await remove(made.id, made.version)
    const [after] = await allOf(pull(client, { checkpoint }))
    expect(after?.rows).toEqual([{ kind: 'delete', type: 'Source', nodeId: made.id }])
    expect(await allOf(pull(client, { checkpoint }))).toEqual([])
  })

  it('is the same copy whether it is taken at once, or broken off after every batch', async () => {
    const whole = await copyOf(client)
    const checkpoint = remembering()
    const pieces: Copy = new Map()
    let rounds = 0
    for (let done = false; !done; rounds++) {
      done = true
      let taken = 0
      for await (const batch of pull(client, { checkpoint, batchSize: 100 })) {
        carryOver(pieces, batch)
        done = false
        // The second was not saved: it comes again.
        if (++taken === 2) break
      }
    }
    expect(rounds).toBeGreaterThan(5)
    expect(pieces).toEqual(whole)
    expect(requests.filter(path => path.endsWith('from the middle')).length).toBeGreaterThan(3)
  })

  it('connections that break in the middle of a line are taken up there', async () => {
    const whole = await copyOf(client)
    let broken = 0
    meddle = (response, path) => {
      if (!path.endsWith('agreements.jsonl') || broken >= 4) return response
      broken++
      let left = 10_001
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          controller.enqueue(chunk.subarray(0, left))
          left -= chunk.length
          if (left <= 0) controller.error(new TypeError('terminated'))
        },
      })
      return new Response(response.body!.pipeThrough(cut), response)
    }
    expect(await copyOf(client)).toEqual(whole)
    expect(broken).toBe(4)
  })

  it('an answer that just ends is not taken for the whole', async () => {
    meddle = (response, path) => {
      if (!path.endsWith('networks.jsonl')) return response
      void response.body?.cancel()
      return new Response('{"kind":"record","type":"Network","nodeId":"x","record":{}}\n')
    }
    await expect(copyOf(client)).rejects.toMatchObject({ code: 'NETWORK' })
  })

  it('what is no longer kept is taken anew', async () => {
    const checkpoint = remembering()
    await copyOf(client, { checkpoint })
    const gone = { errors: [{ message: 'Gone.', extensions: { code: 'CURSOR_EXPIRED' } }] }
    meddle = (response, path) => {
      if (!path.startsWith('export/changes')) return response
      meddle = later => later
      return Response.json(gone, { status: 410 })
    }
    const batches = await allOf(pull(client, { checkpoint }))
    expect(batches[0]).toMatchObject({ reset: true, rows: [] })
    expect(batches.at(-1)).toMatchObject({ whole: true })
  })

  describe('of a register that was restored from a backup', () => {
    it('begins anew, and says why', async () => {
      const checkpoint = remembering()
      const restore = await backUp(store)
      for (const title of ['One', 'Two', 'Three']) await source(title)
      const copy = await copyOf(client, { checkpoint })
      await restore()
      for (const title of ['Four', 'Five', 'Six']) await source(title)
      const batches = await allOf(pull(client, { checkpoint }))
      expect(batches[0]).toMatchObject({ reset: true, rows: [], cause: { code: 'CURSOR_EXPIRED' } })
      expect(batches[0]!.cause!.info.errors).toMatchObject([{ extensions: { reset: true } }])
      expect(batches.at(-1)).toMatchObject({ whole: true })
      for (const batch of batches) carryOver(copy, batch)
      expect(copy).toEqual(await copyOf(client))
    })

    it('is the register in the end, wherever it was killed, and though it was restored in between', async () => {
      const copy: Copy = new Map()
      const checkpoint = remembering()
      const restore = await backUp(store)
      for (let kills = 0; kills < 20; kills++) {
        await source(`Before kill ${kills}`)
        if (kills % 4 === 3) await restore()
        let left = (kills * 7) % 11
        for await (const batch of pull(client, { checkpoint, batchSize: 150 })) {
          carryOver(copy, batch)
          // Carried over, and not saved.
          if (left-- === 0) break
        }
      }
      await copyOf(client, { checkpoint }, copy)
      expect(copy).toEqual(await copyOf(client))
    })
  })

  describe('that comes damaged', () => {
    /** Changes a day in an answer, as somebody on the way might. */
    const tamper = (response: Response, path: string, which: RegExp) => {
      if (!which.test(path)) return response
      const change = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) =>
          controller.enqueue(
            Buffer.from(
              Buffer.from(chunk)
                .toString('latin1')
                .replaceAll(/"20(\d\d)-/g, '"19$1-'),
              'latin1',
            ),
          ),
      })
      return new Response(response.body!.pipeThrough(change), response)
    }

    it('is taken anew', async () => {
      const whole = await copyOf(client)
      let tampered = 0
      meddle = (response, path) => {
        const other = tampered < 2 ? tamper(response, path, /agreements\.jsonl$/) : response
        if (other !== response) tampered++
        return other
      }
      const batches = await allOf(pull(client, { checkpoint: remembering(), batchSize: 40 }))
      expect(batches.filter(({ reset }) => reset).map(({ cause }) => cause?.code)).toEqual([
        undefined,
        'DAMAGED',
        'DAMAGED',
      ])
      const copy: Copy = new Map()
      for (const batch of batches) carryOver(copy, batch)
      expect(copy).toEqual(whole)
    })

    it('is never called whole, and said after three times', async () => {
      meddle = (response, path) => tamper(response, path, /agreements\.jsonl$/)
      const seen: Batch[] = []
      const taking = (async () => {
        for await (const batch of pull(client, { checkpoint: remembering() })) seen.push(batch)
      })()
      await expect(taking).rejects.toMatchObject({
        code: 'DAMAGED',
        message: expect.stringMatching(/agreements\.jsonl: it came damaged/),
      })
      expect(seen.filter(({ reset }) => reset)).toHaveLength(3)
      expect(seen.some(({ whole }) => whole)).toBe(false)
    })

    it('is noticed in the changes too', async () => {
      const checkpoint = remembering()
      const copy = await copyOf(client, { checkpoint })
      await source('In the year 2026')
      meddle = (response, path) => {
        if (!path.startsWith('export/changes')) return response
        meddle = later => later
        return tamper(response, path, /./)
      }
      await copyOf(client, { checkpoint }, copy)
      expect(copy).toEqual(await copyOf(client))
    })

    describe('over a connection that breaks off before the end', () => {
      const count = 630
      let before: { state: string; copy: Copy }
      let checkpoint: ReturnType<typeof remembering>
      let copy: Copy
      beforeAll(async () => {
        requests = []
        meddle = response => response
        const kept = remembering()
        const whole = await copyOf(client, { checkpoint: kept })
        before = { state: kept.saved.at(-1)!, copy: whole }
        const { source: first } = await source('Source 0')
        await addSources(store, Buffer.from(first.id, 'base64url').toString().replace('Source:', ''), count - 1)
      })
      beforeEach(() => {
        checkpoint = remembering()
        checkpoint.saved.push(before.state)
        copy = new Map(before.copy)
      })
      const changesAsked = () => requests.filter(path => path.startsWith('export/changes')).length
      const otherYear = (line: string) => line.replaceAll('"2026-', '"1926-')
      const isCheck = (line: string) => line.startsWith('{"kind":"check"')
      const isEnd = (line: string) => line.startsWith('{"kind":"end"')

      /** The first answers with changes, as somebody on the way makes others of their lines. Without an end they break off. */
      const meddleWith = (times: number, rewrite: (lines: string[]) => string[]) => {
        meddle = (response, path) => {
          if (!path.startsWith('export/changes') || times-- <= 0) return response
          const original = response.body!
          let rest: string[] | undefined
          const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
            rest ??= rewrite((await new Response(original).text()).split(/(?<=\n)/))
            const line = rest.shift()
            if (!line) return controller.error(new TypeError('terminated'))
            controller.enqueue(Buffer.from(line))
            if (isEnd(line)) controller.close()
          }
          return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), response)
        }
      }

      it('is asked for anew from where it was vouched for, and what came behind that is dropped', async () => {
        meddleWith(1, lines =>
          lines.slice(0, -1).map((line, at) => (at > lines.findLastIndex(isCheck) ? otherYear(line) : line)),
        )
        const batches = await allOf(pull(client, { checkpoint, batchSize: 10 }))
        for (const batch of batches) carryOver(copy, batch)
        expect(copy).toEqual(await copyOf(client))
        expect(batches.some(({ reset }) => reset)).toBe(false)
        expect(requests.slice(0, 2).map(path => path.slice(0, 27))).toEqual(
          Array(2).fill('export/changes.jsonl?after='),
        )
        expect(new Set(requests.slice(0, 2)).size).toBe(2)
      })

      it('is noticed at the next check line, with nothing of it handed on', async () => {
        meddleWith(1, lines =>
          lines.slice(0, -1).map((line, at) => (isCheck(line) || at < 150 ? line : otherYear(line))),
        )
        const batches = await allOf(pull(client, { checkpoint, batchSize: 10 }))
        expect(batches[10]).toMatchObject({ reset: true, cause: { code: 'DAMAGED' } })
        for (const batch of batches) carryOver(copy, batch)
        expect(copy).toEqual(await copyOf(client))
      })

      it('goes on from the last change, whatever a check line or the last one says', async () => {
        const { cursor } = JSON.parse(before.state)
        const back = (line: string) => line.replace(/"cursor":"[^"]+"/, `"cursor":"${cursor}"`)
        let broken = 0
        meddleWith(Number.POSITIVE_INFINITY, lines => {
          const first = lines.findIndex(isCheck)
          if (broken++ === 0) return lines.slice(0, first + 1).map(line => (isCheck(line) ? back(line) : line))
          return lines.map(line => (isEnd(line) ? back(line) : line))
        })
        const batches = await allOf(pull(client, { checkpoint }))
        expect(batches.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(count)
        expect(await allOf(pull(client, { checkpoint }))).toEqual([])
      })

      it('is noticed where lines are missing, though what is left fits together', async () => {
        meddleWith(1, lines => lines.slice(lines.findIndex(isCheck) + 1))
        const [first] = await allOf(pull(client, { checkpoint }))
        expect(first).toMatchObject({ reset: true, cause: { code: 'DAMAGED' } })
      })

      it('goes on behind what was vouched for, also when nothing of it was wanted', async () => {
        meddleWith(Number.POSITIVE_INFINITY, lines => lines.slice(0, lines.findIndex(isCheck) + 1 || undefined))
        const revisions = () =>
          checkpoint.saved.map(state => JSON.parse(state).revision - JSON.parse(before.state).revision)
        const batches = await allOf(
          pull(client, { checkpoint, types: ['Network'], batchSize: 40, retry: { attempts: 2 } }),
        )
        expect(batches).toMatchObject([{ rows: [], whole: true }])
        expect(revisions().slice(0, 4)).toEqual([0, 40, 80, 120])
        expect(changesAsked()).toBe(7)
      })

      it('ends when no connection gets as far as to be vouched for', async () => {
        meddleWith(Number.POSITIVE_INFINITY, lines => lines.slice(0, 20))
        const taking = allOf(pull(client, { checkpoint, batchSize: 5, retry: { attempts: 3, baseMs: 1 } }))
        await expect(taking).rejects.toMatchObject({ code: 'NETWORK', info: { attempts: 3 } })
        expect(checkpoint.saved).toHaveLength(1)
        expect(changesAsked()).toBe(3)
      })

      it('comes as it is from a server that vouches for nothing', async () => {
        let broken = 0
        meddleWith(Number.POSITIVE_INFINITY, lines => {
          const plain = lines.filter(line => !isCheck(line)).map(line => line.replace(/,"sha256":"[^"]+"/, ''))
          return broken++ === 0 ? plain.slice(0, 620) : plain
        })
        const batches = await allOf(pull(client, { checkpoint, batchSize: 200 }))
        for (const batch of batches) carryOver(copy, batch)
        expect(copy).toEqual(await copyOf(client))
        expect(batches.slice(0, 2).map(({ rows, whole }) => [rows.length, whole])).toEqual(Array(2).fill([200, false]))
        expect(batches.at(-1)).toMatchObject({ whole: true })
      })

      it.each([7, 100, 150, 1000])('has each row once in batches of %i', async batchSize => {
        meddleWith(1, lines => lines.slice(0, 250))
        const batches = await allOf(pull(client, { checkpoint, batchSize }))
        const sizes = batches.map(({ rows }) => rows.length)
        const ids = batches.flatMap(({ rows }) => rows.map(({ nodeId }) => nodeId))
        // Nothing was left for the end of them.
        expect(sizes.at(-1)).toBe(ids.length % batchSize)
        expect(sizes.slice(0, -1).every(size => size === batchSize)).toBe(true)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBeGreaterThanOrEqual(count)
        expect(batches.map(({ whole }) => whole)).toEqual(sizes.map((_, at) => at === sizes.length - 1))
        const { revision } = JSON.parse(before.state)
        const taken = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size))
        expect(batches.map(batch => batch.revision - revision)).toEqual(taken)
      })
    })
  })

  it('some types only', async () => {
    const copy = await copyOf(client, { types: ['Network', 'Consulate'] })
    expect(new Set([...copy.values()].map(({ type }) => type))).toEqual(new Set(['Network', 'Consulate']))
    expect(requests).toEqual([
      'export/latest/manifest.json?format=jsonl',
      ...['consulates', 'networks'].map(name => expect.stringMatching(`${name}.jsonl$`)),
      expect.stringContaining('changes.jsonl'),
    ])
  })

  it('follows until the caller aborts', async () => {
    const controller = new AbortController()
    const checkpoint = remembering()
    const copy: Copy = new Map()
    let made: string | undefined
    const following = (async () => {
      for await (const batch of pull(client, {
        checkpoint,
        follow: true,
        pollMs: 10,
        types: ['Source'],
        signal: controller.signal,
      })) {
        carryOver(copy, batch)
        if (batch.whole && !made) made = (await source('While it follows')).source.id
        else if (made && copy.has(made)) controller.abort()
      }
    })()
    await expect(following).rejects.toMatchObject({ code: 'ABORTED' })
    expect(copy.get(made!)?.record).toMatchObject({ title: 'While it follows' })
  })

  it('a checkpoint of another version is no hindrance', async () => {
    const load = async () => '{"v":0}'
    expect(
      (await copyOf(client, { checkpoint: { load, save: async () => {} }, types: ['Network'] })).size,
    ).toBeGreaterThan(0)
  })
})

describe('files', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pull-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('a checkpoint is kept for one process at a time', async () => {
    const path = join(folder, 'new', 'checkpoint.json')
    const checkpoint = fileCheckpoint(path)
    expect(await checkpoint.load()).toBeUndefined()
    await checkpoint.save('ภูเก็ต')
    expect(await checkpoint.load()).toBe('ภูเก็ต')
    await checkpoint.release()

    await writeFile(`${path}.lock`, '1')
    await expect(fileCheckpoint(path).load()).rejects.toThrow(/^Process 1 uses .*checkpoint\.json: end it first/)
    // Nobody has such a number.
    await writeFile(`${path}.lock`, '4194305')
    const next = fileCheckpoint(path)
    expect(await next.load()).toBe('ภูเก็ต')
    await next.release()
  })

  it('a log has no row half or twice, wherever it broke off', async () => {
    const path = join(folder, 'copy.jsonl')
    const rows = (...ids: string[]): Batch => ({
      reset: false,
      whole: true,
      revision: 1,
      checkpoint: ids.join(),
      rows: ids.map(nodeId => ({ kind: 'upsert', type: 'Network', nodeId, record: { nameTh: 'เครือข่าย' } })),
    })
    const log = () => rowLog(path, fileCheckpoint(join(folder, 'checkpoint.json')))
    const idsIn = async () =>
      (await readFile(path, 'utf8')).split('\n').flatMap(line => (line ? [JSON.parse(line).nodeId] : []))

    const first = log()
    expect(await first.checkpoint.load()).toBeNull()
    await first.take(rows('a', 'b'))
    await first.checkpoint.save('behind b')
    // A process that is killed here has written more than it has saved.
    await first.take(rows('c'))
    await appendFile(path, '{"kind":"ups')
    await first.close()

    const second = log()
    expect(await second.checkpoint.load()).toBe('behind b')
    expect(await idsIn()).toEqual(['a', 'b'])
    await second.take({ ...rows(), reset: true })
    await second.take(rows('d'))
    await second.checkpoint.save('behind d')
    await second.close()
    expect(await idsIn()).toEqual(['d'])

    // A file that lost what it had is not gone on with.
    await writeFile(path, '')
    expect(await log().checkpoint.load()).toBeNull()
  })
})
