import { expect, it } from 'vitest'
import { defaultPolicies } from './policy.ts'
import { createStreams } from './streams.ts'

const { anonymous, STANDARD } = defaultPolicies.callers

it('holds as many for a caller as the policy says, and a place that is left is free again, once', () => {
  const open = createStreams(1_000)
  const policy = { ...STANDARD, streams: 2 }
  const end = open(policy, 'a')
  expect([typeof end, typeof open(policy, 'a'), open(policy, 'a')]).toEqual(['function', 'function', 'caller'])
  expect(typeof open(policy, 'b')).toBe('function')
  if (typeof end === 'function') end()
  if (typeof end === 'function') end()
  expect([typeof open(policy, 'a'), open(policy, 'a')]).toEqual(['function', 'caller'])
})

it('holds no more than the server may, and leaves half of it to callers with a key', () => {
  const open = createStreams(4)
  const nameless = [1, 2, 3].map(n => open(anonymous, `192.0.2.${n}`))
  expect(nameless.map(each => typeof each)).toEqual(['function', 'function', 'string'])
  const known = [1, 2, 3].map(n => open(STANDARD, `key ${n}`))
  expect(known.map(each => typeof each)).toEqual(['function', 'function', 'string'])
  expect([nameless[2], known[2]]).toEqual(['server', 'server'])
})
