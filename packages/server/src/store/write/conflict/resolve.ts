import { say } from '../../../register/messages/say.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { refuse } from '../refusal.ts'

export interface ResolveConflict {
  readonly conflict: string
  readonly expectedVersion: number
  readonly resolution: string
}

/** Records how a contradiction was resolved, or changes the text of the resolution. The facts stay unchanged. */
export const resolveConflict: Command<ResolveConflict> = {
  name: 'resolveConflict',
  run: async (unit, { conflict: id, expectedVersion, resolution }) => {
    const row = await unit.load('Conflict', id, rowOf(unit.tx, 'Conflict', id), expectedVersion)
    const found: Violation[] = textViolations({ resolution })
    if (row.resolution === resolution)
      found.push({
        code: 'NOTHING_TO_CHANGE',
        message: say('It is settled so already.'),
        path: ['input', 'resolution'],
      })
    refuse(found)
    await unit.tx.conflict.update({ where: { id }, data: { resolution, version: { increment: 1 } } })
    return { conflict: id }
  },
}
