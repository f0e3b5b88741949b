import { expect, it } from 'vitest'
import { version } from './version.ts'

const build = { version: '1.2.3', commit: 'abcdef0' }
const told = async (edition: () => Promise<{ revision: number }>) => {
  const response = await version({ build, schemaHash: () => 'f00', edition })()
  return [response.status, response.headers.get('cache-control'), await response.json()]
}

it('tells what runs here and how far the register has come', async () => {
  expect(await told(async () => ({ revision: 17 }))).toEqual([
    200,
    'no-store',
    { version: '1.2.3', commit: 'abcdef0', schemaHash: 'f00', revision: 17 },
  ])
})

it('tells what runs here also while the database is away, and not why it is', async () => {
  expect(await told(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')))).toEqual([
    200,
    'no-store',
    { version: '1.2.3', commit: 'abcdef0', schemaHash: 'f00', revision: null },
  ])
})
