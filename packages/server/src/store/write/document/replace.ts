import { documentContentViolations } from '../../../register/document-content.ts'
import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { knownSources, linked } from '../references.ts'
import { refuse } from '../refusal.ts'
import { findContent, type NewContent } from './content.ts'

export interface ReplaceDocument extends NewContent {
  readonly document: string
  readonly expectedVersion: number
  readonly date: string | null
  readonly pages: number | null
  /** Added to those on record */
  readonly sources: readonly string[]
}

/** Puts another version in the place of a document. The one before stays on record, with its hash. */
export const replaceDocument: Command<ReplaceDocument> = {
  name: 'replaceDocument',
  run: async (unit, { document: id, expectedVersion, date, pages, sha256, url, mediaType, sources }) => {
    const { tx, now, today } = unit
    const found = rowOf(tx, 'Document', id)
    const row = await unit.load('Document', id, found, expectedVersion)
    const { content, violations } = await findContent(unit, { sha256, url, mediaType })
    refuse([
      ...documentContentViolations({ date, pages, url, mediaType }, today),
      ...violations,
      ...(row.sha256 === sha256 && row.url === url ? [theSame] : []),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    const position = (await tx.documentVersion.count({ where: { documentId: id } })) + 1
    await tx.documentVersion.create({
      data: {
        id: `${id}-${position}`,
        documentId: id,
        position,
        date: row.date,
        mediaType: row.mediaType,
        sha256: row.sha256,
        bytes: row.bytes,
        pages: row.pages,
        url: row.url,
        replacedAt: now,
      },
    })
    await tx.document.update({
      where: { id },
      data: { ...content, date, pages, sources: linked(sources), version: { increment: 1 } },
    })
    return { document: id }
  },
}

const theSame: Violation = {
  code: 'NOTHING_TO_CHANGE',
  message: say('The document is this one already: give another file or address.'),
  path: ['input'],
}
