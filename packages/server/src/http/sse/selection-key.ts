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
  /** The variables that what is selected depends on */
  readonly variables: readonly string[]
}

const known = new WeakMap<OperationDefinitionNode, Selection>()
let last = 0

/**
 * What a follower wants to know of each change: equal for two that are answered alike. Where one began and which changes he
 * follows, the arguments of the subscription itself, is not part of it.
 */
export const selectionKey = ({ document, operationName, variableValues }: ExecutionArgs): string => {
  const operation = getOperationAST(document, operationName)!
  const { number, variables } = known.get(operation) ?? read(document, operation)
  // One that is not given is not the same as null.
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
  const asked = { number: ++last, variables: [...variables] }
  known.set(operation, asked)
  return asked
}
