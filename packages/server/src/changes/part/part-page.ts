import type { RecordJson } from '../../store/records/flat-table.ts'
import { sql, texts } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { inLane } from '../../store/work.ts'
import { filterSql } from '../cursor.ts'
import { type ChangeRow, readStart } from '../log.ts'
import { assertWithin, type Extent, extent, type Position } from '../position.ts'
import { snapshotAt } from '../snapshot-reader.ts'
import type { Part } from './part.ts'
import { type Changed, type PartStep, partSteps, type Reading, readRecords, recordKey } from './part-changes.ts'
import { type PartPosition, partPositionCursor } from './part-cursor.ts'

export interface PartPage {
  readonly changes: readonly { readonly change: ChangeRow; readonly position: PartPosition }[]
  /** Up to where the part has been read */
  readonly position: PartPosition
  /** Whether that is where the register is now */
  readonly last: boolean
}

/** What the caller knows of the log already: its end, and the changes up to there. */
export interface KnownEnd {
  readonly to: Position
  readonly between: readonly Changed[]
}

/**
 * At most `size` changes of a part behind a position, of these types of records alone if `types` are given. Each is that
 * of a copy: see `partSteps`.
 * @throws ReadError CURSOR_EXPIRED
 */
export const partPage = async (
  store: Store,
  part: Part,
  position: PartPosition,
  types: readonly string[] | null | undefined,
  size: number,
  reading: Reading,
  known?: KnownEnd,
): Promise<PartPage> => {
  const changes: { change: ChangeRow; position: PartPosition }[] = []
  let { from, within } = position
  for (;;) {
    const to: Position = within?.to ?? known?.to ?? (await endBehind(store, from, reading))
    if (to.revision <= from.revision) return { changes, position: { from, within: null }, last: true }
    const steps = await partSteps(store, part, from, to, reading, known?.between)
    const done: number = within?.done ?? 0
    const left = steps
      .map((step, i) => ({ step, place: placeBehind(i + 1, steps.length, from, to) }))
      .slice(done)
      .filter(({ step }) => !types || types.includes(step.type))
    const taken = left.slice(0, size - changes.length)
    const rows = await changeRows(store, part, from, to, taken, reading)
    changes.push(...rows)
    if (taken.length < left.length) return { changes, position: taken.at(-1)?.place ?? { from, within }, last: false }
    from = to
    within = null
    if (known) return { changes, position: { from, within }, last: true }
  }
}

const endBehind = async ({ db }: Store, from: Position, { lane, signal }: Reading): Promise<Position> =>
  (await inLane(lane, () => readStart(db, from), signal)).end

const placeBehind = (done: number, all: number, from: Position, to: Position): PartPosition =>
  done === all ? { from: to, within: null } : { from, within: { to, done } }

/**
 * Steps as changes. When, by whom and why is that of the newest change of the record; of a record that came along, or
 * went, without a change of its own, that of the newest change of all.
 */
const changeRows = async (
  store: Store,
  part: Part,
  from: Position,
  to: Position,
  taken: readonly { readonly step: PartStep; readonly place: PartPosition }[],
  { lane, signal }: Reading,
): Promise<PartPage['changes']> => {
  if (taken.length === 0) return []
  const steps = taken.map(({ step }) => step)
  const there = steps.filter(({ operation }) => operation !== 'DELETED')
  const known = steps.filter(({ operation }) => operation !== 'CREATED')
  const [before, after, written] = await inLane(
    lane,
    () =>
      Promise.all([
        readRecords(snapshotAt(store.db, from), known),
        readRecords(snapshotAt(store.db, to), there),
        readWritten(store, from, to, steps),
      ]),
    signal,
  )
  const own = new Map(
    written.filter(({ id }) => id !== null).map(row => [recordKey({ type: row.type!, id: row.id! }), row]),
  )
  const newest = written.find(({ id }) => id === null)!
  return taken.map(({ step, place }) => {
    const key = recordKey(step)
    const { revision, at, actor, reason, identity } = own.get(key) ?? newest
    const json = (records: ReadonlyMap<string, RecordJson>) => (records.get(key) ?? null) as ChangeRow['before']
    const change: ChangeRow = {
      cursor: partPositionCursor(place, part),
      revision,
      at,
      actor,
      reason,
      identity,
      operation: step.operation,
      type: step.type,
      nodeId: step.id,
      before: json(before),
      after: json(after),
    }
    return { change, position: place }
  })
}

type Written = Pick<ChangeRow, 'revision' | 'at' | 'actor' | 'reason' | 'identity'> & {
  readonly type: string | null
  /** Null for the newest change of all */
  readonly id: string | null
}

/** The newest change of each record in between, and the newest of all. */
const readWritten = async (
  { db }: Store,
  from: Position,
  to: Position,
  steps: readonly PartStep[],
): Promise<readonly Written[]> => {
  const rows = await db.$queryRaw<(Omit<Extent, 'identity'> & { head: string } & Written)[]>(sql`
    SELECT log.oldest, log.newest, log.identity AS head, log.found, item.*
    FROM (${extent([from.revision, to.revision])}) AS log
    CROSS JOIN LATERAL (
      SELECT wanted.type, wanted.id, own.*
      FROM unnest(${texts(steps.map(({ type }) => type))}, ${texts(steps.map(({ id }) => id))}) AS wanted (type, id)
      CROSS JOIN LATERAL (
        SELECT ch.revision, ch.at, ch.actor, ch.reason, ch.identity
        FROM change ch
        WHERE ch.type = wanted.type AND ch.node_id = wanted.id
          AND ch.revision > ${from.revision}::int AND ch.revision <= ${to.revision}::int
        ORDER BY ch.revision DESC LIMIT 1
      ) AS own
      UNION ALL
      (SELECT NULL, NULL, ch.revision, ch.at, ch.actor, ch.reason, ch.identity
      FROM change ch WHERE ch.revision <= ${to.revision}::int AND ${filterSql({})}
      ORDER BY ch.revision DESC LIMIT 1)
    ) AS item`)
  const [log] = rows
  if (log) assertWithin({ ...log, identity: log.head }, [from, to])
  return rows
}
