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
import { today } from '../../register/today.ts'
import { add, type NodeKeys, type Paged, type RecordKey, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import { bounded, statementOf } from '../../store/read/compiled/statement.ts'
import { largestPageSize } from '../../store/read/list/window.ts'
import type { Prepared } from '../../store/store.ts'
import { inLane, type Lane } from '../../store/work.ts'
import type { Context } from '../context.ts'
import { NotCompiled } from '../not-compiled.ts'
import { type NodesRead, readOf } from '../reads/declaration.ts'
import { allShape } from './all.ts'
import { complete, object } from './complete.ts'
import { connectionShape } from './connection.ts'
import { addInput, type Draft, fieldsOf, type Place, placeOf, rootFields, type Scope, type Shape } from './draft.ts'
import { recordShape } from './record.ts'
import { candidatesOf } from './reference.ts'
import { isConnection, objectTypeOf, resolverOf } from './types.ts'
import { resolvedShape, valueShape } from './value.ts'
import { foundShape, viewShape } from './view.ts'

// What happens to `{ agreement(slug: "phuket-xiamen") { title province { name } } }`. Once: each field adds what it reads to
// the need, which is a tree (store/read/compiled/need.ts), and gives a Shape, which makes its value of what was read. For each
// request: the steps give the inputs (here the slug), the need and the inputs become a statement, and the shapes make the answer
//
//   read    [["Phuket – Xiamen", …, [["Phuket", …]]]]
//   answer  { agreement: { title: "Phuket – Xiamen", province: { name: "Phuket" } } }

/** A query that is read by one statement. */
export interface Plan {
  /**
   * The data of the answer. Throws for an answer that has errors, and NotCompiled for one that the database would send as
   * more than `atMost` bytes.
   */
  read(context: Context, variables: Readonly<Record<string, unknown>>, atMost?: number): Promise<unknown>
  /** How many fields it has, with those of fragments wherever they are spread */
  readonly fields: number
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
  const draft: Draft = {
    schema,
    operation,
    fragments,
    variables,
    notes: [],
    steps: [],
    root,
    shapes,
    count: { fields: 0 },
  }
  const type = schema.getQueryType()!
  const shape = object(
    [...rootFields(draft, type)].map(([key, nodes]) => [key, rootShape(draft, type, key, nodes, root)]),
  )
  const hasVariables = (operation.variableDefinitions?.length ?? 0) > 0
  /** Without variables, and without names to look up, all requests of a day ask the same. */
  let kept: (Asking & { readonly day: string }) | undefined

  const ask = async (scope: Scope, day: string): Promise<Asking> => {
    const { inputs } = scope
    const looked = await fill(draft, scope)
    const asking = { inputs, statement: statementOf(root, inputs), lane: laneOf(root, inputs) }
    if (!hasVariables && !looked) kept = { ...asking, day }
    return asking
  }

  return {
    fields: draft.count.fields,
    read: async (context, given, atMost) => {
      const scope: Scope = { context, variables: given, inputs: [], root: [], made: new Map() }
      for (const note of draft.notes) note(scope)
      const day = today()
      const { inputs, lane, statement } = kept?.day === day ? kept : await ask(scope, day)
      scope.inputs = inputs
      if (root.slots.length > 0) {
        const send = () => context.store.readJson(atMost === undefined ? statement : bounded(statement, atMost))
        const answer = await (lane ? inLane(lane, send) : send())
        if (answer === null) throw new NotCompiled('more bytes than are read at once')
        scope.root = JSON.parse(answer)
      }
      return shape(scope.root, scope)
    },
  }
}

/** What a request asks of the database. */
interface Asking {
  readonly inputs: unknown[]
  readonly statement: Prepared
  /** Undefined for that of the request */
  readonly lane: Lane | undefined
}

const shapes = { record: recordShape, view: viewShape, found: foundShape }

/** The lane of the costliest part of the statement. */
const laneOf = ({ slots }: Rows, inputs: readonly unknown[]): Lane | undefined => {
  for (const slot of slots) {
    if (slot.kind === 'view') return 'view'
    if (slot.kind !== 'list') continue
    const { lane } = (inputs[slot.list] as Paged).list
    if (lane) return lane
  }
  return undefined
}

/** Gives the inputs of a request, those that have to wait together; returns whether any had to. */
const fill = async ({ steps }: Draft, scope: Scope): Promise<boolean> => {
  const waiting: Promise<void>[] = []
  for (const [at, give] of steps.entries()) {
    const input = give(scope)
    scope.inputs[at] = input
    if (!(input instanceof Promise)) continue
    const given = input.then(value => {
      scope.inputs[at] = value
    })
    // The next input may throw at once, and then nobody waits for this one.
    given.catch(() => {})
    waiting.push(given)
  }
  if (waiting.length > 0) await Promise.all(waiting)
  return waiting.length > 0
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
    if (named.length > largestPageSize) throw new NotCompiled('more ids than allowed')
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
