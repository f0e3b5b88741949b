import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { ListenError, listen } from './serve.ts'

const anyPort = { host: '127.0.0.1', port: 0 }
const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

it('says to come back until it has something to serve', async () => {
  const listener = await listen(anyPort)
  const response = await fetch(listener.url)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2'])

  listener.serve(async () => new Response('here'))
  expect(await (await fetch(listener.url)).text()).toBe('here')
  await listener.stop()
})

it('finishes the request under way when it stops, and takes no other', async () => {
  const listener = await listen(anyPort)
  let answered = false
  listener.serve(async () => {
    await pause(300)
    answered = true
    return new Response('finished')
  })
  const underWay = fetch(listener.url)
  await pause(100)

  const stopped = listener.stop()
  await expect(fetch(listener.url)).rejects.toThrow()
  expect(answered).toBe(false)
  expect(await (await underWay).text()).toBe('finished')

  // Not after the five seconds for which a connection is kept alive.
  const before = Date.now()
  await stopped
  expect(Date.now() - before).toBeLessThan(1000)
})

it('says in one sentence that the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await pause(50)
  const { port } = other.address() as AddressInfo
  await expect(listen({ host: '127.0.0.1', port })).rejects.toThrow(
    new ListenError(
      `Port ${port} is already taken, perhaps by this server; stop the other program or choose another port: PORT=${port + 1} npx pnpm@10 start.`,
    ),
  )
  other.close()
})

it('says in one sentence that the host is not ours', async () => {
  await expect(listen({ host: '192.0.2.1', port: 0 })).rejects.toThrow(/^HOST is "192\.0\.2\.1", which is not/)
})
