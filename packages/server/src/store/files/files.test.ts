import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf, png } from '../../../test/files.ts'
import { openS3 } from '../../../test/s3-server.ts'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder.ts'
import { openIncoming } from './incoming.ts'
import { mediaTypeOf } from './media-type.ts'
import { openFileStore } from './open-file-store.ts'
import { FileTooLarge, FileTooSlow, receive } from './receive.ts'
import { s3Store } from './s3.ts'

let folder: string
let s3: Awaited<ReturnType<typeof openS3>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  s3 = await openS3()
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})

const bytes = Buffer.from(pdf('Kept'))
const sha256 = createHash('sha256').update(bytes).digest('hex')
const readAll = async (store: FileStore): Promise<Buffer> => {
  const file = await store.open(sha256)
  return file.readFile().finally(() => file.close())
}

describe.each([
  ['a folder', () => folderStore(join(folder, 'kept'))],
  ['a bucket', () => s3Store(s3.options, join(folder, 'incoming'))],
] as const)('%s', (_, open) => {
  it('keeps bytes under their hash, gives them back, and removes them', async () => {
    const store = await open()
    const put = async () => {
      await writeFile(join(store.incoming, 'one'), bytes)
      await store.put(sha256, join(store.incoming, 'one'))
    }
    await expect(store.open(sha256)).rejects.toThrow('is missing')
    await put()
    await put()
    expect(await readAll(store)).toEqual(bytes)
    expect(await readdir(store.incoming)).toEqual([])
    await store.remove(sha256)
    await store.remove(sha256)
    await expect(store.open(sha256)).rejects.toThrow('is missing')
  })
})

describe('a bucket', () => {
  it('gives no wrong bytes, keeps none, and is not believed when it fails', async () => {
    const store = await s3Store(s3.options, join(folder, 'incoming'))
    s3.objects.set(`/bucket/register/${sha256}`, Buffer.from('other bytes'))
    await expect(store.open(sha256)).rejects.toThrow('has other bytes')
    await writeFile(join(store.incoming, 'two'), 'these have another hash')
    await expect(store.put(sha256, join(store.incoming, 'two'))).rejects.toThrow('answered 400')
    await rm(join(store.incoming, 'two'))
    expect(await readdir(store.incoming)).toEqual([])

    const stranger = await s3Store({ ...s3.options, secretAccessKey: 'guessed' }, join(folder, 'incoming'))
    await expect(stranger.open(sha256)).rejects.toThrow('answered 403')
    s3.fail()
    await expect(store.open(sha256)).rejects.toThrow('answered 500')
    const nowhere = await s3Store({ ...s3.options, url: 'http://127.0.0.1:1/bucket' }, join(folder, 'incoming'))
    await expect(nowhere.open(sha256)).rejects.toThrow('cannot be reached')
  })
})

it('a folder that cannot be used is told in one sentence', async () => {
  await writeFile(join(folder, 'taken'), '')
  const options = { dataDir: folder, documentsFolder: join(folder, 'taken') }
  await expect(openFileStore(options)).rejects.toThrow(/^The folder of documents cannot be used/)
  expect(await openFileStore({ dataDir: folder, databaseUrl: 'postgresql://db.test' })).toBeNull()
})

describe('what is received', () => {
  const limits = { bytes: 100, silence: 200, time: 400 }
  const slowly = (pause: number) => {
    let cancelled = false
    return new ReadableStream<Uint8Array>({
      pull: controller =>
        new Promise(done =>
          setTimeout(() => {
            if (!cancelled) controller.enqueue(new Uint8Array([1]))
            done()
          }, pause),
        ),
      cancel: () => {
        cancelled = true
      },
    })
  }

  it.each([
    ['too large', new Blob([new Uint8Array(101)]).stream(), FileTooLarge],
    ['silent for too long', slowly(1_000), FileTooSlow],
    ['too slow on the whole', slowly(20), FileTooSlow],
  ] as const)('and is %s leaves nothing', async (_, body, error) => {
    const incoming = await openIncoming(join(folder, 'received'))
    await expect(receive(body, incoming, limits)).rejects.toThrow(error)
    expect(await readdir(incoming)).toEqual([])
  })

  it('and was left by a process that was killed is removed after an hour', async () => {
    const incoming = join(folder, 'left')
    await openIncoming(incoming)
    for (const name of ['old', 'new']) await writeFile(join(incoming, name), '')
    const before = new Date(Date.now() - 3_700_000)
    await utimes(join(incoming, 'old'), before, before)
    await openIncoming(incoming)
    expect(await readdir(incoming)).toEqual(['new'])
  })
})

describe('the media type of', () => {
  it.each([
    ['a PDF', pdf('x'), 'application/pdf'],
    ['an image', png(), 'image/png'],
    ['a text', Buffer.from('สวัสดี\r\n\tครับ\n'), 'text/plain'],
    ['a text with a control character', Buffer.from('a\u0000b'), null],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x62]), null],
    // Shown as a page nowhere: a text is given out as one, and only as an attachment.
    ['a page', Buffer.from('<!doctype html><p>'), 'text/plain'],
    ['a drawing', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'application/xml'],
    [
      'a program',
      Buffer.from('\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00', 'latin1'),
      'application/x-elf',
    ],
  ])('%s', async (_, content, expected) => {
    const path = join(folder, 'file')
    await writeFile(path, content)
    expect(await mediaTypeOf(path)).toBe(expected)
  })
})
