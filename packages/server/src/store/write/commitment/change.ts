import type { OwedBy } from '../../../generated/prisma/client.ts'
import {
  commitmentTextViolations,
  dueViolations,
  eventDateViolations,
  groundViolations,
} from '../../../register/commitment-content.ts'
import { say } from '../../../register/messages/say.ts'
import { nameViolations } from '../../../register/names.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { changeViolations, listViolations, neededViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { addPerson } from '../person/add.ts'
import { reaches } from '../reaches.ts'
import { knownSources, relinked } from '../references.ts'
import { refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { mistakeMissing, withdrawalViolations } from '../withdrawal.ts'
import { type Debtor, debtorViolations } from './debtor.ts'
import { addEvent, type CommitmentRow, keepDays, loadCommitment } from './load.ts'
import { findTie } from './tie.ts'

export interface ChangeCommitment extends Debtor {
  readonly commitment: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it. Lists replace those on record.
  readonly textEn?: string | null | undefined
  readonly textTh?: string | null | undefined
  readonly agreement?: string | null | undefined
  readonly engagement?: string | null | undefined
  readonly followUpOf?: string | null | undefined
  readonly sector?: SectorCode | null | undefined
  readonly owedBy?: OwedBy | null | undefined
  readonly dueOn?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
  /** The right day of the agreement */
  readonly agreedOn?: string | null | undefined
  /** Positions of the events to withdraw, because they did not happen as recorded */
  readonly withdrawEvents?: readonly number[] | null | undefined
  /** What was wrong, for the event that withdraws others */
  readonly mistake?: string | null | undefined
}

/** Changes what is on record, when the sides agreed otherwise or the record was wrong. Events are withdrawn, not rewritten. */
export const changeCommitment: Command<ChangeCommitment> = {
  name: 'changeCommitment',
  run: async (unit, { commitment, expectedVersion, mistake = null, ...fields }) => {
    const { tx, today } = unit
    const row = await loadCommitment(unit, commitment, expectedVersion)
    const { textEn, textTh, agreement, engagement, followUpOf, sector, owedBy, dueOn, note, sources } = fields
    const { organization, person, newPerson, agreedOn } = fields
    const withdrawEvents = fields.withdrawEvents ?? []

    const { tie, violations } = await findTie(unit, {
      partnership: row.partnershipId,
      agreement: agreement === undefined ? row.agreementId : agreement,
      engagement: engagement === undefined ? row.engagementId : engagement,
      followUpOf: followUpOf === undefined ? row.followUpOfId : followUpOf,
    })
    const events = standingEvents(row)
    const wrong = events.filter(
      ({ position, kind }) => withdrawEvents.includes(position) || (agreedOn !== undefined && kind === 'AGREED'),
    )
    const right = events.filter(event => !wrong.includes(event))
    const agreedThen = agreedOn === undefined ? (events.find(({ kind }) => kind === 'AGREED')?.on ?? null) : agreedOn
    const path = ['input']
    refuse([
      ...violations,
      ...(await circleViolations(unit, row.id, followUpOf ?? null)),
      ...changeViolations(fields),
      ...neededViolations({ owedBy, newPerson, sources, withdrawEvents: fields.withdrawEvents }),
      ...nameViolations({ textEn, textTh }, [row.textEn, row.textTh]),
      ...textViolations({ textEn, textTh, note, mistake }),
      ...commitmentTextViolations({ textEn, textTh }),
      ...listViolations({ withdrawEvents: withdrawEvents.map(String) }),
      ...withdrawalViolations(withdrawable(events), withdrawEvents),
      ...(wrong.length > 0 && mistake === null ? [mistakeMissing] : []),
      ...(agreedOn === undefined
        ? []
        : eventDateViolations({ kind: 'AGREED', on: agreedOn }, right, today, [...path, 'agreedOn'])),
      ...dueViolations(dueOn === undefined ? row.dueOn : dueOn, agreedThen, [
        ...path,
        dueOn === undefined ? 'agreedOn' : 'dueOn',
      ]),
      ...(sources || note === null
        ? groundViolations(sources ?? row.sources.map(({ id }) => id), note === undefined ? row.note : note, path)
        : []),
      ...(await debtorViolations(unit, fields)),
      ...(sources ? await knownSources(unit, sources, [...path, 'sources']) : []),
    ])

    const sourcesThen = sources ?? row.sources.map(({ id }) => id)
    const someone = newPerson ? await addPerson(unit, newPerson, [tie.provinceId], sourcesThen) : person
    if (wrong.length > 0) {
      const correctedById = await addEvent(unit, row.id, { kind: 'CORRECTED', on: today, note: mistake, sources: [] })
      await tx.commitmentEvent.updateMany({
        where: { id: { in: wrong.map(({ id }) => id) } },
        data: { correctedById },
      })
    }
    if (agreedOn !== undefined) {
      const before = wrong.find(({ kind }) => kind === 'AGREED')
      const shown = sources ?? before?.sources.map(({ id }) => id) ?? []
      await addEvent(unit, row.id, { kind: 'AGREED', on: agreedOn, note: null, sources: shown })
    }
    const due = boundsOf(dueOn)
    await tx.commitment.update({
      where: { id: row.id },
      data: {
        ...given({
          textEn,
          textTh,
          agreementId: agreement,
          engagementId: engagement,
          followUpOfId: followUpOf,
          sector,
          organizationId: organization,
          personId: someone,
          note,
        }),
        ...replaced({ owedBy }),
        ...(dueOn !== undefined && { dueOn, dueEarliest: due.earliest, dueLatest: due.latest }),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    await keepDays(unit, row.id)
    return { commitment: row.id }
  },
}

/** That it was agreed can only be given another day: without it there is no commitment. */
const withdrawable = (events: CommitmentRow['events']): number[] =>
  events.filter(({ kind }) => kind !== 'CORRECTED' && kind !== 'AGREED').map(({ position }) => position)

/** A commitment follows neither itself nor one that follows it. */
const circleViolations = async ({ tx }: UnitOfWork, id: string, followUpOf: string | null): Promise<Violation[]> => {
  const earlier = (at: string) => tx.commitment.findUnique({ where: { id: at }, select: { followUpOfId: true } })
  if (!(await reaches(followUpOf, id, async at => (await earlier(at))?.followUpOfId))) return []
  const message = say('A commitment does not follow itself: name an earlier one.')
  return [{ code: 'UNRELATED', message, path: ['input', 'followUpOf'] }]
}
