import type { OfficeNoteKind } from '../../../generated/prisma/client.ts'
import { requiredViolations } from '../../../register/office-content.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { refuse } from '../refusal.ts'
import { type About, aboutColumns } from './about.ts'
import { loadOffice } from './load.ts'

export interface RecordOfficeNote {
  readonly province: string
  readonly kind: OfficeNoteKind
  readonly title: string | null
  readonly text: string
  readonly on: string | null
  readonly about: About | null
}

/** Keeps a note for the office of a province alone. */
export const recordOfficeNote: Command<RecordOfficeNote> = {
  name: 'recordOfficeNote',
  run: async (unit, { province: provinceId, about, ...columns }) => {
    const { title, text } = columns
    const id = unit.createOffice('OfficeNote', provinceId)
    refuse([...requiredViolations({ text }), ...textViolations({ title })])
    const data = { ...columns, ...(await aboutColumns(unit, about)), id, provinceId, recordedAt: unit.now }
    await unit.tx.officeNote.create({ data })
    return { note: id }
  },
}

export interface ChangeOfficeNote {
  readonly note: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly kind?: OfficeNoteKind | null | undefined
  readonly title?: string | null | undefined
  readonly text?: string | null | undefined
  readonly on?: string | null | undefined
  readonly about?: About | null | undefined
}

/** Changes a note. What it said before stays in the history of the office. */
export const changeOfficeNote: Command<ChangeOfficeNote> = {
  name: 'changeOfficeNote',
  run: async (unit, { note: id, expectedVersion, about, ...fields }) => {
    const { kind, title, text, on } = fields
    await loadOffice(unit, 'OfficeNote', id, expectedVersion, ['input', 'note'])
    refuse([
      ...changeViolations({ ...fields, about }),
      ...neededViolations({ kind, text }),
      ...textViolations({ title, text }),
    ])
    await unit.tx.officeNote.update({
      where: { id },
      data: {
        ...replaced({ kind, text }),
        ...given({ title, on }),
        ...(await aboutColumns(unit, about)),
        version: { increment: 1 },
      },
    })
    return { note: id }
  },
}
