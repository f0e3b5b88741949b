import { expect, it } from 'vitest'
import { createBacklog } from './backlog.ts'

it('lets go of the idlest of those for whom most is held, not of others who were there longer', () => {
  const backlog = createBacklog(100)
  const gone: string[] = []
  const hold = (name: string, address: string, bytes: number) =>
    backlog.hold({ bytes, address, disconnect: () => gone.push(name) })
  const honest = hold('honest', 'a', 20)
  const first = hold('first', 'b', 30)
  hold('second', 'b', 30)
  first.progress()
  hold('third', 'b', 30)
  expect(gone).toEqual(['second'])
  honest.release()
  hold('fourth', 'b', 40)
  expect(gone).toEqual(['second'])
  hold('other', 'a', 30)
  expect(gone).toEqual(['second', 'first'])
})

it('holds one that is too large by itself', () => {
  const backlog = createBacklog(100)
  let gone = false
  const held = backlog.hold({
    bytes: 500,
    address: 'a',
    disconnect: () => {
      gone = true
    },
  })
  expect(gone).toBe(false)
  held.release()
})

it('is a limit, wherever the readers are and whoever has the largest answer', () => {
  const backlog = createBacklog(100)
  let held = 0
  for (let i = 1; i <= 60; i++) {
    held += i
    backlog.hold({ bytes: i, address: String(i), disconnect: () => (held -= i) })
    expect(held).toBeLessThanOrEqual(Math.max(100, i))
  }
})
