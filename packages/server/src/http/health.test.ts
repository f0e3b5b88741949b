import { createSchema } from 'graphql-yoga'
import { expect, it, vi } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import { createRoutes } from './routes.ts'

const serverThatIs = (ready: () => Promise<void>) => {
  const fetch = createRoutes({
    schema: createSchema({ typeDefs: 'type Query { _: String }' }),
    authenticate: async () => anonymous,
    context: () => ({}),
    edition: async () => ({ revision: 0, identity: '', since: new Date(0) }),
    ready,
  })
  return (path: string) => fetch(new Request(`http://register.test${path}`))
}

it('is live and ready', async () => {
  const get = serverThatIs(async () => {})
  expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' })
  expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready' })
})

it('looks once for all who ask at the same time', async () => {
  let looks = 0
  const get = serverThatIs(async () => {
    looks += 1
  })
  const answers = await Promise.all(Array.from({ length: 100 }, () => get('/health/ready')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(looks).toBe(1)
})

it('stays live without a database, and keeps the reason to itself', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const get = serverThatIs(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')))
  expect((await get('/health/live')).status).toBe(200)

  const response = await get('/health/ready')
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'unavailable', requestId: response.headers.get('x-request-id') })
  expect(log.mock.lastCall?.[0]).toContain('ECONNREFUSED')
  // Long enough for another look.
  await new Promise(done => setTimeout(done, 300))
  expect((await get('/health/ready')).status).toBe(503)
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})
