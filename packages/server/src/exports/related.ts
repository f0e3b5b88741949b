import type { SnapshotReader, SnapshotRow } from '../changes/snapshot-reader.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import type { RecordType } from '../store/records/index.ts'

/** Looks up a referenced record as it was at the revision of the snapshot. */
export type Lookup = (type: RecordType, id: unknown) => RecordJson | undefined

/** The reference fields whose records some format includes in its rows. */
const references: Readonly<Record<string, RecordType>> = {
  partnershipId: 'Partnership',
  municipalityId: 'Municipality',
  sisterCityId: 'SisterCity',
  sisterCities: 'SisterCity',
  sourceId: 'Source',
  assertedById: 'SisterCity',
  statedById: 'Person',
}

/** References are followed this deep: from an agreement to its partnership, and from that to its parties. */
const maxDepth = 2

/** Countries and provinces: a few hundred records that are needed by every page. */
export const readPlaces = async (reader: SnapshotReader): Promise<ReadonlyMap<string, RecordJson>> => {
  const known = new Map<string, RecordJson>()
  for (const type of ['Country', 'Province'] as const)
    for (let after: string | null = ''; after !== null; ) {
      const { rows, last }: Awaited<ReturnType<SnapshotReader['page']>> = await reader.page(type, after, 500)
      for (const { id, record } of rows) known.set(keyOf(type, id), record)
      after = last
    }
  return known
}

/** Reads the records that the rows of one page refer to, in one or two statements. */
const relatedTo = async (
  reader: SnapshotReader,
  places: ReadonlyMap<string, RecordJson>,
  rows: readonly SnapshotRow[],
): Promise<Lookup> => {
  const found = new Map<string, RecordJson>()
  let records: readonly RecordJson[] = rows.map(({ record }) => record)
  for (let step = 0; step < maxDepth && records.length > 0; step++) {
    const next: RecordJson[] = []
    for (const [type, ids] of referencedBy(records)) {
      const missing = [...ids].filter(id => !found.has(keyOf(type, id)))
      for (const { id, record } of await reader.byIds(type, missing)) {
        found.set(keyOf(type, id), record)
        next.push(record)
      }
    }
    records = next
  }
  return (type, id) => {
    if (typeof id !== 'string') return undefined
    return places.get(keyOf(type, id)) ?? found.get(keyOf(type, id))
  }
}

/** What the formats need to know beyond the rows of a page. It is kept only for that page. */
export interface Page {
  readonly look: Lookup
  /** The agreements of partnerships, in the order of their ids */
  readonly agreements: ReadonlyMap<string, readonly RecordJson[]>
  /** The engagements of partnerships, likewise */
  readonly engagements: ReadonlyMap<string, readonly RecordJson[]>
  /** When agreements, engagements and commitments, and the agreements of partnerships, were last changed */
  readonly changedAt: ReadonlyMap<string, Date>
}

export const pageOf = async (
  reader: SnapshotReader,
  places: ReadonlyMap<string, RecordJson>,
  type: RecordType,
  rows: readonly SnapshotRow[],
): Promise<Page> => {
  const look = await relatedTo(reader, places, rows)
  const ids = rows.map(({ id }) => id)
  const agreements = new Map<string, RecordJson[]>()
  const engagements = new Map<string, RecordJson[]>()
  if (type === 'Partnership') {
    for (const { record } of await reader.agreementsOf(ids)) add(agreements, String(record['partnershipId']), record)
    const met = new Map<string, RecordJson[]>()
    for (const { record } of await reader.engagementsOf(ids))
      for (const city of asList(record['sisterCities'])) add(met, `${record['provinceId']} ${city}`, record)
    for (const { id, record } of rows)
      engagements.set(id, met.get(`${record['provinceId']} ${record['sisterCityId']}`) ?? [])
  }
  const isDated = type === 'Agreement' || type === 'Engagement' || type === 'Commitment'
  const papers = [...agreements.values()].flat().map(({ id }) => String(id))
  const changedAt = isDated
    ? await reader.changedAt(type, ids)
    : papers.length > 0
      ? await reader.changedAt('Agreement', papers)
      : new Map<string, Date>()
  return { look, agreements, engagements, changedAt }
}

const add = (lists: Map<string, RecordJson[]>, key: string, record: RecordJson): void => {
  const list = lists.get(key)
  if (list) list.push(record)
  else lists.set(key, [record])
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const keyOf = (type: RecordType, id: string): string => `${type}:${id}`

const referencedBy = (records: readonly RecordJson[]): Map<RecordType, Set<string>> => {
  const named = new Map<RecordType, Set<string>>()
  for (const record of records)
    for (const [field, type] of Object.entries(references)) {
      const value = record[field]
      const ids = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
      if (ids.length === 0) continue
      const all = named.get(type) ?? new Set()
      for (const id of ids) all.add(id)
      named.set(type, all)
    }
  return named
}
