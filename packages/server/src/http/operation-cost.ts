import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Explanation, operationCost } from '../schema/cost/operation-cost.ts'
import { tooComplex } from './document-limits.ts'
import { longestListIn } from './longest-list.ts'

/** More than twice the cost of the most expensive operation of the SDK. */
export const defaultOperationCostLimit = 50_000

/** How many items a list in the variables may have. Lists in the document are bounded by its tokens. */
export const largestArgument = 300

/** The part of the server context with the cost of the operation, set before it runs. */
export interface Priced {
  /** Undefined until calculated, and for an operation that does not run. For a subscription, the cost of one event. */
  cost?: { readonly requested: number; readonly limit: number } | undefined
}

interface Args {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null
  readonly variableValues?: Record<string, unknown> | null
  readonly contextValue: unknown
}

interface Hook {
  readonly args: unknown
  setResultAndStopExecution(result: { errors: GraphQLError[] }): void
}

/** Calculates the maximum cost of an operation before it runs, and refuses it when that exceeds `limit`. */
export const useOperationCost = (limit: number): Plugin<object, Priced> => {
  const judge = ({ args, setResultAndStopExecution }: Hook): void => {
    const { schema, document, operationName, variableValues, contextValue } = args as Args
    const items = longestListIn(variableValues)
    if (items > largestArgument) {
      const message = `The variables have a list of ${items} items, and at most ${largestArgument} are allowed; ask for some of them at a time.`
      setResultAndStopExecution({ errors: [tooComplex(message)] })
      return
    }
    const cost = operationCost(schema, document, operationName, variableValues ?? {})
    if (!cost) return
    const { requested } = cost
    ;(contextValue as Priced).cost = { requested, limit }
    if (requested <= limit) return
    const explanation = cost.explain(limit)
    const more = { requested, limit, path: explanation.path }
    setResultAndStopExecution({ errors: [tooComplex(sentence(requested, limit, explanation), more)] })
  }
  return { onExecute: judge, onSubscribe: judge }
}

const sentence = (requested: number, limit: number, { path, share, fits }: Explanation): string => {
  const advice = fits
    ? `ask for first: ${fits.first} ${fits.where}`
    : 'ask for less below it, or send it in several requests'
  return `This operation costs ${requested}, and at most ${limit} is allowed. ${Math.round(share * 100)} % of it is ${path}: ${advice}.`
}
