import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '../src/store/files/file-store.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import type { Store } from '../src/store/store.ts'
import { pdf } from './files.ts'
import { written } from './write.ts'

/** A document of an agreement, as an upload leaves it; resolves to its hash, its id and the revision. */
export const addDocument = async (
  store: Store,
  files: FileStore,
  title: string,
): Promise<{ sha256: string; id: string; revision: number }> => {
  const bytes = pdf(title)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await writeFile(join(files.incoming, 'sent'), bytes)
  await files.put(sha256, join(files.incoming, 'sent'))
  const row = { mediaType: 'application/pdf', senders: ['officer'], storedAt: new Date() }
  await store.db.storedFile.create({ data: { sha256, bytes: bytes.length, ...row } })
  const agreement = encodeId('Agreement', 'phuket-xiamen')
  const input = { agreement, kind: 'AGREEMENT_TEXT', titleEn: title, language: 'en', sha256, sources: [] }
  const about = { note: 'The original is in the office.', reason: 'The office received it.' }
  const { document, revision } = await written(
    store,
    'attachDocument',
    { ...input, ...about },
    { selection: 'document { id }' },
  )
  return { sha256, id: document.id, revision }
}
