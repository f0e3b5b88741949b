import type { AgreementKind } from '../../../generated/prisma/client.ts'
import { sectorViolations } from '../../../register/agreement-content.ts'
import { notInFuture } from '../../../register/agreement-life.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { latinSortKey } from '../../../register/thai.ts'
import { boundsOf } from '../../bounds.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { change, loadAgreement } from './load.ts'

export interface CorrectAgreement {
  readonly agreement: string
  readonly expectedVersion: number
  /** What was wrong, for the CORRECTED event */
  readonly mistake: string
  // Null keeps what the record says.
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly titleLocal: string | null
  readonly kind: AgreementKind | null
  readonly sectors: readonly SectorCode[] | null
  readonly otherSector: string | null
  readonly signedOn: string | null
  readonly signedAt: string | null
  readonly note: string | null
  readonly confidence: 'HIGH' | 'MEDIUM' | 'LOW' | null
  /** Positions of events that never happened so */
  readonly withdrawEvents: readonly number[]
  readonly sources: readonly string[]
}

/**
 * The record was mistaken. Nothing is rewritten: a CORRECTED event says what was wrong, withdraws the events that it puts
 * right, and a new signature takes the place of a wrong one.
 */
export const correctAgreement: Command<CorrectAgreement> = {
  name: 'correctAgreement',
  run: async (unit, input) => {
    const { tx, today } = unit
    const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
    const events = row.events.filter(({ correctedById }) => correctedById === null)
    const positions = new Set(events.map(({ position }) => position))
    const unknown = input.withdrawEvents.findIndex(position => !positions.has(position))
    const { agreement: _, expectedVersion: __, mistake, withdrawEvents, sources, ...fields } = input
    const changesSomething = withdrawEvents.length > 0 || Object.values(fields).some(value => value !== null)
    refuse([
      ...(mistake.trim() === ''
        ? [{ code: 'EMPTY' as const, message: 'Say what was wrong.', path: ['input', 'mistake'] }]
        : []),
      ...(changesSomething
        ? []
        : [{ code: 'NOTHING_TO_CHANGE' as const, message: 'Say what the record should be.', path: ['input'] }]),
      ...(unknown >= 0
        ? [
            {
              code: 'BAD_VALUE' as const,
              message: 'There is no event at that position, or it is withdrawn already.',
              path: ['input', 'withdrawEvents', String(unknown)],
            },
          ]
        : []),
      ...(input.sectors ? sectorViolations(input.sectors, input.otherSector, ['input']) : []),
      ...(input.signedOn ? notInFuture(input.signedOn, today, ['input', 'signedOn']) : []),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])

    const wrong = events.filter(
      ({ position, kind }) => withdrawEvents.includes(position) || (input.signedOn !== null && kind === 'SIGNED'),
    )
    const signatureGone = wrong.some(({ kind }) => kind === 'SIGNED') && input.signedOn === null
    const corrected = await change(unit, row, {
      event: { kind: 'CORRECTED', on: today, reason: mistake, sources },
      data: {
        ...(input.titleEn && { titleEn: input.titleEn, sortTitle: latinSortKey(input.titleEn) }),
        ...(input.titleTh && { titleTh: input.titleTh }),
        ...(input.titleLocal && { titleLocal: input.titleLocal }),
        ...(input.kind && { kind: input.kind }),
        ...(input.sectors && { sectors: [...input.sectors], otherSector: input.otherSector }),
        ...(input.signedAt && { signedAt: input.signedAt }),
        ...(input.note && { note: input.note }),
        ...(input.confidence && { confidence: input.confidence }),
        ...(input.signedOn && { signedOn: input.signedOn, ...signedBounds(input.signedOn), signedOnBasis: 'stated' }),
        ...(signatureGone && { signedOn: null, signedEarliest: null, signedLatest: null, signedOnBasis: null }),
      },
    })
    await tx.agreementEvent.updateMany({
      where: { id: { in: wrong.map(({ id }) => id) } },
      data: { correctedById: corrected },
    })
    if (input.signedOn) {
      const position = (row.events.at(-1)?.position ?? 0) + 2
      await tx.agreementEvent.create({
        data: {
          id: `${row.id}-${position}`,
          agreementId: row.id,
          position,
          kind: 'SIGNED',
          on: input.signedOn,
          ...boundsOf(input.signedOn),
          recordedAt: unit.now,
          sources: linked(sources),
        },
      })
    }
    return { agreement: row.id }
  },
}

const signedBounds = (signedOn: string) => {
  const { earliest, latest } = boundsOf(signedOn)
  return { signedEarliest: earliest, signedLatest: latest }
}
