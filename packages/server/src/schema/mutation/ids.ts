import { withArticle } from '../../register/article.ts'
import { type Said, say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { ReadError } from '../../store/read-error.ts'
import { decodeId, type NodeType } from '../../store/records/global-id.ts'

type GlobalId = string | number

/** Reads the global ids of one input. Invalid ids are collected as violations, to be reported together. */
export interface IdReader {
  readonly violations: readonly Violation[]
  /** The key of a node of one of these types; `path` is the path of the id below the input. */
  key(id: GlobalId, type: NodeType | readonly NodeType[], ...path: string[]): string
  /** Like `key`, with the type of the id. */
  ref(id: GlobalId, types: readonly NodeType[], ...path: string[]): { type: NodeType; id: string }
  /** Like `key`; null and undefined stay what they are. */
  optional<Left extends null | undefined>(id: GlobalId | Left, type: NodeType, ...path: string[]): string | Left
  keys(ids: readonly GlobalId[] | null | undefined, type: NodeType, ...path: string[]): string[]
}

export const idReader = (): IdReader => {
  const violations: Violation[] = []
  const ref: IdReader['ref'] = (id, types, ...path) => {
    const found = read(String(id))
    if (found && types.includes(found.typename)) return { type: found.typename, id: found.id }
    const expected = named(types)
    const message = found
      ? say('This is the id of {type}: give that of {expected}.', { type: named([found.typename]), expected })
      : say('This is not an id of this API: give the "id" of {expected}.', { expected })
    violations.push({ code: 'BAD_ID', message, path: ['input', ...path] })
    return { type: types[0]!, id: '' }
  }
  const key: IdReader['key'] = (id, type, ...path) => ref(id, typeof type === 'string' ? [type] : type, ...path).id
  return {
    violations,
    ref,
    key,
    optional: (id, type, ...path) => (id == null ? id : key(id, type, ...path)),
    keys: (ids, type, ...path) => (ids ?? []).map((id, i) => key(id, type, ...path, String(i))),
  }
}

/** Types of records as choices. Their names are those of the API in both languages. */
const named = (types: readonly NodeType[]): Said => ({
  en: types.map(withArticle).join(' or '),
  th: types.join(' หรือ '),
})

const read = (globalId: string) => {
  try {
    return decodeId(globalId)
  } catch (error) {
    if (error instanceof ReadError) return null
    throw error
  }
}
