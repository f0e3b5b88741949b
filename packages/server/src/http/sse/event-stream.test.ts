import { expect, it } from 'vitest'
import { pause } from '../../../test/events.ts'
import { type Blocks, eventStream } from './event-stream.ts'

const pace = { keepAlive: 50, readTimeout: 100, closeTimeout: 100, reconnectDelay: 2_000 }

/** Blocks that come when they are given, and what was asked of them. */
const given = (...texts: string[]) => {
  const asked = { blocks: 0, returned: 0 }
  const never = new Promise<never>(() => {})
  const blocks: Blocks = {
    next: async () => {
      asked.blocks++
      const value = texts.shift()
      return value === undefined ? never : { done: false, value }
    },
    return: () => void asked.returned++,
    keepAlive: () => ':\n\n',
    tooSlow: () => 'event: next\ndata: "TOO_SLOW"\n\n',
  }
  return { blocks, asked }
}

const open = (blocks: Blocks) => {
  const stopping = new AbortController()
  const response = eventStream(blocks, { pace, stopping: stopping.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return { response, stopping, read: async () => (await reader.read()).value, leave: () => reader.cancel() }
}

it('says when to come back, sends what there is, and shows life while there is nothing', async () => {
  const { blocks, asked } = given('one\n\n', 'two\n\n')
  const { response, read, leave } = open(blocks)
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  expect([await read(), await read(), await read()]).toEqual(['retry: 2000\n:\n\n', 'one\n\n', 'two\n\n'])
  const before = Date.now()
  expect([await read(), await read()]).toEqual([':\n\n', ':\n\n'])
  expect(Date.now() - before).toBeGreaterThan(60)
  await leave()
  await pause(10)
  expect(asked).toEqual({ blocks: 3, returned: 1 })
})

it('asks for nothing more while nothing is taken, then says why it ends', async () => {
  const { blocks, asked } = given(...Array.from({ length: 100 }, (_, i) => `${i}\n\n`))
  const response = eventStream(blocks, { pace, stopping: new AbortController().signal })
  await pause(150)
  expect(asked.blocks).toBeLessThan(3)
  const text = await response.text()
  expect(text).toMatch(/^retry: 2000\n:\n\n(0\n\n)?event: next\ndata: "TOO_SLOW"\n\n$/)
  expect(asked.returned).toBeGreaterThan(0)
})

it('lets go of the connection when even that is not taken', async () => {
  const { blocks } = given('one\n\n')
  const response = eventStream(blocks, { pace, stopping: new AbortController().signal })
  await pause(300)
  await expect(response.text()).rejects.toThrow()
})

it('ends without a last event when the server stops', async () => {
  const { blocks, asked } = given('one\n\n')
  const { read, stopping } = open(blocks)
  expect([await read(), await read()]).toEqual(['retry: 2000\n:\n\n', 'one\n\n'])
  stopping.abort()
  expect(await read()).toBeUndefined()
  expect(asked.returned).toBe(1)
})
