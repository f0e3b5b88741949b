import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { text } from './icalendar.ts'
import { jsonLine } from './json-line.ts'

// Records written before such characters were refused may hold them.
const note = 'One\u2028two\u2029three\u0085four\nfive\r\nsix\u001b'

it('a value is one line for those who split lines in other ways than JSON does', async () => {
  const lines = []
  for await (const line of createInterface(Readable.from([jsonLine({ note }), jsonLine(2)]))) lines.push(line)
  expect(lines.map(line => JSON.parse(line))).toEqual([{ note }, 2])
  expect(jsonLine({ note })).toMatch(/^[\x20-\x7e]+\n$/)
})

it('a text in a calendar has no line of its own', () => {
  expect(text(note)).toBe('One\\ntwo\\nthree\\nfour\\nfive\\nsix')
})
