import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectGarbage } from '../../../test/collect-garbage.ts'
import { cursorAt } from '../../../test/cursor-at.ts'
import { pause, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import type { Observation } from '../observation.ts'

const backlog = 20_000

const memory = (): number => {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

describe.each(oneDatabase)('a reader that does not read, on %s', kind => {
  let store: Store
  let server: Awaited<ReturnType<typeof serve>>
  let key: string
  let followers = 0
  const ended: Observation[] = []

  beforeAll(async () => {
    const opened = await openTestStore(kind)
    store = {
      ...opened,
      onChange: listener => {
        followers++
        const stop = opened.onChange(listener)
        return () => {
          followers--
          stop()
        }
      },
    }
    await store.db.$executeRaw`
      INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, reason, after)
      SELECT i, now(), 'CREATED', 'Source', 'made-up-' || i, '{}', 'Test', 'To fill the log.', jsonb_build_object('note', repeat('x', 2000))
      FROM generate_series(1, ${backlog}::int) AS i`
    key = await giveKey(store, ['read', 'subscribe:changes'])
    server = await serve(store, {
      pace: { readTimeout: 3_000, closeTimeout: 500 },
      reports: [one => void ended.push(one)],
    })
  })
  afterAll(async () => {
    await server.stop()
    await store.close()
  })

  const query = 'subscription ($after: String) { changes(after: $after) { revision after } }'
  let request: object
  beforeAll(async () => {
    request = { query, variables: { after: await cursorAt(store, 0) } }
  })

  /** A peer that opens an event stream and reads not one byte of it. */
  const openPaused = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body = '',
    url = new URL(server.url),
  ) => {
    const { hostname, port } = url
    const socket = connect(Number(port), hostname).pause()
    const all = { host: hostname, accept: 'text/event-stream', authorization: `Bearer ${key}`, ...headers }
    const head = Object.entries({ ...all, 'content-length': String(body.length) }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    socket.write([`${method} ${path} HTTP/1.1`, ...head, '', body].join('\r\n'))
    return socket
  }

  const json = { 'content-type': 'application/json' }
  const alone = async () => openPaused('POST', '/graphql', json, JSON.stringify(request))
  const shared = async () => {
    const url = `${server.url}/graphql/stream`
    const authorization = `Bearer ${key}`
    const reserved = await fetch(url, { method: 'PUT', headers: { authorization } })
    const token = { 'x-graphql-event-stream-token': await reserved.text() }
    const socket = openPaused('GET', '/graphql/stream', token)
    const body = JSON.stringify({ ...request, extensions: { operationId: 'slow' } })
    const { status } = await fetch(url, { method: 'POST', headers: { authorization, ...json, ...token }, body })
    expect(status).toBe(202)
    return socket
  }

  it.each([
    ['alone', alone],
    ['shared', shared],
  ])('is cut off, and costs no more than a page: with a connection %s', async (_, open) => {
    let pages = 0
    const stop = store.onStatement(sql => sql.includes('AS oldest') && pages++)
    const before = memory()
    const socket = await open()
    for (let last = -1; pages < 2 || last !== pages; ) {
      last = pages
      await pause(700)
    }
    // What the sockets of both sides hold is the system's; the rest is still in the log.
    expect(pages).toBeLessThan((backlog / 50) * 0.8)
    expect(memory() - before).toBeLessThan(20_000_000)
    expect(followers).toBe(1)

    for (let i = 0; i < 200 && followers > 0; i++) await pause(50)
    expect(followers).toBe(0)

    let received = 0
    const closed = new Promise(resolve => socket.once('close', resolve))
    socket.on('data', chunk => {
      received += chunk.length
    })
    socket.on('error', () => {})
    socket.resume()
    await closed
    expect(received).toBeLessThan(backlog * 2_000)
    // For the metrics of limits.
    expect(ended.at(-1)).toMatchObject({ limit: 'slow_reader', events: expect.any(Number) })
    stop()
  })

  const taken = async (socket: Socket): Promise<number> => {
    let bytes = 0
    const ended = new Promise(resolve => socket.once('close', resolve))
    socket.on('data', chunk => {
      bytes += chunk.length
    })
    socket.resume()
    await ended
    return bytes
  }

  /** Long enough for both times to be over. */
  const forgotten = async () => {
    for (let i = 0; i < 400 && followers > 0; i++) await pause(50)
    await pause(2_000)
  }

  // Of readers of all sorts at once: they only wait.
  describe.concurrent.each([
    ['alone', alone],
    ['shared', shared],
  ])('has no connection any more once it was given up: %s', (_, open) => {
    it('when it reads nothing from the start', async () => {
      const socket = await open()
      socket.on('error', () => {})
      await pause(1_000)
      await forgotten()
      expect(await taken(socket)).toBeLessThan(backlog * 2_000)
    })

    it('when it stops in the middle of an event', async () => {
      const socket = await open()
      socket.on('error', () => {})
      for (let read = 0; read < 100_001; ) read += socket.read(1_000)?.length ?? (await pause(10)) ?? 0
      await forgotten()
      expect(await taken(socket)).toBeLessThan(backlog * 2_000)
    })

    it('when it reads a byte now and then', async () => {
      const socket = await open()
      socket.on('error', () => {})
      const dribble = setInterval(() => socket.read(1), 100)
      await pause(1_000)
      await forgotten()
      clearInterval(dribble)
      expect(await taken(socket)).toBeLessThan(backlog * 2_000)
    })
  })

  it('does not keep a server from stopping', async () => {
    const own = await serve(store)
    const socket = openPaused('POST', '/graphql', json, JSON.stringify(request), new URL(own.url))
    socket.on('error', () => {})
    await pause(2_000)
    const begun = Date.now()
    await own.stop()
    expect(Date.now() - begun).toBeLessThan(20_000)
    expect(await taken(socket)).toBeLessThan(backlog * 2_000)
  })
})
