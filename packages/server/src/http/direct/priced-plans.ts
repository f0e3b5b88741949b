import type { GraphQLSchema } from 'graphql'
import { trustedDocument } from '../../access/trusted-documents.ts'
import { coercedVariables, compiledPlan } from '../../schema/compiled/compiled.ts'
import type { Plan } from '../../schema/compiled/plan.ts'
import { operationCost } from '../../schema/cost/operation-cost.ts'
import { NotCompiled } from '../../schema/not-compiled.ts'
import { longestListIn } from '../longest-list.ts'
import type { RequestNotes } from '../observation.ts'
import { largestArgument } from '../operation-cost.ts'
import { documentNotes, operationNotes } from '../operation-notes.ts'
import type { KnownDocument } from './known-documents.ts'

/** What a request with certain variables runs and costs. */
export interface PricedPlan {
  /** Asked for at each request, because plans are kept elsewhere, and not forever. @throws NotCompiled */
  readonly plan: () => Plan
  readonly cost: number
  readonly variables: Readonly<Record<string, unknown>>
  /** For the observation of the request */
  readonly notes: RequestNotes
}

/** Of one document, and fewer of a short one, of which there may be more. Longer texts of variables are not remembered. */
const mostVariables = 50
const longestVariables = 1_000
const mostOf = ({ text }: KnownDocument): number => Math.min(mostVariables, Math.ceil(text.length / 10))

const remembered = new WeakMap<KnownDocument, Map<string, PricedPlan | null>>()

/** Null for what is not compiled, costs more than `limit`, or has variables with errors. `key` names the variables. */
export const pricedPlan = (
  schema: GraphQLSchema,
  known: KnownDocument,
  operationName: string | null,
  given: Record<string, unknown>,
  key: string,
  limit: number,
): PricedPlan | null => {
  const plans = remembered.get(known) ?? new Map<string, PricedPlan | null>()
  remembered.set(known, plans)
  const before = plans.get(key)
  if (before !== undefined) return before
  const made = priced(schema, known, operationName, given, limit)
  if (key.length <= longestVariables) {
    const [oldest] = plans.keys()
    if (plans.size >= mostOf(known)) plans.delete(oldest!)
    plans.set(key, made)
  }
  return made
}

const priced = (
  schema: GraphQLSchema,
  { document, hash }: KnownDocument,
  operationName: string | null,
  variableValues: Record<string, unknown>,
  limit: number,
): PricedPlan | null => {
  if (longestListIn(variableValues) > largestArgument) return null
  const execution = { schema, document, operationName, variableValues }
  const cost = operationCost(schema, document, operationName, variableValues)?.requested
  const variables = coercedVariables(execution)
  if (cost === undefined || cost > limit || !variables) return null
  const plan = (): Plan => {
    const found = compiledPlan(execution, variables)
    if (found instanceof NotCompiled) throw found
    return found
  }
  const isTrusted = (id: string) => trustedDocument(id) !== undefined
  const notes = { keyId: null, ...documentNotes(hash, isTrusted), ...operationNotes(document, operationName), cost }
  return { plan, cost, variables, notes }
}
