import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listener, listen } from './serve.ts'

// Over sockets, because no client would send any of this.

let listener: Listener
beforeAll(async () => {
  listener = await listen({ host: '127.0.0.1', port: 0, requestTimeout: 400 })
  listener.serve(async request => {
    if (request.method === 'POST') await request.text()
    return new Response('here')
  })
})
afterAll(() => listener.stop())

/** What comes back for these bytes until the server closes the connection. */
const send = (bytes: string) =>
  new Promise<{ status: number; headers: string; body: string }>((resolve, reject) => {
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.on('data', piece => (text += piece))
    socket.on('error', reject)
    socket.on('close', () => {
      const [headers = '', body = ''] = text.split('\r\n\r\n')
      resolve({ status: Number(headers.split(' ')[1]), headers: headers.toLowerCase(), body })
    })
  })

const host = 'Host: register.test\r\n'

it.each([
  ['headers that do not end', `GET / HTTP/1.1\r\n${host}`, 408, 'REQUEST_TIMEOUT'],
  ['a body that does not come', `POST / HTTP/1.1\r\n${host}Content-Length: 9\r\n\r\n`, 408, 'REQUEST_TIMEOUT'],
  ['a body that ends halfway', `POST / HTTP/1.1\r\n${host}Content-Length: 9\r\n\r\nhalf`, 408, 'REQUEST_TIMEOUT'],
  ['what is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 400, 'BAD_REQUEST'],
  ['a method that there is not', `FETCH / HTTP/1.1\r\n${host}\r\n`, 400, 'BAD_REQUEST'],
  [
    'two lengths',
    `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    400,
    'BAD_REQUEST',
  ],
  ['what it cannot live up to', `GET / HTTP/1.1\r\n${host}Expect: a miracle\r\n\r\n`, 417, 'EXPECTATION_FAILED'],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 400, 'BAD_REQUEST'],
  ['a host with a path', 'GET / HTTP/1.1\r\nHost: x/graphql?query={__typename}&y=\r\n\r\n', 400, 'BAD_REQUEST'],
  ['headers of 20 KB', `GET / HTTP/1.1\r\n${host}x: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
])('%s: refused like anything else, and the connection is closed', async (_, bytes, status, code) => {
  const answer = await send(bytes)
  expect([answer.status, JSON.parse(answer.body)]).toEqual([
    status,
    { errors: [{ message: expect.any(String), extensions: { code } }] },
  ])
  expect(answer.headers).toContain('content-type: application/json')
  expect(answer.headers).toContain('x-content-type-options: nosniff')
  expect(answer.headers).toContain('connection: close')
})

it('who is quick enough is answered', async () => {
  const socket = `POST / HTTP/1.1\r\n${host}Content-Length: 4\r\nConnection: close\r\n\r\nbody`
  expect(await send(socket)).toMatchObject({ status: 200 })
})
