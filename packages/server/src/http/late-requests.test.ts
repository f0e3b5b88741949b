import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listener, listen } from './serve.ts'

let listener: Listener
beforeAll(async () => {
  listener = await listen({ host: '127.0.0.1', port: 0, requestTimeout: 300 })
  // Takes documents without end, but for those of strangers, and answers all else once it is there.
  listener.serve(async request => {
    const isTaken = request.url.endsWith('/documents') && request.headers.has('authorization')
    return isTaken ? new Promise(() => {}) : new Response(request.headers.has('early') ? 'no' : await request.text())
  })
})
afterAll(() => listener.stop())

/** What comes back to a request of which the body never ends, within a second; null while the connection is open. */
const answerTo = (path: string, header: string): Promise<string | null> =>
  new Promise(done => {
    let answer = ''
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1')
    const timer = setTimeout(() => {
      socket.destroy()
      done(null)
    }, 1_000)
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      done(answer)
    })
    socket.write(`POST ${path} HTTP/1.1\r\nhost: register.test\r\n${header}: x\r\ncontent-length: 100\r\n\r\nbegin`)
  })

it('a request that is late is given up, but for a document that is being taken', async () => {
  const [query, refused, taken] = await Promise.all([
    answerTo('/graphql', 'authorization'),
    answerTo('/documents', 'early'),
    answerTo('/documents', 'authorization'),
  ])
  expect(query).toMatch(/^HTTP\/1\.1 408 .*REQUEST_TIMEOUT/s)
  expect(refused).toMatch(/^HTTP\/1\.1 200 /)
  expect(taken).toBeNull()
})
