import { notBefore } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { provincesOf } from '../../records/read.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** A public post that a person holds or held. */
export interface NewPost {
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly from: string | null
  readonly until: string | null
  /** Those that name the post */
  readonly sources: readonly string[]
}

export interface CorrectPerson {
  readonly person: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly slug?: string | null | undefined
  /** All posts, in their order */
  readonly posts?: readonly NewPost[] | null | undefined
}

/** Corrects the record of a person. What they said or led stays as it is, and is theirs. */
export const correctPerson: Command<CorrectPerson> = {
  name: 'correctPerson',
  run: async (unit, { person: id, expectedVersion, ...fields }) => {
    const { tx } = unit
    const found = await rowOf(tx, 'Person', id)
    const row = await unit.load('Person', id, found, expectedVersion, await provincesIn(unit, id))
    const { nameEn, nameTh, slug, posts } = fields
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ slug, posts }),
      ...nameViolations({ nameEn, nameTh }, [row.nameEn, row.nameTh]),
      ...textViolations({ nameEn, nameTh }),
      ...(await slugViolations(slug, isSlugIn(unit, 'Person', id), ['input', 'slug'])),
      ...(posts ? await postViolations(unit, posts) : []),
    ])
    await tx.person.update({
      where: { id },
      data: { ...replaced({ slug }), ...given({ nameEn, nameTh }), version: { increment: 1 } },
    })
    if (posts) {
      await tx.post.deleteMany({ where: { personId: id } })
      for (const [index, { titleEn, titleTh, from, until, sources }] of posts.entries()) {
        const position = index + 1
        const post = { id: `${id}-${position}`, personId: id, position, titleEn, titleTh, from, until }
        await tx.post.create({ data: { ...post, sources: linked(sources) } })
      }
    }
    return { person: id }
  },
}

const postViolations = async (unit: UnitOfWork, posts: readonly NewPost[]): Promise<Violation[]> => {
  const found: Violation[] =
    posts.length > 0
      ? []
      : [
          {
            code: 'EMPTY',
            message: say('A person is on record for a public post: name one.'),
            path: ['input', 'posts'],
          },
        ]
  for (const [index, { titleEn, titleTh, from, until, sources }] of posts.entries()) {
    const path = ['input', 'posts', String(index)]
    found.push(
      ...nameViolations({ titleEn, titleTh }, [], path),
      ...textViolations({ titleEn, titleTh }, path),
      ...notBefore(until, from, say('The post ends before it begins: check both dates.'), [...path, 'until']),
      ...(await sourceViolations(unit, sources, [...path, 'sources'])),
    )
  }
  return found
}

/** The provinces of all that the person led, stated or answers for, and of where they have a post. */
const provincesIn = async ({ tx }: UnitOfWork, id: string): Promise<string[]> => {
  const led = await tx.engagement.findMany({ where: { leaders: { some: { id } } }, select: { provinceId: true } })
  const stated = await tx.fact.findMany({ where: { statedById: id }, select: { id: true } })
  const inside = { select: { provinceId: true } } as const
  const members = await tx.member.findMany({ where: { personId: id }, select: { organization: inside } })
  const answers = await tx.responsibility.findMany({ where: { personId: id }, select: { organization: inside } })
  const consuls = await tx.consul.findMany({ where: { personId: id }, select: { consulate: inside } })
  const tie = { select: { agreement: { select: { partnership: inside } } } } as const
  const signed = await tx.signatory.findMany({ where: { personId: id }, ...tie })
  const places = [
    ...led,
    ...signed.map(({ agreement }) => agreement.partnership),
    ...[...members, ...answers].map(({ organization }) => organization),
    ...consuls.map(({ consulate }) => consulate),
  ]
  const provinces = new Set(places.map(({ provinceId }) => provinceId))
  for (const fact of stated)
    for (const province of (await provincesOf(tx, 'Fact', fact.id)) ?? []) provinces.add(province)
  return [...provinces]
}
