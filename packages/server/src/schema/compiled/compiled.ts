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

/** The plans of one document, by the operation and by the variables that leave out fields. */
interface Plans {
  readonly made: Map<string, Plan | NotCompiled>
  readonly deciding: readonly string[]
}

/** A document with more variants than that is not compiled: each `@include` with a variable doubles their number. */
const mostVariants = 32

const known = new WeakMap<DocumentNode, Plans>()

/** The plan of an operation that was validated, or why it has none. */
export const compiledPlan = (
  { schema, document, operationName }: Execution,
  variables: Readonly<Record<string, unknown>>,
): Plan | NotCompiled => {
  const plans = known.get(document) ?? { made: new Map(), deciding: decidingVariables(document) }
  known.set(document, plans)
  const key = JSON.stringify([operationName ?? null, ...plans.deciding.map(name => variables[name])])
  const found = plans.made.get(key)
  if (found) return found
  if (plans.made.size >= mostVariants) return new NotCompiled('too many variants')
  const made = compile(schema, document, operationName, variables)
  plans.made.set(key, made)
  return made
}

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

/** The answer by one statement; null where only the ordinary way can answer. */
export const readCompiled = async (execution: Execution): Promise<{ data: unknown } | null> => {
  const variables = coercedVariables(execution)
  if (!variables) return null
  const plan = compiledPlan(execution, variables)
  if (plan instanceof NotCompiled) return null
  return { data: await plan.read(execution.contextValue as Context, variables) }
}
