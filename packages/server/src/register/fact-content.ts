import { type Quantity, quantityViolations } from './quantity.ts'
import { textViolations } from './text.ts'
import type { Violation } from './violation.ts'

/** Longer quotes would copy a source instead of pointing at its words. */
const longestQuote = 200

export interface FactContent {
  readonly quantity: Quantity | null
  readonly text: string | null
  readonly date: string | null
  readonly quote: string | null
  readonly capacity: string | null
  readonly note: string | null
  /** Whether a person said it, not the source itself */
  readonly stated: boolean
}

/** A fact answers its question, in figures, words or a date, and quotes few words of its source (I11). */
export const factViolations = (
  { quantity, text, date, quote, capacity, note, stated }: FactContent,
  path: readonly string[] = ['input'],
): Violation[] => {
  const found = [
    ...textViolations({ text, quote, capacity, note }, path),
    ...(quantity ? quantityViolations(quantity, [...path, 'quantity']) : []),
  ]
  if (quantity === null && text === null && date === null)
    found.push({ code: 'FACT_WITHOUT_ANSWER', message: 'Give quantity, text or date: what does the source say?', path })
  if (quote !== null && [...quote].length > longestQuote)
    found.push({
      code: 'QUOTE_TOO_LONG',
      message: `Quote at most ${longestQuote} characters: the words that state the fact.`,
      path: [...path, 'quote'],
    })
  if (stated && capacity === null)
    found.push({
      code: 'CAPACITY_MISSING',
      message: 'Give in capacity the post in which it was said.',
      path: [...path, 'capacity'],
    })
  return found
}

/** Any rank but NORMAL has a reason, and NORMAL has none (I12). */
export const rankViolations = (
  rank: 'PREFERRED' | 'NORMAL' | 'DEPRECATED',
  rankReason: string | null,
  path: readonly string[] = ['input'],
): Violation[] => {
  const at = [...path, 'rankReason']
  if (rank === 'NORMAL' && rankReason !== null)
    return [{ code: 'BAD_VALUE', message: 'NORMAL is not ranked: leave rankReason out.', path: at }]
  return rank !== 'NORMAL' && (rankReason ?? '').trim() === ''
    ? [
        {
          code: 'REASON_MISSING',
          message: `Say in rankReason why it is ${rank}: readers see it beside the fact.`,
          path: at,
        },
      ]
    : textViolations({ rankReason }, path)
}
