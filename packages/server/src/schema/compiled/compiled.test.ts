import { execute, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GeneratedOperation, generatedOperations } from '../../../test/generated-operations.ts'
import { registerValues } from '../../../test/register-values.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { createContext } from '../context.ts'
import { schema } from '../index.ts'
import { NotCompiled } from '../not-compiled.ts'
import { compiledPlan, keptFields, mostFields, readCompiled } from './compiled.ts'

// The executor with its resolvers is the oracle: what is read by one statement gives the same bytes.

/** On all databases together. */
const operations = Number(process.env['COMPILED_OPERATIONS'] ?? 20_000)

/** On one of them: the embedded one takes four times as long for each. */
const operationsOn = (kind: Store['kind']): number =>
  databases.length === 1 ? operations / 4 : kind === 'PGlite' ? operations / 10 : (operations * 9) / 10

/** Most operations are small: a large one takes as long as twenty of them, and finds less. */
const largeIn = (count: number): number => Math.ceil(count / 200)

/** These take two fifths of the time where all queries are asked for as often. */
const long = ['worklist', 'coverage', 'timeline', 'graph', 'briefing', 'search']

const seed = Number(process.env['COMPILED_SEED'] ?? Math.floor(Math.random() * 1e9))

/** At once, so that the database works while answers are made. */
const lanes = 6

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** Whether an operation is compiled; throws where its two answers differ. */
  const isSame = async ({ query, variables }: GeneratedOperation): Promise<boolean> => {
    const execution = { schema, document: parse(query), variableValues: variables }
    const byStatement = await readCompiled({ ...execution, contextValue: createContext(store, 't') }).then(
      answer => answer && JSON.stringify(answer.data),
      (error: unknown) => ({ error }),
    )
    if (byStatement === null) return false
    const { data, errors } = await execute({ ...execution, contextValue: createContext(store, 't') })
    if (typeof byStatement === 'string') {
      if (errors || byStatement !== JSON.stringify(data))
        expect({ query, variables, errors, byStatement }).toEqual({
          query,
          variables,
          errors: undefined,
          byStatement: JSON.stringify(data),
        })
      return true
    }
    // What cannot be answered by one statement has an error, or says that it is not compiled.
    const { error } = byStatement
    if (!(error instanceof NotCompiled) && !errors)
      throw new Error(`${query}\n${JSON.stringify(variables)}`, { cause: error })
    return false
  }

  const count = operationsOn(kind)
  it(`answers ${count} generated operations as the executor does, byte for byte (COMPILED_SEED=${seed})`, async () => {
    const small = generatedOperations(schema, seed, registerValues, { manyFields: 4, rare: long })
    const all = generatedOperations(schema, seed, registerValues)
    let begun = 0
    let compiled = 0
    const lane = async (): Promise<void> => {
      while (begun < count) {
        const operation = (begun++ < largeIn(count) ? all : small).next().value!
        if (begun < 200) expect(validate(schema, parse(operation.query))).toEqual([])
        if (await isSame(operation)) compiled++
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    expect(compiled).toBeGreaterThan(count / 2)
  }, 900_000)
})

it('leaves an alias of __proto__ to the executor, which answers it', () => {
  for (const query of ['{ __proto__: register { revision } }', '{ register { __proto__: revision } }'])
    expect(compiledPlan({ schema, document: parse(query) }, {})).toBeInstanceOf(NotCompiled)
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
