import type { MemberRole } from '../../../generated/prisma/client.ts'
import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { endViolations, goingOn, type Holder } from '../holders.ts'
import { assertOnce, type Held, heldViolations, periodColumns } from '../period.ts'
import { assertPerson, personOf, type Who, whoViolations } from '../person/who.ts'
import { linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { assertAnswerable } from './answerable.ts'

// The people of an organization are part of its record: they share its version and its history.

interface About {
  readonly organization: string
  readonly expectedVersion: number
}

/** A person in an organization, as a command gives them. */
export interface NewMember extends Held {
  readonly role: MemberRole
  readonly sources: readonly string[]
}

/** One who is on the register. */
export interface Member extends NewMember, Holder {}

const load = async (unit: UnitOfWork, { organization: id, expectedVersion }: About) =>
  unit.load('Organization', id, rowOf(unit.tx, 'Organization', id), expectedVersion)

const raise = ({ tx }: UnitOfWork, id: string) =>
  tx.organization.update({ where: { id }, data: { version: { increment: 1 } } })

const create = async ({ tx }: UnitOfWork, organizationId: string, position: number, member: Member) => {
  const { person: personId, role, postEn, postTh, sources } = member
  const id = `${organizationId}-${position}`
  const columns = { id, organizationId, position, personId, role, postEn, postTh, ...periodColumns(member) }
  await tx.member.create({ data: { ...columns, sources: linked(sources) } })
}

export interface AddMember extends About, NewMember, Who {}

/** Records that a person is in an organization, in a role. */
export const addMember: Command<AddMember> = {
  name: 'addMember',
  run: async (unit, input) => {
    const { id, provinceId } = await load(unit, input)
    refuse([
      ...(await whoViolations(unit, input)),
      ...heldViolations(input, ['input']),
      ...(await sourceViolations(unit, input.sources, ['input', 'sources'])),
    ])
    const rows = await unit.tx.member.findMany({ where: { organizationId: id }, orderBy: { position: 'asc' } })
    const beside = rows.filter(({ personId, role }) => personId === input.person && role === input.role)
    assertOnce(input, beside, ['input', 'person'])
    const person = await personOf(unit, input, [provinceId], input.sources)
    await create(unit, id, (rows.at(-1)?.position ?? 0) + 1, { ...input, person })
    await raise(unit, id)
    return { organization: id }
  },
}

export interface EndMember extends About {
  readonly person: string
  /** Null where they are in one role only */
  readonly role: MemberRole | null
  readonly until: string
  readonly sources: readonly string[]
}

/** Records that a person is no longer in an organization, or in one of their roles. */
export const endMember: Command<EndMember> = {
  name: 'endMember',
  run: async (unit, input) => {
    const { role, until, sources } = input
    const { id } = await load(unit, input)
    await assertPerson(unit.tx, input.person, ['input', 'person'])
    const rows = await unit.tx.member.findMany({ where: { organizationId: id, personId: input.person } })
    const theirs = rows.filter(each => role === null || each.role === role)
    const open = goingOn(theirs)
    const [member] = open
    refuse([
      ...(member ? [] : [notOneOfThem]),
      ...(open.length > 1 ? [whichRole(open.map(each => each.role))] : []),
      ...(await endViolations(unit, member, input)),
    ])
    const { from } = member!
    await unit.tx.member.update({
      where: { id: member!.id },
      data: { ...periodColumns({ from, until }), sources: linked(sources) },
    })
    await assertAnswerable(unit, id, ['input', 'person'])
    await raise(unit, id)
    return { organization: id }
  },
}

const notOneOfThem: Violation = {
  code: 'UNRELATED',
  message: say('They are not in this organization on record: look at its members.'),
  path: ['input', 'person'],
}

const whichRole = (roles: readonly string[]): Violation => ({
  code: 'BAD_VALUE',
  message: say('They are in it in several roles: say in role which of {roles} ends.', { roles: roles.join(', ') }),
  path: ['input', 'role'],
})

/** Puts these people in the place of those on record. @throws Refused */
export const replaceMembers = async (unit: UnitOfWork, id: string, members: readonly Member[]): Promise<void> => {
  await unit.tx.member.deleteMany({ where: { organizationId: id } })
  for (const [index, member] of members.entries()) {
    const before = members.slice(0, index).filter(each => each.person === member.person && each.role === member.role)
    assertOnce(member, before, ['input', 'members', String(index)])
    await create(unit, id, index + 1, member)
  }
  await assertAnswerable(unit, id, ['input', 'members'])
}
