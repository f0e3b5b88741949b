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
      line.enter(1, caller, undefined).then(
        leave => {
          order.push(caller)
          leaves.push(leave)
        },
        // Two are still in line in the end.
        () => {},
      )
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

  it('when it is full, turns away the last of who has most in it', async () => {
    const line = lineOf(1, false)
    await line.enter(1, 'inside', undefined)
    const outcomes = Array.from({ length: 1_000 }, () => line.enter(1, 'many', undefined).catch(error => error.message))
    void line.enter(1, 'one', undefined).catch(() => {})
    expect(await outcomes[999]).toBe('Full')
    await expect(line.enter(1, 'many', undefined)).rejects.toThrow('Full')
    expect(line.waiting()).toBe(1_000)
  })

  it('lets others pass whose caller has not enough inside', async () => {
    const inside = new Map<string, number>()
    const line = createLine<number>(
      {
        fits: () => [...inside.values()].reduce((sum, size) => sum + size, 0) < 4,
        take: (guest, caller) => inside.set(caller, (inside.get(caller) ?? 0) + guest),
        giveBack: (guest, caller) => inside.set(caller, inside.get(caller)! - guest),
        full: () => new Error('Full'),
        inOrder: true,
        hasEnough: (caller, guest) => (inside.get(caller) ?? 0) + guest > 2,
      },
      1_000,
    )
    const leave = await line.enter(2, 'a', undefined)
    const second = line.enter(2, 'a', undefined)
    await line.enter(2, 'b', undefined)
    expect(line.waiting()).toBe(1)
    leave()
    await second
  })
})
