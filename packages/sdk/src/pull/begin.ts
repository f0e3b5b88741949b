import { download } from '../download.ts'
import type { RecordType } from './batch.ts'
import { parsed } from './parsed.ts'
import { IDLE, type Stage } from './state.ts'

/** Looks up the newest snapshot. */
export const begin: Stage = async function* (client, { types, idleMs = IDLE, ...options }) {
  let text = ''
  const manifest = {
    path: () => {
      text = ''
      return 'export/latest/manifest.json'
    },
    get complete() {
      return text.endsWith('}')
    },
  }
  for await (const line of download(client, manifest, { ...options, idleMs })) text += line.text
  const { revision, cursor, files } = parsed<Manifest>(text, manifest.path())
  const wanted = files.filter(({ format, type }) => format === 'jsonl' && type && (types?.includes(type) ?? true))
  yield {
    batch: { reset: true, rows: [], revision, whole: false },
    next: { revision, cursor, files: wanted.map(({ path }) => path), offset: 0, rows: 0 },
  }
}

interface Manifest {
  readonly revision: number
  readonly cursor: string
  readonly files: readonly { path: string; format: string; type: RecordType | null }[]
}
