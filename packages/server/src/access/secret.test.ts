import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { keyPattern, makeSecret, readSecret, sameHash } from './secret.ts'

it('a key has a fixed beginning, a readable id and 256 bits of chance', () => {
  const { id, text, hash } = makeSecret()
  expect(text).toMatch(new RegExp(`^${keyPattern.source}$`))
  const [beginning, readable, ...secret] = text.split('_')
  expect([beginning, readable]).toEqual(['scg', id])
  expect(Buffer.from(secret.join('_'), 'base64url')).toHaveLength(32)
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
})

it('no two are alike', () => {
  const made = Array.from({ length: 1000 }, makeSecret)
  expect(new Set(made.map(({ id }) => id)).size).toBe(1000)
  expect(new Set(made.map(({ text }) => text.slice(17))).size).toBe(1000)
})

it('is read back whole, and in no other form', () => {
  const { id, text, hash } = makeSecret()
  expect(readSecret(text)).toEqual({ id, hash })
  for (const wrong of [
    '',
    text.slice(1),
    text.slice(0, -1),
    `${text}A`,
    ` ${text}`,
    `${text}\n`,
    text.replace('_', '-'),
  ])
    expect(readSecret(wrong)).toBeNull()
})

it('hashes are told apart', () => {
  const [one, other] = [makeSecret().hash, makeSecret().hash]
  expect([sameHash(one, one), sameHash(one, other)]).toEqual([true, false])
})

it('is found in a text by a scanner', () => {
  const { text } = makeSecret()
  expect(keyPattern.exec(`const key = "${text}" // oops`)?.[0]).toBe(text)
})
