import { expect, it } from 'vitest'
import { createDocumentCache } from './document-cache.ts'

it('forgets the texts that were not used for longest when all together are too long', () => {
  const cache = createDocumentCache<number>(100)
  const text = (letter: string) => letter.repeat(30)
  for (const [i, letter] of ['a', 'b', 'c'].entries()) cache.set(text(letter), i)
  expect(cache.get(text('a'))).toBe(0)
  cache.set(text('d'), 3)
  expect(['a', 'b', 'c', 'd'].map(letter => cache.get(text(letter)))).toEqual([0, undefined, 2, 3])
  cache.set('x'.repeat(101), 4)
  expect(cache.get('x'.repeat(101))).toBeUndefined()
  cache.set(text('d'), 5)
  expect(['a', 'c', 'd'].map(letter => cache.get(text(letter)))).toEqual([0, 2, 5])
})
