import { type ExecutionResult, GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { createConnections } from './shared-connection.ts'

const opened = () => {
  const connections = createConnections()
  return connections.find(connections.reserve('key'), 'key')!
}
const answer = (letter: string, length: number): ExecutionResult => ({ data: { text: letter.repeat(length) } })
const settled = () => new Promise<undefined>(done => setTimeout(done, 20, undefined))

/** What is read until nothing more comes for a moment. */
const readAll = async (connection: ReturnType<typeof opened>): Promise<string[]> => {
  const read: string[] = []
  for (;;) {
    const next = await Promise.race([connection.next(), settled()])
    if (!next || next.done) return read
    read.push(next.value)
  }
}

it('holds a megabyte for a reader who reads nothing, and tells him to ask again for what is beyond', async () => {
  const connection = opened()
  for (const name of ['a', 'b', 'c']) connection.run(name, answer(name, 600_000))
  await settled()
  const read = await readAll(connection)
  const told = (name: string) => read.filter(text => text.includes(`"id":"${name}"`)).join('')
  expect(told('a')).toContain('aaaa')
  expect(told('b') + told('c')).toMatch(/TOO_SLOW.*TOO_SLOW/s)
  expect(read.filter(text => text.startsWith('event: complete'))).toHaveLength(3)
  connection.run('d', answer('d', 2_000_000))
  expect((await readAll(connection)).join('')).toContain('dddd')
})

it('leaves an operation alone that has the id of one that was stopped while it failed', async () => {
  const connection = opened()
  connection.run('a', { errors: [new GraphQLError('Failed')] })
  await settled()
  connection.stop('a')
  connection.run('a', answer('x', 10))
  const read = (await readAll(connection)).join('')
  expect(read).toContain('xxxx')
  expect(read.match(/event: complete/g)).toHaveLength(1)
})

it('goes on when the source of a stopped operation fails', async () => {
  const connection = opened()
  let fail = (_: Error) => {}
  const source = {
    next: () =>
      new Promise<never>((_, reject) => {
        fail = reject
      }),
    return: async () => {
      fail(new Error('Aborted'))
      return { done: true as const, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
  connection.run('a', source as unknown as AsyncIterable<ExecutionResult>)
  await settled()
  connection.stop('a')
  await settled()
  connection.run('b', answer('b', 10))
  expect((await readAll(connection)).join('')).toContain('bbbb')
})
