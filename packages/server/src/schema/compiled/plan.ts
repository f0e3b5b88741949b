import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { add, type NodeKeys, type Paged, type RecordKey, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import { statementOf } from '../../store/read/compiled/statement.ts'
import { largestPageSize } from '../../store/read/list/window.ts'
import { currentWork, inLane, type Lane } from '../../store/work.ts'
import type { Context } from '../context.ts'
import { NotCompiled } from '../not-compiled.ts'
import { type NodesRead, readOf } from '../reads.ts'
import { allShape } from './all.ts'
import { complete, object } from './complete.ts'
import { connectionShape } from './connection.ts'
import { addInput, type Draft, fieldsOf, type Place, placeOf, rootFields, type Scope, type Shape } from './draft.ts'
import { recordShape } from './record.ts'
import { candidatesOf } from './reference.ts'
import { isConnection, objectTypeOf, resolverOf } from './types.ts'
import { resolvedShape, valueShape } from './value.ts'
import { foundShape, viewShape } from './view.ts'

/** A query that is read by one statement. */
export interface Plan {
  /** The data of the answer. Throws for an answer that has errors. */
  read(context: Context, variables: Readonly<Record<string, unknown>>): Promise<unknown>
}

/**
 * The plan of a query. `variables` are those that decide which fields are left out: for other values of them, there is
 * another plan.
 * @throws NotCompiled
 */
export const planOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Plan => {
  const root = rowsOf(null)
  const fragments = fragmentsOf(document)
  const draft: Draft = { schema, operation, fragments, variables, steps: [], root, shapes }
  const type = schema.getQueryType()!
  const shape = object(
    [...rootFields(draft, type)].map(([key, nodes]) => [key, rootShape(draft, type, key, nodes, root)]),
  )
  return {
    read: async (context, given) => {
      const scope: Scope = { context, variables: given, inputs: [], root: [] }
      await fill(draft, scope)
      if (root.slots.length === 0) return shape([], scope)
      const answer = await inLane(laneOf(root, scope), () => context.store.readJson(statementOf(root, scope.inputs)))
      scope.root = JSON.parse(answer)
      return shape(scope.root, scope)
    },
  }
}

const shapes = { record: recordShape, view: viewShape, found: foundShape }

/** The lane of the costliest part of the statement. */
const laneOf = ({ slots }: Rows, { inputs }: Scope): Lane => {
  for (const slot of slots) {
    if (slot.kind === 'view') return 'view'
    if (slot.kind !== 'list') continue
    const { lane } = (inputs[slot.list] as Paged).list
    if (lane) return lane
  }
  return currentWork().lane
}

/** Gives the inputs of a request, those that have to wait together. */
const fill = async ({ steps }: Draft, scope: Scope): Promise<void> => {
  const waiting: Promise<void>[] = []
  for (const [at, give] of steps.entries()) {
    const input = give(scope)
    scope.inputs[at] = input
    if (input instanceof Promise)
      waiting.push(
        input.then(value => {
          scope.inputs[at] = value
        }),
      )
  }
  if (waiting.length > 0) await Promise.all(waiting)
}

const rootShape = (
  draft: Draft,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  root: Rows,
): Shape => {
  if (nodes[0]!.name.value === '__typename') return () => type.name
  const place = placeOf(draft, type, key, nodes, undefined)
  const { field, args, info } = place
  if (isConnection(field.type)) return connectionShape(draft, place, root)
  const read = readOf(field)
  switch (read?.kind) {
    case 'record': {
      const rows = rowsOf(read.type)
      const at = add(root, { kind: 'record', key: addInput<RecordKey>(draft, scope => read.key(args(scope))), rows })
      const named = objectTypeOf(field.type)
      const value = complete(field.type, recordShape(draft, named, fieldsOf(draft, named, nodes), rows, info.path))
      return (row, scope) => value((row as unknown[])[at], scope)
    }
    case 'nodes':
      return nodesShape(draft, place, read, root)
    case 'all':
      return allShape(draft, place, read, root)
    case 'view':
      return viewShape(draft, place, read)
    case 'given':
      return givenShape(draft, place)
    case 'nothing':
      return resolvedShape(draft, place)
    default:
      throw new NotCompiled(`Query.${field.name}`)
  }
}

/** An object that is made of the arguments, whose fields are views. */
const givenShape = (draft: Draft, place: Place): Shape => {
  const { field, args, info } = place
  const resolve = resolverOf(field)
  if (!resolve) throw new NotCompiled(field.name)
  const given = addInput(draft, scope => resolve(null, args(scope), scope.context, info))
  const value = valueShape({ ...draft, given }, place)
  return (_, scope) => value(scope.inputs[given], scope)
}

const nodesShape = (draft: Draft, place: Place, { ids }: NodesRead, root: Rows): Shape => {
  const { field, args } = place
  const keys = addInput<NodeKeys>(draft, scope => {
    const named = ids(args(scope))
    // Sectors have no table, and too many ids are an error.
    if (named.length > largestPageSize || named.some(({ typename }) => typename === 'Sector'))
      throw new NotCompiled('ids')
    return { types: named.map(({ typename }) => typename), keys: named.map(({ id }) => id) }
  })
  const { candidates, shape } = candidatesOf(draft, place, type => ({
    is: columns => `${columns('type')} = '${type}'`,
    key: columns => columns('key'),
  }))
  const at = add(root, { kind: 'nodes', keys, to: candidates })
  const value = complete(field.type, shape)
  const isList = isListType(getNullableType(field.type))
  return (row, scope) => {
    const found = (row as unknown[][])[at]!
    return value(isList ? found : found[0], scope)
  }
}

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
