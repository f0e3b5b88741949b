import type { Client } from './client.ts'
import { RegistryError } from './errors.ts'
import { OfficeChanges } from './generated/documents.ts'
import type { OfficeRecordType } from './generated/types.ts'
import type { RequestOptions } from './options.ts'
import { pages } from './paginate.ts'

/** A record of an office with its columns. Empty ones are left out. */
export type OfficeRecordCopy = Readonly<Record<string, unknown>> & { readonly id: string }

/** All that an office keeps for itself, as it was at a revision. It can be kept as JSON. */
export interface OfficeCopy {
  /** The province, as it was asked for */
  readonly province: string
  /** The revision of the last change of the office; 0 before the first */
  readonly revision: number
  /** Where to go on; null before the first change */
  readonly cursor: string | null
  /** By type, in the order of their ids */
  readonly records: Readonly<Record<OfficeRecordType, readonly OfficeRecordCopy[]>>
}

const nothing = { OFFICE_NOTE: [], OFFICE_CONTACT: [], OFFICE_BUDGET_LINE: [] } as const

/**
 * All that the office of a province keeps for itself: the copy that is given, if it is of this province, brought up to date, or a new one. What was
 * erased since goes out of it. Starts anew when the register was restored from a backup. Nothing is kept between calls:
 * keep what you get, where only the office reads it.
 *
 * @throws RegistryError as a request does; FORBIDDEN without a key of the office with the scope `read:office`
 *
 * @example
 * ```ts
 * import { createClient, type OfficeCopy, officeCopy } from '@sister-city-graph/sdk'
 *
 * const bringUpToDate = (copy: OfficeCopy | null, token: string) =>
 *   officeCopy(createClient({ endpoint: 'http://localhost:4000/graphql', token }), 'phuket', copy)
 * ```
 */
export async function officeCopy(
  client: Client,
  province: string,
  earlier: OfficeCopy | null = null,
  options: RequestOptions = {},
): Promise<OfficeCopy> {
  try {
    return await goOn(
      client,
      earlier?.province === province ? earlier : { province, revision: 0, cursor: null, records: nothing },
      options,
    )
  } catch (error) {
    if (earlier && error instanceof RegistryError && error.code === 'CURSOR_EXPIRED')
      return officeCopy(client, province, null, options)
    throw error
  }
}

async function goOn(client: Client, { province, ...copy }: OfficeCopy, options: RequestOptions): Promise<OfficeCopy> {
  let { revision, cursor } = copy
  const records = mapValues(copy.records, all => new Map(all.map(record => [record.id, record])))
  const variables = { province, first: 100, after: cursor }
  for await (const { nodes } of pages(client, OfficeChanges, variables, options))
    for (const change of nodes) {
      const { recordType, recordId, after } = change
      revision = change.revision
      cursor = change.cursor
      // Without `after` it was removed, or erased later on.
      if (after === null) records[recordType].delete(recordId)
      else records[recordType].set(recordId, { ...(after as object), id: recordId })
    }
  const inOrder = (all: ReadonlyMap<string, OfficeRecordCopy>) =>
    [...all.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  return { province, revision, cursor, records: mapValues(records, inOrder) }
}

const mapValues = <Key extends string, Value, Result>(
  of: Readonly<Record<Key, Value>>,
  map: (value: Value) => Result,
): Record<Key, Result> =>
  Object.fromEntries(Object.entries<Value>(of).map(([key, value]) => [key, map(value)])) as Record<Key, Result>
