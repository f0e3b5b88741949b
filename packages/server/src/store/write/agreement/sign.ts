import { sectorViolations, type Term, termViolations } from '../../../register/agreement-content.ts'
import { notInFuture, proposalViolations, stepViolations } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { beginningOf, termFitViolations } from '../../../register/term-fit.ts'
import { textViolations } from '../../../register/text.ts'
import { boundsOf } from '../../read/bounds.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { sourceViolations } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import { assertStaysAlone } from './live.ts'
import { type AgreementRow, change, loadAgreement, standingOf } from './load.ts'
import { keepSignatories, type NewSignatory, signatoryViolations } from './signatories.ts'
import { termColumns } from './term.ts'

export interface SignAgreement {
  readonly agreement: string
  readonly expectedVersion: number
  readonly on: string
  readonly place: string | null
  readonly thaiSignatory: string | null
  readonly partnerSignatory: string | null
  readonly signatories: readonly NewSignatory[]
  /** Null keeps the proposed sectors */
  readonly sectors: readonly SectorCode[] | null
  readonly otherSector: string | null
  readonly term: Term
  /** Whether the text makes entry into force a separate step */
  readonly awaitsEntry: boolean
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
}

/** Records that both sides have signed. */
export const signAgreement: Command<SignAgreement> = {
  name: 'signAgreement',
  run: async (unit, input) => {
    const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
    if (row.signedOn !== null)
      throw conflict(
        'ALREADY_DONE',
        say('It was signed on {signedOn}: correct the record if that is wrong.', { signedOn: row.signedOn }),
        ['input', 'agreement'],
      )
    const sectors = input.sectors ?? row.sectors
    const otherSector = input.sectors ? input.otherSector : (input.otherSector ?? row.otherSector)
    refuse([
      ...stepViolations('SIGNED', standingOf(row, unit.today), ['input', 'agreement']),
      ...notInFuture(input.on, unit.today, ['input', 'on']),
      ...proposalViolations(input.on, standingEvents(row), ['input', 'on']),
      ...sectorViolations(sectors, otherSector, ['input']),
      ...termViolations(input.term, input.on, ['input', 'term']),
      ...termFitViolations(input.term, input.awaitsEntry ? null : beginningOf(input.on), ['input', 'term']),
      ...textViolations({
        place: input.place,
        thaiSignatory: input.thaiSignatory,
        partnerSignatory: input.partnerSignatory,
      }),
      ...(await signatoryViolations(unit, input.signatories)),
      ...(await sourceViolations(unit, input.sources, ['input', 'sources'])),
    ])
    await keepSignatories(unit, row, input.signatories)
    await change(unit, row, {
      event: { kind: 'SIGNED', on: input.on, reason: null, sources: input.sources },
      data: {
        ...signatureColumns(input, {
          thaiSignatory: input.thaiSignatory ?? row.thaiSignatory,
          partnerSignatory: input.partnerSignatory ?? row.partnerSignatory,
        }),
        sectors: [...sectors],
        sectorsBasis: 'STATED',
        otherSector,
        awaitsEntry: input.awaitsEntry,
        ...termColumns(input.term, input.awaitsEntry ? null : input.on),
      },
    })
    await assertStaysAlone(unit, row, input.distinctFrom, ['input', 'agreement'])
    return { agreement: row.id }
  },
}

/** The columns of a signature, with its signatories. */
export const signatureColumns = (
  { on, place }: { readonly on: string; readonly place: string | null },
  { thaiSignatory, partnerSignatory }: Pick<AgreementRow, 'thaiSignatory' | 'partnerSignatory'>,
) => {
  const { earliest, latest } = boundsOf(on)
  return {
    signedOn: on,
    signedEarliest: earliest,
    signedLatest: latest,
    signedOnBasis: 'stated',
    signedAt: place,
    thaiSignatory,
    partnerSignatory,
  }
}
