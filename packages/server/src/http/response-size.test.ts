import { createSchema, createYoga } from 'graphql-yoga'
import { describe, expect, it } from 'vitest'
import { useErrors } from './errors.ts'
import { useResponseSizeLimit } from './response-size.ts'

const long = 'ก'.repeat(10_000)
const yoga = createYoga<{ requestId: string }>({
  schema: createSchema({
    typeDefs: 'type Query { records(count: Int!): [Record!]! } type Record { note: String! }',
    resolvers: { Query: { records: (_: unknown, { count }: { count: number }) => Array(count).fill({ note: long }) } },
  }),
  plugins: [useErrors(), useResponseSizeLimit()],
  logging: false,
  maskedErrors: false,
})

const ask = async (count: number, names: number, accept = 'application/graphql-response+json') => {
  const fields = Array.from({ length: names }, (_, i) => `n${i}: note`).join(' ')
  const query = encodeURIComponent(`{ records(count: ${count}) { ${fields} } }`)
  const response = await yoga.fetch(
    `http://register.test/graphql?query=${query}`,
    { headers: { accept } },
    { requestId: 'test' },
  )
  return { status: response.status, text: await response.text() }
}

describe('an answer', () => {
  it('of some megabytes is given', async () => {
    const { status, text } = await ask(100, 2)
    expect(status).toBe(200)
    expect(text.length).toBeGreaterThan(2_000_000)
  })

  it.each(['application/graphql-response+json', 'application/json'])(
    'that would be larger ends with an error, not with memory: %s',
    async accept => {
      const before = process.memoryUsage().rss
      // 1.8 GB as JSON.
      const { status, text } = await ask(1_000, 60, accept)
      expect(status).toBe(accept === 'application/json' ? 200 : 400)
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: 'The answer has more than 8 MB: ask for fewer records or fewer fields at a time.',
            extensions: { code: 'RESPONSE_TOO_LARGE' },
          },
        ],
      })
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    },
  )
})
