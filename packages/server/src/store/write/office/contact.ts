import { withArabicDigits } from '../../../register/digits.ts'
import { confirmedViolations, mailViolations, requiredViolations } from '../../../register/office-content.ts'
import { phoneViolations } from '../../../register/telephone.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { refuse } from '../refusal.ts'
import { type About, aboutColumns } from './about.ts'
import { loadOffice } from './load.ts'

export interface RecordOfficeContact {
  readonly province: string
  readonly name: string
  readonly post: string | null
  readonly organization: string | null
  readonly mail: string | null
  readonly phone: string | null
  readonly purpose: string
  readonly confirmedOn: string
  readonly note: string | null
  readonly about: About | null
}

/** Keeps whom to write to or call at a partner's, for the office of a province alone. */
export const recordOfficeContact: Command<RecordOfficeContact> = {
  name: 'recordOfficeContact',
  run: async (unit, { province: provinceId, about, confirmedOn, ...columns }) => {
    const { name, purpose, mail, phone, post, organization, note } = columns
    const id = unit.createOffice('OfficeContact', provinceId)
    refuse([
      ...requiredViolations({ name, purpose }),
      ...textViolations({ post, organization, note }),
      ...mailViolations(mail),
      ...phoneViolations(phone),
      ...confirmedViolations(confirmedOn, unit.today),
    ])
    await unit.tx.officeContact.create({
      data: {
        ...columns,
        phone: phone && withArabicDigits(phone),
        ...(await aboutColumns(unit, about)),
        id,
        provinceId,
        confirmedOn: new Date(confirmedOn),
        recordedAt: unit.now,
      },
    })
    return { contact: id }
  },
}

export interface ChangeOfficeContact {
  readonly contact: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly name?: string | null | undefined
  readonly post?: string | null | undefined
  readonly organization?: string | null | undefined
  readonly mail?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly purpose?: string | null | undefined
  readonly confirmedOn?: string | null | undefined
  readonly note?: string | null | undefined
  readonly about?: About | null | undefined
}

/** Changes a contact, or confirms it anew. */
export const changeOfficeContact: Command<ChangeOfficeContact> = {
  name: 'changeOfficeContact',
  run: async (unit, { contact: id, expectedVersion, about, ...fields }) => {
    const { name, purpose, confirmedOn, post, organization, mail, phone, note } = fields
    await loadOffice(unit, 'OfficeContact', id, expectedVersion, ['input', 'contact'])
    refuse([
      ...changeViolations({ ...fields, about }),
      ...neededViolations({ name, purpose, confirmedOn }),
      ...textViolations({ name, purpose, post, organization, note }),
      ...mailViolations(mail),
      ...phoneViolations(phone),
      ...confirmedViolations(confirmedOn, unit.today),
    ])
    await unit.tx.officeContact.update({
      where: { id },
      data: {
        ...replaced({ name, purpose }),
        ...(confirmedOn != null && { confirmedOn: new Date(confirmedOn) }),
        ...given({ post, organization, mail, phone: phone && withArabicDigits(phone), note }),
        ...(await aboutColumns(unit, about)),
        version: { increment: 1 },
      },
    })
    return { contact: id }
  },
}
