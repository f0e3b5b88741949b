import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cursorOf } from '../changes/cursor.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Cell, Look as LookAnywhere, RecordJson } from '../store/records/flat-table.ts'
import { encodeId } from '../store/records/global-id.ts'
import { type RecordType, records, recordTypes } from '../store/records/index.ts'
import { termEntries, visitEntry } from './calendar-entries.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { placeFeature, tieFeature } from './geojson.ts'
import { context, node } from './json-ld.ts'
import { jsonLine } from './json-line.ts'
import { credits, type Format, license, type Manifest, mediaTypes, type SnapshotFile } from './manifest.ts'
import { type Lookup, readPlaces, relatedTo } from './related.ts'
import { compress, openSink, type Sink } from './sink.ts'
import { type SnapshotRow, snapshotAt } from './snapshot-reader.ts'

export interface Build {
  readonly revision: number
  /** Of its last change */
  readonly identity: string
  /** When the register came to it */
  readonly since: Date
  readonly schemaHash: string
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

/** So many records are held at a time. On PGlite nobody else is served while the database reads them. */
const pageSize = 500

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
  { revision, identity, since, schemaHash }: Build,
  rest: () => Promise<void> = async () => {},
): Promise<Snapshot> => {
  // Of its own: the same one may be begun anew before this is done with being given up.
  const part = `${folder}.${randomUUID()}.part`
  await mkdir(part, { recursive: true })
  const sinks: Sink[] = []
  const sinkAt = (path: string): Sink => {
    const sink = openSink(join(part, path))
    sinks.push(sink)
    return sink
  }
  try {
    const name = nameOf({ revision, identity })
    const reader = snapshotAt(db, { revision, identity })
    const places = await readPlaces(reader)
    const cursor = cursorOf({ revision, identity })
    const files: SnapshotFile[] = []

    const open = (title: string, format: Format, type: RecordType | null, head: string) => {
      const path = `${title}.${format}`
      const sink = sinkAt(path)
      let rows = 0
      let begun: Promise<void> | null = null
      return {
        row: async (text: string) => {
          begun ??= sink.write(head)
          await begun
          rows += 1
          await sink.write(text)
        },
        rows: () => rows,
        end: async (tail: string) => {
          begun ??= sink.write(head)
          await begun
          await sink.write(tail)
          const figures = await sink.end()
          const gzip = await compress(join(part, path), rest)
          const url = `/export/${name}/${path}`
          const noun = type && records[type].plural
          files.push({ path, url, format, mediaType: mediaTypes[format], noun, type, rows, ...figures, gzip })
        },
      }
    }

    const collection = (name: string) => {
      const file = open(name, 'geojson', null, `{"type":"FeatureCollection","revision":${revision},"features":[`)
      let leftOut = 0
      return {
        take: async (feature: object | null) => {
          if (feature) await file.row(`${file.rows() === 0 ? '\n' : ',\n'}${JSON.stringify(feature)}`)
          else leftOut += 1
        },
        end: () => file.end(`\n],"withoutCoordinates":${leftOut}}\n`),
      }
    }
    const placeMap = collection('places')
    const tieMap = collection('ties')
    const graph = open('register', 'jsonld', null, `{"@context":${JSON.stringify(context)},"@graph":[`)
    const calendar = sinkAt(calendarEntries)

    const takers: Partial<Record<RecordType, (record: RecordJson, look: Lookup) => Promise<void>>> = {
      Province: (record, look) => placeMap.take(placeFeature('Province', record, look)),
      Municipality: (record, look) => placeMap.take(placeFeature('Municipality', record, look)),
      SisterCity: (record, look) => placeMap.take(placeFeature('SisterCity', record, look)),
      Partnership: (record, look) => tieMap.take(tieFeature(record, look)),
      Agreement: async (record, look) => {
        for (const entry of termEntries(record, look)) await calendar.write(jsonLine(entry))
      },
      Engagement: async (record, look) => {
        const entry = visitEntry(record, look)
        if (entry) await calendar.write(jsonLine(entry))
      },
    }

    for (const type of recordTypes) {
      const { plural, flatTable } = records[type]
      const json = open(plural, 'jsonl', type, '')
      const csv = open(plural, 'csv', type, byteOrderMark + csvLine(flatTable.map(([name]) => name)))
      const take = async ({ id, record }: SnapshotRow, look: Lookup) => {
        await json.row(jsonLine({ kind: 'record', type, nodeId: encodeId(type, id), record }))
        await csv.row(csvLine(flatTable.map(([, value]) => value(record, look as LookAnywhere) as Cell)))
        await graph.row(`${graph.rows() === 0 ? '\n' : ',\n'}${JSON.stringify(node(type, id, record))}`)
        await takers[type]?.(record, look)
        await rest()
      }
      for (let after: string | null = ''; after !== null; ) {
        const page: Awaited<ReturnType<typeof reader.page>> = await reader.page(type, after, pageSize)
        await rest()
        const look = await relatedTo(reader, places, page.rows)
        await rest()
        for (const row of page.rows) await take(row, look)
        after = page.last
      }
      await json.end(jsonLine({ kind: 'end', rows: json.rows(), cursor, revision }))
      await csv.end('')
    }
    await placeMap.end()
    await tieMap.end()
    await graph.end('\n]}\n')
    await calendar.end()

    const updatedAt = since.toISOString()
    const manifest = { revision, cursor, updatedAt, schemaHash, license, credits, files }
    await rm(folder, { recursive: true, force: true })
    await rename(part, folder)
    return { name, folder, manifest, since, provinces: namesOf(places) }
  } catch (error) {
    await Promise.all(sinks.map(sink => sink.discard()))
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

/** No two states of the register have the same, before and after a restore neither. */
export const nameOf = ({ revision, identity }: Pick<Build, 'revision' | 'identity'>): string =>
  `${revision}-${identity}`

const namesOf = (places: ReadonlyMap<string, RecordJson>): Snapshot['provinces'] =>
  new Map(
    [...places].flatMap(([key, { id, slug, nameEn, nameTh }]) =>
      key.startsWith('Province:')
        ? [[String(id), { slug: String(slug), en: String(nameEn), th: String(nameTh) }] as const]
        : [],
    ),
  )
