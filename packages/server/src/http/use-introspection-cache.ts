import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Documents whose answers are kept: tools send few different ones. */
const maxDocuments = 4

/** A longer answer is not kept, so that those kept take some 16 MB together. */
const maxCharacters = 500_000

interface Known extends ExecutionResult {
  /** Read by Yoga when it writes the answer */
  readonly stringify: (result: ExecutionResult) => string
}

/**
 * Executes a query about the schema once: the schema is the same for all callers and for the life of the process. Must come
 * after the plugin that charges for the operation.
 */
export const useIntrospectionCache = (): Plugin => {
  const answers = new Map<DocumentNode, Map<string, Known>>()
  return {
    onExecute({ args, setResultAndStopExecution }) {
      if (!isIntrospection(args)) return
      const { document, operationName } = args
      const name = operationName ?? ''
      const known = answers.get(document)?.get(name)
      if (known) return setResultAndStopExecution({ ...known })
      return {
        onExecuteDone({ result, setResult }) {
          const kept = keptFrom(result as ExecutionResult)
          if (!kept) return
          const ofDocument = answers.get(document) ?? new Map()
          answers.set(document, ofDocument.set(name, kept))
          const [oldest] = answers.keys()
          if (answers.size > maxDocuments) answers.delete(oldest!)
          setResult({ ...kept })
        },
      }
    },
  }
}

/** Whether an operation without variables asks about nothing but the schema. */
const isIntrospection = ({ document, operationName, variableValues }: ExecutionArgs): boolean => {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== 'query' || Object.keys(variableValues ?? {}).length > 0) return false
  let only = true
  /** Grows while it is walked. */
  const fragments = new Set<string>()
  const readRoot = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) only &&= selection.name.value.startsWith('__')
      else if (selection.kind === Kind.INLINE_FRAGMENT) readRoot(selection.selectionSet)
      else fragments.add(selection.name.value)
  }
  readRoot(operation.selectionSet)
  for (const name of fragments)
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name)
        readRoot(definition.selectionSet)
  return only
}

const keptFrom = ({ data, errors }: ExecutionResult): Known | null => {
  if (!data || errors) return null
  const text = JSON.stringify(data)
  if (text.length > maxCharacters) return null
  return {
    data,
    stringify: ({ data: same, ...rest }) => {
      if (same !== data) return JSON.stringify({ data: same, ...rest })
      const more = JSON.stringify(rest)
      return `{"data":${text}${more === '{}' ? '' : `,${more.slice(1, -1)}`}}`
    },
  }
}
