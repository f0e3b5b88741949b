import type { AgreementKind } from '../../../generated/prisma/client.ts'
import { notBefore, notInFuture, proposalViolations, signatureViolations } from '../../../register/agreement-life.ts'
import { inForceFrom } from '../../../register/in-force-from.ts'
import { say } from '../../../register/messages/say.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import type { SectorCode } from '../../../register/sector.ts'
import type { EventKind } from '../../../register/status.ts'
import { beginningOf, endFitViolations, setFirst } from '../../../register/term-fit.ts'
import { textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { historyOf } from '../../read/history-of.ts'
import { eventColumns, standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { given } from '../patch.ts'
import { sourceViolations } from '../references.ts'
import { refuse } from '../refusal.ts'
import { isSlugIn, slugViolations } from '../slug.ts'
import { withdrawalViolations } from '../withdrawal.ts'
import { baseViolations } from './based-on.ts'
import { assertStaysAlone } from './live.ts'
import { type AgreementRow, change, loadAgreement } from './load.ts'
import { newSectors, newSectorViolations } from './sectors.ts'
import { endColumns, endOf, endsByTerm, noticeEnd, termOf } from './term.ts'

export interface CorrectAgreement {
  readonly agreement: string
  readonly expectedVersion: number
  /** What was wrong, as text of the CORRECTED event */
  readonly mistake: string
  // Null and undefined leave the field unchanged.
  readonly titleEn?: string | null | undefined
  readonly titleTh?: string | null | undefined
  readonly titleLocal?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly kind?: AgreementKind | null | undefined
  readonly sectors?: readonly SectorCode[] | null | undefined
  readonly otherSector?: string | null | undefined
  readonly proposedOn?: string | null | undefined
  readonly signedOn?: string | null | undefined
  readonly signedIn?: string | null | undefined
  /** The older name of `signedIn` */
  readonly signedAt?: string | null | undefined
  readonly awaitsEntry?: boolean | null | undefined
  readonly note?: string | null | undefined
  readonly confidence?: 'HIGH' | 'MEDIUM' | 'LOW' | null | undefined
  // Undefined leaves the field unchanged, null empties it.
  readonly basedOn?: string | null | undefined
  readonly thaiSignatory?: string | null | undefined
  readonly partnerSignatory?: string | null | undefined
  /** Positions of the events to withdraw, because they did not happen as recorded */
  readonly withdrawEvents: readonly number[]
  readonly distinctFrom: readonly string[]
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
    const { agreement: _, expectedVersion: __, mistake, withdrawEvents, distinctFrom: ___, sources, ...fields } = input
    const { titleEn, titleTh, titleLocal, slug, signedIn, signedAt, note } = fields
    const { basedOn, thaiSignatory, partnerSignatory } = fields
    const place = signedIn ?? signedAt
    const signedOn = fields.signedOn ?? null
    const proposedOn = fields.proposedOn ?? null
    const sectors = { sectors: fields.sectors ?? null, otherSector: fields.otherSector ?? null }
    const awaitsEntry = fields.awaitsEntry ?? row.awaitsEntry
    const emptied = Object.values({ basedOn, thaiSignatory, partnerSignatory }).some(value => value === null)
    const changesSomething = emptied || withdrawEvents.length > 0 || Object.values(fields).some(value => value != null)
    const events = standingEvents(row)
    const known = events.filter(({ kind }) => kind !== 'CORRECTED').map(({ position }) => position)
    const wrong = events.filter(
      ({ position, kind }) =>
        withdrawEvents.includes(position) ||
        (signedOn !== null && kind === 'SIGNED') ||
        (proposedOn !== null && kind === 'PROPOSED'),
    )
    const isWrong = (kind: EventKind) => wrong.some(event => event.kind === kind)
    const right = events.filter(event => !wrong.includes(event))
    const signatureGone = isWrong('SIGNED') && !right.some(({ kind }) => kind === 'SIGNED') && signedOn === null
    const end = endAfter(row, right, signedOn, awaitsEntry)
    const order = say('The term ends before that day: check both dates, and set the term first if it is wrong.')
    refuse([
      ...textViolations({ mistake, titleEn, titleTh, titleLocal, signedIn, signedAt, note }),
      ...textViolations({ thaiSignatory, partnerSignatory }),
      ...(await slugViolations(slug, isSlugIn(unit, 'Agreement', row.id), ['input', 'slug'])),
      ...(await baseViolations(unit, basedOn, row.partnershipId, row.id)),
      ...(changesSomething
        ? []
        : [{ code: 'NOTHING_TO_CHANGE' as const, message: say('Say what the record should be.'), path: ['input'] }]),
      ...withdrawalViolations(known, withdrawEvents),
      ...newSectorViolations(row, sectors, ['input']),
      ...(signedOn ? notInFuture(signedOn, today, ['input', 'signedOn']) : []),
      ...(proposedOn ? notInFuture(proposedOn, today, ['input', 'proposedOn']) : []),
      ...laterProposalViolations(row, right, proposedOn, signedOn),
      ...(proposedOn === null ? proposalViolations(signedOn, right, ['input', 'signedOn']) : []),
      ...(signedOn ? signatureViolations(signedOn, right, ['input', 'signedOn']) : []),
      ...(signatureGone ? signatureViolations(null, right, ['input', 'withdrawEvents']) : []),
      ...notBefore(end, signedOn, order, ['input', 'signedOn']),
      ...unfitEnd(row, right, signedOn, end, awaitsEntry),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])

    const corrected = await change(unit, row, {
      event: { kind: 'CORRECTED', on: today, reason: mistake, sources },
      data: {
        ...(titleTh && { titleTh, ...(row.titleEn === null && { sortTitle: latinSortKey(titleTh) }) }),
        ...(titleEn && { titleEn, sortTitle: latinSortKey(titleEn) }),
        ...(titleLocal && { titleLocal }),
        ...(slug && { slug }),
        ...(input.awaitsEntry != null && { awaitsEntry }),
        ...given({ basedOnId: basedOn, thaiSignatory, partnerSignatory }),
        ...(input.kind && { kind: input.kind }),
        ...newSectors(row, sectors),
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
    // Behind the correction
    const after = (row.events.at(-1)?.position ?? 0) + 1
    const anew = [...(proposedOn ? (['PROPOSED'] as const) : []), ...(signedOn ? (['SIGNED'] as const) : [])]
    for (const [index, kind] of anew.entries()) {
      const on = kind === 'SIGNED' ? signedOn : proposedOn
      const event = { kind, on: on ?? null, sources }
      await tx.agreementEvent.create({
        data: { ...eventColumns(unit, row.id, after + index, event), agreementId: row.id },
      })
    }

    await assertStaysAlone(unit, row, input.distinctFrom, ['input', input.kind ? 'kind' : 'agreement'])
    return { agreement: row.id }
  },
}

/** A right day of the proposal comes before all that followed it (I2 in docs/domain.md). */
const laterProposalViolations = (
  { approvals, signedOn: signedBefore }: AgreementRow,
  right: AgreementRow['events'],
  proposedOn: string | null,
  signedOn: string | null,
): Violation[] => {
  const path = ['input', 'proposedOn']
  const later = [
    ...right.filter(({ kind }) => !['REPORTED', 'PROPOSED', 'CORRECTED'].includes(kind)).map(({ on }) => on),
    ...approvals.flatMap(({ askedOn, decidedOn }) => [askedOn, decidedOn]),
    signedOn ?? signedBefore,
  ]
  return later
    .flatMap(on =>
      notBefore(on, proposedOn, say('What followed it is on record on {on}: check both dates.', { on }), path),
    )
    .slice(0, 1)
}

/** A right day of signature from which the length on record certainly does not lead to the end on record. */
const unfitEnd = (
  row: AgreementRow,
  right: AgreementRow['events'],
  signedOn: string | null,
  expiresOn: string | null,
  awaitsEntry: boolean,
): Violation[] => {
  const entered = inForceFrom({ awaitsEntry: true, events: historyOf({ ...row, events: right }).events })
  const begins = entered ?? (awaitsEntry ? null : signedOn)
  // A notice ends it before its length is over.
  return signedOn === null || noticeEnd(right) !== null
    ? []
    : endFitViolations({ ...termOf(row), expiresOn }, beginningOf(begins), ['input', 'signedOn'], setFirst)
}

/**
 * The end of the term when only the events `right` count. An end that was computed from the old beginning is computed
 * again, and so is that of a term that renews itself when the notice that ended it is withdrawn.
 */
const endAfter = (
  row: AgreementRow,
  right: AgreementRow['events'],
  signedOn: string | null,
  awaitsEntry: boolean,
): string | null => {
  const { termMonths, expiresOn } = row
  const noticed = noticeEnd(right)
  const isWithdrawn = !endsByTerm(row.termKind) && noticeEnd(standingEvents(row)) !== noticed
  if (isWithdrawn && noticed !== null) return noticed
  if (noticed !== null) return expiresOn
  if (!isWithdrawn && expiresOn !== endOf(inForceFrom(historyOf(row)), termMonths)) return expiresOn
  const signature = signedOn ? [{ kind: 'SIGNED' as const, on: signedOn, ...parsePartialDate(signedOn) }] : []
  const events = [...historyOf({ ...row, events: right }).events, ...signature]
  return endOf(inForceFrom({ awaitsEntry, events }), termMonths)
}

const signedBounds = (signedOn: string) => {
  const { earliest, latest } = boundsOf(signedOn)
  return { signedEarliest: earliest, signedLatest: latest }
}
