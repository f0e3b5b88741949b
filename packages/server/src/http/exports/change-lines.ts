import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { constants, createGzip } from 'node:zlib'
import { cursorOf } from '../../changes/cursor.ts'
import { readFeed, readStart } from '../../changes/log.ts'
import { type Part, partText } from '../../changes/part/part.ts'
import { partChanges } from '../../changes/part/part-changes.ts'
import { ofAnother, partCursorOf, readPartCursor } from '../../changes/part/part-cursor.ts'
import { ExportRefusal } from '../../exports/export-refusal.ts'
import { jsonLine } from '../../exports/json-line.ts'
import { mediaTypes } from '../../exports/manifest.ts'
import { nextTurn } from '../../store/event-loop.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'
import { inLane } from '../../store/work.ts'
import { acceptsGzip } from '../accept.ts'
import { type ChargeChanges, freeOfCharge } from './charge.ts'

/** Changes read at a time. Serialising 500 would block the event loop for 40 to 60 ms. */
const pageSize = 100

/** Characters after which lines are sent without waiting for the end of the page. */
const pieceSize = 32 * 1024

/** What finding out the changes of a part costs, in changes: as much as a file of a snapshot. */
const priceOfPart = 2_000

/** While the answer waits for budget, it sends a check line at this interval, in ms. */
const checkIntervalMs = 15_000

/**
 * The changes after a cursor as JSON lines, up to the latest at the time of the request: the feed for replicas. The
 * last line has the cursor to continue from and the SHA-256 of all lines before it; without it the answer is truncated,
 * for example because the register was restored from a backup in between and the rest would belong to another history.
 * Check lines in between have the same content, so that a truncated answer can be verified up to there.
 *
 * With a `part`, or a cursor of one, these are the changes of a copy of that part: see `partChanges`. They are applied
 * together, so all have the cursor that they begin with, and the line of kind `position` behind them the one to continue from.
 *
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const changeLines = async (
  request: Request,
  store: Store,
  after: string | null,
  charge: ChargeChanges = freeOfCharge,
  checkInterval = checkIntervalMs,
  asked: Part | null = null,
): Promise<Response> => {
  const { db } = store
  if (after === null)
    throw new ExportRefusal(
      400,
      'BAD_INPUT',
      'The parameter after is missing: give ?after= with the cursor of a manifest, or of a line of this feed.',
    )
  const cursor = readPartCursor(after)
  if (cursor.part && asked && partText(cursor.part) !== partText(asked)) throw ofAnother(cursor.part)
  const part = cursor.part ?? asked
  const { start, end: last } = await readStart(db, cursor.position)
  const newest = last.revision
  const disconnected = new AbortController()

  async function* lines(): AsyncGenerator<string> {
    const hash = createHash('sha256')
    let rows = 0
    let position = start
    let pending = ''
    const add = (line: string): void => {
      hash.update(line)
      pending += line
    }
    const flush = (): string => {
      const text = pending
      pending = ''
      return text
    }
    /** All pending lines, followed by a line with their checksum. */
    const flushWithChecksum = (kind: 'check' | 'end'): string => {
      const sha256 = hash.copy().digest('hex')
      const cursor = part ? partCursorOf(position, part) : cursorOf(position)
      add(jsonLine({ kind, rows, cursor, revision: position.revision, sha256 }))
      return flush()
    }
    if (part && newest > start.revision) {
      const from = partCursorOf(start, part)
      const { revision } = last
      const paid = charge(priceOfPart)
      while (!(await isDoneWithin(checkInterval, paid))) yield flushWithChecksum('check')
      const changes = partChanges(store, part, start, last, { lane: 'export', signal: disconnected.signal })
      for (;;) {
        const next = changes.next()
        while (!(await isDoneWithin(checkInterval, next))) yield flushWithChecksum('check')
        const { value } = await next
        if (!value) break
        const { operation, type, id, record } = value
        rows += 1
        add(
          jsonLine({
            kind: 'change',
            cursor: from,
            revision,
            operation,
            type,
            nodeId: encodeId(type, id),
            after: record,
          }),
        )
        if (rows % pageSize === 0) yield flushWithChecksum('check')
        else if (pending.length >= pieceSize) yield flush()
      }
      position = last
      add(jsonLine({ kind: 'position', cursor: partCursorOf(last, part), revision }))
    }
    for (let done = part !== null || position.revision >= newest; !done; ) {
      await nextTurn()
      // Revisions have no gaps, so the difference is the number of changes.
      const paid = charge(Math.min(pageSize, newest - position.revision))
      while (!(await isDoneWithin(checkInterval, paid))) yield flushWithChecksum('check')
      const page = await inLane('export', () => readFeed(db, position, {}, pageSize), disconnected.signal)
      const changes = page.changes.filter(({ revision }) => revision <= newest)
      for (const { type, nodeId, revision, identity, at, operation, actor, reason, before, after } of changes) {
        rows += 1
        const node = { type, nodeId: encodeId(type, nodeId) }
        position = { revision, identity }
        const cursor = cursorOf(position)
        add(jsonLine({ kind: 'change', cursor, revision, at, operation, ...node, actor, reason, before, after }))
        if (pending.length >= pieceSize) yield flush()
      }
      done = page.last || position.revision >= newest
      if (!done) yield flushWithChecksum('check')
    }
    // Behind the last change may be revisions of the private layer: nobody reads, or pays for, them twice.
    position = last
    yield flushWithChecksum('end')
  }

  const compressed = acceptsGzip(request.headers.get('accept-encoding'))
  const headers = {
    'content-type': mediaTypes.jsonl,
    'content-disposition': `attachment; filename="sister-city-graph-changes-${start.revision}-${newest}.jsonl"`,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
    ...(compressed && { 'content-encoding': 'gzip' }),
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const text = Readable.from(lines(), { objectMode: false, highWaterMark: 64 * 1024 })
  const body = compressed ? text.pipe(createGzip({ flush: constants.Z_SYNC_FLUSH })) : text
  // `pipe` forwards neither errors nor early ends.
  if (body !== text) text.on('error', error => body.destroy(error))
  body.on('close', () => {
    disconnected.abort()
    text.destroy()
  })
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers })
}

const isDoneWithin = async (ms: number, work: Promise<unknown>): Promise<boolean> => {
  const ending = new AbortController()
  try {
    return await Promise.race([
      work.then(() => true),
      setTimeout(ms, false, { signal: ending.signal }).catch(() => false),
    ])
  } finally {
    ending.abort()
  }
}
