import { connect } from 'node:net'
import { createSchema } from 'graphql-yoga'
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest'
import { pause } from '../../test/events.ts'
import { listenWith } from '../../test/listen.ts'
import { anonymous } from '../access/viewer.ts'
import { requestListener } from './request-listener.ts'
import { createRoutes } from './routes.ts'

// Who breaks off what he sends or asked for has done nothing that whoever runs the server could mend.

let release = () => {}
const fetch = createRoutes({
  schema: createSchema({
    typeDefs: 'type Query { slow: Int }',
    resolvers: {
      Query: {
        slow: () =>
          new Promise((_, reject) => {
            release = () => reject(new Error('Cancelled, because nobody waits for it'))
          }),
      },
    },
  }),
  authenticate: async () => anonymous,
  context: () => ({}),
  edition: async () => ({ revision: 0, identity: '0'.repeat(32), since: new Date(0) }),
  ready: async () => {},
  exports: async () =>
    new Response(new ReadableStream({ pull: controller => controller.enqueue(Buffer.alloc(60_000)) })),
})

let server: Awaited<ReturnType<typeof listenWith>>
let log: MockInstance
beforeEach(async () => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
  server = await listenWith(requestListener(fetch))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const breakOff = async (text: string): Promise<void> => {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {}).resume()
  socket.write(text)
  await pause(300)
  socket.destroy()
  await pause(300)
}

const json = 'host: register.test\r\ncontent-type: application/json\r\n'

it.each([
  ['a body of a known length', `POST /graphql HTTP/1.1\r\n${json}content-length: 1000\r\n\r\n{"query": "{`],
  ['a body in chunks', `POST /graphql HTTP/1.1\r\n${json}transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n`],
  ['a body before its first byte', `POST /graphql HTTP/1.1\r\n${json}content-length: 1000\r\n\r\n`],
  ['a body to where nothing is', `POST /nowhere HTTP/1.1\r\n${json}content-length: 1000\r\n\r\n{"query": "{`],
  ['a body to the streams', `POST /graphql/stream HTTP/1.1\r\n${json}content-length: 1000\r\n\r\n{"query": "{`],
  ['a download', `GET /export/latest/facts.csv HTTP/1.1\r\n${json}\r\n`],
])('says nothing in the log about %s that was broken off', async (_, text) => {
  await breakOff(text)
  expect(log.mock.calls).toEqual([])
})

it('says nothing in the log about work that ended because its client had left', async () => {
  await breakOff(`GET /graphql?query={slow} HTTP/1.1\r\n${json}\r\n`)
  release()
  await pause(100)
  expect(log.mock.calls).toEqual([])
})

it('still says what failed for a client that waits', async () => {
  const answer = globalThis.fetch(`http://127.0.0.1:${server.port}/graphql?query={slow}`)
  await pause(300)
  release()
  expect(await (await answer).json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(log).toHaveBeenCalledOnce()
})
