import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { freeSlug, isSlugIn } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

// The sources under which readings stand that nobody published: one for each partner, and one for the register itself, as the
// other side of what it is contradicted in. No officer writes under them.

/** Who puts its own readings on record. */
export interface Asserter {
  readonly id: string
  readonly name: string
}

/** The source under which a partner asserts, made when it does so first. */
export const ownSource = async (unit: UnitOfWork, { id, name }: Asserter): Promise<string> => {
  const known = await unit.tx.source.findUnique({ where: { assertedById: id }, select: { id: true } })
  if (known) return known.id
  return addSource(unit, {
    title: `${name}: its own record`,
    publisher: name,
    note: 'How the sister city itself reads its agreements, put on record by a key of its own.',
    assertedById: id,
  })
}

const registersOwn = 'the-register'

/** The source of what the register itself reads, made when a partner first contradicts it. */
export const registerSourceId = async (unit: UnitOfWork): Promise<string> =>
  (await unit.tx.source.count({ where: { id: registersOwn } })) > 0
    ? registersOwn
    : addSource(
        unit,
        {
          title: 'What the register has',
          publisher: null,
          note: 'The reading of the register on the day of the fact. It rests on the sources of the agreement.',
          assertedById: null,
        },
        registersOwn,
      )

interface NewSource {
  readonly title: string
  readonly publisher: string | null
  readonly note: string
  readonly assertedById: string | null
}

const addSource = async (unit: UnitOfWork, columns: NewSource, id?: string): Promise<string> => {
  const created = unit.create('Source', [], id)
  const slug = await freeSlug([columns.title], isSlugIn(unit, 'Source', created))
  await unit.tx.source.create({ data: { ...columns, id: created, slug, kind: 'OFFICIAL', language: 'en' } })
  return created
}

/** Nobody puts words into the mouth of a partner, or of the register. */
export const speakerViolations = ({
  id,
  title,
  assertedById,
}: {
  readonly id: string
  readonly title: string
  readonly assertedById: string | null
}): Violation[] =>
  assertedById === null && id !== registersOwn
    ? []
    : [
        {
          code: 'UNRELATED',
          message: say(
            'Only {who} puts facts on record under this source: register the paper or page that you have read as a source of its own.',
            { who: title },
          ),
          path: ['input', 'source'],
        },
      ]
