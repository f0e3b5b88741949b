import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import type { StreamPosition } from '../../changes/follow.ts'
import { distinctConnection } from './distinct-connection.ts'

const textsOf = async (connection: ReturnType<typeof distinctConnection>): Promise<string[]> => {
  const texts: string[] = []
  for (;;) {
    const { done, value } = await connection.next()
    if (done) return texts
    texts.push(value as string)
  }
}

it('names events after the place in the log that they complete', async () => {
  const position: StreamPosition = { cursor: 'start', underWay: false }
  async function* results() {
    for (const n of [1, 2]) {
      position.cursor = `c${n}`
      yield { data: { n } }
    }
  }
  const connection = distinctConnection(results(), { position })
  expect([connection.keepAlive(), connection.keepAlive()]).toEqual(['id: start\n\n', ':\n\n'])
  expect(await textsOf(connection)).toEqual([
    'id: c1\nevent: next\ndata: {"data":{"n":1}}\n\n',
    'id: c2\nevent: next\ndata: {"data":{"n":2}}\n\n',
    'event: complete\ndata:\n\n',
  ])
})

it('does not give the place of an event that is still being made', () => {
  const position: StreamPosition = { cursor: 'start', underWay: false }
  const connection = distinctConnection({ data: {} }, { position })
  connection.keepAlive()
  position.cursor = 'next'
  position.underWay = true
  expect(connection.keepAlive()).toBe(':\n\n')
  position.underWay = false
  expect(connection.keepAlive()).toBe('id: next\n\n')
})

it('ends in front of an event that could not be made', async () => {
  const position: StreamPosition = { cursor: 'start', underWay: false }
  const error = new GraphQLError('Broken.', { extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } } })
  let asked = 0
  const results = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        position.cursor = `c${++asked}`
        return { done: false as const, value: asked === 2 ? { data: null, errors: [error] } : { data: {} } }
      },
    }),
  }
  expect(await textsOf(distinctConnection(results, { position }))).toEqual([
    'id: c1\nevent: next\ndata: {"data":{}}\n\n',
    'event: next\ndata: {"data":null,"errors":[{"message":"Broken.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}\n\n' +
      'event: complete\ndata:\n\n',
  ])
  expect(asked).toBe(2)
})

it('says to a reader that is too slow up to where it was told', async () => {
  const position: StreamPosition = { cursor: 'c7', underWay: true }
  async function* results() {
    yield { data: {} }
  }
  const connection = distinctConnection(results(), { position })
  await connection.next()
  position.cursor = 'c8'
  expect(connection.tooSlow()).toBe(
    'event: next\ndata: {"errors":[{"message":"You have read nothing for a while, so the stream ends here: continue from your last cursor.","extensions":{"code":"TOO_SLOW","cursor":"c7"}}]}\n\n' +
      'event: complete\ndata:\n\n',
  )
})
