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

// The consuls of a post are part of its record: they share its version and its history. A career post may have several.

interface About {
  readonly consulate: string
  readonly expectedVersion: number
}

interface NewConsul extends Held {
  readonly sources: readonly string[]
}

const load = async (unit: UnitOfWork, { consulate: id, expectedVersion }: About) =>
  unit.load('Consulate', id, rowOf(unit.tx, 'Consulate', id), expectedVersion)

const raise = ({ tx }: UnitOfWork, id: string) =>
  tx.consulate.update({ where: { id }, data: { version: { increment: 1 } } })

const create = async ({ tx }: UnitOfWork, consulateId: string, position: number, consul: Holder) => {
  const { person: personId, postEn, postTh, sources } = consul
  const id = `${consulateId}-${position}`
  const columns = { id, consulateId, position, personId, postEn, postTh, ...periodColumns(consul) }
  await tx.consul.create({ data: { ...columns, sources: linked(sources) } })
}

export interface AppointConsul extends About, NewConsul, Who {}

/** Records that a person is consul at a post. */
export const appointConsul: Command<AppointConsul> = {
  name: 'appointConsul',
  run: async (unit, input) => {
    const { id, provinceId } = await load(unit, input)
    refuse([
      ...(await whoViolations(unit, input)),
      ...heldViolations(input, ['input']),
      ...(await sourceViolations(unit, input.sources, ['input', 'sources'])),
    ])
    const rows = await unit.tx.consul.findMany({ where: { consulateId: id }, orderBy: { position: 'asc' } })
    const beside = rows.filter(({ personId }) => personId === input.person)
    assertOnce(input, beside, ['input', 'person'])
    const person = await personOf(unit, input, [provinceId], input.sources)
    await create(unit, id, (rows.at(-1)?.position ?? 0) + 1, { ...input, person })
    await raise(unit, id)
    return { consulate: id }
  },
}

export interface EndConsul extends About {
  readonly person: string
  readonly until: string
  readonly sources: readonly string[]
}

/** Records that a person is no longer consul at a post. */
export const endConsul: Command<EndConsul> = {
  name: 'endConsul',
  run: async (unit, input) => {
    const { until, sources } = input
    const { id } = await load(unit, input)
    await assertPerson(unit.tx, input.person, ['input', 'person'])
    const theirs = await unit.tx.consul.findMany({
      where: { consulateId: id, personId: input.person },
      orderBy: { position: 'asc' },
    })
    const [consul] = goingOn(theirs)
    refuse([...(consul ? [] : [notConsul]), ...(await endViolations(unit, consul, input))])
    const { from } = consul!
    await unit.tx.consul.update({
      where: { id: consul!.id },
      data: { ...periodColumns({ from, until }), sources: linked(sources) },
    })
    await raise(unit, id)
    return { consulate: id }
  },
}

const notConsul: Violation = {
  code: 'UNRELATED',
  message: say('They are no consul of this post on record: look at its consuls.'),
  path: ['input', 'person'],
}

/** Puts these people in the place of those on record. @throws Refused ALREADY_EXISTS */
export const replaceConsuls = async (unit: UnitOfWork, id: string, consuls: readonly Holder[]): Promise<void> => {
  await unit.tx.consul.deleteMany({ where: { consulateId: id } })
  for (const [index, consul] of consuls.entries()) {
    const before = consuls.slice(0, index).filter(({ person }) => person === consul.person)
    assertOnce(consul, before, ['input', 'consuls', String(index)])
    await create(unit, id, index + 1, consul)
  }
}
