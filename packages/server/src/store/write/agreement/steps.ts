import { lengthViolations } from '../../../register/agreement-content.ts'
import { notBefore, notInFuture, type Step, stepViolations } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { beginningOf, endFitViolations, setFirst } from '../../../register/term-fit.ts'
import { textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import type { Violation } from '../../../register/violation.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import type { CommandResult } from '../record.ts'
import { knownSources } from '../references.ts'
import { conflict, notFound, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { assertStaysAlone } from './live.ts'
import { type AgreementRow, change, loadAgreement, standingOf } from './load.ts'
import { newSectors, newSectorViolations } from './sectors.ts'
import { endColumns, endOf, endsByTerm, noticeColumns, noticeEnd, termOf } from './term.ts'

export interface StepInput {
  readonly agreement: string
  readonly expectedVersion: number
  readonly on: string
  /** Remark from the source */
  readonly remark: string | null
  readonly sources: readonly string[]
}

/** Steps that can be taken only once. */
const once: readonly Step[] = ['ENTERED_INTO_FORCE', 'TERMINATED', 'SUPERSEDED', 'ABANDONED']

/**
 * Loads the agreement and refuses a step that its status or its dates forbid, or that breaks one of the rules `more`.
 */
const begin = async (
  unit: UnitOfWork,
  step: Step,
  input: StepInput,
  more: (row: AgreementRow) => readonly Violation[] | Promise<readonly Violation[]> = () => [],
): Promise<AgreementRow> => {
  const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
  const events = standingEvents(row).filter(({ kind }) => kind !== 'CORRECTED')
  // The status does not show an end whose date is known only to the year until that year is over; so the events are
  // checked.
  if (once.includes(step) && events.some(({ kind }) => kind === step))
    throw conflict('ALREADY_DONE', say('That is on record already: correct the record if it is wrong.'), [
      'input',
      'agreement',
    ])
  const started = row.signedOn ?? events.find(({ on }) => on)?.on
  refuse([
    ...stepViolations(step, standingOf(row, unit.today), ['input', 'agreement']),
    ...(step === 'ENTERED_INTO_FORCE' ? [] : notInFuture(input.on, unit.today, ['input', 'on'])),
    ...notBefore(input.on, started, say('That is before {started}, when it began: check both dates.', { started }), [
      'input',
      'on',
    ]),
    ...textViolations({ remark: input.remark }),
    ...(await more(row)),
    ...(await knownSources(unit, input.sources, ['input', 'sources'])),
  ])
  return row
}

const eventOf = (kind: Step, { on, remark, sources }: StepInput) => ({ kind, on, reason: remark, sources })

const done = ({ id }: AgreementRow): CommandResult => ({ agreement: id })

/**
 * Records the entry into force of an agreement whose text makes that a separate step. It may be recorded before the
 * day.
 */
export const enterAgreementIntoForce: Command<StepInput> = {
  name: 'enterAgreementIntoForce',
  run: async (unit, input) => {
    const row = await begin(unit, 'ENTERED_INTO_FORCE', input, row => [
      ...notBefore(row.expiresOn, input.on, say('The agreement ends before that: check both dates.'), ['input', 'on']),
      ...lengthViolations(row.termMonths, input.on, ['input', 'on']),
      // A notice ends it before its length is over.
      ...(noticeEnd(standingEvents(row)) === null
        ? endFitViolations(termOf(row), beginningOf(input.on), ['input', 'on'], setFirst)
        : []),
    ])
    // A term given by its length alone begins on this day.
    const data = row.expiresOn === null ? endColumns(endOf(input.on, row.termMonths)) : {}
    await change(unit, row, { event: eventOf('ENTERED_INTO_FORCE', input), data })
    return done(row)
  },
}

export interface AmendAgreement extends StepInput {
  /** The title according to the amended text; null leaves it unchanged */
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly sectors: readonly SectorCode[] | null
  readonly otherSector: string | null
  readonly distinctFrom: readonly string[]
}

/** Records that both sides have changed the text. */
export const amendAgreement: Command<AmendAgreement> = {
  name: 'amendAgreement',
  run: async (unit, input) => {
    const row = await begin(unit, 'AMENDED', input, row => [
      ...textViolations({ titleEn: input.titleEn, titleTh: input.titleTh }),
      ...newSectorViolations(row, input, ['input']),
    ])
    await change(unit, row, {
      event: eventOf('AMENDED', input),
      data: {
        ...(input.titleTh && {
          titleTh: input.titleTh,
          ...(row.titleEn === null && { sortTitle: latinSortKey(input.titleTh) }),
        }),
        ...(input.titleEn && { titleEn: input.titleEn, sortTitle: latinSortKey(input.titleEn) }),
        ...newSectors(row, input),
      },
    })
    await assertStaysAlone(unit, row, input.distinctFrom, ['input', 'agreement'])
    return done(row)
  },
}

export interface GiveNotice extends StepInput {
  /** The end that the notice brings about */
  readonly endsOn: string
}

/** Records a written notice of one side that it will not continue the agreement. */
export const giveNotice: Command<GiveNotice> = {
  name: 'giveNotice',
  run: async (unit, input) => {
    const { endsOn } = input
    const row = await begin(unit, 'NOTICE_GIVEN', input, row => {
      const at = ['input', 'endsOn']
      const early = notBefore(
        endsOn,
        input.on,
        say('The agreement ends before notice was given: check both dates.'),
        at,
      )
      if (early.length > 0) return early
      const end = endsByTerm(row.termKind) ? row.expiresOn : noticeEnd(standingEvents(row))
      const late = say('It ends on {end} already, before that: check both dates.', { end })
      return [
        ...notBefore(
          endsOn,
          row.signedOn,
          say('It was signed on {signedOn}, after that end: check both dates.', { signedOn: row.signedOn }),
          at,
        ),
        ...(row.renewedBy ? [] : notBefore(end, endsOn, late, at)),
      ]
    })
    const event = { ...eventOf('NOTICE_GIVEN', input), until: endsOn }
    await change(unit, row, { event, data: noticeColumns(row.termKind, endsOn) })
    return done(row)
  },
}

/** Records that the agreement was ended before its term. */
export const terminateAgreement: Command<StepInput> = {
  name: 'terminateAgreement',
  run: async (unit, input) => {
    const row = await begin(unit, 'TERMINATED', input)
    await change(unit, row, { event: eventOf('TERMINATED', input) })
    return done(row)
  },
}

/** Records that the agreement was given up before it was signed. */
export const abandonAgreement: Command<StepInput> = {
  name: 'abandonAgreement',
  run: async (unit, input) => {
    const row = await begin(unit, 'ABANDONED', input)
    await change(unit, row, { event: eventOf('ABANDONED', input) })
    return done(row)
  },
}

export interface SupersedeAgreement extends StepInput {
  /** The later agreement */
  readonly by: string
}

/** Records that a later agreement of the same partnership has replaced this one. */
export const supersedeAgreement: Command<SupersedeAgreement> = {
  name: 'supersedeAgreement',
  run: async (unit, input) => {
    const later = await unit.tx.agreement.findUnique({ where: { id: input.by } })
    if (!later) throw notFound('agreement', ['input', 'by'])
    const at = ['input', 'by']
    const row = await begin(unit, 'SUPERSEDED', input, async row => {
      if (later.partnershipId !== row.partnershipId || later.id === row.id)
        return [{ code: 'UNRELATED', message: say('Name another agreement of the same tie.'), path: at }]
      if (later.signedOn === null)
        return [
          {
            code: 'STATUS_FORBIDS',
            message: say('Only a signed agreement supersedes another: sign it first.'),
            path: at,
          },
        ]
      if (await isReplacedBy(unit, later, row.id))
        return [{ code: 'UNRELATED', message: say('That one was itself replaced by this agreement.'), path: at }]
      return notBefore(
        input.on,
        later.signedOn,
        say('The later one was signed on {signedOn}: check both dates.', { signedOn: later.signedOn }),
        ['input', 'on'],
      )
    })
    await change(unit, row, { event: eventOf('SUPERSEDED', input), data: { supersededById: later.id } })
    return done(row)
  },
}

/** Whether `id` replaced the agreement, directly or through other agreements. */
const isReplacedBy = async (
  unit: UnitOfWork,
  { supersededById }: { supersededById: string | null },
  id: string,
): Promise<boolean> => {
  if (supersededById === null || supersededById === id) return supersededById === id
  return isReplacedBy(unit, await unit.tx.agreement.findUniqueOrThrow({ where: { id: supersededById } }), id)
}
