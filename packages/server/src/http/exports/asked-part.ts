import type { Part, PartKind } from '../../changes/part/part.ts'
import { ExportRefusal } from '../../exports/export-refusal.ts'
import { readPart } from '../../schema/change/part.ts'
import { createContext } from '../../schema/context.ts'
import type { Store } from '../../store/store.ts'

const kinds = ['province', 'sisterCity', 'country'] as const satisfies PartKind[]

/**
 * The part of the register that the address asks for with `?province=`, `?sisterCity=` or `?country=`; null without one.
 * @throws ExportRefusal; ReadError BAD_INPUT for a name that is not known
 */
export const askedPart = async (store: Store, asked: URLSearchParams): Promise<Part | null> => {
  const given = kinds.flatMap(kind => asked.getAll(kind).map(name => ({ kind, name })))
  const [first] = given
  if (!first) return null
  if (given.length > 1)
    throw refused('A part is that of one province, one sister city or one country: give one of them, once.')
  const { kind, name } = first
  return readPart(createContext(store, 'export'), kind, name)
}

/** Whether an address asks for a part. */
export const asksPart = (asked: URLSearchParams): boolean => kinds.some(kind => asked.has(kind))

/** For what has no parts: a parameter that is ignored would look as if it had been followed. */
export const refusePart = (asked: URLSearchParams): void => {
  const kind = kinds.find(each => asked.has(each))
  if (kind)
    throw refused(
      `${kind}: there is no part of this; there are parts of the files of a snapshot, of manifest.json and of changes.jsonl.`,
    )
}

const refused = (message: string): ExportRefusal => new ExportRefusal(400, 'BAD_INPUT', message)
