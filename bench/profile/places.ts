import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rooms } from '../../scripts/house/rooms.ts'
import { project } from '../read/install.ts'

/** Where a function stands, and what that belongs to: a package, a room, or Node.js. */
export interface Place {
  readonly group: string
  /** File and line of the source; empty for what has none */
  readonly at: string
}

export interface CallFrame {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
  readonly columnNumber: number
}

const maps = new Map<string, SourceMap | null>()

const mapOf = (path: string): SourceMap | null => {
  let map = maps.get(path)
  if (map === undefined) {
    const file = `${path}.map`
    map = existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null
    maps.set(path, map)
  }
  return map
}

/** File and line that were written, where the function was compiled of another. */
const sourceOf = ({ url, lineNumber, columnNumber }: CallFrame): readonly [path: string, line: number] => {
  const path = fileURLToPath(url)
  const entry = mapOf(path)?.findEntry(lineNumber, columnNumber)
  if (!entry || !('originalSource' in entry)) return [path, lineNumber + 1]
  return [fileURLToPath(new URL(entry.originalSource, pathToFileURL(path))), entry.originalLine + 1]
}

const longestFirst = Object.keys(rooms).sort((one, other) => other.length - one.length)

export const placeOf = (frame: CallFrame): Place => {
  if (frame.url === '') return { group: frame.functionName.startsWith('(') ? frame.functionName : 'native', at: '' }
  if (!frame.url.startsWith('file:')) return { group: frame.url.split('/').slice(0, 2).join('/'), at: frame.url }
  const [path, line] = sourceOf(frame)
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? []
  if (name) return { group: name, at: `${path.slice(path.lastIndexOf(name))}:${line}` }
  const own = relative(`${project}/packages`, path)
  return { group: longestFirst.find(room => own.startsWith(room)) ?? 'programs', at: `${own}:${line}` }
}
