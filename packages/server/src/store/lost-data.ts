import type { Query } from './migrate/record.ts'
import { recordSources } from './snapshot/records.ts'
import { StoreError } from './store.ts'

// A restore that went wrong, or a TRUNCATE, leaves a database that answers and has every migration, and of the register only
// what happened to arrive. A table arrives whole or not at all, so it is enough to look for tables that should not be empty.

/**
 * The tables that the open data set fills, and which changes may have emptied each since: `removed` means a record of the
 * type was removed, `changed` that one was changed. Null: nothing does.
 */
const tables: Record<string, readonly ['removed' | 'changed', string] | null> = {
  agreement: ['removed', 'Agreement'],
  agreement_event: ['removed', 'Agreement'],
  approval: ['changed', 'Agreement'],
  conflict: ['removed', 'Conflict'],
  consulate: ['removed', 'Consulate'],
  country: null,
  engagement: ['removed', 'Engagement'],
  fact: ['removed', 'Fact'],
  membership: ['changed', 'Network'],
  municipality: ['removed', 'Municipality'],
  network: ['removed', 'Network'],
  organization: ['removed', 'Organization'],
  partnership: ['removed', 'Partnership'],
  person: ['removed', 'Person'],
  post: ['changed', 'Person'],
  province: null,
  search_entry: null,
  sister_city: ['removed', 'SisterCity'],
  source: ['removed', 'Source'],
  _agreement_event_source: ['changed', 'Agreement'],
  _agreement_source: ['changed', 'Agreement'],
  _consulate_source: ['changed', 'Consulate'],
  _engagement_agreement: ['changed', 'Engagement'],
  _engagement_country: ['changed', 'Engagement'],
  _engagement_leader: ['changed', 'Engagement'],
  _engagement_sister_city: ['changed', 'Engagement'],
  _engagement_source: ['changed', 'Engagement'],
  _membership_source: ['changed', 'Network'],
  _municipality_source: ['changed', 'Municipality'],
  _network_source: ['changed', 'Network'],
  _organization_source: ['changed', 'Organization'],
  _post_source: ['changed', 'Person'],
  _province_source: null,
  _sister_city_source: ['changed', 'SisterCity'],
}

export const filledTables = Object.keys(tables)

/** Only ever added to, and few: here every row counts. */
const counted = ['province', 'country']

const explained = (change: readonly ['removed' | 'changed', string] | null): string => {
  if (!change) return 'FALSE'
  const operations = change[0] === 'removed' ? `= 'DELETED'` : `<> 'CREATED'`
  return `EXISTS (SELECT FROM change WHERE type = '${change[1]}' AND operation ${operations})`
}

// CASE, because it looks no further than it has to: the log is long, and asked only about a table that is empty.
const lostTables = [
  ...Object.entries(tables).map(
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
  `SELECT 'change' WHERE (SELECT revision FROM answer ORDER BY at DESC LIMIT 1) >
    coalesce((SELECT revision FROM change ORDER BY revision DESC LIMIT 1), 0)`,
].join('\nUNION ')

/** Whether there is a record of the newest change, by its type; null for what is not looked up. */
const newestThere = Object.entries(recordSources).map(
  ([type, { from, id, collation }]) =>
    `WHEN '${type}' THEN EXISTS (SELECT FROM ${from.sql} WHERE ${id.sql} = newest.node_id ${collation.sql})`,
)

const lostRecord = `SELECT 'the record of the newest change' FROM
  (SELECT type, node_id, operation FROM change ORDER BY revision DESC LIMIT 1) AS newest
  WHERE CASE type ${newestThere.join('\n')} END <> (operation <> 'DELETED')`

/**
 * @throws StoreError when the register lacks what it once had and nobody took away. Quick enough to be asked each second.
 */
export const assertNothingLost = async (query: Query): Promise<void> => {
  const lost = (await query(`${lostTables} UNION ${lostRecord} ORDER BY 1`)).map(({ name }) => name)
  if (lost.length > 0)
    throw new StoreError(
      `The register has lost data, as after a restore that failed. Rows are missing: ${lost.join(', ')}. ` +
        'Restore a backup; to begin anew, use an empty database.',
    )
}
