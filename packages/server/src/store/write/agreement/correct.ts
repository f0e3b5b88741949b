import type { AgreementKind } from '../../../generated/prisma/client.ts'
import { notBefore, notInFuture, proposalViolations, signatureViolations } from '../../../register/agreement-life.ts'
import { inForceFrom } from '../../../register/in-force-from.ts'
import { say } from '../../../register/messages/say.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import type { SectorCode } from '../../../register/sector.ts'
import type { EventKind } from '../../../register/status.ts'
import { textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import { boundsOf } from '../../read/bounds.ts'
import { historyOf } from '../../read/history-of.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { assertStaysAlone } from './live.ts'
import { type AgreementRow, change, loadAgreement, standingEvents } from './load.ts'
import { newSectors, newSectorViolations } from './sectors.ts'
import { endColumns, endOf } from './term.ts'

export interface CorrectAgreement {
  readonly agreement: string
  readonly expectedVersion: number
  /** What was wrong, as text of the CORRECTED event */
  readonly mistake: string
  // Null leaves the field unchanged.
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly titleLocal: string | null
  readonly kind: AgreementKind | null
  readonly sectors: readonly SectorCode[] | null
  readonly otherSector: string | null
  readonly signedOn: string | null
  readonly signedIn: string | null
  /** The older name of `signedIn` */
  readonly signedAt: string | null
  readonly note: string | null
  readonly confidence: 'HIGH' | 'MEDIUM' | 'LOW' | null
  /** Positions of the events to withdraw, because they did not happen as recorded */
  readonly withdrawEvents: readonly number[]
  readonly sources: readonly string[]
}

/**
 * Corrects a mistaken record. Events are not rewritten: a CORRECTED event says what was wrong and withdraws the wrong
 * events, and a new signature replaces a wrong one.
 */
export const correctAgreement: Command<CorrectAgreement> = {
  name: 'correctAgreement',
  run: async (unit, input) => {
    const { tx, today } = unit
    const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
    const { agreement: _, expectedVersion: __, mistake, withdrawEvents, sources, ...fields } = input
    const { titleEn, titleTh, titleLocal, signedOn, signedIn, signedAt, note } = fields
    const place = signedIn ?? signedAt
    const changesSomething = withdrawEvents.length > 0 || Object.values(fields).some(value => value !== null)
    const events = standingEvents(row)
    const known = new Set(events.filter(({ kind }) => kind !== 'CORRECTED').map(({ position }) => position))
    const wrong = events.filter(
      ({ position, kind }) => withdrawEvents.includes(position) || (signedOn !== null && kind === 'SIGNED'),
    )
    const isWrong = (kind: EventKind) => wrong.some(event => event.kind === kind)
    const right = events.filter(event => !wrong.includes(event))
    const signatureGone = isWrong('SIGNED') && !right.some(({ kind }) => kind === 'SIGNED') && signedOn === null
    const end = endAfter(row, right, signedOn)
    const order = say('The term ends before that day: check both dates, and set the term first if it is wrong.')
    refuse([
      ...textViolations({ mistake, titleEn, titleTh, titleLocal, signedIn, signedAt, note }),
      ...(changesSomething
        ? []
        : [{ code: 'NOTHING_TO_CHANGE' as const, message: say('Say what the record should be.'), path: ['input'] }]),
      ...withdrawEvents.flatMap((position, i) =>
        known.has(position)
          ? []
          : [
              {
                code: 'BAD_VALUE' as const,
                message: say('There is no event {position} that could be withdrawn, or it is withdrawn already.', {
                  position,
                }),
                path: ['input', 'withdrawEvents', String(i)],
              },
            ],
      ),
      ...newSectorViolations(row, input, ['input']),
      ...(signedOn ? notInFuture(signedOn, today, ['input', 'signedOn']) : []),
      ...proposalViolations(signedOn, right, ['input', 'signedOn']),
      ...(signedOn ? signatureViolations(signedOn, right, ['input', 'signedOn']) : []),
      ...(signatureGone ? signatureViolations(null, right, ['input', 'withdrawEvents']) : []),
      ...notBefore(end, signedOn, order, ['input', 'signedOn']),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])

    const corrected = await change(unit, row, {
      event: { kind: 'CORRECTED', on: today, reason: mistake, sources },
      data: {
        ...(titleTh && { titleTh, ...(row.titleEn === null && { sortTitle: latinSortKey(titleTh) }) }),
        ...(titleEn && { titleEn, sortTitle: latinSortKey(titleEn) }),
        ...(titleLocal && { titleLocal }),
        ...(input.kind && { kind: input.kind }),
        ...newSectors(row, input),
        ...(place && { signedAt: place }),
        ...(note && { note }),
        ...(input.confidence && { confidence: input.confidence }),
        ...(signedOn && { signedOn, ...signedBounds(signedOn), signedOnBasis: 'stated' }),
        ...(signatureGone && { signedOn: null, signedEarliest: null, signedLatest: null, signedOnBasis: null }),
        ...(end !== row.expiresOn && endColumns(end)),
        ...(isWrong('SUPERSEDED') && { supersededById: null }),
      },
    })
    await tx.agreementEvent.updateMany({
      where: { id: { in: wrong.map(({ id }) => id) } },
      data: { correctedById: corrected },
    })
    if (signedOn) {
      const position = (row.events.at(-1)?.position ?? 0) + 2
      await tx.agreementEvent.create({
        data: {
          id: `${row.id}-${position}`,
          agreementId: row.id,
          position,
          kind: 'SIGNED',
          on: signedOn,
          ...boundsOf(signedOn),
          recordedAt: unit.now,
          sources: linked(sources),
        },
      })
    }

    await assertStaysAlone(unit, row, ['input', input.kind ? 'kind' : 'agreement'])
    return { agreement: row.id }
  },
}

/**
 * The end of the term when only the events `right` count. An end that was computed from the old beginning is computed
 * again.
 */
const endAfter = (row: AgreementRow, right: AgreementRow['events'], signedOn: string | null): string | null => {
  const { awaitsEntry, termMonths, expiresOn } = row
  if (expiresOn !== endOf(inForceFrom(historyOf(row)), termMonths)) return expiresOn
  const signature = signedOn ? [{ kind: 'SIGNED' as const, on: signedOn, ...parsePartialDate(signedOn) }] : []
  const events = [...historyOf({ ...row, events: right }).events, ...signature]
  return endOf(inForceFrom({ awaitsEntry, events }), termMonths)
}

const signedBounds = (signedOn: string) => {
  const { earliest, latest } = boundsOf(signedOn)
  return { signedEarliest: earliest, signedLatest: latest }
}
