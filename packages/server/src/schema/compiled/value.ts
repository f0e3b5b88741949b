import { type FieldNode, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { encodeId } from '../../store/records/global-id.ts'
import { NotCompiled } from '../not-compiled.ts'
import { type Read, readOf } from '../reads/declaration.ts'
import { complete, leaf, object } from './complete.ts'
import { type Draft, type Fields, fieldsOf, NotShaped, type Path, type Place, placeOf, type Shape } from './draft.ts'
import { exposedBy, isConnection, modelOfType, objectTypeOf, resolverOf } from './types.ts'

// Values that are no rows: leaves, and objects that resolvers make, such as a term or names.

/** What the resolver of a field makes of its parent. */
export const resolvedShape = (draft: Draft, place: Place): Shape => {
  const { field, args, info } = place
  const resolve = resolverOf(field)
  if (!resolve || isAsync(resolve)) throw new NotCompiled(`${info.parentType.name}.${field.name}`)
  const value = valueShape(draft, place)
  return (parent, scope) => {
    const made = resolve(parent, args(scope), scope.context, info)
    if (made instanceof Promise) throw new NotShaped('a value that is still to come')
    return value(made, scope)
  }
}

const isAsync = (resolve: object): boolean => resolve.constructor.name === 'AsyncFunction'

/** A value as the type of its field has it. */
export const valueShape = (draft: Draft, { field, nodes, info }: Place): Shape => {
  const named = getNamedType(field.type)
  if (isLeafType(named)) return complete(field.type, leaf(named))
  const type = objectTypeOf(named)
  if (modelOfType(type)) throw new NotCompiled(`${info.parentType.name}.${field.name}`)
  return complete(field.type, plainShape(draft, type, fieldsOf(draft, type, nodes), info.path))
}

const plainShape = (draft: Draft, type: GraphQLObjectType, fields: Fields, path: Path | undefined): Shape =>
  object([...fields].map(([key, nodes]) => [key, plainField(draft, type, key, nodes, path)]))

/** What a field of a value reads of the value alone. */
const ofItself = new Set<Read['kind']>(['nothing', 'columns'])

const plainField = (
  draft: Draft,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  path: Path | undefined,
): Shape => {
  if (nodes[0]!.name.value === '__typename') return () => type.name
  const place = placeOf(draft, type, key, nodes, path)
  const { field } = place
  const read = readOf(field)
  if (read?.kind === 'found') return draft.shapes.found(draft, place, read)
  if (read?.kind === 'view' && draft.given !== undefined) return draft.shapes.view(draft, place, read)
  if (isConnection(field.type) || (read && !ofItself.has(read.kind)))
    throw new NotCompiled(`${type.name}.${field.name}`)
  if (type.name === 'Sector' && field.name === 'id')
    return sector => encodeId('Sector', (sector as { code: string }).code)
  const exposed = exposedBy(field)
  if (exposed === undefined) return resolvedShape(draft, place)
  const value = valueShape(draft, place)
  return (parent, scope) => value((parent as Record<string, unknown>)[exposed], scope)
}
