import { type RegisterPart, RegistryError } from '@sister-city-graph/sdk'
import { downloadText, type Source } from './download-text.ts'

export interface Figures {
  readonly bytes: number
  readonly sha256: string
}

export interface ManifestFile extends Figures {
  readonly path: string
  /** Of this revision and its history, like `/export/7-3f9a…/places.geojson` */
  readonly url: string
  readonly format: string
  readonly type: string | null
  readonly rows: number
  readonly gzip: Figures
}

/** What the files of one revision are. */
export interface Manifest {
  readonly revision: number
  readonly files: readonly ManifestFile[]
}

interface Wanted {
  /** Without it, the newest */
  readonly revision?: number
  /** Those of the records, jsonl, are there before all others */
  readonly format?: string
  readonly part?: RegisterPart | undefined
}

/** The manifest of a revision, with the files of one format or all. */
export const readManifest = (source: Source, { revision, format, part }: Wanted = {}): Promise<Manifest> => {
  const asked = new URLSearchParams({ ...(format && { format }), ...part }).toString()
  return readJson(source, `${revision ?? 'latest'}/manifest.json${asked && `?${asked}`}`, (answer: Partial<Manifest>) =>
    Boolean(typeof answer.revision === 'number' && answer.files?.every(isSound)),
  ) as Promise<Manifest>
}

/** All that can be asked for, calendars included. */
export const readListing = async (source: Source): Promise<string[]> => {
  const { calendars } = await readJson(source, '', (answer: { calendars?: string[] }) =>
    Array.isArray(answer.calendars),
  )
  return calendars!.map(url => url.replace(/^.*\/export\//, ''))
}

async function readJson<Answer>(source: Source, path: string, isSound: (answer: Answer) => boolean): Promise<Answer> {
  // With few attempts: this comes first, and whoever mistyped the address wants to know.
  const text = await downloadText(source, path, { headers: { accept: 'application/json' }, retry: { attempts: 4 } })
  try {
    const answer = JSON.parse(text)
    if (isSound(answer)) return answer
  } catch {}
  throw new RegistryError('BAD_RESPONSE', 'what came is no list of files', { operation: 'export', attempts: 1 })
}

/** Its name becomes that of a file here: it must not lead anywhere else. */
const isSound = ({ path, url, sha256, bytes, gzip }: ManifestFile): boolean =>
  /^\w[\w.-]*$/.test(path) &&
  /\/export\/[\w-]+\/[\w.-]+$/.test(url) &&
  /^[\da-f]{64}$/.test(sha256) &&
  bytes >= 0 &&
  /^[\da-f]{64}$/.test(gzip?.sha256)
