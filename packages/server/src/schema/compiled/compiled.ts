import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql'
import type { Context } from '../context.ts'
import { NotCompiled } from '../not-compiled.ts'
import { type Plan, planOf } from './plan.ts'

interface Execution {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
  readonly contextValue?: unknown
}

/** What is known of one document. */
interface Known {
  /** The variables that leave out fields */
  readonly deciding: readonly string[]
  /** Each has a plan of its own, under its object: a text would be put together, and hashed, for each request */
  readonly variants: Map<string, object>
}

/** A document with more variants than that is not compiled: each `@include` with a variable doubles their number. */
const mostVariants = 32

/** Of all plans that are kept. Each takes about 2 KB. */
export const mostFields = 50_000

const known = new WeakMap<DocumentNode, Known>()

/** Of variants, in the order of their use */
const plans = new Map<object, Plan | NotCompiled>()
let fields = 0

/** The plan of an operation that was validated, or why it has none. */
export const compiledPlan = (
  { schema, document, operationName }: Execution,
  variables: Readonly<Record<string, unknown>>,
): Plan | NotCompiled => {
  const { deciding, variants } = known.get(document) ?? describe(document)
  const name = operationName ?? null
  const isOnly = name === null && deciding.length === 0
  const variant = isOnly ? '' : JSON.stringify([name, ...deciding.map(each => variables[each])])
  const key = variants.get(variant) ?? {}
  if (!variants.has(variant)) {
    if (variants.size >= mostVariants) return new NotCompiled('too many variants')
    variants.set(variant, key)
  }
  const found = plans.get(key)
  plans.delete(key)
  const plan = found ?? compile(schema, document, operationName, variables)
  plans.set(key, plan)
  if (!found) makeRoom(sizeOf(plan))
  return plan
}

const describe = (document: DocumentNode): Known => {
  const made = { deciding: decidingVariables(document), variants: new Map<string, object>() }
  known.set(document, made)
  return made
}

const sizeOf = (plan: Plan | NotCompiled): number => (plan instanceof NotCompiled ? 1 : 1 + plan.fields)

const makeRoom = (added: number): void => {
  fields += added
  for (const [key, plan] of plans) {
    if (fields <= mostFields) return
    plans.delete(key)
    fields -= sizeOf(plan)
  }
}

/** How many fields the plans have that are kept. */
export const keptFields = (): number => fields

const compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): Plan | NotCompiled => {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== OperationTypeNode.QUERY) return new NotCompiled('no query')
  try {
    return planOf(schema, document, operation, variables)
  } catch (error) {
    if (error instanceof NotCompiled) return error
    throw error
  }
}

/** The names of the variables in `@skip` and `@include`. */
const decidingVariables = (document: DocumentNode): string[] => {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: given = [] }: DirectiveNode) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

/** The coerced variables of an operation; null when they have errors, which graphql-js words. */
export const coercedVariables = ({ schema, document, operationName, variableValues }: Execution) => {
  const operation = getOperationAST(document, operationName)
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variableValues ?? {})
  return coerced ?? null
}

/** The answer by one statement of `atMost` bytes; null where only the ordinary way can answer. */
export const readCompiled = async (execution: Execution, atMost?: number): Promise<{ data: unknown } | null> => {
  const variables = coercedVariables(execution)
  if (!variables) return null
  const plan = compiledPlan(execution, variables)
  if (plan instanceof NotCompiled) return null
  return { data: await plan.read(execution.contextValue as Context, variables, atMost) }
}
