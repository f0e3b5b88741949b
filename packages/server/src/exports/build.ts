import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { cursorOf } from '../changes/cursor.ts'
import { type Part, partText } from '../changes/part/part.ts'
import { partCursorOf } from '../changes/part/part-cursor.ts'
import { readPartIds } from '../changes/part/part-ids.ts'
import { snapshotAt } from '../changes/snapshot-reader.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { today } from '../register/today.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import { credits, license, type Manifest } from './manifest.ts'
import { writeOtherFormats } from './other-formats.ts'
import { partReader } from './part/part-reader.ts'
import { writeRecords } from './record-lines.ts'
import { readPlaces } from './related.ts'
import { createFiles } from './snapshot-files.ts'

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

/** The files of a revision as they are made: the records first, which is all that a copy needs, and then the others too. */
interface Stages {
  /** Called when the files of records are there, with a snapshot that has no others */
  readonly onRecords?: (records: Snapshot) => void
  /** Called between any two pieces of work; what it throws ends the build */
  readonly rest?: () => Promise<void>
}

/**
 * Writes all files of one revision into `folder`. Every file that a snapshot names is there whole. The same revision makes
 * the same bytes on every server, so a download begun at one can go on at another.
 *
 * @throws ReadError CURSOR_EXPIRED when the register is restored from a backup meanwhile
 */
export const buildSnapshot = async (
  db: PrismaClient,
  folder: string,
  { revision, identity, since, schemaHash, part = null }: Build,
  { onRecords = () => {}, rest = async () => {} }: Stages = {},
): Promise<Snapshot> => {
  const name = nameOf({ revision, identity, part })
  // Of its own: the same one may be begun anew before this is done with being given up.
  const own = `${folder}.${randomUUID()}`
  await mkdir(own, { recursive: true })
  const files = createFiles(own, name)
  try {
    const whole = snapshotAt(db, { revision, identity })
    const places = await readPlaces(whole)
    const reader = part ? partReader(whole, await readPartIds(whole, part, rest)) : whole
    const cursor = part ? partCursorOf({ revision, identity }, part) : cursorOf({ revision, identity })
    const scope = part ? { part: { [part.kind]: part.id } } : {}
    const snapshot = (): Snapshot => {
      const updatedAt = since.toISOString()
      const manifest = { revision, ...scope, cursor, updatedAt, schemaHash, license, credits, files: files.done() }
      return { name, folder: own, manifest, since, provinces: namesOf(places) }
    }
    await writeRecords(reader, files, rest)
    onRecords(snapshot())
    // Of the revision and not of the clock, so that it has the same bytes whenever it is made.
    const day = today(since)
    await writeOtherFormats({ folder: own, files, reader, places, day, rest })
    return snapshot()
  } catch (error) {
    await files.discard()
    await rm(own, { recursive: true, force: true })
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
