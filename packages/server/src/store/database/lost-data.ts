import { recordSql } from '../records/as-json.ts'
import type { RecordDescriptor } from '../records/descriptor.ts'
import { type RecordType, records, recordTypes } from '../records/index.ts'
import { officeChangeType } from '../records/office.ts'
import { snakeCase } from '../snake-case.ts'
import { StoreError } from '../store.ts'
import type { Query } from './migrate/record.ts'

// After a failed restore or a TRUNCATE, the database answers and has every migration, but only part of the register's
// data. A restore loads each table completely or not at all, so it is enough to look for tables that should not be
// empty.

/**
 * Which changes may have emptied a table legitimately: the removal of a record of the type, or a change of one. Null:
 * no change does.
 */
type Excuse = readonly ['removed' | 'changed', RecordType] | null

const tablesOf = (type: RecordType): [table: string, excuse: Excuse][] => {
  const { written, links, owned, referrers }: RecordDescriptor = records[type]
  const changed: Excuse = written ? ['changed', type] : null
  const removed: Excuse = referrers ? ['removed', type] : null
  const ownedRows = Object.values(owned)
  return [
    [snakeCase(type), removed],
    ...ownedRows.map(({ table, always }): [string, Excuse] => [table, always ? removed : changed]),
    ...[links, ...ownedRows.map(rows => rows.links)]
      .flatMap(all => Object.values(all))
      .map(({ table }): [string, Excuse] => [`_${table}`, changed]),
  ]
}

/** The tables that the open data set fills, and the changes that may empty each. */
const tables = new Map<string, Excuse>([...recordTypes.flatMap(tablesOf), ['search_entry', null]])

export const filledTables = [...tables.keys()]

/** Tables with few rows, to which rows are only ever added: here the number of rows is compared. */
const counted = ['province', 'country']

const explained = (change: Excuse): string => {
  if (!change) return 'FALSE'
  const operations = change[0] === 'removed' ? `= 'DELETED'` : `<> 'CREATED'`
  return `EXISTS (SELECT FROM change WHERE type = '${change[1]}' AND operation ${operations})`
}

// CASE evaluates only the branches it needs: the change log is long, and is searched only when a table is empty.
const lostTables = [
  ...[...tables].map(
    ([table, change]) => `SELECT '${table}' AS name WHERE CASE
      WHEN EXISTS (SELECT FROM "${table}") THEN FALSE
      WHEN coalesce((SELECT (loaded ->> '${table}')::int FROM dataset), 0) = 0 THEN FALSE
      ELSE NOT ${explained(change)} END`,
  ),
  ...counted.map(
    table =>
      `SELECT '${table}' WHERE (SELECT count(*) FROM ${table}) < (SELECT (loaded ->> '${table}')::int FROM dataset)`,
  ),
  `SELECT 'dataset' WHERE NOT EXISTS (SELECT FROM dataset)`,
  `SELECT 'api_key' WHERE CASE WHEN EXISTS (SELECT FROM api_key) THEN FALSE
    ELSE EXISTS (SELECT FROM change WHERE type = 'ApiKey') END`,
  `SELECT 'change' WHERE (SELECT revision FROM idempotency_record ORDER BY at DESC LIMIT 1) >
    coalesce((SELECT revision FROM change ORDER BY revision DESC LIMIT 1), 0)`,
].join('\nUNION ')

/** Whether the record of the newest change exists, by its type; null for types that are not looked up. */
const newestThere = Object.entries(recordSql).map(
  ([type, { from, id, collation }]) =>
    `WHEN '${type}' THEN EXISTS (SELECT FROM ${from.sql} WHERE ${id.sql} = newest.node_id ${collation.sql})`,
)

/** The public log says only that there was a change of the private layer; the log of the offices says which. */
const officeThere = `WHEN '${officeChangeType}' THEN EXISTS (SELECT FROM office_change o WHERE o.revision = newest.revision)`

const lostRecord = `SELECT 'the record of the newest change' FROM
  (SELECT revision, type, node_id, operation FROM change ORDER BY revision DESC LIMIT 1) AS newest
  WHERE CASE type ${newestThere.join('\n')} ${officeThere} END <> (operation <> 'DELETED')`

/**
 * Fast enough to run every second.
 * @throws StoreError when the register lacks data that it once had and that no recorded change removed
 */
export const assertNothingLost = async (query: Query): Promise<void> => {
  const lost = (await query(`${lostTables} UNION ${lostRecord} ORDER BY 1`)).map(({ name }) => name)
  if (lost.length > 0)
    throw new StoreError(
      `The register has lost data, as after a restore that failed. Rows are missing: ${lost.join(', ')}. ` +
        'Restore a backup; to begin anew, use an empty database.',
    )
}
