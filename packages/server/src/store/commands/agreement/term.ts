import { type Term, termViolations } from '../../../register/agreement-content.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import { expiresFrom } from '../../../register/term.ts'
import { boundsOf } from '../../bounds.ts'
import type { Command } from '../execute.ts'
import { refuse } from '../refusal.ts'
import { change, loadAgreement } from './load.ts'

/** A term as columns. A length without an end is reckoned from the day that it begins, as far as that is known. */
export const termColumns = ({ kind, months, expiresOn, renewalMonths, noticeMonths }: Term, begins: string | null) => {
  const end = expiresOn ?? (begins && months ? expiresFrom(parsePartialDate(begins), months) : null)
  const { earliest, latest } = boundsOf(end)
  return {
    termKind: kind,
    termMonths: months ?? null,
    expiresOn: end,
    expiresEarliest: earliest,
    expiresLatest: latest,
    renewalMonths: renewalMonths ?? null,
    noticeMonths: noticeMonths ?? null,
  }
}

export interface SetTerm {
  readonly agreement: string
  readonly expectedVersion: number
  readonly term: Term
}

/** How long the agreement runs has become known, or was noted wrongly. */
export const setTerm: Command<SetTerm> = {
  name: 'setTerm',
  run: async (unit, { agreement, expectedVersion, term }) => {
    const row = await loadAgreement(unit, agreement, expectedVersion)
    const entered = row.events.find(({ kind, correctedById }) => kind === 'ENTERED_INTO_FORCE' && !correctedById)?.on
    const begins = entered ?? (row.awaitsEntry ? null : row.signedOn)
    refuse(termViolations(term, begins, ['input', 'term']))
    await change(unit, row, { data: termColumns(term, begins) })
    return { agreement: row.id }
  },
}
