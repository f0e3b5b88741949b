import type { Term } from './agreement-content.ts'
import { say } from './messages/say.ts'
import { parsePartialDate } from './partial-date.ts'
import { addMonths } from './today.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

/** The first and the last day on which a term can begin. */
export interface Beginning {
  readonly earliest: string
  readonly latest: string
}

export const beginningOf = (text: string | null | undefined): Beginning | null =>
  text == null ? null : parsePartialDate(text)

/**
 * Refuses what certainly contradicts itself in a term: a length that leads to another end, and a notice that would have
 * to be given before the term begins (I10 in docs/domain.md). `begins` is null when that is not known.
 */
export const termFitViolations = (term: Term, begins: Beginning | null, path: Path): Violation[] => [
  ...endFitViolations(term, begins, [...path, 'months']),
  ...noticeFitViolations(term, begins, [...path, 'noticeMonths']),
]

/** Other months are refused for what they are. */
const isLength = (months: number | null | undefined): months is number => months != null && months >= 1

/** What to do about a term that is on record already. */
export const setFirst =
  'A term of {months} months does not end on {expiresOn}: check both and the beginning, or set the term first with one of the two alone.'

const leaveOut =
  'A term of {months} months does not end on {expiresOn}: check both and the beginning, or leave one of the two out.'

type UnfitEnd = typeof setFirst | typeof leaveOut

/**
 * Refuses a length in months that certainly does not lead to the given end. A month more or less is accepted: some texts
 * name the anniversary as the end, some the month after the signature as the beginning.
 */
export const endFitViolations = (
  { kind, months, expiresOn, renewalMonths }: Term,
  begins: Beginning | null,
  path: Path,
  sentence: UnfitEnd = leaveOut,
): Violation[] => {
  if (!isLength(months) || expiresOn == null || begins === null) return []
  const end = parsePartialDate(expiresOn)
  const step = kind === 'AUTO_RENEWING' && isLength(renewalMonths) ? renewalMonths : null
  for (let length = months; ; length += step ?? 0) {
    const first = addMonths(begins.earliest, length - 1)
    if (first <= end.latest && addMonths(begins.latest, length + 1) >= end.earliest) return []
    if (step === null || first > end.latest) break
  }
  return [{ code: 'TERM_CONTRADICTS', message: say(sentence, { months, expiresOn }), path }]
}

/** Refuses a notice that is longer than every period of the term. */
const noticeFitViolations = (
  { kind, months, expiresOn, renewalMonths, noticeMonths }: Term,
  begins: Beginning | null,
  path: Path,
): Violation[] => {
  if (kind === 'OPEN_ENDED' || noticeMonths == null) return []
  const lengths = [months, renewalMonths].filter(isLength)
  const isLonger = lengths.length > 0 && lengths.every(length => length < noticeMonths)
  const end = expiresOn == null || months != null ? null : parsePartialDate(expiresOn)
  const fitsDates = end !== null && (begins === null || addMonths(end.latest, -noticeMonths) >= begins.earliest)
  const isEarly = end !== null && begins !== null && !fitsDates
  if (fitsDates || !(isLonger || isEarly)) return []
  const message = say(
    'A notice of {noticeMonths} months is longer than the term: check both, or leave noticeMonths out.',
    { noticeMonths },
  )
  return [{ code: 'TERM_CONTRADICTS', message, path }]
}
