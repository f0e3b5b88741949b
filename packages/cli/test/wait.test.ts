import { afterEach, expect, it } from 'vitest'
import { scg } from './program.ts'
import { serve } from './server.ts'

let server: Awaited<ReturnType<typeof serve>> | undefined
afterEach(() => server?.close())

const run = (endpoint: string, ...args: string[]) => scg(args, { env: { SCG_ENDPOINT: endpoint } })

it('waits for files that are being made more often than for a server that fails', async () => {
  let requests = 0
  server = await serve((_, response) => {
    if (requests++ > 4) return response.end('{"revision":7,"files":[],"calendars":[]}')
    response.writeHead(503, { 'retry-after': '1' })
    response.end('{"errors":[{"message":"Wait.","extensions":{"code":"SNAPSHOT_BEING_MADE"}}]}')
  })
  const { code, said } = await run(server.endpoint, 'export', '--list', '--progress')
  expect([code, said]).toEqual([
    0,
    'scg: The server is not ready yet, and says so: waiting for it.\nscg: Revision 7.\n',
  ])
})

it.each([['pull'], ['export', '--list']])('says soon that nobody listens at an address: %s', async (...args) => {
  server = await serve(() => {})
  server.close()
  const begin = performance.now()
  expect((await run(server.endpoint, ...args)).code).toBe(75)
  expect(performance.now() - begin).toBeLessThan(5_000)
})

it('waits longer once the server has answered', async () => {
  let requests = 0
  const cursor = 'c'
  server = await serve((request, response) => {
    requests++
    if (requests === 1) return response.end(`${JSON.stringify({ revision: 7, cursor, files: [] })}\n`)
    if (requests < 7) return response.writeHead(502).end()
    expect(request.url).toBe('/export/changes.jsonl?after=c')
    response.end(`${JSON.stringify({ kind: 'end', cursor, revision: 7 })}\n`)
  })
  expect(await run(server.endpoint, 'pull')).toEqual({ code: 0, out: '', said: '' })
  expect(requests).toBe(7)
}, 30_000)
