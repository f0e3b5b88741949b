import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { constants, createGzip } from 'node:zlib'
import { cursorOf, positionOf } from '../../changes/cursor.ts'
import { readFeed, readStart } from '../../changes/log.ts'
import { ExportRefusal } from '../../exports/export-refusal.ts'
import { jsonLine } from '../../exports/json-line.ts'
import { mediaTypes } from '../../exports/manifest.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'
import { nextTurn } from '../../store/turns.ts'
import { inLane } from '../../store/work.ts'
import { acceptsGzip } from '../accept.ts'
import { freeOfCharge, type Pay } from './pay.ts'

/** So many are read at a time. Of 500 the process made lines for 40 to 60 ms, in which nobody else had a turn. */
const pageSize = 100

/** Characters that are worth sending before they are vouched for. */
const pieceSize = 32 * 1024

/** While the budget for the next ones is waited for, a line says as often as this that the answer goes on, in ms. */
const signOfLife = 15_000

/**
 * The changes behind a cursor as lines, up to the newest at the time of asking: the feed for whoever keeps a copy. The last
 * line says where to go on, and has the SHA-256 of all lines before it; without it the answer was cut off. It is so too when
 * the register is restored from a backup in between: then the rest would be of another history. Lines in between say the same,
 * so that who is cut off has something to hold what came against.
 *
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const changeLines = async (
  request: Request,
  { db }: Store,
  after: string | null,
  pay: Pay = freeOfCharge,
  quiet = signOfLife,
): Promise<Response> => {
  if (after === null)
    throw new ExportRefusal(
      400,
      'BAD_INPUT',
      'Say where to begin: ?after= and the cursor of a manifest, or of a line that has one.',
    )
  const { start, newest } = await readStart(db, positionOf(after))
  const leaving = new AbortController()

  async function* lines(): AsyncGenerator<string> {
    const hash = createHash('sha256')
    let rows = 0
    let position = start
    let waiting = ''
    const add = (line: string): void => {
      hash.update(line)
      waiting += line
    }
    const taken = (): string => {
      const text = waiting
      waiting = ''
      return text
    }
    /** All that waits, with a line that vouches for it. */
    const sealed = (kind: 'check' | 'end'): string => {
      const sha256 = hash.copy().digest('hex')
      add(jsonLine({ kind, rows, cursor: cursorOf(position), revision: position.revision, sha256 }))
      return taken()
    }
    for (let done = position.revision >= newest; !done; ) {
      await nextTurn()
      // Revisions have no gaps.
      const paid = pay(Math.min(pageSize, newest - position.revision))
      while (!(await isDoneWithin(quiet, paid))) yield sealed('check')
      const page = await inLane('export', () => readFeed(db, position, {}, pageSize), leaving.signal)
      const changes = page.changes.filter(({ revision }) => revision <= newest)
      for (const { type, nodeId, revision, identity, at, operation, actor, reason, before, after } of changes) {
        rows += 1
        const node = { type, nodeId: encodeId(type, nodeId) }
        position = { revision, identity }
        const cursor = cursorOf(position)
        add(jsonLine({ kind: 'change', cursor, revision, at, operation, ...node, actor, reason, before, after }))
        if (waiting.length >= pieceSize) yield taken()
      }
      done = page.last || position.revision >= newest
      if (!done) yield sealed('check')
    }
    yield sealed('end')
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
  // `pipe` passes neither way on that an end came early.
  if (body !== text) text.on('error', error => body.destroy(error))
  body.on('close', () => {
    leaving.abort()
    text.destroy()
  })
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers })
}

const isDoneWithin = async (ms: number, work: Promise<void>): Promise<boolean> => {
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
