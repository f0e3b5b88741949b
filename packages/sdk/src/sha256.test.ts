import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from './sha256.ts'

const known = (...pieces: Uint8Array[]): string => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

it('is that of Node, for every length around the ends of a block', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7)
    const hash = sha256()
    hash.update(bytes)
    expect([length, hash.digest()]).toEqual([length, known(bytes)])
  }
})

it('is the same in pieces, saved and taken up between any two of them', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), pieces => {
      let hash = sha256()
      for (const piece of pieces) {
        hash.update(piece)
        hash = sha256(hash.save())
      }
      expect(hash.digest()).toBe(known(...pieces))
    }),
  )
})
