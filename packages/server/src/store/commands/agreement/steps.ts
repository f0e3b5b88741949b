import { sectorViolations } from '../../../register/agreement-content.ts'
import { notBefore, notInFuture, type Step, stepViolations } from '../../../register/agreement-life.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { latinSortKey } from '../../../register/thai.ts'
import { boundsOf } from '../../bounds.ts'
import type { Answer, Command } from '../execute.ts'
import { knownSources } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import type { Unit } from '../unit.ts'
import { type AgreementRow, change, loadAgreement, statusOf } from './load.ts'

export interface StepInput {
  readonly agreement: string
  readonly expectedVersion: number
  readonly on: string
  /** What the source says about it */
  readonly remark: string | null
  readonly sources: readonly string[]
}

/** Loads the agreement and refuses a step that its status or its dates forbid. */
const begin = async (unit: Unit, step: Step, input: StepInput): Promise<AgreementRow> => {
  const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
  const started = row.signedOn ?? row.events.find(({ on }) => on)?.on
  refuse([
    ...stepViolations(step, statusOf(row, unit.today), ['input', 'agreement']),
    ...(step === 'ENTERED_INTO_FORCE' ? [] : notInFuture(input.on, unit.today, ['input', 'on'])),
    ...notBefore(input.on, started, `That is before ${started}, when it began: check both dates.`, ['input', 'on']),
    ...(await knownSources(unit, input.sources, ['input', 'sources'])),
  ])
  return row
}

const eventOf = (kind: Step, { on, remark, sources }: StepInput) => ({ kind, on, reason: remark, sources })

const done = ({ id }: AgreementRow): Answer => ({ agreement: id })

/** Its text made entry into force a step of its own, and that has come; it may be told ahead. */
export const enterAgreementIntoForce: Command<StepInput> = {
  name: 'enterAgreementIntoForce',
  run: async (unit, input) => {
    const row = await begin(unit, 'ENTERED_INTO_FORCE', input)
    if (row.events.some(({ kind, correctedById }) => kind === 'ENTERED_INTO_FORCE' && !correctedById))
      throw conflict('ALREADY_DONE', 'Its entry into force is on record: correct the record if that is wrong.', [
        'input',
        'agreement',
      ])
    await change(unit, row, { event: eventOf('ENTERED_INTO_FORCE', input) })
    return done(row)
  },
}

export interface AmendAgreement extends StepInput {
  /** What the text says now; null keeps what it said */
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly sectors: readonly SectorCode[] | null
  readonly otherSector: string | null
}

/** Both sides changed its text. */
export const amendAgreement: Command<AmendAgreement> = {
  name: 'amendAgreement',
  run: async (unit, input) => {
    const row = await begin(unit, 'AMENDED', input)
    if (input.sectors) refuse(sectorViolations(input.sectors, input.otherSector, ['input']))
    await change(unit, row, {
      event: eventOf('AMENDED', input),
      data: {
        ...(input.titleEn && { titleEn: input.titleEn, sortTitle: latinSortKey(input.titleEn) }),
        ...(input.titleTh && { titleTh: input.titleTh }),
        ...(input.sectors && { sectors: [...input.sectors], otherSector: input.otherSector, sectorsBasis: 'STATED' }),
      },
    })
    return done(row)
  },
}

export interface GiveNotice extends StepInput {
  /** The end that the notice brings about */
  readonly endsOn: string
}

/** One side has written that it will not go on. */
export const giveNotice: Command<GiveNotice> = {
  name: 'giveNotice',
  run: async (unit, input) => {
    const row = await begin(unit, 'NOTICE_GIVEN', input)
    refuse(
      notBefore(input.endsOn, input.on, 'The agreement ends before notice was given: check both dates.', [
        'input',
        'endsOn',
      ]),
    )
    const { earliest, latest } = boundsOf(input.endsOn)
    // An agreement that does not renew itself ends by its term, so the notice sets that.
    const ends =
      row.termKind === 'AUTO_RENEWING' || row.termKind === 'OPEN_ENDED'
        ? {}
        : { expiresOn: input.endsOn, expiresEarliest: earliest, expiresLatest: latest }
    await change(unit, row, { event: { ...eventOf('NOTICE_GIVEN', input), until: input.endsOn }, data: ends })
    return done(row)
  },
}

/** It was ended before its term. */
export const terminateAgreement: Command<StepInput> = {
  name: 'terminateAgreement',
  run: async (unit, input) => {
    const row = await begin(unit, 'TERMINATED', input)
    await change(unit, row, { event: eventOf('TERMINATED', input) })
    return done(row)
  },
}

/** It was given up before it was signed. */
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

/** A later agreement of the same tie has taken its place. */
export const supersedeAgreement: Command<SupersedeAgreement> = {
  name: 'supersedeAgreement',
  run: async (unit, input) => {
    const row = await begin(unit, 'SUPERSEDED', input)
    const later = await loadAgreement(unit, input.by, null, ['input', 'by'])
    refuse([
      ...(later.partnershipId === row.partnershipId && later.id !== row.id
        ? []
        : [
            {
              code: 'UNRELATED' as const,
              message: 'Name another agreement of the same tie.',
              path: ['input', 'by'],
            },
          ]),
      ...(later.signedOn
        ? []
        : [
            {
              code: 'STATUS_FORBIDS' as const,
              message: 'Only a signed agreement supersedes another: sign it first.',
              path: ['input', 'by'],
            },
          ]),
    ])
    await change(unit, row, { event: eventOf('SUPERSEDED', input), data: { supersededById: later.id } })
    return done(row)
  },
}
