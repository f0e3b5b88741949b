import { isBefore, notBefore, notInFuture } from './agreement-life.ts'
import { endingNotice, standingAt, type ToldHistory } from './ending.ts'
import { inForceFrom } from './in-force-from.ts'
import { type AgreementKind, KIND_LABELS } from './labels.ts'
import { say } from './messages/say.ts'
import { SECTORS, type SectorCode } from './sector.ts'
import { listViolations, textViolations } from './text.ts'
import type { Violation } from './violation.ts'

// What a partner asserts about an agreement of its own: how it answers a few questions, and whether that can hold beside what
// the register answers.

/** The questions that a partner answers, by the field of its answer. */
export const assertedQuestions = {
  signedOn: 'SIGNED_ON',
  inForceFrom: 'IN_FORCE_FROM',
  expiresOn: 'EXPIRES_ON',
  endedOn: 'ENDED_ON',
  kind: 'AGREEMENT_KIND',
  sectors: 'AGREEMENT_SECTORS',
  title: 'TITLE',
} as const

type Field = keyof typeof assertedQuestions
export type AssertedQuestion = (typeof assertedQuestions)[Field]

/** Null where the partner says nothing. */
export interface Readings {
  readonly signedOn: string | null
  readonly inForceFrom: string | null
  readonly expiresOn: string | null
  readonly endedOn: string | null
  readonly kind: AgreementKind | null
  readonly sectors: readonly SectorCode[] | null
  readonly title: string | null
}

/** An answer as a fact has it: one of the two is null. */
export interface Answer {
  readonly date: string | null
  readonly text: string | null
}

export interface Asserted extends Answer {
  readonly question: AssertedQuestion
}

/** The answers that are given, in the order of the questions. */
export const answersOf = (readings: Readings): Asserted[] =>
  (Object.keys(assertedQuestions) as Field[]).flatMap(field => {
    const answer = readings[field] === null ? null : answerOf(field, readings)
    return answer ? [{ question: assertedQuestions[field], ...answer }] : []
  })

const answerOf = (field: Field, { kind, sectors, title, ...dates }: Readings): Answer => {
  if (field === 'kind') return inWords(KIND_LABELS[kind!].en)
  if (field === 'sectors') return inWords(sectorWords(sectors!))
  return field === 'title' ? inWords(title!) : onDay(dates[field]!)
}

const inWords = (text: string): Answer => ({ date: null, text })
const onDay = (date: string): Answer => ({ date, text: null })

/** In the order of the register, so that the same sectors are the same text. */
const sectorWords = (codes: readonly SectorCode[]): string =>
  SECTORS.filter(({ code }) => codes.includes(code))
    .map(({ en }) => en)
    .join(', ')

/** An agreement as the register has it. */
export interface OnRecord {
  readonly kind: AgreementKind
  readonly sectors: readonly SectorCode[]
  readonly signedOn: string | null
  readonly history: ToldHistory
}

/** How the register answers a question today; null where it has no answer, which contradicts nothing. */
export const registerAnswer = (question: AssertedQuestion, agreement: OnRecord, today: string): Answer | null => {
  const { kind, sectors, signedOn, history } = agreement
  const known = (date: string | null): Answer | null => (date === null ? null : onDay(date))
  if (question === 'SIGNED_ON') return known(signedOn)
  if (question === 'IN_FORCE_FROM') return known(inForceFrom(history))
  if (question === 'EXPIRES_ON') return expiry(history, today)
  if (question === 'ENDED_ON') return ending(history, today)
  if (question === 'AGREEMENT_KIND') return inWords(KIND_LABELS[kind].en)
  // Each side words the title in its own language.
  return question === 'TITLE' || sectors.length === 0 ? null : inWords(sectorWords(sectors))
}

const expiry = (history: ToldHistory, today: string): Answer | null => {
  const noticed = endingNotice(history, today)?.until ?? null
  if (noticed !== null) return onDay(noticed)
  if (history.termKind === 'OPEN_ENDED') return inWords('It has no end')
  // Of a term that renews itself, each side may have another period in mind.
  if (history.termKind !== 'FIXED') return null
  const renewed = history.events.flatMap(({ kind, until }) => (kind === 'RENEWED' && until !== null ? [until] : []))
  const last = [...renewed].sort().at(-1) ?? history.expiresOn
  return last === null ? null : onDay(last)
}

const ending = (history: ToldHistory, today: string): Answer | null => {
  const { status, endedOn } = standingAt(history, today)
  if (endedOn !== null) return onDay(endedOn)
  return status === 'IN_FORCE' || status === 'SIGNED' ? inWords('It has not ended') : null
}

/** Whether the two cannot both hold. Dates that may be the same, as far as both are known, can. */
export const cannotBothHold = (one: Answer, other: Answer): boolean =>
  one.date !== null && other.date !== null
    ? isBefore(one.date, other.date) || isBefore(other.date, one.date)
    : !isSameAnswer(one, other)

export const isSameAnswer = (one: Answer, other: Answer): boolean => one.date === other.date && one.text === other.text

/** Who asserts writes for others to read, and has less room than an officer. */
const longest = { title: 300, quote: 200, note: 500, reason: 500 } as const

/** What is wrong with an assertion in itself, whatever it is about. */
export const assertionViolations = (
  readings: Readings,
  withdrawn: readonly string[],
  texts: { readonly quote: string | null; readonly note: string | null; readonly reason: string },
  today: string,
): Violation[] => {
  const { signedOn, inForceFrom: from, expiresOn, endedOn, title, sectors } = readings
  const asserted = answersOf(readings).map(({ question }) => question as string)
  const found: Violation[] = [
    ...textViolations({ title, quote: texts.quote, note: texts.note }),
    ...listViolations({ sectors, withdraw: withdrawn }),
    ...tooLong({ title, ...texts }),
    ...(signedOn === null ? [] : notInFuture(signedOn, today, ['input', 'signedOn'])),
    ...(endedOn === null ? [] : notInFuture(endedOn, today, ['input', 'endedOn'])),
  ]
  if (sectors?.length === 0)
    found.push({
      code: 'SECTORS_EMPTY',
      message: say('Name at least one sector that the text covers.'),
      path: ['input', 'sectors'],
    })
  const order: [field: Field, later: string | null, earlier: string | null][] = [
    ['inForceFrom', from, signedOn],
    ['expiresOn', expiresOn, from ?? signedOn],
    ['endedOn', endedOn, from ?? signedOn],
  ]
  for (const [field, later, earlier] of order)
    found.push(
      ...notBefore(later, earlier, say('It is before {earlier}: check both dates.', { earlier }), ['input', field]),
    )
  for (const [i, question] of withdrawn.entries())
    if (asserted.includes(question))
      found.push({
        code: 'BAD_VALUE',
        message: say('Give a reading of {question}, or withdraw the one on record, but not both.', { question }),
        path: ['input', 'withdraw', String(i)],
      })
  return found
}

const tooLong = (texts: Readonly<Record<keyof typeof longest, string | null>>): Violation[] =>
  (Object.keys(longest) as (keyof typeof longest)[])
    .filter(field => [...(texts[field] ?? '')].length > longest[field])
    .map(field => ({
      code: 'TEXT_TOO_LONG',
      message: say('{field} has at most {most} characters here: say it shorter.', { field, most: longest[field] }),
      path: ['input', field],
    }))
