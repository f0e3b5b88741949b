import type { Store } from '../src/store/store.ts'

/** A document of the open data set that was replaced: only officers replace one. */
export const addDocumentVersion = async ({ db }: Pick<Store, 'db'>): Promise<void> => {
  const { id: documentId } = await db.document.findFirstOrThrow()
  const was = { mediaType: 'text/html', url: 'https://office.example/first', replacedAt: new Date('2026-11-22') }
  await db.documentVersion.create({ data: { id: 'made-up', documentId, position: 1, ...was } })
}
