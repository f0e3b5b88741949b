import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import type { Input, Rows } from '../../store/read/compiled/need.ts'
import type { Sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { dayAt, dayNoteOf } from '../day.ts'
import { NotCompiled } from '../not-compiled.ts'
import type { FoundRead, ViewRead } from '../reads/declaration.ts'

// A document while it is compiled, and a request for what was compiled. What is known of the document goes into the need and
// the shapes, for good; what only a request has, such as variables, is given by a step, and the need has the number of that input:
//
//   const at = add(rows, { kind: 'value', sql: addInput(draft, scope => sql(args(scope))) })   // once
//   return (row, scope) => of(row[at], args(scope))                                            // each row of each request

/** An answer that is not plain data: the ordinary way finds out what is to be said about it. */
export class NotShaped extends Error {}

/** One request for a compiled document. */
export interface Scope {
  readonly context: Context
  readonly variables: Readonly<Record<string, unknown>>
  inputs: unknown[]
  /** What the statement answered */
  root: readonly unknown[]
  /** What was made once for all rows, see `once` */
  readonly made: Map<object, unknown>
  /** The rows around, and the records that they name, where they belong to one row of the answer */
  readonly rows?: readonly unknown[]
}

/** Makes a value of the answer out of what was read. */
export type Shape = (read: unknown, scope: Scope) => unknown

export type Path = GraphQLResolveInfo['path']
export type Fields = ReadonlyMap<string, readonly FieldNode[]>
type Field = GraphQLField<unknown, unknown>
type Arguments = Record<string, unknown>

/** What is known of a document while it is compiled. */
export interface Draft {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Those that decide which fields are left out */
  readonly variables: Readonly<Record<string, unknown>>
  /** Note the days that fields are asked for */
  readonly notes: ((scope: Scope) => void)[]
  /** Give the inputs */
  readonly steps: ((scope: Scope) => unknown)[]
  readonly root: Rows
  readonly shapes: Shapes
  readonly count: { fields: number }
  /** The input with the object around, whose fields are views */
  readonly given?: Input<unknown>
  /** The view around */
  readonly view?: View | undefined
}

/** What makes the shapes of fields that have records and views below them; here, so that no two files import each other. */
export interface Shapes {
  /** The object of a row. Adds to `rows` what its fields read. */
  readonly record: (draft: Draft, type: GraphQLObjectType, fields: Fields, rows: Rows, path: Path | undefined) => Shape
  readonly view: (draft: Draft, place: Place, read: ViewRead) => Shape
  readonly found: (draft: Draft, place: Place, read: FoundRead) => Shape
}

/** A view of the document, and the records that its rows name. */
export interface View {
  /** Its place in the answer; null for one that belongs to a row, which has it in `scope.rows` */
  readonly at: number | null
  readonly records: { readonly keys: Sql; readonly rows: Rows }[]
}

/** Makes a value at the first row of a request that asks for it, for all of them. */
export const once = <Value>(make: (scope: Scope) => Value): ((scope: Scope) => Value) => {
  const key = {}
  return scope => {
    const { made } = scope
    if (!made.has(key)) made.set(key, make(scope))
    return made.get(key) as Value
  }
}

/** Adds an input, which every request gives; `give` may wait. */
export const addInput = <Value>({ steps }: Draft, give: (scope: Scope) => Value | Promise<Value>): Input<Value> =>
  steps.push(give) - 1

export const rootFields = (draft: Draft, type: GraphQLObjectType): Fields =>
  collectFields(draft.schema, draft.fragments, draft.variables, type, draft.operation.selectionSet)

export const fieldsOf = (draft: Draft, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields =>
  collectSubfields(draft.schema, draft.fragments, draft.variables, type, nodes)

/** A field of the document where it stands. */
export interface Place {
  readonly field: Field
  readonly nodes: readonly FieldNode[]
  readonly args: (scope: Scope) => Arguments
  /** As much of it as resolvers look at */
  readonly info: GraphQLResolveInfo
}

export const placeOf = (
  draft: Draft,
  parentType: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  prev: Path | undefined,
): Place => {
  const node = nodes[0]!
  const field = parentType.getFields()[node.name.value] as Field | undefined
  if (!field) throw new NotCompiled(node.name.value)
  draft.count.fields += 1
  const path = { prev, key, typename: parentType.name }
  const { schema, operation, fragments } = draft
  const args = argumentsOf(field, node)
  const info = { path, parentType, schema, operation, fragments, fieldNodes: nodes, fieldName: field.name }
  const place = { field, nodes, args, info: info as unknown as GraphQLResolveInfo }
  const note = dayNoteOf(field)
  if (note) draft.notes.push(scope => note(scope.context, path, args(scope)))
  return place
}

/** The day that a field is asked for, or that something around it is. */
export const dayOfPlace = ({ args, info }: Place): ((scope: Scope) => string | null) =>
  once(scope => dayAt(scope.context, info, args(scope)['asOf'] as string | null | undefined))

/** The arguments of a field; made once for all requests where no variable is in them. */
const argumentsOf = (field: Field, node: FieldNode): Place['args'] => {
  if (field.args.length === 0) return () => none
  if (node.arguments?.some(({ value }) => hasVariable(value)))
    return once(({ variables }) => getArgumentValues(field, node, variables))
  let made: Arguments | undefined
  return () => {
    made ??= getArgumentValues(field, node, {})
    return made
  }
}

const none: Arguments = {}

const hasVariable = (value: ValueNode): boolean => {
  if (value.kind === Kind.VARIABLE) return true
  if (value.kind === Kind.LIST) return value.values.some(hasVariable)
  return value.kind === Kind.OBJECT && value.fields.some(field => hasVariable(field.value))
}
