import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cursorOf } from '../changes/cursor.ts'
import { type Part, partText } from '../changes/part/part.ts'
import { partCursorOf } from '../changes/part/part-cursor.ts'
import { readPartIds } from '../changes/part/part-ids.ts'
import { type SnapshotRow, snapshotAt } from '../changes/snapshot-reader.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { today } from '../register/today.ts'
import type { RecordDescriptor } from '../store/records/descriptor.ts'
import type { Cell, Look as LookAnywhere, RecordJson } from '../store/records/flat-table.ts'
import { encodeId } from '../store/records/global-id.ts'
import { type RecordType, records, recordTypes } from '../store/records/index.ts'
import {
  anniversaryEntries,
  approvalEntries,
  type CalendarEntry,
  dueEntry,
  termEntries,
  visitEntry,
} from './calendar-entries.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { placeFeature, tieFeature } from './geojson.ts'
import { context, node } from './json-ld.ts'
import { jsonLine } from './json-line.ts'
import { credits, type Format, license, type Manifest, mediaTypes, type SnapshotFile } from './manifest.ts'
import { partReader } from './part/part-reader.ts'
import { type Page, pageOf, readPlaces } from './related.ts'
import { openGzip, openSink, type Sink } from './sink.ts'

export interface Build {
  readonly revision: number
  /** Of its last change */
  readonly identity: string
  /** When the register came to it */
  readonly since: Date
  readonly schemaHash: string
  /** Without it, the whole register */
  readonly part?: Part | null
}

/** The files of one revision, whole. */
export interface Snapshot {
  /** How its addresses begin: the revision, and of which history */
  readonly name: string
  readonly folder: string
  readonly manifest: Manifest
  readonly since: Date
  /** Slugs and names of the provinces by their codes, for their calendars */
  readonly provinces: ReadonlyMap<string, { readonly slug: string; readonly en: string; readonly th: string }>
}

/** The entries of all calendars, a line each; not a file of the snapshot. */
export const calendarEntries = 'calendar.entries'

/** So many records are read at a time, and twice as many held. On PGlite nobody else is served while the database reads them. */
const pageSize = 500

interface PageRead {
  readonly rows: readonly SnapshotRow[]
  /** The id to go on behind; null when there are no more */
  readonly last: string | null
  readonly known: Page
}

/** Of a row that was written: what to wait for before there is room for more. */
type Written = Promise<void> | undefined

/**
 * Writes all files of one revision into `folder`, in one pass over the register. They are there whole or not at all. The
 * same revision makes the same bytes on every server, so a download begun at one can go on at another. `rest` is called
 * between any two pieces of work; what it throws ends the build.
 *
 * @throws ReadError CURSOR_EXPIRED when the register is restored from a backup meanwhile
 */
export const buildSnapshot = async (
  db: PrismaClient,
  folder: string,
  { revision, identity, since, schemaHash, part = null }: Build,
  rest: () => Promise<void> = async () => {},
): Promise<Snapshot> => {
  // Of its own: the same one may be begun anew before this is done with being given up.
  const unfinished = `${folder}.${randomUUID()}.part`
  await mkdir(unfinished, { recursive: true })
  const opened: Pick<Sink, 'discard'>[] = []
  const keep = <One extends Pick<Sink, 'discard'>>(one: One): One => {
    opened.push(one)
    return one
  }
  try {
    const name = nameOf({ revision, identity, part })
    const whole = snapshotAt(db, { revision, identity })
    const places = await readPlaces(whole)
    const reader = part ? partReader(whole, await readPartIds(whole, part, rest)) : whole
    const cursor = part ? partCursorOf({ revision, identity }, part) : cursorOf({ revision, identity })
    // Of the revision and not of the clock, so that it has the same bytes whenever it is made.
    const day = today(since)
    const files: SnapshotFile[] = []

    const open = (title: string, format: Format, type: RecordType | null, head: string) => {
      const path = `${title}.${format}`
      const zipped = keep(openGzip(join(unfinished, `${path}.gz`)))
      const sink = keep(openSink(join(unfinished, path), zipped))
      let rows = 0
      const begun = sink.write(head)
      return {
        row: (text: string): Written => {
          rows += 1
          return sink.write(text)
        },
        rows: () => rows,
        end: async (tail: string) => {
          await begun
          await sink.write(tail)
          const figures = await sink.end()
          const gzip = await zipped.end()
          const url = `/export/${name}/${path}`
          const noun = type && records[type].plural
          files.push({ path, url, format, mediaType: mediaTypes[format], noun, type, rows, ...figures, gzip })
        },
      }
    }

    const collection = (name: string) => {
      const file = open(name, 'geojson', null, '{"type":"FeatureCollection","features":[')
      let leftOut = 0
      return {
        take: (feature: object | null): Written => {
          if (feature) return file.row(`${file.rows() === 0 ? '\n' : ',\n'}${JSON.stringify(feature)}`)
          leftOut += 1
          return undefined
        },
        end: () => file.end(`\n],"withoutCoordinates":${leftOut}}\n`),
      }
    }
    const placeMap = collection('places')
    const tieMap = collection('ties')
    const graph = open('register', 'jsonld', null, `{"@context":${JSON.stringify(context)},"@graph":[`)
    const calendar = keep(openSink(join(unfinished, calendarEntries)))
    const dated = (entry: CalendarEntry | null): readonly Written[] => (entry ? [calendar.write(jsonLine(entry))] : [])

    const takers: Partial<Record<RecordType, (record: RecordJson, page: Page) => readonly Written[]>> = {
      Province: (record, { look }) => [placeMap.take(placeFeature('Province', record, look))],
      Municipality: (record, { look }) => [placeMap.take(placeFeature('Municipality', record, look))],
      SisterCity: (record, { look }) => [placeMap.take(placeFeature('SisterCity', record, look))],
      Partnership: (record, { look, agreements, changedAt }) => {
        const own = agreements.get(String(record['id'])) ?? []
        const entries = anniversaryEntries(record, own, look, day, changedAt)
        return [tieMap.take(tieFeature(record, look, own, day)), ...entries.flatMap(dated)]
      },
      Agreement: (record, { look, changedAt }) =>
        [termEntries, approvalEntries].flatMap(entries =>
          entries(record, look, changedAt.get(String(record['id']))).flatMap(dated),
        ),
      Engagement: (record, { look, changedAt }) => dated(visitEntry(record, look, changedAt.get(String(record['id'])))),
      Commitment: (record, { look, changedAt }) => dated(dueEntry(record, look, changedAt.get(String(record['id'])))),
    }

    /** The next page, and all that is needed of other records for it. */
    const readPage = async (type: RecordType, after: string): Promise<PageRead> => {
      const { rows, last } = await reader.page(type, after, pageSize)
      return { rows, last, known: await pageOf(reader, places, type, rows) }
    }

    for (const type of recordTypes) {
      const { plural, flatTable, ownedTables = {} }: RecordDescriptor = records[type]
      const json = open(plural, 'jsonl', type, '')
      const csv = open(plural, 'csv', type, byteOrderMark + csvLine(flatTable.map(([name]) => name)))
      const owned = Object.entries(ownedTables).map(([name, { rows, columns }]) => {
        const table = open(name, 'csv', null, byteOrderMark + csvLine(columns.map(([name]) => name)))
        return { table, rows, columns }
      })
      /** Returns what has to be waited for before there is room for more. */
      const take = ({ id, record }: SnapshotRow, page: Page): readonly Written[] => {
        const look = page.look as LookAnywhere
        const around = { agreements: page.agreements.get(id) ?? [], engagements: page.engagements.get(id) ?? [] }
        return [
          json.row(jsonLine({ kind: 'record', type, nodeId: encodeId(type, id), record })),
          csv.row(csvLine(flatTable.map(([, value]) => value(record, look, day, around) as Cell))),
          ...owned.flatMap(({ table, rows, columns }) =>
            rows(record).map(row =>
              table.row(csvLine(columns.map(([, value]) => value(row, look, day, around) as Cell))),
            ),
          ),
          graph.row(`${graph.rows() === 0 ? '\n' : ',\n'}${JSON.stringify(node(type, id, record, day))}`),
          ...(takers[type]?.(record, page) ?? []),
        ]
      }
      let next: Promise<PageRead> | null = readPage(type, '')
      while (next !== null) {
        const { rows, last, known }: PageRead = await next
        // The database reads a page while this thread writes the one before.
        next = last === null ? null : readPage(type, last)
        // Whoever awaits it is told, if it comes to that.
        next?.catch(() => {})
        await rest()
        for (const row of rows) {
          const full = take(row, known).filter(each => each !== undefined)
          if (full.length > 0) await Promise.all(full)
          await rest()
        }
      }
      await json.end(jsonLine({ kind: 'end', rows: json.rows() }))
      await csv.end('')
      for (const { table } of owned) await table.end('')
    }
    await placeMap.end()
    await tieMap.end()
    await graph.end('\n]}\n')
    await calendar.end()

    const updatedAt = since.toISOString()
    const scope = part ? { part: { [part.kind]: part.id } } : {}
    const manifest = { revision, ...scope, cursor, updatedAt, schemaHash, license, credits, files }
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    return { name, folder, manifest, since, provinces: namesOf(places) }
  } catch (error) {
    await Promise.all(opened.map(each => each.discard()))
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** No two states of the register have the same, before and after a restore neither. */
export const nameOf = ({ revision, identity, part }: Pick<Build, 'revision' | 'identity' | 'part'>): string =>
  `${revision}-${identity}${part ? `-${partText(part)}` : ''}`

const namesOf = (places: ReadonlyMap<string, RecordJson>): Snapshot['provinces'] =>
  new Map(
    [...places].flatMap(([key, { id, slug, nameEn, nameTh }]) =>
      key.startsWith('Province:')
        ? [[String(id), { slug: String(slug), en: String(nameEn), th: String(nameTh) }] as const]
        : [],
    ),
  )
