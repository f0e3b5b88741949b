import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Violation } from '../../register/violation.ts'
import { readValue, unknownValue } from './read-value.ts'

/** The arguments of a document whose literals do not fit their types, and all that is wrong with each. */
export const unreadLiterals = (
  schema: GraphQLSchema,
  document: DocumentNode,
): { readonly node: ArgumentNode; readonly violations: readonly Violation[] }[] => {
  const found: { node: ArgumentNode; violations: readonly Violation[] }[] = []
  const types = new TypeInfo(schema)
  const atArgument = (node: ArgumentNode): void => {
    const argument = types.getArgument()
    if (!argument) return
    const { violations } = readValue(argument.type, plain(node.value), [argument.name])
    if (violations.length > 0) found.push({ node, violations })
  }
  visit(document, visitWithTypeInfo(types, { Argument: { enter: atArgument } }))
  return found
}

const plain = (node: ValueNode): unknown => {
  switch (node.kind) {
    case Kind.VARIABLE:
      return unknownValue
    case Kind.NULL:
      return null
    case Kind.LIST:
      return node.values.map(plain)
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, plain(value)]))
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value)
    default:
      return node.value
  }
}
