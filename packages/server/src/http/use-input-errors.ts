import { type ASTNode, type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, Kind } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Language } from '../register/messages/say.ts'
import type { Violation } from '../register/violation.ts'
import type { Context } from '../schema/context.ts'
import { unreadLiterals } from '../schema/mutation/literals.ts'
import { areInputs, readVariables } from '../schema/mutation/read-variables.ts'
import { languageOf } from './language.ts'

interface Args {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null
  variableValues?: Readonly<Record<string, unknown>> | null
  readonly contextValue: Context & { readonly request: Request }
}

/**
 * Says what does not fit the types of the API: everything at once, each with its path, in the language of the client. In
 * the input of a mutation it becomes a ValidationError of that mutation. Elsewhere it is an error of the request, with
 * the same `violations` in its extensions. Must come before the plugins that read variables.
 */
export const useInputErrors = (): Plugin => ({
  onValidate({ params, context }) {
    const { schema, documentAST } = params
    return ({ result, setResult }) => {
      if (!Array.isArray(result) || !result.some(isAboutLiteral)) return
      const language = languageOf((context as { request: Request }).request)
      const errors = unreadLiterals(schema, documentAST).map(({ node, violations }) => {
        const replaced = result.find(error => isAboutLiteral(error))
        return badInput(violations, language, [node], replaced?.extensions)
      })
      if (errors.length > 0) setResult([...result.filter(error => !isAboutLiteral(error)), ...errors])
    }
  },

  onExecute({ args, setResultAndStopExecution }) {
    const { schema, document, operationName, variableValues, contextValue } = args as unknown as Args
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'mutation')
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (!isAsyncIterable(result) && isAboutVariables(result)) setResult(inputErrors(args as unknown as Args))
        },
      }
    const { values, unread } = readVariables(schema, operation, variableValues ?? {})
    if (unread.size > 0 && !areInputs(document, operation, unread.keys()))
      return setResultAndStopExecution(inputErrors(args as unknown as Args))
    for (const [name, violations] of unread) contextValue.unread.set(name, violations)
    args.variableValues = values
  },

  onSubscribe({ args }) {
    return {
      onSubscribeResult: ({ result, setResult }) => {
        if (!isAsyncIterable(result) && isAboutVariables(result)) setResult(inputErrors(args as unknown as Args))
      },
    }
  },
})

const inputErrors = ({ schema, document, operationName, variableValues, contextValue }: Args) => {
  const operation = getOperationAST(document, operationName)!
  const { unread } = readVariables(schema, operation, variableValues ?? {})
  const nodes = operation.variableDefinitions?.filter(({ variable }) => unread.has(variable.name.value))
  return { errors: [badInput([...unread.values()].flat(), languageOf(contextValue.request), nodes ?? [])] }
}

const badInput = (
  violations: readonly Violation[],
  language: Language,
  nodes: readonly ASTNode[],
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError =>
  new GraphQLError(violations.map(({ message, path }) => `${path.join('.')}: ${message[language]}`).join(' '), {
    nodes,
    extensions: {
      code: 'BAD_INPUT',
      http: { status: 400, spec: true },
      ...extensions,
      violations: violations.map(({ code, message, path }) => ({ code, message: message[language], path })),
    },
  })

/** Whether the library refused variables: nothing was executed. */
const isAboutVariables = (result: { readonly data?: unknown; readonly errors?: readonly GraphQLError[] } | undefined) =>
  result?.errors?.[0]?.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION

const values: ReadonlySet<string> = new Set([
  Kind.STRING,
  Kind.ENUM,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

/** Scalars report their own errors without a position. */
const isAboutLiteral = ({ nodes, extensions }: GraphQLError): boolean =>
  nodes?.[0] ? values.has(nodes[0].kind) : extensions['code'] === 'BAD_INPUT'
