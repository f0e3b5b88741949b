import { say } from '../../register/messages/say.ts'
import { slugify } from '../../register/slug.ts'
import type { Violation } from '../../register/violation.ts'
import { modelOf } from '../models.ts'
import { raw, sql } from '../sql.ts'
import type { Path } from './refusal.ts'
import type { UnitOfWork } from './unit-of-work.ts'

type Slugged =
  | 'Agreement'
  | 'ApprovalTemplate'
  | 'Engagement'
  | 'EngagementSeries'
  | 'Municipality'
  | 'Network'
  | 'Organization'
  | 'Person'
  | 'SisterCity'
  | 'Source'

/**
 * Whether a slug belongs to a record of a type, other than `own`. Ids are compared too: in the open data set they are
 * former slugs, and never change.
 */
export const isSlugIn =
  ({ tx }: UnitOfWork, type: Slugged, own = '') =>
  async (slug: string): Promise<boolean> => {
    const rows = await tx.$queryRaw<unknown[]>(
      sql`SELECT FROM ${raw(modelOf(type).table)} WHERE (slug = ${slug} OR id = ${slug}) AND id <> ${own} LIMIT 1`,
    )
    return rows.length > 0
  }

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Violations of a slug chosen by an officer, which must be free and well formed. */
export const slugViolations = async (
  slug: string | null | undefined,
  isTaken: (slug: string) => Promise<boolean>,
  path: Path,
): Promise<Violation[]> => {
  if (slug == null) return []
  if (!form.test(slug) || slug.length > 200) {
    const message = say('A slug is made of a-z, 0-9 and single hyphens, like chiang-mai, 200 characters at most.')
    return [{ code: 'BAD_VALUE', message, path }]
  }
  return (await isTaken(slug))
    ? [{ code: 'IN_USE', message: say('The slug {slug} is taken: choose another.', { slug }), path }]
    : []
}

/**
 * A free slug made of words; with a number when the plain one is taken. Finds a free number by binary search,
 * because other writers wait meanwhile: for the thousandth source with one title, it does not look up all earlier
 * slugs.
 */
export const freeSlug = async (
  words: readonly string[],
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> => {
  const base = words.map(slugify).filter(Boolean).join('-') || 'record'
  const numbered = (n: number): string => (n === 1 ? base : `${base}-${n}`)
  let taken = 0
  let free = 1
  while (await isTaken(numbered(free))) {
    taken = free
    free *= 2
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (await isTaken(numbered(middle))) taken = middle
    else free = middle
  }
  return numbered(free)
}
