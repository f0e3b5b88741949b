import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

it('tells whoever follows that the server is away and that it is back, once each', async () => {
  let answers = 0
  const cursor = 'c'
  server = await serve((request, response) => {
    answers += 1
    if (request.url!.includes('manifest'))
      return response.end(`${JSON.stringify({ revision: 7, cursor, files: [] })}\n`)
    if (answers > 3 && answers < 7) return response.destroy()
    response.end(`${JSON.stringify({ kind: 'end', cursor, revision: 7 })}\n`)
  })
  const { code, said } = await scg(['pull', '--follow', '--every', '1'], {
    env: { SCG_ENDPOINT: server.endpoint },
    watch: (child, _, said) => {
      if (said.includes('again.\n')) child.kill('SIGINT')
    },
  })
  expect(code).toBe(130)
  expect(said).toBe(
    `scg: The register cannot be followed just now: no connection to ${server.endpoint} (it broke off). Trying again until it can.\nscg: The register is followed again.\n`,
  )
}, 30_000)

it('says that it begins anew where nothing was saved before it was stopped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scg-'))
  const args = ['pull', '--to', join(folder, 'copy.jsonl'), '--progress']
  server = await serve((_, response) => {
    response.writeHead(503, { 'retry-after': '60' })
    response.end('{"errors":[{"message":"Wait.","extensions":{"code":"STARTING"}}]}')
  })
  const { code, said } = await scg(args, {
    env: { SCG_ENDPOINT: server.endpoint },
    watch: child => child.kill('SIGINT'),
  })
  expect([code, said.split('\n').at(-2)]).toEqual([
    130,
    'scg: Stopped before anything was saved: the same command begins anew.',
  ])
  await rm(folder, { recursive: true })
})
