import type { SnapshotReader, SnapshotRow } from '../changes/snapshot-reader.ts'
import type { RecordDescriptor } from '../store/records/descriptor.ts'
import type { Cell, Look as LookAnywhere, RecordJson } from '../store/records/flat-table.ts'
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
import { readRecords } from './record-lines.ts'
import { type Page, pageOf } from './related.ts'
import type { SnapshotFiles, Written } from './snapshot-files.ts'

/** The entries of all calendars, a line each; not a file of the snapshot. */
export const calendarEntries = 'calendar.entries'

interface Around {
  /** Where the records were written */
  readonly folder: string
  readonly files: SnapshotFiles
  /** For what the records of a page refer to */
  readonly reader: SnapshotReader
  /** Countries and provinces */
  readonly places: ReadonlyMap<string, RecordJson>
  /** The one for which statuses are told */
  readonly day: string
  /** Called between any two pieces of work */
  readonly rest: () => Promise<void>
}

/** Writes tables, maps, linked data and the entries of calendars, of the records that were written before. */
export const writeOtherFormats = async ({ folder, files, reader, places, day, rest }: Around): Promise<void> => {
  const collection = (name: string) => {
    const file = files.open(name, 'geojson', null, '{"type":"FeatureCollection","features":[')
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
  const graph = files.open('register', 'jsonld', null, `{"@context":${JSON.stringify(context)},"@graph":[`)
  const calendar = files.openPlain(calendarEntries)
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

  const tablesOf = (type: RecordType) => {
    const { plural, flatTable, ownedTables = {} }: RecordDescriptor = records[type]
    const open = (name: string, columns: readonly (readonly [string, unknown])[], of: RecordType | null) =>
      files.open(name, 'csv', of, byteOrderMark + csvLine(columns.map(([column]) => column)))
    const table = open(plural, flatTable, type)
    const owned = Object.entries(ownedTables).map(([name, { rows, columns }]) => ({
      file: open(name, columns, null),
      rows,
      columns,
    }))
    return {
      take: ({ id, record }: SnapshotRow, page: Page): readonly Written[] => {
        const look = page.look as LookAnywhere
        const around = { agreements: page.agreements.get(id) ?? [], engagements: page.engagements.get(id) ?? [] }
        const line = (columns: typeof flatTable, row: RecordJson): string =>
          csvLine(columns.map(([, value]) => value(row, look, day, around) as Cell))
        return [
          table.row(line(flatTable, record)),
          ...owned.flatMap(({ file, rows, columns }) => rows(record).map(row => file.row(line(columns, row)))),
        ]
      },
      end: async () => {
        await table.end('')
        for (const { file } of owned) await file.end('')
      },
    }
  }

  for (const type of recordTypes) {
    const tables = tablesOf(type)
    for await (const { rows, page } of ahead(pagesOf(type))) {
      await rest()
      for (const row of rows) {
        const { id, record } = row
        const written = [
          ...tables.take(row, page),
          graph.row(`${graph.rows() === 0 ? '\n' : ',\n'}${JSON.stringify(node(type, id, record, day))}`),
          ...(takers[type]?.(record, page) ?? []),
        ].filter(each => each !== undefined)
        if (written.length > 0) await Promise.all(written)
        await rest()
      }
    }
    await tables.end()
  }
  await placeMap.end()
  await tieMap.end()
  await graph.end('\n]}\n')
  await calendar.end()

  async function* pagesOf(type: RecordType) {
    for await (const rows of readRecords(folder, type)) yield { rows, page: await pageOf(reader, places, type, rows) }
  }
}

/** The same items, each one asked for before the one before it is worked on: the database reads while this thread writes. */
async function* ahead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = items.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = items.next()
      // Whoever awaits it is told, if it comes to that.
      next.catch(() => {})
      yield value
    }
  } finally {
    await items.return(undefined).catch(() => {})
  }
}
