import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyTo } from '../../../../sdk/test/key.ts'
import { serve } from '../../../test/events.ts'
import { pdf, png } from '../../../test/files.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { readSecret } from '../../access/secret.ts'
import { createApp } from '../../app.ts'
import type { FileStore } from '../../store/files/file-store.ts'
import { folderStore } from '../../store/files/folder.ts'
import { sweepFiles, unusedFor } from '../../store/files/sweep.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const reason = 'The office received it.'
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe.each(databases)('%s', kind => {
  let store: Store
  let folder: string
  let files: FileStore
  let server: Awaited<ReturnType<typeof serve>>
  let key: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    folder = await mkdtemp(join(tmpdir(), 'documents-'))
    files = await folderStore(folder)
    server = await serve(store, { files })
    key = await keyTo(store, 'The office', 'read', 'write:registry')
  })
  afterAll(async () => {
    await server.stop()
    await store.close()
    await rm(folder, { recursive: true })
  })

  const send = (body: BodyInit | null, headers: Record<string, string> = {}, token: string | null = key) =>
    fetch(`${server.url}/documents`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/pdf', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      duplex: 'half',
    } as RequestInit)
  const get = (sha256: string, init: RequestInit = {}) => fetch(`${server.url}/documents/${sha256}`, init)
  const refusalOf = async (response: Response) => {
    const { errors } = await response.json()
    return `${response.status} ${errors[0].extensions.code}`
  }
  const attach = async (sha256: string, input: object = {}) =>
    (
      await written(
        store,
        'attachDocument',
        {
          agreement: encodeId('Agreement', 'phuket-xiamen'),
          kind: 'AGREEMENT_TEXT',
          titleEn: 'Text of 2018',
          language: 'en',
          sha256,
          note: 'The original is in the office.',
          sources: [],
          reason,
          ...input,
        },
        {
          viewer: viewerWith(['write:registry', 'publish'], { keyId: readSecret(key)!.id }),
          selection: 'document { id version }',
        },
      )
    ).document

  it('bytes that were sent are given out once a document refers to them, and no longer when it is gone', async () => {
    const bytes = pdf('The text, signed.')
    const sha256 = sha256Of(bytes)
    const sent = await send(bytes)
    expect([sent.status, sent.headers.get('location'), await sent.json()]).toEqual([
      201,
      `/documents/${sha256}`,
      { sha256, mediaType: 'application/pdf', bytes: bytes.length },
    ])
    const elsewhere = await keyTo(store, 'Another office', 'write:registry')
    expect((await send(bytes, {}, elsewhere)).status).toBe(201)

    const before = await get(sha256)
    const unknown = await get('0'.repeat(64))
    expect(await before.text()).toBe(await unknown.text())
    expect(before.status).toBe(404)
    const headersOf = ({ headers }: Response) => [...headers.keys()].sort().filter(name => name !== 'x-request-id')
    expect(headersOf(before)).toEqual(headersOf(unknown))

    const { id, version } = await attach(sha256, { titleEn: null, titleTh: 'ตัวบท "ฉบับ" ลงนาม/2561', language: 'th' })
    const response = await get(sha256)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename=${sha256.slice(0, 12)}.pdf; filename*=UTF-8''${encodeURIComponent('ตัวบท ฉบับ ลงนาม 2561.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/),
      'cache-control': 'public, max-age=86400, immutable',
      etag: `"${sha256.slice(0, 32)}"`,
      'accept-ranges': 'bytes',
    })
    const head = await get(sha256, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(bytes.length),
      '',
    ])
    expect((await get(sha256, { headers: { 'if-none-match': response.headers.get('etag')! } })).status).toBe(304)
    const part = await get(sha256, { headers: { range: 'bytes=0-3' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 0-3/${bytes.length}`,
      '%PDF',
    ])

    await written(
      store,
      'removeRecord',
      { record: id, expectedVersion: version, reason },
      { viewer: viewerWith(['publish']), selection: '' },
    )
    expect((await get(sha256)).status).toBe(404)
  })

  it('a version that was replaced is given out by its hash', async () => {
    const [first, second] = [pdf('First draft'), pdf('Second draft')]
    await send(first)
    await send(second)
    const document = await attach(sha256Of(first), { kind: 'DRAFT' })
    const replaced = await written(
      store,
      'replaceDocument',
      { document: document.id, expectedVersion: 1, sha256: sha256Of(second), reason },
      {
        viewer: viewerWith(['write:registry'], { keyId: readSecret(key)!.id }),
        selection: 'document { sha256 downloadPath earlierVersions { position sha256 downloadPath } }',
      },
    )
    expect(replaced.document).toEqual({
      sha256: sha256Of(second),
      downloadPath: `/documents/${sha256Of(second)}`,
      earlierVersions: [{ position: 1, sha256: sha256Of(first), downloadPath: `/documents/${sha256Of(first)}` }],
    })
    for (const bytes of [first, second])
      expect(Buffer.from(await (await get(sha256Of(bytes))).arrayBuffer())).toEqual(Buffer.from(bytes))
  })

  it('is refused before it is read, or leaves nothing', async () => {
    const reader = await keyTo(store, 'A reader', 'read')
    const big = new Uint8Array(25 * 2 ** 20 + 1)
    const chunked = (bytes: Uint8Array) => new Blob([bytes as BlobPart]).stream()
    expect(await refusalOf(await send(pdf('x'), {}, null))).toBe('401 UNAUTHENTICATED')
    expect(await refusalOf(await send(pdf('x'), {}, reader))).toBe('403 FORBIDDEN')
    expect(await refusalOf(await send(pdf('x'), { 'content-encoding': 'gzip' }))).toBe('415 UNSUPPORTED_MEDIA_TYPE')
    for (const type of ['text/html', 'image/svg+xml', 'application/octet-stream', 'application/zip', ''])
      expect(await refusalOf(await send(pdf('x'), { 'content-type': type }))).toBe('415 UNSUPPORTED_MEDIA_TYPE')
    // The bytes are something else than what the header says.
    expect(await refusalOf(await send(png(), {}))).toBe('415 UNSUPPORTED_MEDIA_TYPE')
    const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    expect(await refusalOf(await send(page, {}))).toBe('415 UNSUPPORTED_MEDIA_TYPE')
    expect(await refusalOf(await send(new Uint8Array([1, 2, 3]), { 'content-type': 'text/plain' }))).toBe(
      '415 UNSUPPORTED_MEDIA_TYPE',
    )
    expect(await refusalOf(await send(null))).toBe('400 BAD_INPUT')
    expect(await refusalOf(await send(big))).toBe('413 DOCUMENT_TOO_LARGE')
    expect(await refusalOf(await send(chunked(big)))).toBe('413 DOCUMENT_TOO_LARGE')
    expect(await readdir(join(folder, 'incoming'))).toEqual([])

    const path = ['..', '%2e%2e', '../package.json', `${'0'.repeat(63)}G`, '']
    for (const each of path) expect((await get(each)).status).toBe(404)
    expect((await fetch(`${server.url}/documents`)).headers.get('allow')).toBe('POST')
    expect((await get('0'.repeat(64), { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD')
  })

  it('an upload that breaks off leaves nothing', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write(
      `POST /documents HTTP/1.1\r\nhost: register.test\r\nauthorization: Bearer ${key}\r\ncontent-type: application/pdf\r\ncontent-length: 5000\r\n\r\n%PDF-1.7`,
    )
    await expect.poll(async () => (await readdir(join(folder, 'incoming'))).length).toBe(1)
    socket.destroy()
    await expect.poll(() => readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('the same bytes come twice at a time', async () => {
    const bytes = pdf('Sent by two officers')
    const answers = await Promise.all([send(bytes), send(bytes), send(bytes)])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    await attach(sha256Of(bytes))
    expect((await get(sha256Of(bytes))).status).toBe(200)
  })

  it('damage is told, and no wrong byte is sent', async () => {
    const bytes = pdf('To be damaged')
    const sha256 = sha256Of(bytes)
    await send(bytes)
    await attach(sha256)
    const path = join(folder, sha256.slice(0, 2), sha256)
    const damaged = await readFile(path)
    damaged[damaged.length - 1]! ^= 1
    await writeFile(path, damaged)
    expect(await refusalOf(await get(sha256))).toBe('500 DOCUMENT_DAMAGED')
    expect(await refusalOf(await get(sha256, { headers: { range: 'bytes=0-3' } }))).toBe('500 DOCUMENT_DAMAGED')
    await rm(path)
    expect(await refusalOf(await get(sha256))).toBe('500 DOCUMENT_DAMAGED')
    // Whoever has the file sends it again.
    await send(bytes)
    expect((await get(sha256)).status).toBe(200)
  })

  it('what no document refers to goes after a day, and not before', async () => {
    const [used, unused] = [pdf('Used'), pdf('Not used')]
    await send(used)
    await send(unused)
    await attach(sha256Of(used))
    const later = (ms: number) => new Date(Date.now() + ms)
    await sweepFiles(store, files, later(unusedFor - 60_000))
    expect(await store.db.storedFile.count({ where: { sha256: sha256Of(unused) } })).toBe(1)
    await sweepFiles(store, files, later(unusedFor + 60_000))
    expect(await store.db.storedFile.count({ where: { sha256: sha256Of(unused) } })).toBe(0)
    await expect(files.open(sha256Of(unused))).rejects.toThrow('is missing')
    expect((await get(sha256Of(used))).status).toBe(200)
  })

  it('what cannot be removed keeps no other from going, and cannot be attached', async () => {
    const all = [pdf('Cannot go'), pdf('Can go')]
    for (const bytes of all) await send(bytes)
    const [stuck, other] = all.map(sha256Of) as [string, string]
    const failing = {
      ...files,
      remove: async (sha256: string) => {
        if (sha256 === stuck) throw new Error('The disk is gone')
        await files.remove(sha256)
      },
    }
    const tomorrow = new Date(Date.now() + unusedFor + 60_000)
    await expect(sweepFiles(store, failing, tomorrow)).rejects.toThrow('1 documents that nobody refers to')
    const left = () => store.db.storedFile.findMany({ where: { sha256: { in: [stuck, other] } } })
    expect(await left()).toMatchObject([{ sha256: stuck, storedAt: null }])
    await expect(attach(stuck)).rejects.toThrow()
    await sweepFiles(store, files, tomorrow)
    expect(await left()).toEqual([])
  })

  it('a key that has too much waiting is refused, until it attaches it', async () => {
    const hoarder = await keyTo(store, 'A hoarder', 'write:registry')
    const row = { mediaType: 'text/plain', senders: [readSecret(hoarder)!.id], unusedSince: new Date() }
    const sha256 = 'f'.repeat(64)
    await store.db.storedFile.create({ data: { sha256, bytes: 20 * 25 * 2 ** 20, ...row } })
    expect(await refusalOf(await send(pdf('One more'), {}, hoarder))).toBe('429 TOO_MANY_UPLOADS')
    await store.db.storedFile.update({ where: { sha256 }, data: { unusedSince: null } })
    expect((await send(pdf('One more'), {}, hoarder)).status).toBe(201)
  })

  it('without a place for them, documents are neither taken nor given out', async () => {
    const { fetch } = createApp(store)
    const response = await fetch(new Request(`http://register.test/documents`, { method: 'POST', body: 'x' }))
    expect(await refusalOf(response)).toBe('503 NO_DOCUMENT_STORE')
  })
})
