import { say } from '../../../register/messages/say.ts'
import { normalise } from '../../../register/thai.ts'
import type { Violation } from '../../../register/violation.ts'
import type { SubjectType } from '../../records/index.ts'
import { provincesOf } from '../../records/read.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** A member of a network: a place of the register, or another member by name. */
export interface Member {
  readonly member: { readonly type: string; readonly id: string } | null
  readonly outsideName: string | null
}

const columnOf = { Province: 'provinceId', Municipality: 'municipalityId', SisterCity: 'sisterCityId' } as const

/** The member as columns; null when its type cannot be a member. */
export const memberColumns = ({ type, id }: { readonly type: string; readonly id: string }) =>
  type in columnOf ? { [columnOf[type as keyof typeof columnOf]]: id } : null

/** Exactly one of the two fields must be given. */
export const memberViolations = ({ member, outsideName }: Member): Violation[] =>
  (member === null) === (outsideName === null)
    ? [
        {
          code: 'BAD_VALUE',
          message: say('Say which member: give who, with a place of the register or with outsideName.'),
          path: ['input', 'who'],
        },
      ]
    : []

/** The provinces that the membership concerns. */
export const memberProvinces = async (unit: UnitOfWork, { member }: Member): Promise<string[]> => {
  if (!member) return []
  const provinceIds = await provincesOf(unit.tx, member.type as SubjectType, member.id)
  if (!provinceIds) throw notFound('place', ['input', 'member'])
  return provinceIds
}

/** All memberships of one member in a network, including those that have ended. */
export const membershipsOf = async ({ tx }: UnitOfWork, networkId: string, { member, outsideName }: Member) => {
  if (member) return tx.membership.findMany({ where: { networkId, ...memberColumns(member) } })
  const outside = await tx.membership.findMany({ where: { networkId, outsideNameEn: { not: null } } })
  return outside.filter(each => normalise(each.outsideNameEn ?? '') === normalise(outsideName ?? ''))
}
