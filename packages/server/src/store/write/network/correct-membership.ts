import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { say, word } from '../../../register/messages/say.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { addCountry } from '../country.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { conflict, Refused, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { type Member, membershipsOf, memberViolations } from './member.ts'
import { loadNetwork, outsideCountryViolations, raise } from './membership.ts'

// Memberships are part of their network: they share its version and its history.

interface Which extends Member {
  readonly network: string
  readonly expectedVersion: number
  /** Which of several memberships of the member, from 1 in the order of joining; null for the latest */
  readonly period: number | null
}

/** The membership, and the others of the same member. */
const find = async (unit: UnitOfWork, networkId: string, which: Which) => {
  refuse([...memberViolations(which), ...textViolations({ outsideName: which.outsideName })])
  const all = await membershipsOf(unit, networkId, which)
  // The one that still runs is the latest, also when nobody knows since when.
  const order = ({ leftOn, joinedEarliest }: (typeof all)[number]): string =>
    leftOn === null ? '9999' : (joinedEarliest?.toISOString() ?? '')
  const sorted = all.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.id < b.id ? -1 : 1))
  const found = sorted[(which.period ?? sorted.length) - 1]
  if (found) return { membership: found, others: sorted.filter(each => each !== found) }
  const missing: Violation =
    sorted.length === 0
      ? {
          code: 'UNRELATED',
          message: say('It is no member of this network on record.'),
          path: ['input', which.member ? 'member' : 'outsideName'],
        }
      : {
          code: 'BAD_VALUE',
          message: say('It has {count} memberships on record: give 1 to {count}, or leave period out for the latest.', {
            count: sorted.length,
          }),
          path: ['input', 'period'],
        }
  throw new Refused({ kind: 'ValidationError', violations: [missing] })
}

export interface CorrectMembership extends Which {
  // Undefined leaves a field unchanged, null empties it.
  readonly newOutsideName?: string | null | undefined
  readonly outsideCountry?: string | null | undefined
  readonly role?: string | null | undefined
  readonly joinedOn?: string | null | undefined
  readonly leftOn?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects the record of a membership, or takes back that the member left. Who the member is does not change. */
export const correctMembership: Command<CorrectMembership> = {
  name: 'correctMembership',
  run: async (unit, { network: networkId, expectedVersion, member, outsideName, period, ...fields }) => {
    const which = { network: networkId, expectedVersion, member, outsideName, period }
    const network = await loadNetwork(unit, which)
    const { membership, others } = await find(unit, network.id, which)
    const { newOutsideName, outsideCountry, role, joinedOn, leftOn, note, sources } = fields
    const { joinedOn: joined, leftOn: left } = { ...membership, ...given({ joinedOn, leftOn }) }
    const founded = say('The network was founded in {foundedOn}, after that: check both dates.', {
      foundedOn: network.foundedOn,
    })
    const at = ['input', leftOn === undefined ? 'joinedOn' : 'leftOn']
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ newOutsideName, sources }),
      ...textViolations({ newOutsideName, role, note }),
      ...(newOutsideName && membership.outsideNameEn === null
        ? [
            {
              code: 'BAD_VALUE' as const,
              message: say(
                'A place of the register has its own name: correct that record, and leave newOutsideName out.',
              ),
              path: ['input', 'newOutsideName'],
            },
          ]
        : []),
      ...(outsideCountry ? outsideCountryViolations(outsideCountry, membership.outsideNameEn) : []),
      ...(joinedOn ? notInFuture(joinedOn, unit.today, ['input', 'joinedOn']) : []),
      ...(leftOn ? notInFuture(leftOn, unit.today, ['input', 'leftOn']) : []),
      ...notBefore(joinedOn, network.foundedOn, founded, ['input', 'joinedOn']),
      ...notBefore(left, joined, say('It left before it joined: check both dates.'), at),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    if (newOutsideName) {
      const taken = await membershipsOf(unit, network.id, { member: null, outsideName: newOutsideName })
      if (taken.some(({ id }) => id !== membership.id && !others.some(other => other.id === id)))
        throw conflict('ALREADY_EXISTS', say('A member of this name is on record: check which of the two is meant.'), [
          'input',
          'newOutsideName',
        ])
    }
    if (joinedOn !== undefined || leftOn !== undefined)
      for (const other of others)
        if (overlap({ joinedOn: joined, leftOn: left }, other))
          throw conflict(
            'ALREADY_EXISTS',
            say('It has another membership on record, from {from} to {to}: correct that one first.', {
              from: other.joinedOn ?? word('an unknown day'),
              to: other.leftOn ?? word('now'),
            }),
            at,
          )
    if (outsideCountry) await addCountry(unit, outsideCountry)
    const joins = boundsOf(joinedOn)
    const leaves = boundsOf(leftOn)
    await unit.tx.membership.update({
      where: { id: membership.id },
      data: {
        ...replaced({ outsideNameEn: newOutsideName }),
        ...given({ outsideCountryCode: outsideCountry, role, joinedOn, leftOn, note }),
        ...(joinedOn !== undefined && { joinedEarliest: joins.earliest, joinedLatest: joins.latest }),
        ...(leftOn !== undefined && { leftEarliest: leaves.earliest, leftLatest: leaves.latest }),
        version: { increment: 1 },
      },
    })
    if (sources) await unit.tx.membership.update({ where: { id: membership.id }, data: { sources: relinked(sources) } })
    await raise(unit, network.id)
    return { network: network.id }
  },
}

interface Period {
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** Whether two periods certainly overlap, or both go on. */
const overlap = (a: Period, b: Period): boolean => {
  if (a.leftOn === null && b.leftOn === null) return true
  const isBefore = ({ leftOn }: Period, { joinedOn }: Period) =>
    leftOn !== null && (joinedOn === null || parsePartialDate(joinedOn).latest >= parsePartialDate(leftOn).earliest)
  return !isBefore(a, b) && !isBefore(b, a)
}

export type RemoveMembership = Which

/** Removes a membership that was recorded by mistake. It stays in the history of the network. */
export const removeMembership: Command<RemoveMembership> = {
  name: 'removeMembership',
  run: async (unit, which) => {
    const network = await loadNetwork(unit, which)
    const { membership } = await find(unit, network.id, which)
    const facts = await unit.tx.fact.count({ where: { membershipId: membership.id } })
    if (facts > 0)
      throw conflict(
        'STILL_REFERRED_TO',
        say('Facts are about it ({facts}): remove those first, or correct it instead.', { facts }),
        ['input', which.member ? 'member' : 'outsideName'],
      )
    await unit.tx.membership.delete({ where: { id: membership.id } })
    await raise(unit, network.id)
    return { network: network.id }
  },
}
