import { createSchema } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { Unauthenticated } from '../access/authenticate.ts'
import { createRoutes } from './routes.ts'
import { listen } from './serve.ts'

it('a wrong key is answered, not cut off, while a large body is still on its way', async () => {
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  listener.serve(
    createRoutes({
      schema: createSchema({ typeDefs: 'type Query { _: String }' }),
      authenticate: async () => {
        throw new Unauthenticated('This is not a key.')
      },
      context: () => ({}),
      edition: async () => ({ revision: 0, identity: '', since: new Date(0) }),
      ready: async () => {},
    }),
  )
  const answers = Array.from({ length: 5 }, async () => {
    const response = await fetch(`${listener.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
      body: 'x'.repeat(5_000_000),
    })
    return [response.status, await response.json()]
  })
  const error = { message: 'This is not a key.', extensions: { code: 'UNAUTHENTICATED' } }
  for (const answer of await Promise.all(answers)) expect(answer).toEqual([401, { errors: [error] }])
  await listener.stop()
})
