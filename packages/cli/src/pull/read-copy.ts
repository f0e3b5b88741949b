import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { PulledRow } from '@sister-city-graph/sdk'
import { Failure } from '../exit.ts'

/**
 * The rows of a copy that `scg pull` wrote, in either format, which has so many bytes.
 *
 * @throws Failure where one cannot be read
 */
export async function* readCopy(path: string, format: 'lines' | 'table', bytes: number): AsyncGenerator<PulledRow> {
  const { size } = await stat(path)
  if (size < bytes) throw new Failure(`${path} is shorter than scg pull left it: pull again, and it is taken anew.`)
  if (size > bytes)
    throw new Failure(
      `${path} has ${size - bytes} bytes behind what scg pull has finished: pull again, and they are removed.`,
    )
  let number = 0
  for await (const line of linesOf(createReadStream(path, { encoding: 'utf8', end: bytes - 1 }))) {
    number += 1
    if (line === '' || (format === 'table' && number === 1)) continue
    try {
      yield format === 'lines' ? JSON.parse(line) : rowOf(line)
    } catch {
      throw new Failure(
        `${path}: line ${number} is not as scg pull wrote it. Remove the copy and its checkpoint, and pull again.`,
      )
    }
  }
}

/** At newlines alone: to `readline` others count too, and they stand in texts. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    yield* lines.map(line => line.replace(/\r$/, ''))
  }
  if (rest !== '') yield rest
}

/** No cell holds a line break: the record is JSON, the rest are names and ids. */
function rowOf(line: string): PulledRow {
  const [, kind, type, nodeId, record = ''] = /^(\w+),(\w+),([^,]*),(.*)$/.exec(line) ?? []
  const row = { kind, type, nodeId: unquoted(nodeId!) }
  return (kind === 'upsert' ? { ...row, record: JSON.parse(unquoted(record)) } : row) as PulledRow
}

const unquoted = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
