import { withArticle } from '../../register/article.ts'
import { type Said, say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { ReadError } from '../../store/read-error.ts'
import { decodeIdOf, isNodeType, type NodeType } from '../../store/records/global-id.ts'
import { isOfficeType, type OfficeType } from '../../store/records/office.ts'

type GlobalId = string | number

/** What the ids of an input are of. */
type IdType = NodeType | OfficeType

const isIdType = (name: string): name is IdType => isNodeType(name) || isOfficeType(name)

/** Reads the global ids of one input. Invalid ids are collected as violations, to be reported together. */
export interface IdReader {
  readonly violations: readonly Violation[]
  /** The key of a node of one of these types; `path` is the path of the id below the input. */
  key(id: GlobalId, type: IdType | readonly IdType[], ...path: string[]): string
  /** Like `key`, with the type of the id. */
  ref<Type extends IdType>(id: GlobalId, types: readonly Type[], ...path: string[]): { type: Type; id: string }
  /** Like `key`; null and undefined stay what they are. */
  optional<Left extends null | undefined>(id: GlobalId | Left, type: IdType, ...path: string[]): string | Left
  keys(ids: readonly GlobalId[] | null | undefined, type: IdType, ...path: string[]): string[]
}

export const idReader = (): IdReader => {
  const violations: Violation[] = []
  const ref: IdReader['ref'] = <Type extends IdType>(id: GlobalId, types: readonly Type[], ...path: string[]) => {
    const found = read(String(id))
    const type = types.find(each => each === found?.typename)
    if (found && type) return { type, id: found.id }
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
const named = (types: readonly IdType[]): Said => ({
  en: types.map(withArticle).join(' or '),
  th: types.join(' หรือ '),
})

const read = (globalId: string) => {
  try {
    return decodeIdOf(isIdType, globalId)
  } catch (error) {
    if (error instanceof ReadError) return null
    throw error
  }
}
