import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pause } from '../../test/events.ts'
import { listenWith } from '../../test/listen.ts'
import { createBacklog } from './backlog.ts'
import { requestListener } from './request-listener.ts'
import { serveFile, snapshotFile } from './serve-file.ts'

// Over real connections, with clients that do not behave.

const bytes = 32 * 1024 * 1024
const figures = { bytes, sha256: 'a'.repeat(64) }

let folder: string
let server: Awaited<ReturnType<typeof listenWith>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-'))
  const path = join(folder, 'large')
  await writeFile(path, Buffer.alloc(bytes, 'x'))
  await writeFile(`${path}.gz`, Buffer.alloc(bytes, 'z'))
  const file = {
    open: snapshotFile(path),
    figures,
    gzip: figures,
    mediaType: 'text/plain',
    disposition: 'attachment',
    cacheControl: 'no-store',
  }
  server = await listenWith(
    requestListener(
      async request => {
        if (new URL(request.url).pathname === '/file') return serveFile(request, file)
        return new Response(Buffer.alloc(bytes, 'y'))
      },
      { readTimeout: 1_000 },
    ),
  )
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const open = (path: string, headers = '', method = 'GET', port = server.port): Socket => {
  const socket = connect(port, '127.0.0.1').pause()
  socket.on('error', () => {})
  socket.write(`${method} ${path} HTTP/1.1\r\nhost: register.test\r\n${headers}\r\n`)
  return socket
}

const readSome = async (socket: Socket, size: number): Promise<void> => {
  for (let read = 0; read < size; ) read += socket.read()?.length ?? (await pause(5)) ?? 0
}

/** Whether most of the answer arrives, and not the end of the connection. */
const arrives = (socket: Socket): Promise<boolean> =>
  new Promise(resolve => {
    let read = 0
    socket.on('data', piece => {
      read += piece.length
      if (read >= bytes / 2) resolve(true)
    })
    socket.once('close', () => resolve(false))
    socket.resume()
  })

const handles = (): number => readdirSync('/proc/self/fd').length

const settled = async (most: number): Promise<number> => {
  for (let i = 0; i < 200 && handles() > most; i++) await pause(50)
  return handles()
}

describe.runIf(process.platform === 'linux')('a download that is abandoned', () => {
  it.each([
    ['a file', '', 'GET'],
    ['a compressed file', 'accept-encoding: gzip\r\n', 'GET'],
    ['a part of a file', 'range: bytes=100-30000000\r\n', 'GET'],
    ['the head of a file', '', 'HEAD'],
  ])('leaves nothing open: %s', async (_, headers, method) => {
    const before = handles()
    for (let i = 0; i < 200; i += 20)
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          const socket = open('/file', headers, method)
          await readSome(socket, 1)
          socket.destroy()
        }),
      )
    expect(await settled(before)).toBeLessThanOrEqual(before)
  })
})

it('what waits behind an earlier answer is let go of with the connection', async () => {
  let cancelled = 0
  let closed = 0
  const waiting = await listenWith(
    requestListener(async (_, { res }) => {
      res.once('close', () => {
        closed += 1
      })
      const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(Buffer.alloc(100_000))
      const cancel = () => {
        cancelled += 1
      }
      return new Response(new ReadableStream({ pull, cancel }))
    }),
  )
  const socket = open('/', '', 'GET', waiting.port)
  for (let i = 0; i < 2; i++) socket.write('GET / HTTP/1.1\r\nhost: register.test\r\n\r\n')
  await readSome(socket, 100_000)
  await pause(100)
  socket.destroy()
  for (let i = 0; i < 100 && cancelled < 3; i++) await pause(20)
  expect([cancelled, closed]).toEqual([3, 3])
  await waiting.close()
})

describe('a client that does not read', () => {
  it.each([
    ['a file', '/file'],
    ['an answer', '/answer'],
  ])('is let go of in time: %s', async (_, path) => {
    const before = handles()
    const [idle, dribbling, stopped] = [open(path), open(path), open(path)]
    await readSome(stopped!, 100_000)
    const dribble = setInterval(() => dribbling!.read(1), 50)
    await pause(2_500)
    clearInterval(dribble)
    // On the side of the server nothing is left; these three are the clients' own.
    expect(await settled(before + 3)).toBeLessThanOrEqual(before + 3)
    for (const socket of [idle!, dribbling!, stopped!]) {
      const closed = new Promise(resolve => socket.once('close', resolve))
      socket.resume()
      await closed
    }
  })

  it('may be slow as long as it takes something', async () => {
    const socket = open('/file')
    let read = 0
    while (read < bytes) {
      const piece = socket.read(512 * 1024) ?? socket.read()
      read += piece?.length ?? 0
      await pause(20)
    }
    expect(read).toBeGreaterThanOrEqual(bytes)
    socket.destroy()
  })

  it('makes room for those that come later when too much waits for its like', async () => {
    const roomForTwo = await listenWith(
      requestListener(async () => new Response(Buffer.alloc(bytes, 'y')), { backlog: createBacklog(2.5 * bytes) }),
    )
    const first = open('/answer', '', 'GET', roomForTwo.port)
    await readSome(first, 100_000)
    const second = open('/answer', '', 'GET', roomForTwo.port)
    await readSome(second, 100_000)
    const third = await fetch(`http://127.0.0.1:${roomForTwo.port}/answer`)
    expect((await third.arrayBuffer()).byteLength).toBe(bytes)
    // Which of the two goes depends on whose buffers the kernel emptied last.
    const arrived = await Promise.all([arrives(first), arrives(second)])
    expect(arrived.filter(did => did)).toHaveLength(1)
    second.destroy()
    first.destroy()
    await roomForTwo.close()
  })

  it('is not waited for behind an earlier request of the same connection', async () => {
    const socket = open('/file')
    socket.write('GET /answer HTTP/1.1\r\nhost: register.test\r\n\r\n')
    await pause(3_000)
    const closed = new Promise(resolve => socket.once('close', resolve))
    socket.resume()
    await closed
  })
})

it('breaks the connection off when the source of an answer fails', async () => {
  const failing = await listenWith(
    requestListener(async () => {
      let pieces = 0
      return new Response(
        new ReadableStream({
          pull: controller => {
            if (pieces++ === 3) throw new Error('The disk is gone')
            controller.enqueue(Buffer.alloc(1_000))
          },
        }),
      )
    }),
  )
  const download = async () => (await fetch(`http://127.0.0.1:${failing.port}/`)).arrayBuffer()
  await expect(download()).rejects.toThrow()
  await failing.close()
})

it('an answer in front of the GraphQL server is read in time too', async () => {
  let closed: Promise<unknown> | undefined
  const direct = await listenWith(
    requestListener(async () => new Response(), {
      readTimeout: 500,
      direct: async (_, response) => {
        closed = once(response, 'close')
        response.end(Buffer.alloc(bytes))
        return true
      },
    }),
  )
  const socket = open('/', '', 'GET', direct.port)
  while (!closed) await pause(5)
  await closed
  socket.destroy()
  await direct.close()
})
