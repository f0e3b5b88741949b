import type { NodeType } from '../../store/records/global-id.ts'
import { loadNode, type Ref, refOf } from '../nodes.ts'
import type { ReferenceRead, ReferenceTo, Resolve } from './declaration.ts'

interface ReferenceOptions {
  readonly via?: string
  readonly otherwise?: { readonly type: string; readonly columns: readonly string[] }
  readonly extensions?: object
}

/**
 * The options of a field with a record of one of several types, null when it does not exist, or with the row itself,
 * which is of the type `otherwise`, when it names none.
 */
export const referenceField = (to: ReferenceTo, { via, otherwise, extensions }: ReferenceOptions = {}) => {
  const resolve: Resolve<object, object, Promise<never>> = async (row, _, context, info) => {
    const ref = refIn(to, via ? (row as Record<string, object>)[via]! : row)
    return (ref === null ? (otherwise ? row : null) : await loadNode(context, info, ref)) as never
  }
  const columns = Object.fromEntries([...fieldsOf(to), ...(otherwise?.columns ?? [])].map(field => [field, true]))
  const reads = { kind: 'reference', to, via, otherwise: otherwise?.type } satisfies ReferenceRead
  return {
    select: (via ? { [via]: { select: columns } } : columns) as never,
    resolve: resolve as never,
    extensions: { ...extensions, reads },
  }
}

const fieldsOf = (to: ReferenceTo): string[] =>
  'keys' in to ? to.keys.map(({ field }) => field) : 'typeField' in to ? [to.typeField, to.keyField] : []

const refIn = (to: ReferenceTo, row: object): Ref | null => {
  const columns = row as Record<string, string | null>
  if ('key' in to) return refOf(to.type, to.key)
  if ('typeField' in to) return refOf(columns[to.typeField] as NodeType, columns[to.keyField] ?? '')
  const named = to.keys.find(({ field }) => columns[field] != null)
  return named ? refOf(named.type, columns[named.field]!) : null
}
