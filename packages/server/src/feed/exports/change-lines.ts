import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { encodeId } from '../../schema/global-id.ts'
import { readExtent, readFeed } from '../../store/feed.ts'
import { assertWithin, cursorOf, revisionOf } from '../../store/lists/changes.ts'
import { ReadError } from '../../store/read-error.ts'
import type { Store } from '../../store/store.ts'
import { inLane } from '../../store/work.ts'
import { ExportRefusal } from './export-refusal.ts'
import { mediaTypes } from './manifest.ts'
import { takesGzip } from './serve-file.ts'

const pageSize = 500

/**
 * The changes behind a cursor as lines, up to the newest at the time of asking: the feed for whoever keeps a copy. The last
 * line says where to go on; without it the answer was cut off.
 */
export const changeLines = async (request: Request, { db }: Store, after: string | null): Promise<Response> => {
  if (after === null)
    throw new ExportRefusal(
      400,
      'BAD_INPUT',
      'Say where to begin: ?after= and the cursor of a manifest or of an "end" line.',
    )
  const { from, until } = await bounds(db, after)
  const leaving = new AbortController()

  async function* lines(): AsyncGenerator<string> {
    let rows = 0
    for (let position = from; position < until; ) {
      const page = await inLane('export', () => readFeed(db, position, {}, pageSize), leaving.signal)
      assertWithin(page, position)
      const changes = page.changes.filter(({ revision }) => revision <= until)
      for (const { type, nodeId, revision, at, operation, actor, reason, before, after } of changes) {
        rows += 1
        const node = { type, nodeId: encodeId(type, nodeId) }
        const cursor = cursorOf(revision)
        yield `${JSON.stringify({ kind: 'change', cursor, revision, at, operation, ...node, actor, reason, before, after })}\n`
      }
      position = page.position
    }
    yield `${JSON.stringify({ kind: 'end', rows, cursor: cursorOf(until), revision: until })}\n`
  }

  const compressed = takesGzip(request.headers.get('accept-encoding'))
  const headers = {
    'content-type': mediaTypes.jsonl,
    'content-disposition': `attachment; filename="sister-city-graph-changes-${from}-${until}.jsonl"`,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
    ...(compressed && { 'content-encoding': 'gzip' }),
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const text = Readable.from(batched(lines()), { objectMode: false, highWaterMark: 64 * 1024 })
  const body = compressed ? text.pipe(createGzip()) : text
  // `pipe` passes neither way on that an end came early.
  if (body !== text) text.on('error', error => body.destroy(error))
  body.on('close', () => {
    leaving.abort()
    text.destroy()
  })
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers })
}

const bounds = async (db: Store['db'], after: string): Promise<{ from: number; until: number }> => {
  try {
    const from = revisionOf(after)
    const extent = await readExtent(db)
    assertWithin(extent, from)
    return { from, until: extent.newest }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    throw new ExportRefusal(error.code === 'CURSOR_EXPIRED' ? 410 : 400, error.code, error.message)
  }
}

/** Pieces worth sending. */
async function* batched(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  for await (const line of lines) {
    waiting += line
    if (waiting.length < 32 * 1024) continue
    yield waiting
    waiting = ''
  }
  yield waiting
}
