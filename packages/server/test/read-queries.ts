import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { questions } from '../../../bench/read/questions.ts'
import { queryVariables } from '../../sdk/test/query-variables.ts'
import { coercedVariables, compiledPlan } from '../src/schema/compiled/compiled.ts'
import { createContext } from '../src/schema/context.ts'
import { schema } from '../src/schema/index.ts'
import { NotCompiled } from '../src/schema/not-compiled.ts'
import type { Prepared, Store } from '../src/store/store.ts'
import { dataOf } from './ask.ts'
import { cursorAt } from './cursor-at.ts'
import { shippedOperations } from './shipped-operations.ts'

type Variables = Readonly<Record<string, unknown>>

/** A query with variables to ask it with. */
export interface ReadQuery {
  readonly name: string
  readonly document: DocumentNode
  readonly variables: (store: Store) => Promise<readonly Variables[]>
}

/** The queries of the SDK, and those that the bench measures. */
export const readQueries = async (): Promise<ReadQuery[]> => {
  const shipped = (await shippedOperations()).flatMap(({ name, document }): ReadQuery[] => {
    const [, own] = /^SDK: (.+)/.exec(name) ?? []
    if (own === undefined || getOperationAST(document)?.operation !== 'query') return []
    return [{ name: own, document, variables: async () => queryVariables[own as keyof typeof queryVariables] }]
  })
  const measured = questions.map(({ name, query }): ReadQuery => {
    const variables = (store: Store) => cursors[name]?.(store) ?? [{}]
    return { name: name.replace(' ', ''), document: parse(query), variables: async store => variables(store) }
  })
  return [...shipped, ...measured]
}

/** Where the questions about a later page start. */
const cursors: Readonly<Record<string, (store: Store) => Promise<Variables[]>>> = {
  W4: async store => {
    const first = '{ agreements(first: 1, orderBy: TITLE_ASC) { pageInfo { endCursor } } }'
    return [{ after: (await dataOf(store, first)).agreements.pageInfo.endCursor }]
  },
  W8: async store => [{ after: await cursorAt(store, 0) }],
}

/** What a query asks of the database: nothing where it is not read by one statement, with the reason. */
export const statementFor = async (
  store: Store,
  document: DocumentNode,
  variableValues: Variables,
): Promise<Prepared | string> => {
  const variables = coercedVariables({ schema, document, variableValues })
  if (!variables) throw new Error('The variables do not fit the query.')
  const plan = compiledPlan({ schema, document }, variables)
  if (plan instanceof NotCompiled) return `Not compiled: ${plan.message}`
  let asked: Prepared | undefined
  const unanswered = new Error('Nobody needs the answer.')
  const readJson = (statement: Prepared) => {
    asked = statement
    return Promise.reject(unanswered)
  }
  await plan.read(createContext({ ...store, readJson }, 'test'), variables).catch(error => {
    if (error !== unanswered) throw error
  })
  return asked ?? 'Asks nothing of the database'
}
