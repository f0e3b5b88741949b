import { say, word } from '../../../register/messages/say.ts'
import { runsOn, without } from '../../../register/period.ts'
import type { Violation } from '../../../register/violation.ts'
import type { Command } from '../execute.ts'
import { inOrganizationViolations } from '../organization/answerable.ts'
import { assertPerson } from '../person/who.ts'
import { assertKnown, knownSources, linked } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { begin, sameMatter } from './assign.ts'
import { endColumns } from './change.ts'

/** In one transaction: each of them is two changes of the log. */
const mostAtOnce = 200

export interface HandOver {
  readonly organization: string
  readonly fromPerson: string
  readonly toPerson: string
  /** The first day on which the other answers, 'YYYY-MM-DD' */
  readonly on: string
  /** Which of theirs; null for all that run on the day */
  readonly responsibilities: readonly string[] | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/**
 * One person hands over to another, in one organization and on one day: what the one answered for ends, and the same
 * begins for the other, who also owes from now on what is open of their commitments (I23 in docs/domain.md).
 */
export const handOver: Command<HandOver> = {
  name: 'handOver',
  run: async (unit, input) => {
    const { organization: organizationId, fromPerson: from, toPerson: to, on, note, sources } = input
    const organization = await unit.tx.organization.findUnique({ where: { id: organizationId } })
    if (!organization) throw notFound('organization', ['input', 'organization'])
    const { provinceId } = organization
    unit.allow([provinceId])
    await assertPerson(unit.tx, from, ['input', 'fromPerson'])
    await assertPerson(unit.tx, to, ['input', 'toPerson'])
    const theirs = await chosen(unit, input)
    const owed = await openCommitments(unit, input, provinceId, theirs.rows)
    refuse([
      ...(from === to ? [toThemselves] : []),
      ...theirs.violations,
      ...countViolations(theirs.rows.length + owed.length, on, input.responsibilities !== null),
      ...(await inOrganizationViolations(unit, organizationId, to, [{ until: on }, ...theirs.rows].map(taken(on)), [
        'input',
        'toPerson',
      ])),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    for (const { id, sector, partnershipId, until, sources: known } of theirs.rows) {
      await unit.touch('Responsibility', id, [provinceId])
      await unit.tx.responsibility.update({
        where: { id },
        data: { ...endColumns(on), sources: linked(sources), version: { increment: 1 } },
      })
      const place = { organizationId, personId: to, sector, partnershipId }
      const basis = sources.length > 0 ? sources : known.map(source => source.id)
      // While the other answers for it already, nothing has to begin.
      for (const period of without(taken(on)({ until }), await sameMatter(unit, place)))
        await begin(unit, place, period, provinceId, note, basis)
    }
    for (const { id } of owed) {
      await unit.touch('Commitment', id, [provinceId])
      await unit.tx.commitment.update({ where: { id }, data: { personId: to, version: { increment: 1 } } })
    }
    return { organization: organizationId, fromPerson: from, toPerson: to }
  },
}

/** What the other takes over of something that would have run until then. */
const taken =
  (on: string) =>
  ({ until }: { readonly until: string | null }) => ({ from: on, until })

const toThemselves: Violation = {
  code: 'BAD_VALUE',
  message: say('They cannot hand over to themselves: name another person.'),
  path: ['input', 'toPerson'],
}

const chosen = async ({ tx }: UnitOfWork, { organization, fromPerson: from, on, responsibilities }: HandOver) => {
  const include = { sources: { select: { id: true } } } as const
  if (responsibilities === null) {
    const day = new Date(on)
    const rows = await tx.responsibility.findMany({
      where: {
        organizationId: organization,
        personId: from,
        fromEarliest: { lte: day },
        OR: [{ untilLatest: null }, { untilLatest: { gt: day } }],
      },
      include,
      orderBy: { id: 'asc' },
      take: mostAtOnce + 1,
    })
    return { rows, violations: [] }
  }
  const found = await tx.responsibility.findMany({
    where: { id: { in: [...responsibilities] } },
    include,
    orderBy: { id: 'asc' },
  })
  assertKnown('responsibility', responsibilities, found, ['input', 'responsibilities'])
  const violations = found.flatMap((row): Violation[] => {
    const path = ['input', 'responsibilities', String(responsibilities.indexOf(row.id))]
    if (row.organizationId !== organization || row.personId !== from)
      return [
        {
          code: 'UNRELATED',
          message: say('Somebody else answers for that, or in another organization: name what is theirs there.'),
          path,
        },
      ]
    if (!runsOn(row, on))
      return [
        {
          code: 'DATES_OUT_OF_ORDER',
          message: say('They do not answer for that on {on}: it runs from {from} to {until}.', {
            on,
            from: row.from,
            until: row.until ?? word('now'),
          }),
          path,
        },
      ]
    return []
  })
  const repeated = new Set(responsibilities).size < responsibilities.length
  return { rows: found, violations: [...(repeated ? [namedTwice] : []), ...violations] }
}

const namedTwice: Violation = {
  code: 'REPEATED',
  message: say('{field} names something twice: name each once.', { field: 'responsibilities' }),
  path: ['input', 'responsibilities'],
}

/**
 * What they owe of the ties of the province and is neither done nor dropped today: all of it, or, where responsibilities
 * are named, what these are about.
 */
const openCommitments = async (
  { tx, today }: UnitOfWork,
  { organization, fromPerson, responsibilities }: HandOver,
  provinceId: string,
  rows: readonly { readonly sector: string | null; readonly partnershipId: string | null }[],
) => {
  const day = new Date(today)
  const notBy = (column: 'doneLatest' | 'droppedLatest') => ({ OR: [{ [column]: null }, { [column]: { gt: day } }] })
  const open = await tx.commitment.findMany({
    where: {
      personId: fromPerson,
      partnership: { provinceId },
      AND: [
        { OR: [{ organizationId: null }, { organizationId: organization }] },
        notBy('doneLatest'),
        notBy('droppedLatest'),
      ],
    },
    select: { id: true, partnershipId: true, sector: true },
    orderBy: { id: 'asc' },
    take: mostAtOnce + 1,
  })
  if (responsibilities === null) return open
  return open.filter(({ partnershipId, sector }) =>
    rows.some(
      row =>
        (row.partnershipId === null || row.partnershipId === partnershipId) &&
        (row.sector === null || row.sector === sector || (sector === null && row.partnershipId !== null)),
    ),
  )
}

const countViolations = (count: number, on: string, isNamed: boolean): Violation[] => {
  const path = ['input', 'responsibilities']
  if (count === 0)
    return [
      {
        code: 'EMPTY',
        message: say('There is nothing to hand over: they answer for nothing there on {on}.', { on }),
        path,
      },
    ]
  if (count <= mostAtOnce || isNamed) return []
  return [
    {
      code: 'BAD_VALUE',
      message: say('They answer for more than {most} things there: name those to hand over now.', { most: mostAtOnce }),
      path,
    },
  ]
}
