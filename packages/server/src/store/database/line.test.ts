import { describe, expect, it } from 'vitest'
import { createLine } from './line.ts'

const lineOf = (size: number, inOrder: boolean, patience = 1_000) => {
  let taken = 0
  return createLine<number>(
    {
      fits: guest => taken + guest <= size,
      take: guest => {
        taken += guest
      },
      giveBack: guest => {
        taken -= guest
      },
      full: () => new Error('Full'),
      inOrder,
    },
    patience,
  )
}

describe('a line', () => {
  it('lets nobody pass where it keeps to the order', async () => {
    const line = lineOf(10, true)
    const inside: string[] = []
    const enter = (name: string, size: number, caller = name) =>
      line.enter(size, caller, undefined).then(leave => {
        inside.push(name)
        return leave
      })
    const leaveFirst = await enter('first', 6)
    const large = enter('large', 8)
    const small = enter('small', 2)
    await Promise.resolve()
    expect(inside).toEqual(['first'])
    leaveFirst()
    await Promise.all([large, small])
    expect(inside).toEqual(['first', 'large', 'small'])
  })

  it('lets those pass who fit where it does not', async () => {
    const line = lineOf(10, false)
    await line.enter(6, 'a', undefined)
    void line.enter(8, 'b', undefined).catch(() => {})
    await line.enter(2, 'c', undefined)
    expect(line.waiting()).toBe(1)
  })

  it('takes the caller first who has the fewest inside', async () => {
    const line = lineOf(2, true)
    const order: string[] = []
    const leaves: (() => void)[] = []
    const enter = (caller: string) =>
      line.enter(1, caller, undefined).then(leave => {
        order.push(caller)
        leaves.push(leave)
      })
    const all = ['many', 'many', 'many', 'many', 'one'].map(enter)
    await Promise.all(all.slice(0, 2))
    leaves[0]!()
    await all[4]
    expect(order).toEqual(['many', 'many', 'one'])
  })

  it('goes on when the first in it gives up', async () => {
    const line = lineOf(10, true, 50)
    await line.enter(6, 'a', undefined)
    const leaving = new AbortController()
    const large = line.enter(8, 'b', leaving.signal)
    const small = line.enter(2, 'c', undefined)
    leaving.abort(new Error('Left'))
    await expect(large).rejects.toThrow('Left')
    await small
    await expect(line.enter(8, 'd', undefined)).rejects.toThrow('Full')
  })
})
