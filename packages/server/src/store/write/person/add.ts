import { nameViolations } from '../../../register/names.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { linked } from '../references.ts'
import type { Path } from '../refusal.ts'
import { freeSlug, isSlugIn } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** A person who is not on the register yet, with the public post for which the register records them. */
export interface NewPerson {
  readonly nameEn: string | null
  readonly nameTh: string | null
  readonly postEn: string | null
  readonly postTh: string | null
}

export const personViolations = ({ nameEn, nameTh, postEn, postTh }: NewPerson, path: Path): Violation[] => [
  ...nameViolations({ nameEn, nameTh }, [], path),
  ...nameViolations({ postEn, postTh }, [], path),
  ...textViolations({ nameEn, nameTh, postEn, postTh }, path),
]

/** Returns the id. The sources are those that name the post. */
export const addPerson = async (
  unit: UnitOfWork,
  { nameEn, nameTh, postEn, postTh }: NewPerson,
  provinceIds: readonly string[],
  sources: readonly string[],
): Promise<string> => {
  const { tx } = unit
  const id = unit.create('Person', provinceIds)
  await tx.person.create({
    data: {
      id,
      slug: await freeSlug([nameEn ?? nameTh ?? ''], isSlugIn(unit, 'Person')),
      nameEn,
      nameTh,
      posts: {
        create: { id: `${id}-1`, position: 1, titleEn: postEn, titleTh: postTh, sources: linked(sources) },
      },
    },
  })
  return id
}
