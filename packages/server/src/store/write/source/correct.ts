import type { SourceKind } from '../../../generated/prisma/client.ts'
import { sourceContentViolations } from '../../../register/source-content.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { dayOrNull } from '../../day.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'

export interface CorrectSource {
  readonly source: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly kind?: SourceKind | null | undefined
  readonly title?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly publishedOn?: string | null | undefined
  readonly retrievedOn?: string | null | undefined
  readonly url?: string | null | undefined
  readonly language?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly note?: string | null | undefined
}

/** Corrects what the register says about a source. The facts from the source stay unchanged. */
export const correctSource: Command<CorrectSource> = {
  name: 'correctSource',
  run: async (unit, { source: id, expectedVersion, ...fields }) => {
    const { tx } = unit
    const row = await unit.load('Source', id, rowOf(tx, 'Source', id), expectedVersion, [])
    const { kind, title, publisher, publishedOn, retrievedOn, url, language, slug, note } = fields
    // The unchanged dates are needed to check the order with the corrected ones.
    const dates = {
      publishedOn: publishedOn === undefined ? row.publishedOn : publishedOn,
      retrievedOn: retrievedOn === undefined ? dayOrNull(row.retrievedOn) : retrievedOn,
    }
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ kind, title, language, slug }),
      ...textViolations({ title, publisher, url, note }),
      ...sourceContentViolations({ ...dates, url, language }, unit.today),
      ...(await slugViolations(slug, isSlugIn(unit, 'Source', id), ['input', 'slug'])),
    ])
    await tx.source.update({
      where: { id },
      data: {
        ...replaced({ kind, title, language, slug }),
        ...given({ publisher, publishedOn, url, note }),
        ...(retrievedOn !== undefined && { retrievedOn: retrievedOn === null ? null : new Date(retrievedOn) }),
        version: { increment: 1 },
      },
    })
    return { source: id }
  },
}
