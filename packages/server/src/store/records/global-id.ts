import { ReadError } from '../read-error.ts'
import { type RecordType, recordTypes, wordOf } from './index.ts'

// A global id is the base64url of "Type:key". The key is that of the record: a code, a slug or a longer text.

/** Every type that implements `Node`. Sectors are a fixed vocabulary and not records. */
export type NodeType = RecordType | 'Sector'

export const nodeTypes: readonly NodeType[] = [...recordTypes, 'Sector']

export const isNodeType = (name: string): name is NodeType => nodeTypes.includes(name as NodeType)

export const encodeId = (type: string, key: bigint | number | string): string =>
  Buffer.from(`${type}:${key}`).toString('base64url')

/**
 * The key of the record of one type. `argument` is the name of the argument, for the error message.
 * @throws ReadError BAD_INPUT
 */
export const keyOf = (argument: string, type: NodeType, globalId: string): string => {
  const { typename, id } = decodeId(globalId)
  if (typename !== type)
    throw new ReadError(
      'BAD_INPUT',
      `"${argument}" is the id of ${withArticle(typename)}: give that of ${withArticle(type)}.`,
    )
  return id
}

const withArticle = (type: NodeType): string => {
  const word = type === 'Sector' ? 'sector' : wordOf(type)
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
}

/** @throws ReadError BAD_INPUT */
export const decodeId = (globalId: string): { typename: NodeType; id: string } => decodeIdOf(isNodeType, globalId)

/** The same for other types. */
export const decodeIdOf = <Type extends string>(
  isType: (name: string) => name is Type,
  globalId: string,
): { typename: Type; id: string } => {
  const [, typename, id] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(globalId, 'base64url').toString()) ?? []
  if (typename === undefined || id === undefined || !isType(typename) || id.includes('\0'))
    throw new ReadError(
      'BAD_INPUT',
      `"${globalId.slice(0, 40)}" is not an id of this API: pass an "id" that it returned.`,
    )
  return { typename, id }
}
