import type { OwedBy } from '../../../generated/prisma/client.ts'
import {
  commitmentTextViolations,
  dueViolations,
  eventDateViolations,
  groundViolations,
} from '../../../register/commitment-content.ts'
import { nameViolations } from '../../../register/names.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { textViolations } from '../../../register/text.ts'
import { boundsOf } from '../../read/bounds.ts'
import type { Command } from '../execute.ts'
import { addPerson } from '../person/add.ts'
import { knownSources, linked } from '../references.ts'
import { refuse } from '../refusal.ts'
import { type Debtor, debtorViolations } from './debtor.ts'
import { addEvent, keepDays } from './load.ts'
import { type Belonging, findTie } from './tie.ts'

export interface RecordCommitment extends Belonging, Debtor {
  readonly textEn: string | null
  readonly textTh: string | null
  readonly sector: SectorCode | null
  readonly owedBy: OwedBy
  readonly dueOn: string | null
  readonly agreedOn: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Records what the sides of a tie agreed to do. */
export const recordCommitment: Command<RecordCommitment> = {
  name: 'recordCommitment',
  run: async (unit, input) => {
    const { textEn, textTh, sector, owedBy, dueOn, agreedOn, note, sources } = input
    const { tie, violations } = await findTie(unit, input)
    unit.allow([tie.provinceId])
    const path = ['input']
    const agreed = { kind: 'AGREED', on: agreedOn } as const
    refuse([
      ...violations,
      ...nameViolations({ textEn, textTh }),
      ...textViolations({ textEn, textTh, note }),
      ...commitmentTextViolations({ textEn, textTh }),
      ...eventDateViolations(agreed, [], unit.today, [...path, 'agreedOn']),
      ...dueViolations(dueOn, agreedOn, [...path, 'dueOn']),
      ...groundViolations(sources, note, path),
      ...(await debtorViolations(unit, input)),
      ...(await knownSources(unit, sources, [...path, 'sources'])),
    ])
    const id = unit.create('Commitment', [tie.provinceId])
    const { newPerson } = input
    const person = newPerson ? await addPerson(unit, newPerson, [tie.provinceId], sources) : (input.person ?? null)
    const due = boundsOf(dueOn)
    await unit.tx.commitment.create({
      data: {
        id,
        partnershipId: tie.id,
        agreementId: input.agreement,
        engagementId: input.engagement,
        followUpOfId: input.followUpOf,
        textEn,
        textTh,
        sector,
        owedBy,
        organizationId: input.organization ?? null,
        personId: person,
        dueOn,
        dueEarliest: due.earliest,
        dueLatest: due.latest,
        note,
        sources: linked(sources),
      },
    })
    await addEvent(unit, id, { ...agreed, note: null, sources })
    await keepDays(unit, id)
    return { commitment: id }
  },
}
