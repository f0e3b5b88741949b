import type { SnapshotReader } from '../../changes/snapshot-reader.ts'
import type { IdsByType } from '../../store/records/belonging.ts'
import type { RecordType } from '../../store/records/index.ts'

/** Reads nothing but the records of a part. */
export const partReader = (reader: SnapshotReader, ids: IdsByType): SnapshotReader => {
  const sorted = new Map<RecordType, string[]>()
  const idsOf = (type: RecordType): string[] => {
    const known = sorted.get(type) ?? [...(ids.get(type) ?? [])].sort()
    sorted.set(type, known)
    return known
  }
  return {
    ...reader,
    page: async (type, after, size) => {
      const all = idsOf(type)
      const from = after === '' ? 0 : all.indexOf(after) + 1
      const page = all.slice(from, from + size)
      const rows = new Map((await reader.byIds(type, page)).map(row => [row.id, row]))
      return { rows: page.flatMap(id => rows.get(id) ?? []), last: page.at(-1) ?? null }
    },
    agreementsOf: async partnerships =>
      (await reader.agreementsOf(partnerships)).filter(({ id }) => ids.get('Agreement')?.has(id)),
    engagementsOf: async partnerships =>
      (await reader.engagementsOf(partnerships)).filter(({ id }) => ids.get('Engagement')?.has(id)),
  }
}
