import { slugify } from '../../register/slug.ts'
import type { Violation } from '../../register/violation.ts'
import type { Path } from './refusal.ts'

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A slug that an officer chose must be free and well formed. */
export const slugViolations = async (
  slug: string | null | undefined,
  isTaken: (slug: string) => Promise<boolean>,
  path: Path,
): Promise<Violation[]> => {
  if (slug == null) return []
  if (!form.test(slug))
    return [{ code: 'BAD_VALUE', message: 'A slug is made of a-z, 0-9 and single hyphens, like chiang-mai.', path }]
  return (await isTaken(slug)) ? [{ code: 'IN_USE', message: `The slug ${slug} is taken: choose another.`, path }] : []
}

/** A free slug made of words; numbered when the plain one is taken. */
export const freeSlug = async (
  words: readonly string[],
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> => {
  const base = words.map(slugify).filter(Boolean).join('-') || 'record'
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await isTaken(slug))) return slug
  }
}
