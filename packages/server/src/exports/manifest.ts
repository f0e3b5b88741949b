import type { Noun, RecordType } from '../store/records/index.ts'
import type { FileDigest } from './sink.ts'

export const formats = ['jsonl', 'csv', 'geojson', 'jsonld'] as const

export type Format = (typeof formats)[number]

export const mediaTypes = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  ics: 'text/calendar; charset=utf-8',
} as const

/** One file of a snapshot. Lengths and hashes are given for the plain and for the compressed bytes. */
export interface SnapshotFile extends FileDigest {
  /** File name within the snapshot */
  readonly path: string
  /** URL that is valid while the snapshot is kept */
  readonly url: string
  readonly format: Format
  readonly mediaType: string
  readonly noun: Noun | null
  readonly type: RecordType | null
  /** The number of records, table lines without the header, features, or nodes */
  readonly rows: number
  readonly gzip: FileDigest
}

export interface Manifest {
  readonly revision: number
  /** Of a part of the register, which one: `{ "province": "TH-83" }` */
  readonly part?: Readonly<Record<string, string>>
  /** For `changes(after:)` and `/export/changes.jsonl?after=`: continues with the first change after this snapshot */
  readonly cursor: string
  /** When the register reached this revision, ISO 8601 */
  readonly updatedAt: string
  /** SHA-256 of the GraphQL schema, in hexadecimal */
  readonly schemaHash: string
  readonly license: { readonly name: string; readonly url: string }
  readonly credits: readonly string[]
  readonly files: readonly SnapshotFile[]
}

export const license = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Attributions. */
export const credits = [
  'sister-city-graph',
  'Place data © GeoNames (https://www.geonames.org/), CC BY 4.0',
  'dr5hn/countries-states-cities-database (https://github.com/dr5hn/countries-states-cities-database), ODbL 1.0: ids and local names',
] as const
