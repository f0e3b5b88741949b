import { isBlank } from './characters.ts'
import { say } from './messages/say.ts'
import { type Quantity, quantityViolations } from './quantity.ts'
import { textViolations } from './text.ts'
import type { Violation } from './violation.ts'

/** Longer quotes would copy the source instead of citing it. */
const longestQuote = 200

export interface FactContent {
  readonly quantity: Quantity | null
  readonly text: string | null
  readonly date: string | null
  readonly quote: string | null
  readonly capacity: string | null
  readonly note: string | null
  /** Whether a person made the statement, not the source itself */
  readonly stated: boolean
}

/** A fact has a quantity, a text or a date, and a short quote at most (I11 in docs/domain.md). */
export const factViolations = (
  { quantity, text, date, quote, capacity, note, stated }: FactContent,
  path: readonly string[] = ['input'],
): Violation[] => {
  const found = [
    ...textViolations({ text, quote, capacity, note }, path),
    ...(quantity ? quantityViolations(quantity, [...path, 'quantity']) : []),
  ]
  if (quantity === null && text === null && date === null)
    found.push({
      code: 'FACT_WITHOUT_ANSWER',
      message: say('Give quantity, text or date: what does the source say?'),
      path,
    })
  if (quote !== null && [...quote].length > longestQuote)
    found.push({
      code: 'QUOTE_TOO_LONG',
      message: say('Quote at most {longestQuote} characters: the words that state the fact.', { longestQuote }),
      path: [...path, 'quote'],
    })
  if (stated && capacity === null)
    found.push({
      code: 'CAPACITY_MISSING',
      message: say('Give in capacity the post in which it was said.'),
      path: [...path, 'capacity'],
    })
  return found
}

/** Every rank except NORMAL needs a reason, and NORMAL must not have one (I12 in docs/domain.md). */
export const rankViolations = (
  rank: 'PREFERRED' | 'NORMAL' | 'DEPRECATED',
  rankReason: string | null,
  path: readonly string[] = ['input'],
): Violation[] => {
  const at = [...path, 'rankReason']
  if (rank === 'NORMAL' && rankReason !== null)
    return [{ code: 'BAD_VALUE', message: say('NORMAL is not ranked: leave rankReason out.'), path: at }]
  return rank !== 'NORMAL' && isBlank(rankReason ?? '')
    ? [
        {
          code: 'REASON_MISSING',
          message: say('Say in rankReason why it is {rank}: readers see it beside the fact.', { rank }),
          path: at,
        },
      ]
    : textViolations({ rankReason }, path)
}
