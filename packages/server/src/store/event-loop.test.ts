import { expect, it } from 'vitest'
import { nextTurn } from './event-loop.ts'

it('lets others have a turn after each piece of long work, however many do such work', async () => {
  const pieces: string[] = []
  let done = false
  const others = (async () => {
    while (!done) {
      await new Promise(resolve => setImmediate(resolve))
      pieces.push('other')
    }
  })()
  const long = async () => {
    for (let piece = 0; piece < 10; piece++) {
      await nextTurn()
      pieces.push('long')
    }
  }
  await Promise.all([long(), long(), long(), long()])
  done = true
  await others
  expect(pieces.filter(each => each === 'long')).toHaveLength(40)
  expect(pieces.join(' ')).not.toContain('long long')
})
