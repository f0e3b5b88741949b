import { isSha256 } from '../../../register/document-content.ts'
import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { isHeldForAll } from '../../read/held-documents.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** The bytes of a document, the address where it is published, or both. */
export interface NewContent {
  /** Of an upload of the same key */
  readonly sha256: string | null
  readonly url: string | null
  /** What is at the address; null with an upload, of which the register knows */
  readonly mediaType: string | null
}

export interface Content {
  readonly sha256: string | null
  readonly bytes: number | null
  readonly mediaType: string
  readonly url: string | null
}

/**
 * The content of a document that a command names. A file may be attached by a key that has sent it, or when everybody may
 * have it already: to know a hash is not to have the file. What is attached is no longer swept away.
 */
export const findContent = async (
  unit: UnitOfWork,
  { sha256, url, mediaType }: NewContent,
): Promise<{ content: Content; violations: Violation[] }> => {
  const violations: Violation[] = []
  const wrong = (code: Violation['code'], field: string, message: Violation['message']) =>
    violations.push({ code, message, path: ['input', field] })
  const content = { sha256, bytes: null, mediaType: mediaType ?? '', url }
  if (sha256 === null) {
    if (url === null)
      wrong('MISSING', 'sha256', say('Give sha256 of an upload, or url where the document is published, or both.'))
    else if (mediaType === null)
      wrong('MISSING', 'mediaType', say('Say in mediaType what is at the address, like application/pdf.'))
    return { content, violations }
  }
  if (mediaType !== null)
    wrong('BAD_VALUE', 'mediaType', say('The register tells the media type of what it holds: leave mediaType out.'))
  if (!isSha256(sha256)) {
    wrong('BAD_VALUE', 'sha256', say('A SHA-256 has 64 digits of 0-9 and a-f, as the upload gave it.'))
    return { content, violations }
  }
  const file = await takeFile(unit, sha256)
  if (!file)
    wrong(
      'BAD_VALUE',
      'sha256',
      say(
        'This key has not uploaded a file of this hash, or so long ago that it was removed: send it to /documents first.',
      ),
    )
  return { content: file ? { ...file, sha256, url } : content, violations }
}

const takeFile = async ({ tx, actor }: UnitOfWork, sha256: string) => {
  // The row is held until the end of the transaction, so that no sweep removes the bytes meanwhile.
  await tx.storedFile.updateMany({ where: { sha256, storedAt: { not: null } }, data: { unusedSince: null } })
  const file = await tx.storedFile.findUnique({ where: { sha256 } })
  if (!file?.storedAt) return null
  if (!file.senders.includes(actor.id) && !(await isHeldForAll(tx, sha256))) return null
  return { bytes: file.bytes, mediaType: file.mediaType }
}
