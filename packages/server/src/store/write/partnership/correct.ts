import type { Relationship } from '../../../generated/prisma/client.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { notFound, refuse } from '../refusal.ts'
import { assertVersion } from '../version.ts'

export interface CorrectPartnership {
  readonly partnership: string
  readonly expectedVersion: number
  // Left out: stays. Null: empties it.
  readonly relationship?: Relationship | null | undefined
  readonly note?: string | null | undefined
}

/** What the two sides call their tie was noted wrongly, or has become known. Who they are makes the tie, and stays. */
export const correctPartnership: Command<CorrectPartnership> = {
  name: 'correctPartnership',
  run: async (unit, { partnership: id, expectedVersion, relationship, note }) => {
    const row = await unit.tx.partnership.findUnique({ where: { id } })
    if (!row) throw notFound('partnership', ['input', 'partnership'])
    await unit.touch('Partnership', id, [row.provinceId])
    assertVersion('partnership', row, expectedVersion)
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
