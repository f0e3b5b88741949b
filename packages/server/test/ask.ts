import { type DocumentNode, type ExecutionResult, type GraphQLError, graphql, parse, validate } from 'graphql'
import { anonymous, type Viewer } from '../src/access/viewer.ts'
import { readCompiled } from '../src/schema/compiled/compiled.ts'
import { createContext } from '../src/schema/context.ts'
import { schema } from '../src/schema/index.ts'
import type { Store } from '../src/store/store.ts'

type Data = Record<string, unknown>

/** Runs an operation against a store as the server does, without HTTP. Errors stay in the result. */
export const ask = async (
  store: Store,
  source: string,
  variableValues: Data = {},
  viewer: Viewer = anonymous,
): Promise<ExecutionResult> => {
  const document = parsed(source)
  if (!('kind' in document)) return document
  const contextValue = createContext(store, 'test', viewer)
  const compiled = await readCompiled({ schema, document, variableValues, contextValue }).catch(() => null)
  return (compiled as ExecutionResult | null) ?? byResolvers(store, source, variableValues, viewer)
}

/** The same by the resolvers alone, as an operation is run that cannot be read by one statement. */
export const byResolvers = (
  store: Store,
  source: string,
  variableValues: Data = {},
  viewer: Viewer = anonymous,
): Promise<ExecutionResult> =>
  graphql({ schema, source, variableValues, contextValue: createContext(store, 'test', viewer) })

const parsed = (source: string): DocumentNode | ExecutionResult => {
  try {
    const document = parse(source)
    const errors = validate(schema, document)
    return errors.length > 0 ? { errors } : document
  } catch (error) {
    return { errors: [error as GraphQLError] }
  }
}

/** Runs a query that must succeed, and returns its data as plain objects. */
export const dataOf = async (
  store: Store,
  source: string,
  variableValues: Data = {},
  viewer?: Viewer,
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its query has
): Promise<any> => {
  const { data, errors } = await ask(store, source, variableValues, viewer)
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
