import { say } from '../../../register/messages/say.ts'
import { notConfirmedSinceViolations } from '../../../register/office-content.ts'
import type { Command } from '../execute.ts'
import { notFound, refuse } from '../refusal.ts'

export interface EraseOfficeContacts {
  readonly province: string
  readonly contacts: readonly string[] | null
  /** Contacts that were last confirmed before this day */
  readonly notConfirmedSince: string | null
}

/** One request erases no more: a transaction blocks all writers while it lasts. */
export const mostErased = 100

/**
 * Erases contacts, and what the history of the office says about them. That there was one, and who wrote it, stays: as a
 * tombstone without personal data.
 */
export const eraseOfficeContacts: Command<EraseOfficeContacts> = {
  name: 'eraseOfficeContacts',
  run: async (unit, { province: provinceId, contacts, notConfirmedSince }) => {
    const { tx } = unit
    unit.allowOffice(provinceId)
    if (contacts === null && notConfirmedSince === null)
      refuse([
        {
          code: 'MISSING',
          message: say('Say whose contacts: name them in contacts, or give notConfirmedSince.'),
          path: ['input', 'contacts'],
        },
      ])
    refuse(notConfirmedSinceViolations(notConfirmedSince, unit.today))
    const found = await tx.officeContact.findMany({
      where: {
        provinceId,
        ...(contacts && { id: { in: [...contacts] } }),
        ...(notConfirmedSince !== null && { confirmedOn: { lt: new Date(notConfirmedSince) } }),
      },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: mostErased,
    })
    const missing = contacts?.findIndex(id => !found.some(row => row.id === id)) ?? -1
    if (missing >= 0 && notConfirmedSince === null)
      throw notFound('contact of the office', ['input', 'contacts', String(missing)])
    for (const { id } of found) unit.eraseOffice('OfficeContact', id, provinceId)
    await tx.officeContact.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } })
    return { erased: String(found.length) }
  },
}
