import { createSchema, createYoga } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { useSharedEvents } from './share-events.ts'

const changes = [{ revision: 1 }, { revision: 2 }]
let made = 0

const yoga = createYoga<{ viewer: { name: string }; stream: object }>({
  schema: createSchema<{ viewer: { name: string }; stream: object }>({
    typeDefs: `
      type Query { nothing: Int }
      type Change { revision: Int title(lang: String): String you: String broken: Int! }
      type Subscription { changes(after: String): Change! }`,
    resolvers: {
      Subscription: {
        changes: {
          subscribe: async function* () {
            yield* changes
          },
          resolve: (change: object) => change,
        },
      },
      Change: {
        title: async (_, { lang }) => {
          made += 1
          await new Promise(done => setTimeout(done, 20))
          return `in ${lang}`
        },
        you: (_, __, { viewer }) => viewer.name,
        broken: () => {
          throw new Error('Broken')
        },
      },
    },
  }),
  context: ({ viewer }) => ({ viewer }),
  plugins: [useSharedEvents()],
  maskedErrors: false,
  logging: false,
})

const follow = async (name: string, query: string, variables: object = {}): Promise<unknown[]> => {
  const request = new Request('http://register.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
  })
  const text = await (await yoga.fetch(request, { viewer: { name }, stream: { position: null } })).text()
  return [...text.matchAll(/^data: (.+)$/gm)].map(([, json]) => JSON.parse(json!))
}

const titles = 'subscription ($after: String, $lang: String) { changes(after: $after) { revision title(lang: $lang) } }'
const told = (lang: string) => changes.map(({ revision }) => ({ data: { changes: { revision, title: `in ${lang}` } } }))

it('makes an answer once for all who ask the same, wherever they began', async () => {
  made = 0
  const all = Array.from({ length: 20 }, (_, i) => follow(`${i}`, titles, { after: `${i}`, lang: 'th' }))
  for (const events of await Promise.all(all)) expect(events).toEqual(told('th'))
  expect(made).toBe(changes.length)
})

it('does not mix up those who ask for something else', async () => {
  const [thai, english] = await Promise.all([follow('a', titles, { lang: 'th' }), follow('b', titles, { lang: 'en' })])
  expect([thai, english]).toEqual([told('th'), told('en')])
})

it('tells each its own where the answer is about who asks', async () => {
  const names = ['a', 'b', 'c', 'd']
  const query = 'subscription { changes { title(lang: "th") you } }'
  const all = await Promise.all(names.map(name => follow(name, query)))
  for (const [i, name] of names.entries())
    expect(all[i]).toEqual(changes.map(() => ({ data: { changes: { title: 'in th', you: name } } })))
})

it('tells all of an answer that could not be made', async () => {
  const all = await Promise.all(['a', 'b'].map(name => follow(name, 'subscription { changes { broken } }')))
  for (const events of all) expect(events).toMatchObject(changes.map(() => ({ errors: [{ message: 'Broken' }] })))
})
