import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  visit,
} from 'graphql'
import type { Violation } from '../../register/violation.ts'
import { readValue } from './read-value.ts'

// The library refuses a request as a whole when a variable does not fit its type. For mutations, such variables are
// replaced by something that fits, and what is wrong with them is kept for the resolver, which refuses the input with it
// as with any other violation.

/** What is wrong with the variables of a mutation, by their names; paths begin with the name. */
export type Unread = Map<string, readonly Violation[]>

type Values = Readonly<Record<string, unknown>>

export interface ReadVariables {
  readonly values: Values
  readonly unread: ReadonlyMap<string, readonly Violation[]>
}

/** Reads the variables of an operation by their types. */
export const readVariables = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Values,
): ReadVariables => {
  const values: Record<string, unknown> = { ...given }
  const unread: Unread = new Map()
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const name = variable.name.value
    const type = typeFromAST(schema, node as never)
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (!isInputType(type) || (value === undefined && (defaultValue || node.kind !== Kind.NON_NULL_TYPE))) continue
    const reading = readValue(type, value, [name])
    values[name] = reading.value
    if (reading.violations.length > 0) unread.set(name, reading.violations)
  }
  return { values, unread }
}

/** Whether variables stand in the argument `input` of mutations alone, so that each can answer for its own. */
export const areInputs = (
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
  names: Iterable<string>,
): boolean => {
  const everywhere = countVariables(document)
  const inInputs = new Map<string, number>()
  for (const field of rootFields(document, selectionSet)) {
    const input = inputOf(field)
    if (input) for (const [name, count] of countVariables(input)) inInputs.set(name, (inInputs.get(name) ?? 0) + count)
  }
  return [...names].every(name => (inInputs.get(name) ?? 0) >= (everywhere.get(name) ?? 0))
}

const countVariables = (node: DocumentNode | ValueNode): Map<string, number> => {
  const counts = new Map<string, number>()
  visit(node, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void counts.set(name.value, (counts.get(name.value) ?? 0) + 1),
  })
  return counts
}

function* rootFields(document: DocumentNode, { selections }: SelectionSetNode): Generator<FieldNode> {
  for (const selection of selections)
    if (selection.kind === Kind.FIELD) yield selection
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* rootFields(document, selection.selectionSet)
    else {
      const fragment = document.definitions.find(
        (each): each is FragmentDefinitionNode =>
          each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      )
      if (fragment) yield* rootFields(document, fragment.selectionSet)
    }
}

const inputOf = ({ arguments: all = [] }: FieldNode): ValueNode | undefined =>
  all.find(({ name }) => name.value === 'input')?.value

/** What is wrong with the input of a field: that of the variables in it, where each stands. */
export const unreadIn = (field: FieldNode | undefined, unread: Unread): Violation[] => {
  if (unread.size === 0) return []
  const below = (node: ValueNode | undefined, path: readonly string[]): Violation[] => {
    if (node?.kind === Kind.VARIABLE)
      return (unread.get(node.name.value) ?? []).map(each => ({ ...each, path: [...path, ...each.path.slice(1)] }))
    if (node?.kind === Kind.OBJECT) return node.fields.flatMap(({ name, value }) => below(value, [...path, name.value]))
    if (node?.kind === Kind.LIST) return node.values.flatMap((value, i) => below(value, [...path, String(i)]))
    return []
  }
  return below(field && inputOf(field), ['input'])
}
