import { expect, it } from 'vitest'
import { statementHash } from '../store/statement-hash.ts'
import { statementLine } from './statement-line.ts'

it('writes a line for each statement when it is over, with its text and what it is known by', () => {
  const lines: string[] = []
  const sent = statementLine(line => lines.push(line))
  const end = sent('SELECT $1', { lane: 'read', tally: { statements: 1 } })
  expect(lines).toEqual([])
  end({ ms: 3.123, failed: false })
  sent('SELECT 1 / 0', { lane: 'view', tally: { statements: 1 } })({ ms: 1, failed: true })
  const [first, second] = lines.map(line => JSON.parse(line))
  expect(first).toEqual({
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    level: 'debug',
    statement: statementHash('SELECT $1'),
    lane: 'read',
    ms: 3.1,
    sql: 'SELECT $1',
  })
  expect(second).toMatchObject({ lane: 'view', failed: true })
})
