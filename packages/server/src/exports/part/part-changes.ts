import { assertWithin, type Extent, extent, type Position } from '../../changes/position.ts'
import { createConcurrencyLimit } from '../../store/concurrency-limit.ts'
import { nextTurn } from '../../store/event-loop.ts'
import type { IdsByType } from '../../store/records/belonging.ts'
import type { RecordJson } from '../../store/records/flat-table.ts'
import { type RecordType, recordTypes } from '../../store/records/index.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { inLane } from '../../store/work.ts'
import { snapshotAt } from '../snapshot-reader.ts'
import { type Part, partText, rootTypeOf } from './part.ts'
import { belongs, readPartIds } from './part-ids.ts'

/** What has to be done to a copy of a part. */
export interface PartChange {
  readonly operation: 'CREATED' | 'UPDATED' | 'DELETED'
  readonly type: RecordType
  readonly id: string
  readonly record: RecordJson | null
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
 * What leads a copy of a part from one position to another: every record that came into it or was changed, whole, each
 * behind those that it refers to; then every record that left it. It compares what the part had with what it has, so it
 * does not matter by which changes a record came or went.
 *
 * @throws ReadError CURSOR_EXPIRED
 */
export async function* partChanges(
  store: Store,
  part: Part,
  from: Position,
  to: Position,
  signal: AbortSignal,
): AsyncGenerator<PartChange> {
  const memory = memories.get(store) ?? { ids: new Map(), turn: createConcurrencyLimit(atOnce) }
  memories.set(store, memory)
  const read = <T>(run: () => Promise<T>): Promise<T> => inLane('export', run, signal)

  const rest = async (): Promise<void> => {
    signal.throwIfAborted()
    await nextTurn()
  }
  const idsAt = async (position: Position): Promise<IdsByType> =>
    recall(memory, part, position) ??
    remember(memory, part, position, await read(() => readPartIds(snapshotAt(store.db, position), part, rest)))

  const { before, changed, now } = await memory.turn(async () => {
    signal.throwIfAborted()
    const before = await idsAt(from)
    const changes = await read(() => changesBetween(store, from, to))
    if (changes.length <= mostLooked && !changes.some(change => touches(change, before, part)))
      return { before, changed: new Map(), now: remember(memory, part, to, before) }
    const changed = new Map<RecordType, Set<string>>()
    for (const { type, id } of changes) changed.set(type, (changed.get(type) ?? new Set()).add(id))
    return { before, changed, now: await idsAt(to) }
  })

  const reader = snapshotAt(store.db, to)
  for (const type of recordTypes) {
    const known = before.get(type)
    const wanted = [...(now.get(type) ?? [])].filter(id => !known?.has(id) || changed.get(type)?.has(id)).sort()
    for (let i = 0; i < wanted.length; i += pageSize)
      for (const { id, record } of await read(() => reader.byIds(type, wanted.slice(i, i + pageSize))))
        yield { operation: known?.has(id) ? 'UPDATED' : 'CREATED', type, id, record }
  }
  for (const type of recordTypes.toReversed())
    for (const id of [...(before.get(type) ?? [])].sort())
      if (!now.get(type)?.has(id)) yield { operation: 'DELETED', type, id, record: null }
}

interface Changed {
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
        WHERE ch.revision > ${from.revision}::int AND ch.revision <= ${to.revision}::int
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
