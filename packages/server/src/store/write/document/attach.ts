import { randomUUID } from 'node:crypto'
import type { DocumentKind } from '../../../generated/prisma/client.ts'
import { groundViolations } from '../../../register/commitment-content.ts'
import { documentContentViolations } from '../../../register/document-content.ts'
import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import type { Command } from '../execute.ts'
import { knownSources, linked } from '../references.ts'
import { refuse } from '../refusal.ts'
import { findContent, type NewContent } from './content.ts'
import { findOwner, type Owner } from './owner.ts'

export interface AttachDocument extends Owner, NewContent {
  readonly kind: DocumentKind
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly language: string
  readonly date: string | null
  readonly pages: number | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Records a document of an agreement, an engagement or a fact. */
export const attachDocument: Command<AttachDocument> = {
  name: 'attachDocument',
  run: async (unit, { agreement, approvalStep, engagement, fact, sha256, url, mediaType, sources, ...columns }) => {
    const owner = await findOwner(unit, { agreement, approvalStep, engagement, fact })
    unit.allow(owner.provinceIds)
    const { titleEn, titleTh, language, date, pages, note } = columns
    const { content, violations } = await findContent(unit, { sha256, url, mediaType })
    refuse([
      ...owner.violations,
      ...nameViolations({ titleEn, titleTh }),
      ...textViolations({ titleEn, titleTh, note }),
      ...documentContentViolations({ language, date, pages, url, mediaType }, unit.today),
      ...violations,
      ...groundViolations(sources, note, ['input']),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    const id = randomUUID()
    await unit.touch('Document', id, owner.provinceIds)
    await unit.tx.document.create({
      data: {
        ...columns,
        ...content,
        id,
        agreementId: agreement,
        approvalId: owner.approvalId,
        engagementId: engagement,
        factId: fact,
        sources: linked(sources),
      },
    })
    return { document: id }
  },
}
