import { join } from 'node:path'
import { type RecordType, records } from '../store/records/index.ts'
import { type Format, formats, mediaTypes, type SnapshotFile } from './manifest.ts'
import { openGzip, openSink, type Sink } from './sink.ts'

/** Of a row that was written: what to wait for before there is room for more. */
export type Written = Promise<void> | undefined

/** A file that is being written, plain and compressed. */
export interface OpenFile {
  row(text: string): Written
  rows(): number
  end(tail: string): Promise<void>
}

/** The files of a snapshot while they are made. `name` is that of the snapshot in addresses. */
export interface SnapshotFiles {
  open(title: string, format: Format, type: RecordType | null, head: string): OpenFile
  /** A file that is not in the manifest, and has no compressed one beside it */
  openPlain(path: string): Sink
  /** Those that are whole, format by format, in the order in which they were opened */
  done(): SnapshotFile[]
  /** Closes all, in any state. */
  discard(): Promise<void>
}

export const createFiles = (folder: string, name: string): SnapshotFiles => {
  const opened: Pick<Sink, 'discard'>[] = []
  const keep = <One extends Pick<Sink, 'discard'>>(one: One): One => {
    opened.push(one)
    return one
  }
  const files: (SnapshotFile | undefined)[] = []
  return {
    open: (title, format, type, head) => {
      const place = files.push(undefined) - 1
      const path = `${title}.${format}`
      const zipped = keep(openGzip(join(folder, `${path}.gz`)))
      const sink = keep(openSink(join(folder, path), zipped))
      let rows = 0
      const begun = sink.write(head)
      return {
        row: text => {
          rows += 1
          return sink.write(text)
        },
        rows: () => rows,
        end: async tail => {
          await begun
          await sink.write(tail)
          const figures = await sink.end()
          const gzip = await zipped.end()
          const url = `/export/${name}/${path}`
          const noun = type && records[type].plural
          files[place] = { path, url, format, mediaType: mediaTypes[format], noun, type, rows, ...figures, gzip }
        },
      }
    },
    openPlain: path => keep(openSink(join(folder, path))),
    done: () =>
      files
        .filter(file => file !== undefined)
        .sort((one, other) => formats.indexOf(one.format) - formats.indexOf(other.format)),
    discard: async () => {
      await Promise.all(opened.map(each => each.discard()))
    },
  }
}
