import type { Relationship } from '../../../generated/prisma/client.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { refuse } from '../refusal.ts'

export interface CorrectPartnership {
  readonly partnership: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly relationship?: Relationship | null | undefined
  readonly note?: string | null | undefined
}

/** Corrects, or adds, what the two sides call their partnership. The parties identify it and cannot change. */
export const correctPartnership: Command<CorrectPartnership> = {
  name: 'correctPartnership',
  run: async (unit, { partnership: id, expectedVersion, relationship, note }) => {
    await unit.load('Partnership', id, rowOf(unit.tx, 'Partnership', id), expectedVersion)
    refuse([
      ...changeViolations({ relationship, note }),
      ...neededViolations({ relationship }),
      ...textViolations({ note }),
    ])
    await unit.tx.partnership.update({
      where: { id },
      data: { ...replaced({ relationship }), ...given({ note }), version: { increment: 1 } },
    })
    return { partnership: id }
  },
}
