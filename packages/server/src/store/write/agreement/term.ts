import { endViolations, type Term, termViolations } from '../../../register/agreement-content.ts'
import { inForceFrom } from '../../../register/in-force-from.ts'
import { say } from '../../../register/messages/say.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import { expiresFrom } from '../../../register/term.ts'
import { beginningOf, termFitViolations } from '../../../register/term-fit.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { historyOf } from '../../read/history-of.ts'
import { standingEvents } from '../events.ts'
import type { Command } from '../execute.ts'
import { refuse } from '../refusal.ts'
import { assertStaysAlone } from './live.ts'
import { type AgreementRow, change, loadAgreement } from './load.ts'

/** The end of a term of `months`, computed from the day that it begins; null unless both are known. */
export const endOf = (begins: string | null | undefined, months: number | null | undefined): string | null =>
  begins && months ? expiresFrom(parsePartialDate(begins), months) : null

export const endColumns = (expiresOn: string | null) => {
  const { earliest, latest } = boundsOf(expiresOn)
  return { expiresOn, expiresEarliest: earliest, expiresLatest: latest }
}

/** A term as columns. For a length without an end, the end is computed from the day that the term begins, if known. */
export const termColumns = ({ kind, months, expiresOn, renewalMonths, noticeMonths }: Term, begins: string | null) => ({
  termKind: kind,
  termMonths: months ?? null,
  ...endColumns(expiresOn ?? endOf(begins, months)),
  renewalMonths: renewalMonths ?? null,
  noticeMonths: noticeMonths ?? null,
})

/** The term as the register's rules read it. */
export const termOf = ({
  termKind,
  termMonths,
  expiresOn,
  renewalMonths,
  noticeMonths,
}: Pick<AgreementRow, 'termKind' | 'termMonths' | 'expiresOn' | 'renewalMonths' | 'noticeMonths'>): Term => ({
  kind: termKind,
  months: termMonths,
  expiresOn,
  renewalMonths,
  noticeMonths,
})

/** The end that the latest notice brings about, among the events that count. */
export const noticeEnd = (events: AgreementRow['events']): string | null =>
  events.findLast(({ kind, until }) => kind === 'NOTICE_GIVEN' && until !== null)?.until ?? null

/** An agreement without automatic renewal ends with its term; any other ends by notice alone. */
export const endsByTerm = (kind: AgreementRow['termKind']): boolean => kind === 'FIXED' || kind === 'UNKNOWN'

/** The columns of an end by notice. A term that is OPEN_ENDED has none; the notice itself says its end. */
export const noticeColumns = (kind: AgreementRow['termKind'], endsOn: string | null) =>
  kind === 'OPEN_ENDED' ? {} : endColumns(endsOn)

export interface SetTerm {
  readonly agreement: string
  readonly expectedVersion: number
  readonly term: Term
  readonly distinctFrom?: readonly string[]
}

/** Sets a term that has become known, or corrects a wrong one. */
export const setTerm: Command<SetTerm> = {
  name: 'setTerm',
  run: async (unit, { agreement, expectedVersion, term, distinctFrom = [] }) => {
    const row = await loadAgreement(unit, agreement, expectedVersion)
    const begins = inForceFrom(historyOf(row))
    const path = ['input', 'term']
    const found = [
      ...termViolations(term, begins ?? row.signedOn, path),
      ...termFitViolations(term, beginningOf(begins), path),
    ]
    // The entry into force may be known only to the year, and the signature to the day.
    refuse(found.length > 0 ? found : endViolations(term, row.signedOn, path))
    const noticed = endsByTerm(term.kind) ? null : noticeEnd(standingEvents(row))
    refuse(noticed === null ? [] : otherEndViolations(term, noticed, [...path, 'expiresOn']))
    const ends = noticed === null ? {} : noticeColumns(term.kind, noticed)
    await change(unit, row, { data: { ...termColumns(term, begins), ...ends } })
    await assertStaysAlone(unit, row, distinctFrom, path)
    return { agreement: row.id }
  },
}

/** A term that ends by notice has the end that the notice on record brings about. */
const otherEndViolations = ({ expiresOn }: Term, noticed: string, path: readonly string[]): Violation[] =>
  expiresOn == null || expiresOn === noticed
    ? []
    : [
        {
          code: 'TERM_CONTRADICTS',
          message: say(
            'By the notice on record it ends on {noticed}: leave expiresOn out, or withdraw that notice first.',
            { noticed },
          ),
          path,
        },
      ]
