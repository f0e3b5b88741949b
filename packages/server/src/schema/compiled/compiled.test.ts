import { execute, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatedOperations } from '../../../test/generated-operations.ts'
import { registerValues } from '../../../test/register-values.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { createContext } from '../context.ts'
import { schema } from '../index.ts'
import { NotCompiled } from '../not-compiled.ts'
import { compiledPlan, keptFields, mostFields, readCompiled } from './compiled.ts'

// The executor with its resolvers is the oracle: what is read by one statement gives the same bytes.

const operations = Number(process.env['COMPILED_OPERATIONS'] ?? 2_000)
const seed = Number(process.env['COMPILED_SEED'] ?? Math.floor(Math.random() * 1e9))

/** What came of an operation: its data as JSON, or that it goes the ordinary way. */
const byStatement = async (store: Store, query: string, variables: Record<string, unknown>): Promise<string | null> => {
  const execution = {
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: createContext(store, 't'),
  }
  const answer = await readCompiled(execution)
  return answer && JSON.stringify(answer.data)
}

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it(`answers ${operations} generated operations as the executor does, byte for byte (COMPILED_SEED=${seed})`, async () => {
    const generated = generatedOperations(schema, seed, registerValues)
    let compiled = 0
    for (let i = 0; i < operations; i++) {
      const { query, variables } = generated.next().value!
      expect(validate(schema, parse(query))).toEqual([])
      const contextValue = createContext(store, 't')
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue,
      })
      let found: string | null
      try {
        found = await byStatement(store, query, variables)
      } catch (error) {
        // What cannot be answered by one statement has an error, or says that it is not compiled.
        if (!(error instanceof NotCompiled) && !errors)
          throw new Error(`${query}\n${JSON.stringify(variables)}`, { cause: error })
        continue
      }
      if (found === null) continue
      compiled++
      expect({ query, variables, errors, found }).toEqual({
        query,
        variables,
        errors: undefined,
        found: JSON.stringify(data),
      })
    }
    expect(compiled).toBeGreaterThan(operations / 2)
  }, 600_000)

  it('leaves an alias of __proto__ to the executor, which answers it', async () => {
    for (const query of ['{ __proto__: register { revision } }', '{ register { __proto__: revision } }'])
      expect(await byStatement(store, query, {})).toBeNull()
  })
})

it('plans are kept while there is room, with those of all variants of a document', () => {
  const variables = Array.from({ length: 5 }, (_, at) => `v${at}`)
  const switches = variables.map(name => `${name}: __typename @include(if: $${name})`).join(' ')
  const fields = Array.from({ length: 50 }, (_, at) => `a${at}: title`).join(' ')
  let plan: unknown
  for (let at = 0; at < 60; at++) {
    const query = `query (${variables.map(name => `$${name}: Boolean!`)}) { ${switches} agreements { nodes { b${at}: slug ${fields} } } }`
    const document = parse(query)
    for (let bits = 0; bits < 32; bits++) {
      const given = Object.fromEntries(variables.map((name, bit) => [name, Boolean((bits >> bit) & 1)]))
      plan = compiledPlan({ schema, document }, given)
      expect(plan).not.toBeInstanceOf(NotCompiled)
      expect(compiledPlan({ schema, document }, given)).toBe(plan)
      expect(keptFields()).toBeLessThanOrEqual(mostFields)
    }
  }
  expect(keptFields()).toBeGreaterThan(mostFields / 2)
})
