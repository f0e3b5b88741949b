import { randomUUID } from 'node:crypto'
import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { countryViolations } from '../../../register/country.ts'
import { say } from '../../../register/messages/say.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { addCountry } from '../country.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { assertNoneBeside } from './beside.ts'
import { type Member, memberColumns, memberProvinces, membershipsOf, memberViolations } from './member.ts'

// Memberships are part of their network: they share its version and its history.

export interface About extends Member {
  readonly network: string
  readonly expectedVersion: number
  readonly sources: readonly string[]
}

export const loadNetwork = async (unit: UnitOfWork, input: Omit<About, 'sources'>) => {
  const row = await unit.tx.network.findUnique({ where: { id: input.network } })
  return unit.load('Network', input.network, row, input.expectedVersion, row ? await memberProvinces(unit, input) : [])
}

export const raise = (unit: UnitOfWork, id: string) =>
  unit.tx.network.update({ where: { id }, data: { version: { increment: 1 } } })

export interface AddMembership extends About {
  /** ISO 3166-1 alpha-2, for a member outside the register */
  readonly outsideCountry: string | null
  readonly role: string | null
  readonly joinedOn: string | null
  readonly note: string | null
}

/** Records that a place has joined a network. */
export const addMembership: Command<AddMembership> = {
  name: 'addMembership',
  run: async (unit, input) => {
    const { member, outsideName, outsideCountry, role, joinedOn, note, sources } = input
    const network = await loadNetwork(unit, input)
    const path = ['input', 'joinedOn']
    refuse([
      ...memberViolations(input),
      ...textViolations({ outsideName, role, note }),
      ...(outsideCountry ? outsideCountryViolations(outsideCountry, outsideName) : []),
      ...(joinedOn ? notInFuture(joinedOn, unit.today, path) : []),
      ...notBefore(
        joinedOn,
        network.foundedOn,
        say('The network was founded in {foundedOn}, after that.', { foundedOn: network.foundedOn }),
        path,
      ),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    const earlier = await membershipsOf(unit, network.id, input)
    assertNoneBeside(earlier, joinedOn, ['input', member ? 'member' : 'outsideName'])
    if (outsideCountry) await addCountry(unit, outsideCountry)
    const { earliest, latest } = boundsOf(joinedOn)
    await unit.tx.membership.create({
      data: {
        id: randomUUID(),
        networkId: network.id,
        ...(member && memberColumns(member)),
        outsideNameEn: outsideName,
        outsideCountryCode: outsideCountry,
        role,
        joinedOn,
        joinedEarliest: earliest,
        joinedLatest: latest,
        note,
        sources: { ...linked(sources) },
      },
    })
    await raise(unit, network.id)
    return { network: network.id }
  },
}

export const outsideCountryViolations = (code: string, outsideName: string | null): Violation[] => {
  const path = ['input', 'outsideCountry']
  return outsideName === null
    ? [{ code: 'BAD_VALUE', message: say('A place of the register has its country: leave outsideCountry out.'), path }]
    : countryViolations(code, path)
}

export interface EndMembership extends About {
  readonly leftOn: string
}

/** Records that a member has left a network. */
export const endMembership: Command<EndMembership> = {
  name: 'endMembership',
  run: async (unit, input) => {
    const { leftOn, sources } = input
    const network = await loadNetwork(unit, input)
    const at = ['input', input.member ? 'member' : 'outsideName']
    const all = await membershipsOf(unit, network.id, input)
    const current = all.find(each => each.leftOn === null)
    if (!current && all.length > 0)
      throw conflict('ALREADY_DONE', say('It has left already: correct that membership if it is wrong.'), at)
    const path = ['input', 'leftOn']
    refuse([
      ...memberViolations(input),
      ...textViolations({ outsideName: input.outsideName }),
      ...(current
        ? []
        : [{ code: 'UNRELATED' as const, message: say('It is no member of this network on record.'), path: at }]),
      ...notInFuture(leftOn, unit.today, path),
      ...notBefore(
        leftOn,
        current?.joinedOn,
        say('It joined on {joinedOn}, after that: check both dates.', { joinedOn: current?.joinedOn }),
        path,
      ),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    const { earliest, latest } = boundsOf(leftOn)
    await unit.tx.membership.update({
      where: { id: current!.id },
      data: {
        leftOn,
        leftEarliest: earliest,
        leftLatest: latest,
        version: { increment: 1 },
        sources: linked(sources),
      },
    })
    await raise(unit, network.id)
    return { network: network.id }
  },
}
