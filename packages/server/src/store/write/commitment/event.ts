import {
  eventDateViolations,
  groundViolations,
  stepAfterEndViolations,
  whyViolations,
} from '../../../register/commitment-content.ts'
import { say } from '../../../register/messages/say.ts'
import { textViolations } from '../../../register/text.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { knownSources, linked } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import { addEvent, keepDays, loadCommitment } from './load.ts'

export interface RecordCommitmentEvent {
  readonly commitment: string
  readonly expectedVersion: number
  readonly kind: 'STARTED' | 'DONE' | 'DROPPED'
  readonly on: string
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Records that a commitment was begun, done or dropped. */
export const recordCommitmentEvent: Command<RecordCommitmentEvent> = {
  name: 'recordCommitmentEvent',
  run: async (unit, { commitment, expectedVersion, kind, on, note, sources }) => {
    const row = await loadCommitment(unit, commitment, expectedVersion)
    const events = standingEvents(row)
    if (events.some(each => each.kind === kind))
      throw conflict('ALREADY_DONE', say('That is on record already: correct the record if it is wrong.'), [
        'input',
        'kind',
      ])
    refuse([
      ...stepAfterEndViolations(events, ['input', 'kind']),
      ...eventDateViolations({ kind, on }, events, unit.today, ['input', 'on']),
      ...textViolations({ note }),
      ...whyViolations(kind, note, ['input']),
      ...groundViolations(sources, note, ['input']),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    await addEvent(unit, row.id, { kind, on, note, sources })
    await unit.tx.commitment.update({
      where: { id: row.id },
      data: { sources: linked(sources), version: { increment: 1 } },
    })
    await keepDays(unit, row.id)
    return { commitment: row.id }
  },
}
