import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const complaint = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  return 'none'
}

it('needs nothing', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDir: expect.stringMatching(/\/\.data\/register$/),
    operationCostLimit: 50_000,
  })
})

it('takes what it is given, and an empty variable for none', () => {
  const url = 'postgresql://office:secret@db.test:5432/register'
  expect(readConfig({ HOST: '0.0.0.0', PORT: '80', DATABASE_URL: url, DATA_DIR: '/srv/register' })).toEqual({
    host: '0.0.0.0',
    port: 80,
    databaseUrl: url,
    dataDir: '/srv/register',
    operationCostLimit: 50_000,
  })
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000 })
  expect(readConfig({ DATABASE_URL: '' })).not.toHaveProperty('databaseUrl')
})

it.each(['http', '-1', '65536', '4000.5', '1e3'])('says what is wrong with PORT=%s', port => {
  expect(complaint({ PORT: port })).toBe(
    `PORT is "${port}", which is not a number from 0 to 65535; example: PORT=4000.`,
  )
})

it.each(['mysql://root:hunter2@db.test/register', 'db.test hunter2'])('refuses %s without repeating it', url => {
  expect(complaint({ DATABASE_URL: url })).toMatch(
    /^DATABASE_URL is not the address of a PostgreSQL database; example:/,
  )
  expect(complaint({ DATABASE_URL: url })).not.toContain('hunter2')
})

it.each(['0', '-1', 'many', '1e5', '5000000000'])('says what is wrong with OPERATION_COST_LIMIT=%s', limit => {
  expect(complaint({ OPERATION_COST_LIMIT: limit })).toMatch(
    /^OPERATION_COST_LIMIT is ".*", which is not a number from 1 to 999999999; example:/,
  )
})
