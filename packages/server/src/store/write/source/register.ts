import type { SourceKind } from '../../../generated/prisma/client.ts'
import { sourceContentViolations } from '../../../register/source-content.ts'
import { textViolations } from '../../../register/text.ts'
import type { Command } from '../execute.ts'
import { refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'

export interface RegisterSource {
  readonly kind: SourceKind
  readonly title: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly retrievedOn: string | null
  readonly url: string | null
  /** ISO 639-1 */
  readonly language: string
  readonly slug: string | null
  readonly note: string | null
}

/** Adds a page, article or data set, so that records can refer to it as their source. */
export const registerSource: Command<RegisterSource> = {
  name: 'registerSource',
  run: async (unit, { slug, retrievedOn, ...columns }) => {
    const { title, publisher, publishedOn, url, language, note } = columns
    refuse([
      ...textViolations({ title, publisher, url, note }),
      ...sourceContentViolations({ publishedOn, retrievedOn, url, language }, unit.today),
      ...(await slugViolations(slug, isSlugIn(unit, 'Source'), ['input', 'slug'])),
    ])
    const id = unit.create('Source', [])
    await unit.tx.source.create({
      data: {
        ...columns,
        id,
        slug: slug ?? (await freeSlug([publisher ?? '', title], isSlugIn(unit, 'Source'))),
        retrievedOn: retrievedOn === null ? null : new Date(retrievedOn),
      },
    })
    return { source: id }
  },
}
