import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { nextTurn } from '../store/event-loop.ts'
import type { Snapshot } from './build.ts'
import { type CalendarOptions, calendarEvent, calendarHead, calendarTail, type Language } from './calendar.ts'
import type { CalendarEntry } from './calendar-entries.ts'
import { calendarEntries } from './other-formats.ts'
import { compress, type FileDigest, openSink, type Sink } from './sink.ts'

const everywhere = { en: 'all provinces', th: 'ทุกจังหวัด' }

const titles = { en: 'Sister cities', th: 'เมืองพี่เมืองน้อง' } satisfies Record<Language, string>

interface CalendarFile {
  readonly path: string
  readonly figures: FileDigest
  /** Of `<path>.gz`; none of a file that fits into a packet */
  readonly gzip: FileDigest | undefined
}

/** Of a shorter file, which a packet takes as it is, there is no compressed one. */
const minCompressed = 1024

const made = new WeakMap<Snapshot, Map<string, Promise<CalendarFile>>>()

/** The calendar of a province, or of all provinces for null. The file is created at the first request, and a compressed one beside it. */
export const calendarFile = (snapshot: Snapshot, province: string | null, language: Language) => {
  const files = made.get(snapshot) ?? new Map()
  made.set(snapshot, files)
  const name = `${province ?? 'all'}.${language}.ics`
  const file = files.get(name) ?? write(snapshot, province, language, name)
  files.set(name, file)
  // Allows a retry after a failure.
  file.catch(() => files.delete(name))
  return file
}

const write = async (
  snapshot: Snapshot,
  province: string | null,
  language: Language,
  name: string,
): Promise<CalendarFile> => {
  const entries = await open(join(snapshot.folder, calendarEntries))
  const folder = join(snapshot.folder, 'calendar')
  const path = join(folder, name)
  const of = province === null ? everywhere : snapshot.provinces.get(province)!
  let sink: Sink | undefined
  const options: CalendarOptions = { name: `${titles[language]}: ${of[language]}`, language }
  try {
    await mkdir(folder, { recursive: true })
    sink = openSink(`${path}.part`)
    await sink.write(calendarHead(options))
    for await (const line of entries.readLines()) {
      const entry = JSON.parse(line) as CalendarEntry
      if (province === null || entry.province === province) await sink.write(calendarEvent(entry, options))
    }
    await sink.write(calendarTail)
    const figures = await sink.end()
    await rename(`${path}.part`, path)
    return { path, figures, gzip: figures.bytes < minCompressed ? undefined : await compress(path, nextTurn) }
  } catch (error) {
    await sink?.discard()
    await rm(`${path}.part`, { force: true })
    throw error
  } finally {
    await entries.close()
  }
}
