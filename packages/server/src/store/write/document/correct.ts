import type { DocumentKind } from '../../../generated/prisma/client.ts'
import { groundViolations } from '../../../register/commitment-content.ts'
import { documentContentViolations } from '../../../register/document-content.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { knownSources, relinked } from '../references.ts'
import { refuse } from '../refusal.ts'

export interface CorrectDocument {
  readonly document: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly kind?: DocumentKind | null | undefined
  readonly titleEn?: string | null | undefined
  readonly titleTh?: string | null | undefined
  readonly language?: string | null | undefined
  readonly date?: string | null | undefined
  readonly pages?: number | null | undefined
  readonly url?: string | null | undefined
  readonly mediaType?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects what is on record about a document. Its bytes are replaced, not corrected. */
export const correctDocument: Command<CorrectDocument> = {
  name: 'correctDocument',
  run: async (unit, { document: id, expectedVersion, ...fields }) => {
    const { tx, today } = unit
    const found = tx.document.findUnique({ where: { id }, include: { sources: { select: { id: true } } } })
    const row = await unit.load('Document', id, found, expectedVersion)
    const { kind, titleEn, titleTh, language, date, pages, url, mediaType, note, sources } = fields
    const onRecord = row.sources.map(source => source.id)
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ kind, language, mediaType, sources }),
      ...nameViolations({ titleEn, titleTh }, [row.titleEn, row.titleTh]),
      ...textViolations({ titleEn, titleTh, note }),
      ...documentContentViolations({ language, date, pages, url, mediaType }, today),
      ...(url === null && row.sha256 === null ? [nowhere] : []),
      ...(mediaType != null && row.sha256 !== null ? [known] : []),
      ...(sources || note === null
        ? groundViolations(sources ?? onRecord, note === undefined ? row.note : note, ['input'])
        : []),
      ...(sources ? await knownSources(unit, sources, ['input', 'sources']) : []),
    ])
    await tx.document.update({
      where: { id },
      data: {
        ...replaced({ kind, language, mediaType }),
        ...given({ titleEn, titleTh, date, pages, url, note }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    return { document: id }
  },
}

const nowhere: Violation = {
  code: 'MISSING',
  message: say('Give sha256 of an upload, or url where the document is published, or both.'),
  path: ['input', 'url'],
}

const known: Violation = {
  code: 'BAD_VALUE',
  message: say('The register tells the media type of what it holds: leave mediaType out.'),
  path: ['input', 'mediaType'],
}
