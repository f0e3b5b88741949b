import { createConcurrencyLimit } from '../../store/concurrency-limit.ts'
import { nextTurn } from '../../store/event-loop.ts'
import type { IdsByType } from '../../store/records/belonging.ts'
import type { RecordJson } from '../../store/records/flat-table.ts'
import { type RecordType, recordTypes } from '../../store/records/index.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { inLane, type Lane } from '../../store/work.ts'
import { filterSql } from '../cursor.ts'
import { assertWithin, type Extent, extent, type Position } from '../position.ts'
import { type SnapshotReader, snapshotAt } from '../snapshot-reader.ts'
import { type Part, partText, rootTypeOf } from './part.ts'
import { belongs, readPartIds } from './part-ids.ts'

/** What has to be done to a record of a copy of a part. */
export interface PartStep {
  readonly operation: 'CREATED' | 'UPDATED' | 'DELETED'
  readonly type: RecordType
  readonly id: string
}

export interface PartChange extends PartStep {
  readonly record: RecordJson | null
}

/** Whose work the reading is, and what ends it. */
export interface Reading {
  readonly lane: Lane
  readonly signal: AbortSignal | null
}

/** Records read at a time. */
const pageSize = 100

/** So many changes are looked through for one that touches the part; more, and the part is read anew. */
const mostLooked = 2_000

/** Ids that are remembered, in all; what a follower had is what the next answer begins with. */
const mostRemembered = 500_000

/** Parts that are read at the same time, so that the rest of the server goes on. */
const atOnce = 2

interface Memory {
  readonly ids: Map<string, { readonly ids: IdsByType; readonly size: number }>
  readonly turn: ReturnType<typeof createConcurrencyLimit>
}

const memories = new WeakMap<Store, Memory>()

/**
 * What leads a copy of a part from one position to another: every record that came into it or was changed, each behind
 * those that it refers to; then every record that left it. It compares what the part had with what it has, so it does
 * not matter by which changes a record came or went. The same two positions always give the same steps. The changes
 * `between` them are read unless they are given.
 *
 * @throws ReadError CURSOR_EXPIRED
 */
export const partSteps = async (
  store: Store,
  part: Part,
  from: Position,
  to: Position,
  { lane, signal }: Reading,
  between?: readonly Changed[],
): Promise<readonly PartStep[]> => {
  const memory = memories.get(store) ?? { ids: new Map(), turn: createConcurrencyLimit(atOnce) }
  memories.set(store, memory)
  const read = <T>(run: () => Promise<T>): Promise<T> => inLane(lane, run, signal)

  const rest = async (): Promise<void> => {
    signal?.throwIfAborted()
    await nextTurn()
  }
  const idsAt = async (position: Position): Promise<IdsByType> =>
    recall(memory, part, position) ??
    remember(memory, part, position, await read(() => readPartIds(snapshotAt(store.db, position), part, rest)))

  const { before, changed, now } = await memory.turn(async () => {
    signal?.throwIfAborted()
    const before = await idsAt(from)
    const changes = between ?? (await read(() => changesBetween(store, from, to)))
    if (changes.length <= mostLooked && !changes.some(change => touches(change, before, part)))
      return { before, changed: new Map(), now: remember(memory, part, to, before) }
    const changed = new Map<RecordType, Set<string>>()
    for (const { type, id } of changes) changed.set(type, (changed.get(type) ?? new Set()).add(id))
    return { before, changed, now: await idsAt(to) }
  })

  const steps: PartStep[] = []
  for (const type of recordTypes) {
    const known = before.get(type)
    for (const id of [...(now.get(type) ?? [])].sort())
      if (!known?.has(id)) steps.push({ operation: 'CREATED', type, id })
      else if (changed.get(type)?.has(id)) steps.push({ operation: 'UPDATED', type, id })
  }
  for (const type of recordTypes.toReversed())
    for (const id of [...(before.get(type) ?? [])].sort())
      if (!now.get(type)?.has(id)) steps.push({ operation: 'DELETED', type, id })
  return steps
}

/** The steps of `partSteps`, with the records as they are at `to`. */
export async function* partChanges(
  store: Store,
  part: Part,
  from: Position,
  to: Position,
  reading: Reading,
): AsyncGenerator<PartChange> {
  const steps = await partSteps(store, part, from, to, reading)
  const reader = snapshotAt(store.db, to)
  for (let i = 0; i < steps.length; i += pageSize) {
    const page = steps.slice(i, i + pageSize)
    const records = await inLane(reading.lane, () => readRecords(reader, page.filter(isThere)), reading.signal)
    for (const step of page) yield { ...step, record: records.get(recordKey(step)) ?? null }
  }
}

const isThere = ({ operation }: PartStep): boolean => operation !== 'DELETED'

export const recordKey = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type} ${id}`

/** The records of some steps, by `recordKey`. */
export const readRecords = async (
  reader: SnapshotReader,
  steps: readonly PartStep[],
): Promise<ReadonlyMap<string, RecordJson>> => {
  const found = new Map<string, RecordJson>()
  for (const type of new Set(steps.map(step => step.type))) {
    const ids = steps.filter(step => step.type === type).map(({ id }) => id)
    for (const { id, record } of await reader.byIds(type, ids)) found.set(recordKey({ type, id }), record)
  }
  return found
}

/** Of a change of the log. */
export interface Changed {
  readonly type: RecordType
  readonly id: string
  readonly after: RecordJson | null
}

/** One more than are looked through stand for all: then only their ids matter. */
const changesBetween = async (store: Store, from: Position, to: Position): Promise<Changed[]> => {
  const few = to.revision - from.revision <= mostLooked
  const rows = await store.db.$queryRaw<(Extent & { type: RecordType | null; id: string; after: RecordJson | null })[]>(
    sql`
      SELECT log.*, item.*
      FROM (${extent([from.revision, to.revision])}) AS log
      LEFT JOIN LATERAL (
        SELECT ch.type, ch.node_id AS id, ${few ? sql`ch.after` : sql`NULL::jsonb`} AS after
        FROM change ch
        WHERE ch.revision > ${from.revision}::int AND ch.revision <= ${to.revision}::int AND ${filterSql({})}
      ) AS item ON TRUE`,
  )
  assertWithin(rows[0]!, [from, to])
  return rows.flatMap(({ type, id, after }) => (type === null ? [] : [{ type, id, after }]))
}

/**
 * Whether a change can make the part another one: it is of a record of it, or of one that belongs to a record of it. The
 * first change that brings something in is always one of these.
 */
const touches = ({ type, id, after }: Changed, ids: IdsByType, part: Part): boolean =>
  ids.get(type)?.has(id) === true ||
  (type === rootTypeOf(part) && id === part.id) ||
  (after !== null && belongs(type, after, ids))

const keyOf = (part: Part, { revision, identity }: Position): string => `${partText(part)} ${revision} ${identity}`

const recall = ({ ids }: Memory, part: Part, position: Position): IdsByType | undefined => {
  const key = keyOf(part, position)
  const found = ids.get(key)
  if (!found) return undefined
  ids.delete(key)
  ids.set(key, found)
  return found.ids
}

const remember = ({ ids: all }: Memory, part: Part, position: Position, ids: IdsByType): IdsByType => {
  const size = [...ids.values()].reduce((sum, each) => sum + each.size, 100)
  all.set(keyOf(part, position), { ids, size })
  let total = [...all.values()].reduce((sum, each) => sum + each.size, 0)
  for (const [key, each] of all) {
    if (total <= mostRemembered || all.size === 1) break
    all.delete(key)
    total -= each.size
  }
  return ids
}
