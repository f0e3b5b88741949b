import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeSlug } from './slug.ts'

const search = async (taken: ReadonlySet<string>) => {
  let asked = 0
  const slug = await freeSlug(['Courtesy', 'call'], async slug => {
    asked += 1
    return taken.has(slug)
  })
  return { slug, asked }
}
const numbered = (n: number): string => (n === 1 ? 'courtesy-call' : `courtesy-call-${n}`)

it('is the plain one, or else the next number, and is found with few questions', async () => {
  expect(await search(new Set())).toEqual({ slug: 'courtesy-call', asked: 1 })
  for (const count of [1, 2, 3, 10, 999, 5_000]) {
    const { slug, asked } = await search(new Set(Array.from({ length: count }, (_, i) => numbered(i + 1))))
    expect(slug).toBe(numbered(count + 1))
    expect(asked).toBeLessThanOrEqual(2 + 2 * Math.log2(count + 1))
  }
})

it('is free, whichever are taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), async numbers => {
      const taken = new Set(numbers.map(numbered))
      const { slug } = await search(taken)
      expect(taken.has(slug)).toBe(false)
      expect(slug).toMatch(/^courtesy-call(-\d+)?$/)
    }),
  )
})
