import { randomBytes } from 'node:crypto'
import pg from 'pg'

// Databases of their own for tests, on the PostgreSQL server that TEST_DATABASE_URL names.

const run = async (url: string, sql: string): Promise<void> => {
  const client = await connectTo(url)
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1)
const named = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** A new database on the server of `url`, a copy of `template` where one is given; returns its address. */
export const createDatabase = async (url: string, template?: string): Promise<string> => {
  const name = `scg_test_${randomBytes(6).toString('hex')}`
  await run(named(url, 'postgres'), `CREATE DATABASE ${name}${template ? ` TEMPLATE ${nameOf(template)}` : ''}`)
  return named(url, name)
}

export const dropDatabase = (url: string): Promise<void> =>
  run(named(url, 'postgres'), `DROP DATABASE IF EXISTS ${nameOf(url)} WITH (FORCE)`)

/** A connection of one's own, to hold locks or to watch from. */
export const connectTo = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
