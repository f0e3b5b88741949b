import type { Named } from '../store/read/lists/responsibilities.ts'
import { ReadError } from '../store/read-error.ts'
import { keyOf, type NodeType } from '../store/records/global-id.ts'
import { storable } from './storable.ts'

/** No id of this API is a slug: ids begin with a capital letter. */
const slug = /^[a-z0-9-]+$/

/**
 * A record by its slug or its id.
 * @throws ReadError BAD_INPUT
 */
export const slugOrId = (
  argument: string,
  type: NodeType,
  name: string,
): { readonly by: 'slug' | 'id'; readonly value: string } => {
  if (slug.test(name)) return { by: 'slug', value: name }
  try {
    return { by: 'id', value: storable(keyOf(argument, type, name)) }
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError('BAD_INPUT', `${argument}: ${error.message} Or give a slug.`)
    throw error
  }
}

/** The same of several. @throws ReadError BAD_INPUT */
export const slugsAndIds = (argument: string, type: NodeType, names: readonly string[]): Named => {
  const read = names.map(name => slugOrId(argument, type, name))
  const of = (by: 'slug' | 'id') => read.flatMap(each => (each.by === by ? [each.value] : []))
  return { slugs: of('slug'), ids: of('id') }
}
