import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { ask } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { statementHash } from './statement-hash.ts'
import { type StatementEnd, sending, watchStatements } from './statement-watch.ts'
import { asWork, inLane, type Tally } from './work.ts'

let stop = () => {}
afterEach(() => stop())

interface Seen extends Partial<StatementEnd> {
  readonly text: string
  readonly lane: string
}

const watch = (): Seen[] => {
  const seen: Seen[] = []
  stop = watchStatements((text, { lane }) => {
    const one: Seen = { text, lane }
    seen.push(one)
    return end => void Object.assign(one, end)
  })
  return seen
}

it('counts a statement once, also when it is answered after it was given up', () => {
  const seen = watch()
  const tally: Tally = { statements: 0 }
  const ended = sending('SELECT 1', { lane: 'read', tally })
  expect(tally).toEqual({ statements: 1 })
  ended(true)
  ended(false)
  expect(seen).toEqual([{ text: 'SELECT 1', lane: 'read', ms: expect.any(Number), failed: true }])
  expect(tally.slowest).toMatchObject({ text: 'SELECT 1', lane: 'read' })
})

describe.each(databases)('on %s', kind => {
  it('sees statements of Prisma, of compiled reads and of transactions, without their values', async () => {
    const store = await openTestStore(kind)
    try {
      const seen = watch()
      await inLane('view', () => store.db.$queryRaw`SELECT pg_sleep(0.05)::text, ${'hunter2'}::text AS word`)
      await ask(store, '{ agreement(slug: "phuket-xiamen") { slug } }')
      await inLane('write', () => store.db.$transaction(tx => tx.$queryRaw`SELECT 1 AS one`))
      await expect(inLane('export', () => store.db.$queryRaw`SELECT 1 / 0`)).rejects.toThrow()
      const of = (lane: string) => seen.filter(each => each.lane === lane)
      expect(of('view')).toHaveLength(1)
      expect(of('view')[0]).toMatchObject({ failed: false })
      expect(of('view')[0]!.ms).toBeGreaterThan(45)
      expect(of('export')).toEqual([expect.objectContaining({ failed: true })])
      expect(of('write').map(({ text }) => text)).toEqual([
        expect.stringMatching(/^BEGIN/),
        'SELECT 1 AS one',
        'COMMIT',
      ])
      expect(of('read').some(({ text }) => text.includes('"agreement"'))).toBe(true)
      expect(JSON.stringify(seen)).not.toMatch(/hunter2|phuket-xiamen/)
    } finally {
      await store.close()
    }
  })

  it('knows what took longest of a request', async () => {
    const store = await openTestStore(kind)
    try {
      const tally: Tally = { statements: 0 }
      await asWork({ lane: 'read', tally }, async () => {
        await store.db.$queryRaw`SELECT 1 AS one`
        await store.db.$queryRaw`SELECT pg_sleep(0.05)::text`
        await store.db.$queryRaw`SELECT 2 AS two`
      })
      expect(tally).toMatchObject({ statements: 3, slowest: { text: 'SELECT pg_sleep(0.05)::text', lane: 'read' } })
    } finally {
      await store.close()
    }
  })
})

it('knows a statement by its hash, which is that of its plan in the database', () => {
  expect(statementHash('SELECT 1')).toBe(createHash('sha256').update('SELECT 1').digest('base64url').slice(0, 22))
})
