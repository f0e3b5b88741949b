import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { sharedReads } from './shared-reads.ts'

it('reads once for all who ask together, and again for those who come later', async () => {
  const asked: (readonly string[])[] = []
  const read = sharedReads('read', async keys => {
    asked.push(keys)
    return new Map(keys.map(key => [key, key.toUpperCase()]))
  })
  expect(await Promise.all(['a', 'b', 'a'].map(read))).toEqual(['A', 'B', 'A'])
  expect(await read('a')).toBe('A')
  expect(asked).toEqual([['a', 'b'], ['a']])
})

it('keeps nobody waiting long for a reading that hangs', async () => {
  const read = sharedReads('read', async keys => {
    if (keys.includes('hangs')) await pause(5_000, undefined, { ref: false })
    return new Map(keys.map(key => [key, key]))
  })
  void read('hangs').catch(() => {})
  await pause(20)
  const waiting = read('b')
  expect(await Promise.race([waiting, pause(2_000)])).toBe('b')
})
