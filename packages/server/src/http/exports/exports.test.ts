import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as plainRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareCursor, cursorAt, foreignCursor } from '../../../test/cursor-at.ts'
import { serve } from '../../../test/events.ts'
import { office } from '../../../test/office.ts'
import { openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import type { Manifest } from '../../exports/manifest.ts'
import { thisProcess } from '../../store/database/lock/owner.ts'
import type { Store } from '../../store/store.ts'

// Over a real connection, and with a client that does nothing by itself: no decompression, no redirects.

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: Buffer
}

let store: Store
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  store = await openTestStore()
  server = await serve(store)
})
afterAll(async () => {
  await server.stop()
  await store.close()
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = plainRequest(`${server.url}/export/${path}`, { headers, method }, response => {
      const pieces: Buffer[] = []
      response.on('data', piece => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject).end()
  })
const manifestOf = async (path = 'latest/manifest.json'): Promise<Manifest> =>
  JSON.parse((await get(path)).body.toString())
const codeOf = ({ body }: Answer): string => JSON.parse(body.toString()).errors[0].extensions.code
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const writeSomething = () =>
  written(
    store,
    'registerSource',
    { kind: 'NEWS', title: 'A page', language: 'en', reason: 'To move on.' },
    { viewer: office, selection: '' },
  )

describe('a manifest of one format', () => {
  it('names its files alone, and where that manifest stays', async () => {
    const { files, ...about } = await manifestOf()
    for (const format of ['jsonl', 'csv', 'geojson', 'jsonld']) {
      const answer = await get(`latest/manifest.json?format=${format}`)
      const own = files.filter(file => file.format === format)
      expect(own.length).toBeGreaterThan(0)
      expect(JSON.parse(answer.body.toString())).toEqual({ ...about, files: own })
      const location = String(answer.headers['content-location'])
      expect((await get(location.slice('/export/'.length))).body).toEqual(answer.body)
    }
  })

  it.each([
    ['latest/manifest.json?format=xlsx', /one of jsonl, csv, geojson, jsonld/],
    ['latest/manifest.json?format=csv&format=jsonl', /once/],
    ['latest/facts.csv?format=csv', /only manifest.json/],
    ['changes.jsonl?format=csv', /only manifest.json/],
  ])('%s is refused', async (path, message) => {
    const answer = await get(path)
    expect([answer.status, codeOf(answer), answer.body.toString()]).toEqual([
      400,
      'BAD_INPUT',
      expect.stringMatching(message),
    ])
  })
})

describe('a file of a snapshot', () => {
  it('is what the manifest says, plain and compressed, and stays it', async () => {
    const { revision, files } = await manifestOf()
    for (const { path, url, mediaType, bytes, sha256: hash, gzip } of files) {
      const plain = await get(url.slice('/export/'.length))
      expect(plain.headers).toMatchObject({
        'content-type': mediaType,
        'content-length': String(bytes),
        'content-disposition': `attachment; filename="sister-city-graph-${revision}-${path}"`,
        'cache-control': 'public, max-age=86400, immutable',
        vary: 'accept-encoding',
      })
      expect(plain.headers).not.toHaveProperty('content-encoding')
      expect([plain.body.length, sha256(plain.body)]).toEqual([bytes, hash])
      const compressed = await get(`latest/${path}`, { 'accept-encoding': 'br, gzip;q=0.5' })
      expect(compressed.headers).toMatchObject({
        'content-encoding': 'gzip',
        'content-location': url,
        'cache-control': 'public, max-age=0, s-maxage=30',
      })
      expect([compressed.body.length, sha256(compressed.body)]).toEqual([gzip.bytes, gzip.sha256])
      expect(gunzipSync(compressed.body).equals(plain.body)).toBe(true)
      expect(compressed.headers['etag']).not.toBe(plain.headers['etag'])
    }
    expect((await get('latest/facts.csv', { 'accept-encoding': 'gzip;q=0, identity' })).headers).not.toHaveProperty(
      'content-encoding',
    )
  })

  it('is not sent again to whom has it', async () => {
    for (const path of ['latest/facts.csv', 'latest/manifest.json', 'calendar/all.ics', 'dcat.jsonld', '']) {
      const { headers } = await get(path)
      const again = await get(path, { 'if-none-match': `"other", W/${headers['etag']}` })
      expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, headers['etag']])
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  it('is compressed where it is made in memory, each coding under its own tag', async () => {
    for (const path of ['latest/manifest.json', 'dcat.jsonld', '']) {
      const plain = await get(path)
      const tags: unknown[] = [plain.headers['etag']]
      for (const [coding, unpack] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const small = await get(path, { 'accept-encoding': coding })
        expect([small.headers['content-encoding'], unpack(small.body).equals(plain.body)]).toEqual([coding, true])
        expect(small.headers['vary']).toContain('accept-encoding')
        tags.push(small.headers['etag'])
        const again = await get(path, { 'accept-encoding': coding, 'if-none-match': String(small.headers['etag']) })
        expect([again.status, again.headers['etag']]).toEqual([304, small.headers['etag']])
      }
      expect(new Set(tags).size).toBe(3)
    }
  })

  it('a calendar is compressed as the files of a snapshot are, unless it is short', async () => {
    for (const path of ['calendar/all.ics', 'calendar/TH-83.ics?lang=th']) {
      const plain = await get(path)
      expect([plain.headers['content-encoding'], plain.headers['vary']]).toEqual([undefined, 'accept-encoding'])
      const small = await get(path, { 'accept-encoding': 'gzip, br' })
      expect([small.headers['content-encoding'], small.headers['vary']]).toEqual(['gzip', 'accept-encoding'])
      expect(small.headers['content-length']).toBe(String(small.body.length))
      expect(small.body.length).toBeLessThan(plain.body.length / 2)
      expect(gunzipSync(small.body).equals(plain.body)).toBe(true)
      expect(small.headers['etag']).not.toBe(plain.headers['etag'])
      // Who has one of the two is told that it is current by its own tag alone.
      for (const [{ headers }, accept] of [
        [plain, 'identity'],
        [small, 'gzip'],
      ] as const) {
        const tag = String(headers['etag'])
        const again = await get(path, { 'accept-encoding': accept, 'if-none-match': tag })
        expect([again.status, again.headers['etag']]).toEqual([304, tag])
        const other = await get(path, {
          'accept-encoding': accept === 'gzip' ? 'identity' : 'gzip',
          'if-none-match': tag,
        })
        expect(other.status).toBe(200)
      }
    }
    // Nothing is to be done there, and its head alone fits into a packet.
    const short = await get('calendar/TH-17.ics', { 'accept-encoding': 'gzip' })
    expect(short.headers['content-encoding']).toBeUndefined()
    expect(short.body.length).toBeLessThan(1024)
  })

  it('is described by HEAD', async () => {
    for (const path of ['latest/facts.csv', 'latest/manifest.json', 'calendar/all.ics', '']) {
      const [whole, head] = [await get(path), await get(path, {}, 'HEAD')]
      const those = ['etag', 'content-type', 'content-length', 'cache-control', 'content-disposition']
      const of = (answer: Answer) => those.map(name => answer.headers[name])
      expect([head.status, head.body.length, of(head)]).toEqual([200, 0, of(whole)])
    }
  })

  it('is given in parts, and put together from them', async () => {
    const whole = await get('latest/agreements.jsonl')
    const size = whole.body.length
    const part = async (range: string, headers = {}) => {
      const { status, headers: described, body } = await get('latest/agreements.jsonl', { range, ...headers })
      return [status, described['content-range'], body.toString('latin1')]
    }
    const cut = (from: number, to: number) => whole.body.subarray(from, to).toString('latin1')
    expect(await part('bytes=0-99')).toEqual([206, `bytes 0-99/${size}`, cut(0, 100)])
    expect(await part(`bytes=${size - 5}-`)).toEqual([
      206,
      `bytes ${size - 5}-${size - 1}/${size}`,
      cut(size - 5, size),
    ])
    expect(await part('bytes=-7')).toEqual([206, `bytes ${size - 7}-${size - 1}/${size}`, cut(size - 7, size)])
    expect(await part(`bytes=100-${size * 2}`)).toEqual([206, `bytes 100-${size - 1}/${size}`, cut(100, size)])
    // Compressed, a part is one of the compressed bytes.
    const compressed = await get('latest/agreements.jsonl', { 'accept-encoding': 'gzip' })
    const [, , tail] = await part('bytes=1000-', { 'accept-encoding': 'gzip' })
    expect(tail).toBe(compressed.body.subarray(1000).toString('latin1'))

    const all = [200, undefined, whole.body.toString('latin1')]
    expect(await part('bytes=0-1', { 'if-range': String(whole.headers['etag']) })).toEqual([
      206,
      `bytes 0-1/${size}`,
      cut(0, 2),
    ])
    expect(await part('bytes=0-1', { 'if-range': String(compressed.headers['etag']) })).toEqual(all)
    expect(await part('bytes=0-1', { 'if-range': 'Mon, 23 Nov 2026 00:00:00 GMT' })).toEqual(all)
    for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=-', 'bytes=a-b'])
      expect(await part(range)).toEqual(all)

    for (const range of [`bytes=${size}-`, 'bytes=-0']) {
      const beyond = await get('latest/agreements.jsonl', { range })
      expect([beyond.status, beyond.headers['content-range'], codeOf(beyond)]).toEqual([
        416,
        `bytes */${size}`,
        'RANGE_NOT_SATISFIABLE',
      ])
    }
  })
})

describe('the newest snapshot', () => {
  it('is of the newest revision, while the one before goes on being there', async () => {
    const before = await manifestOf()
    await writeSomething()
    const after = await manifestOf()
    expect(after.revision).toBe(before.revision + 1)
    const file = before.files.find(({ path }) => path === 'sources.jsonl')!
    expect(sha256((await get(`${before.revision}/sources.jsonl`)).body)).toBe(file.sha256)
    expect(await manifestOf(`${before.revision}/manifest.json`)).toEqual(before)
  })

  it('is made once for all who ask at the same time', async () => {
    await writeSomething()
    const statements: string[] = []
    const stop = store.onStatement(sql => statements.push(sql))
    const all = await Promise.all(Array.from({ length: 8 }, () => get('latest/facts.jsonl')))
    stop()
    expect(new Set(all.map(({ body }) => sha256(body))).size).toBe(1)
    expect(statements.filter(sql => /FROM "fact" r/.test(sql))).toHaveLength(2)
  })

  it('is of the same bytes on another server, also of a revision that is over', async () => {
    const { revision, files } = await manifestOf()
    await writeSomething()
    const other = await serve(store)
    try {
      const manifest = await (await fetch(`${other.url}/export/${revision}/manifest.json`)).json()
      expect((manifest as Manifest).files).toEqual(files)
    } finally {
      await other.stop()
    }
  })

  it('takes away what a server that was killed left behind, and nothing of one that runs', async () => {
    const owners = [{ ...thisProcess(), started: '1' }, thisProcess()]
    const [left, kept] = await Promise.all(
      owners.map(async owner => {
        const folder = await mkdtemp(join(tmpdir(), 'sister-city-graph-exports-'))
        await mkdir(join(folder, 'lock'))
        await writeFile(join(folder, 'lock', '1'), JSON.stringify(owner))
        return folder
      }),
    )
    const other = await serve(store)
    try {
      await fetch(`${other.url}/export/latest/manifest.json`)
      expect([existsSync(left!), existsSync(kept!)]).toEqual([false, true])
    } finally {
      await other.stop()
      await rm(kept!, { recursive: true })
    }
  })
})

describe('what cannot be given', () => {
  it.each([
    ['latest/nothing.csv', 404, 'NOT_FOUND'],
    ['latest/../../../etc/passwd', 404, 'NOT_FOUND'],
    ['latest/%2e%2e%2fcalendar.entries', 404, 'NOT_FOUND'],
    ['latest/calendar.entries', 404, 'NOT_FOUND'],
    ['nothing', 404, 'NOT_FOUND'],
    ['999999/manifest.json', 404, 'NOT_FOUND'],
    ['99999999999999/manifest.json', 404, 'NOT_FOUND'],
    ['-1/manifest.json', 404, 'NOT_FOUND'],
    ['changes.jsonl', 400, 'BAD_INPUT'],
    ['changes.jsonl?after=nonsense', 400, 'BAD_CURSOR'],
    [`changes.jsonl?after=${foreignCursor(100_000)}`, 410, 'CURSOR_EXPIRED'],
    [`changes.jsonl?after=${bareCursor(0)}`, 410, 'CURSOR_EXPIRED'],
    [`0-${'ab'.repeat(16)}/manifest.json`, 410, 'CURSOR_EXPIRED'],
    [`999999-${'ab'.repeat(16)}/facts.csv`, 410, 'CURSOR_EXPIRED'],
  ])('%s: %i %s', async (path, status, code) => {
    const answer = await get(path)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  })

  it('anything but reading', async () => {
    const answer = await get('', {}, 'POST')
    expect([answer.status, codeOf(answer), answer.headers['allow']]).toEqual([405, 'METHOD_NOT_ALLOWED', 'GET, HEAD'])
  })
})

describe('the changes', () => {
  it('come as lines, to the end and no further', async () => {
    const { cursor, revision } = await manifestOf()
    await writeSomething()
    await writeSomething()
    const answer = await get(`changes.jsonl?after=${cursor}`, { 'accept-encoding': 'gzip' })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    })
    const lines = gunzipSync(answer.body)
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines).toMatchObject([
      {
        kind: 'change',
        revision: revision + 1,
        operation: 'CREATED',
        type: 'Source',
        before: null,
        after: { title: 'A page' },
      },
      {
        kind: 'change',
        revision: revision + 2,
        cursor: await cursorAt(store, revision + 2),
        actor: 'Officer',
        reason: 'To move on.',
      },
      { kind: 'end', rows: 2, cursor: await cursorAt(store, revision + 2), revision: revision + 2 },
    ])
  })

  it('that are no longer kept: 410 CURSOR_EXPIRED, and so for a snapshot before them', async () => {
    const [one, two] = [await cursorAt(store, 1), await cursorAt(store, 2)]
    await store.db.$executeRaw`ALTER TABLE change DISABLE TRIGGER change_is_append_only`
    await store.db.$executeRaw`DELETE FROM change WHERE revision <= 2`
    await store.db.$executeRaw`ALTER TABLE change ENABLE TRIGGER change_is_append_only`
    const expired = await get(`changes.jsonl?after=${one}`)
    expect([expired.status, codeOf(expired)]).toEqual([410, 'CURSOR_EXPIRED'])
    expect((await get(`changes.jsonl?after=${two}`)).status).toBe(200)
    const gone = await get('1/manifest.json')
    expect([gone.status, codeOf(gone)]).toEqual([410, 'SNAPSHOT_GONE'])
  })
})

describe('the list of what there is', () => {
  it('is for programs, and for people who come with a browser', async () => {
    const list = JSON.parse((await get('')).body.toString())
    const { revision, cursor, files } = await manifestOf()
    expect(list).toMatchObject({ revision, cursor, manifest: '/export/latest/manifest.json' })
    for (const { url } of list.files) expect((await get(url.slice('/export/'.length), {}, 'HEAD')).status).toBe(200)
    expect(list.calendars).toHaveLength(78)
    const page = await get('', { accept: 'text/html,*/*' })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const [, link] of page.body.toString().matchAll(/href="\/export\/([^"]+)"/g))
      if (!link!.startsWith('calendar/TH')) expect([link, (await get(link!, {}, 'HEAD')).status]).toEqual([link, 200])
    expect(page.body.toString().match(/<tr><td>/g)).toHaveLength(files.length)
    expect((await get('', { accept: 'text/html' })).headers['vary']).toBe('accept, accept-encoding')
  })
})

describe('files that disappear or cannot be written', () => {
  it('are refused whole, and made anew', async () => {
    const { createApp } = await import('../../app.ts')
    const folder = `${process.cwd()}/node_modules/.exports-${process.pid}`
    const { fetch } = createApp(store, { exportFolder: folder })
    const ask = (path: string) => fetch(new Request(`http://register.test/export/${path}`))
    const there = await ask('latest/facts.csv')
    expect([there.status, await there.text()]).toEqual([200, expect.stringContaining('subject_type')])
    await rm(folder, { recursive: true })
    const lost = await ask('latest/facts.csv')
    expect([lost.status, await lost.json()]).toMatchObject([
      410,
      { errors: [{ extensions: { code: 'SNAPSHOT_GONE' } }] },
    ])
    await rm(folder, { recursive: true, force: true })
  })
})
