import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { add, type Paged, type RecordKey, type Rows, rowsOf } from '../../store/read/compiled/need.ts'
import { statementOf } from '../../store/read/compiled/statement.ts'
import { currentWork, inLane } from '../../store/work.ts'
import type { Context } from '../context.ts'
import { readOf } from '../reads.ts'
import { complete, object } from './complete.ts'
import { connectionShape } from './connection.ts'
import { addInput, type Draft, fieldsOf, NotCompiled, placeOf, rootFields, type Scope, type Shape } from './draft.ts'
import { recordShape } from './record.ts'
import { isConnection, objectTypeOf } from './types.ts'
import { resolvedShape } from './value.ts'

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
  const draft: Draft = { schema, operation, fragments: fragmentsOf(document), variables, steps: [] }
  const root = rowsOf(null)
  const type = schema.getQueryType()!
  const shape = object(
    [...rootFields(draft, type)].map(([key, nodes]) => [key, rootShape(draft, type, key, nodes, root)]),
  )
  const lists = root.slots.flatMap(slot => (slot.kind === 'list' ? [slot.list] : []))
  return {
    read: async (context, given) => {
      const scope: Scope = { context, variables: given, inputs: [] }
      await fill(draft, scope)
      if (root.slots.length === 0) return shape([], scope)
      const { lane = currentWork().lane } =
        lists.map(list => (scope.inputs[list] as Paged).list).find(({ lane }) => lane) ?? {}
      const answer = await inLane(lane, () => context.store.readJson(statementOf(root, scope.inputs)))
      return shape(JSON.parse(answer), scope)
    },
  }
}

/** Gives the inputs of a request, those that have to wait together. */
const fill = async ({ steps }: Draft, scope: Scope): Promise<void> => {
  const waiting: Promise<void>[] = []
  for (const [at, give] of steps.entries()) {
    const input = give(scope)
    if (input instanceof Promise)
      waiting.push(
        input.then(value => {
          scope.inputs[at] = value
        }),
      )
    else scope.inputs[at] = input
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
    case 'nothing':
      return resolvedShape(draft, place)
    default:
      throw new NotCompiled(`Query.${field.name}`)
  }
}

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
