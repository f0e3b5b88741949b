import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'

interface Selection {
  readonly number: number
  /** The variables that the selection depends on */
  readonly variables: readonly string[]
}

const known = new WeakMap<OperationDefinitionNode, Selection>()
let last = 0

/**
 * A key that is equal for subscriptions whose events have the same result: the selection with its variables, without
 * the arguments of the subscription itself, which only choose the start and the filter.
 */
export const selectionKey = ({ document, operationName, variableValues }: ExecutionArgs): string => {
  const operation = getOperationAST(document, operationName)!
  const { number, variables } = known.get(operation) ?? read(document, operation)
  // An omitted variable differs from null.
  return JSON.stringify([
    number,
    ...variables.map(name => [variableValues?.[name]].filter(value => value !== undefined)),
  ])
}

const read = (document: DocumentNode, operation: OperationDefinitionNode): Selection => {
  const variables = new Set<string>()
  const note = { Variable: ({ name }: { name: { value: string } }) => void variables.add(name.value) }
  for (const selection of operation.selectionSet.selections)
    visit(selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection, note)
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, note)
  const selection = { number: ++last, variables: [...variables] }
  known.set(operation, selection)
  return selection
}
