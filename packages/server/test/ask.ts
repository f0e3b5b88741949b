import { type ExecutionResult, graphql } from 'graphql'
import { createContext } from '../src/schema/context.ts'
import { schema } from '../src/schema/index.ts'
import type { Store } from '../src/store/store.ts'

type Data = Record<string, unknown>

/** Runs a query against a store, without HTTP. Errors stay in the result. */
export const ask = (store: Store, source: string, variableValues: Data = {}): Promise<ExecutionResult> =>
  graphql({ schema, source, variableValues, contextValue: createContext(store, 'test') })

/** Runs a query that must succeed, and returns its data as plain objects. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its query has
export const dataOf = async (store: Store, source: string, variableValues: Data = {}): Promise<any> => {
  const { data, errors } = await ask(store, source, variableValues)
  if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'))
  return JSON.parse(JSON.stringify(data))
}

/** The statements that `work` sends to the database. */
export const statementsOf = async (store: Store, work: () => Promise<unknown>): Promise<string[]> => {
  const statements: string[] = []
  const stop = store.onStatement(sql => statements.push(sql))
  await work()
  stop()
  return statements
}
