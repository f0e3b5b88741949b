import type { ConsulateKind } from '../../../generated/prisma/client.ts'
import { say } from '../../../register/messages/say.ts'
import { conflict, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/**
 * A country has one open post of a kind in a province; `own` is the post itself.
 * @throws Refused ALREADY_EXISTS
 */
export const assertOnlyOpen = async (
  { tx }: UnitOfWork,
  post: { readonly countryCode: string; readonly provinceId: string; readonly kind: ConsulateKind },
  path: Path,
  own = '',
): Promise<void> => {
  if ((await tx.consulate.count({ where: { ...post, closedOn: null, NOT: { id: own } } })) > 0)
    throw conflict(
      'ALREADY_EXISTS',
      say('An open post of this country and kind in this province is on record: confirm that one.'),
      path,
    )
}
