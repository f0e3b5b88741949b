import { ReadError } from '../store/read-error.ts'

// A global id is the base64url of "Type:key". The key is the record's own: a code, a slug or a longer text.

/** Every type that implements `Node`. */
export const nodeTypes = [
  'Country',
  'Province',
  'Municipality',
  'SisterCity',
  'Partnership',
  'Agreement',
  'Sector',
  'Engagement',
  'Consulate',
  'Network',
  'Organization',
  'Person',
  'Fact',
  'Conflict',
  'Source',
] as const

export type NodeType = (typeof nodeTypes)[number]

const isNodeType = (name: string): name is NodeType => nodeTypes.includes(name as NodeType)

export const encodeId = (type: string, key: bigint | number | string): string =>
  Buffer.from(`${type}:${key}`).toString('base64url')

/** @throws ReadError BAD_INPUT */
export const decodeId = (globalId: string): { typename: NodeType; id: string } => {
  const [, typename, id] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(globalId, 'base64url').toString()) ?? []
  if (typename === undefined || id === undefined || !isNodeType(typename) || id.includes('\0'))
    throw new ReadError(
      'BAD_INPUT',
      `"${globalId.slice(0, 40)}" is not an id of this API: pass an "id" that it returned.`,
    )
  return { typename, id }
}
