import type { IdsByType } from '../../store/records/belonging.ts'
import type { RecordDescriptor } from '../../store/records/descriptor.ts'
import type { RecordJson } from '../../store/records/flat-table.ts'
import { type RecordType, records, recordTypes } from '../../store/records/index.ts'
import { parentsOf, type Reference, referencesOf } from '../../store/records/references.ts'
import type { SnapshotReader, SnapshotRow } from '../snapshot-reader.ts'
import { type Part, rootTypeOf } from './part.ts'

/** So many records are held at a time; of the rest only the ids. */
const pageSize = 500

/**
 * The ids of the records of a part, at the revision of the reader. First what belongs to it: the record itself, and along
 * `belongsBy` what belongs to that. Then all that these refer to, along `refersTo`, until nothing is missing. Empty when
 * the record does not exist. `rest` is called between any two pieces of work.
 */
export const readPartIds = async (
  reader: SnapshotReader,
  part: Part,
  rest: () => Promise<void> = async () => {},
): Promise<IdsByType> => {
  const ids = new Map<RecordType, Set<string>>()
  const missing = new Map<RecordType, Set<string>>()
  /** What facts and contradictions of the part are about: what belongs to it, and the sister cities of its partnerships */
  const subjects = new Map<RecordType, Set<string>>()

  const take = (type: RecordType, { id, record }: SnapshotRow): Reference[] => {
    add(ids, type, id)
    const references = referencesOf(type, record)
    for (const each of references) if (!ids.get(each.type)?.has(each.id)) add(missing, each.type, each.id)
    return references
  }
  const takeBelonging = (type: RecordType, row: SnapshotRow): void => {
    const references = take(type, row)
    add(subjects, type, row.id)
    if (type === 'Partnership')
      for (const { type: its, id } of references) if (its === 'SisterCity') add(subjects, its, id)
  }

  const root = rootTypeOf(part)
  for (const row of await reader.byIds(root, [part.id])) takeBelonging(root, row)
  if (ids.size === 0) return ids
  for (const type of recordTypes) {
    const { belongsBy, refersTo }: RecordDescriptor = records[type]
    if (belongsBy.length === 0) continue
    const parents = belongsBy.some(field => refersTo[field] === 'Subject') ? new Map(subjects) : new Map(ids)
    // What was only referred to so far has not been taken: `ids` are those that belong.
    for (let after: string | null = ''; after !== null; ) {
      const page: Awaited<ReturnType<SnapshotReader['page']>> = await reader.belonging(type, parents, after, pageSize)
      for (const row of page.rows) if (belongs(type, row.record, parents)) takeBelonging(type, row)
      after = page.last
      await rest()
    }
  }

  for (let type = firstOf(missing); type !== undefined; type = firstOf(missing)) {
    const wanted = [...missing.get(type)!].filter(id => !ids.get(type!)?.has(id))
    missing.delete(type)
    for (let i = 0; i < wanted.length; i += pageSize) {
      for (const row of await reader.byIds(type, wanted.slice(i, i + pageSize))) take(type, row)
      await rest()
    }
  }
  return ids
}

/** Whether a record belongs to one of these. */
export const belongs = (type: RecordType, record: RecordJson, parents: IdsByType): boolean =>
  parentsOf(type, record).some(({ type: its, id }) => parents.get(its)?.has(id))

const add = (ids: Map<RecordType, Set<string>>, type: RecordType, id: string): void => {
  const known = ids.get(type)
  if (known) known.add(id)
  else ids.set(type, new Set([id]))
}

const firstOf = (missing: ReadonlyMap<RecordType, unknown>): RecordType | undefined => missing.keys().next().value
