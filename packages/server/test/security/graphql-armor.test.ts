import { afterAll, expect, it } from 'vitest'
import { attacker, many } from './attacker.ts'

// What the plugins of graphql-armor keep out, each by its name. This server has its own bounds for the same, because they are
// reckoned together before anything runs (docs/guides/limits.md).

const { post, statements, close } = await attacker()
afterAll(close)

/** The message of the refusal, for which nothing was read. */
const refusal = async (query: string): Promise<string> => {
  let message = ''
  const sent = await statements(async () => {
    const { json } = await post({ query })
    expect(json.data).toBeUndefined()
    expect(json.errors[0].extensions.code).toBe('TOO_COMPLEX')
    message = json.errors[0].message
  })
  expect(sent).toEqual([])
  return message
}

it('Character Limit', async () => {
  expect(await refusal(`{ __typename }${' '.repeat(100_001)}`)).toContain('100000 characters')
})

it('Max Tokens', async () => {
  expect(await refusal(`{ ${many(700, i => `a${i}: __typename`)} }`)).toContain('2000 tokens')
})

it('Max Aliases', async () => {
  expect(await refusal(`{ province(code: "TH-83") { ${many(61, i => `a${i}: name`)} } }`)).toMatch(/61 aliases/)
})

it('Max Depth', async () => {
  const deep = `${'province { agreements { nodes { '.repeat(7)} title ${'} } } '.repeat(7)}`
  expect(await refusal(`{ agreements { nodes { ${deep} } } }`)).toMatch(/levels of fields/)
})

it('Max Depth: also by fragments, and by fragments that spread themselves', async () => {
  const chain = Array.from(
    { length: 12 },
    (_, i) => `fragment f${i} on Agreement { province { agreements { nodes { ...f${i + 1} } } } }`,
  )
  const query = `{ agreements { nodes { ...f0 } } } ${chain.join(' ')} fragment f12 on Agreement { title }`
  expect(await refusal(query)).toMatch(/levels of fields|rows|cost/i)
  const { json } = await post({ query: '{ agreements { nodes { ...a } } } fragment a on Agreement { ...a }' })
  expect(json.data).toBeUndefined()
})

it('Max Directives', async () => {
  expect(
    await refusal(`{ ${many(11, i => `a${i}: __typename ${'@include(if: true) @skip(if: false) '.repeat(2)}`)} }`),
  ).toMatch(/directives/)
})

it('Cost Limit', async () => {
  const query =
    '{ agreements(first: 100) { nodes { province { agreements(first: 100) { nodes { sources { title } } } } } } }'
  expect(await refusal(query)).toMatch(/costs? [\d,]+/i)
})

it('Block Field Suggestions: where the schema is not told, names are not either (http/use-openness.test.ts)', async () => {
  const { json } = await post({ query: '{ thisIsNoFieldAtAll }' })
  expect(json.errors[0].message).not.toMatch(/did you mean/i)
})
