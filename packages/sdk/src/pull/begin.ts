import { linesOf } from '../lines.ts'
import { downloadItems } from '../resource.ts'
import { sha256 } from '../sha256.ts'
import type { RecordType } from './batch.ts'
import { damaged } from './damaged.ts'
import { parsed } from './parsed.ts'
import type { SnapshotFile, Stage } from './state.ts'

/** Looks up the newest snapshot. */
export const begin: Stage = async function* (client, options) {
  const { part, types } = options
  // Files of records are there before those of other formats.
  const path = `export/latest/manifest.json?${new URLSearchParams({ format: 'jsonl', ...part })}`
  let text = ''
  const manifest = {
    path: () => path,
    get complete() {
      return text.at(-1) === '}'
    },
    items(chunks: AsyncIterable<Uint8Array>) {
      text = ''
      return linesOf(chunks, () => damaged(path))
    },
  }
  for await (const line of downloadItems(client, manifest, options)) text += line.text
  const { revision, cursor, files } = parsed<Manifest>(text, path, 'BAD_RESPONSE')
  const wanted = files.filter(({ format, type }) => format === 'jsonl' && (types?.includes(type) ?? true))
  yield {
    batch: { reset: true, rows: [], revision, whole: false },
    next: { revision, cursor, files: wanted.map(withAddress), offset: 0, hash: sha256().save() },
  }
}

/** The address names the revision and its history: its last two parts, wherever the API lies. */
const withAddress = ({ url, bytes, sha256 }: ManifestFile): SnapshotFile => ({
  path: `export/${url.split('/').slice(-2).join('/')}`,
  bytes,
  sha256,
})

interface ManifestFile extends SnapshotFile {
  readonly url: string
  readonly format: string
  /** Null in other formats. */
  readonly type: RecordType
}

interface Manifest {
  readonly revision: number
  readonly cursor: string
  readonly files: readonly ManifestFile[]
}
