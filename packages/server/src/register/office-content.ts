import { isBlank } from './characters.ts'
import { fiscalPeriod } from './fiscal-period.ts'
import { say } from './messages/say.ts'
import { DateError } from './partial-date.ts'
import type { Violation } from './violation.ts'

// What an office keeps for itself: notes, contacts and lines of its budget.

/** The largest amount in baht: ten times what the largest budget of a province has been. */
export const largestAmount = 100_000_000_000

/** Refuses texts that are missing. */
export const requiredViolations = (texts: Readonly<Record<string, string>>): Violation[] =>
  Object.entries(texts).flatMap(([field, text]): Violation[] =>
    isBlank(text)
      ? [{ code: 'EMPTY', message: say('{field} is empty: fill it in.', { field }), path: ['input', field] }]
      : [],
  )

/** Loose on purpose: the address is for people, and nothing is sent to it. */
const mailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const mailViolations = (mail: string | null | undefined): Violation[] =>
  mail == null || mailForm.test(mail)
    ? []
    : [bad('mail', say('That is not a mail address: give one like li@example.org, or leave it out.'))]

/** A contact is confirmed when somebody has made sure of it: not in the future. */
export const confirmedViolations = (confirmedOn: string | null | undefined, today: string): Violation[] =>
  inFuture('confirmedOn', confirmedOn, today, text =>
    say('{text} is still to come: record it when it has happened.', { text }),
  )

/** Before a day that is still to come, every contact was last confirmed: a slip in the year would erase them all. */
export const notConfirmedSinceViolations = (since: string | null, today: string): Violation[] =>
  inFuture('notConfirmedSince', since, today, text =>
    say('{text} is still to come, so this would be every contact: give today at the latest.', { text }),
  )

const inFuture = (
  field: string,
  day: string | null | undefined,
  today: string,
  message: (day: string) => Violation['message'],
): Violation[] =>
  day != null && day > today ? [{ code: 'DATE_IN_FUTURE', message: message(day), path: ['input', field] }] : []

export const amountViolations = (amount: number | null | undefined): Violation[] =>
  amount == null || (amount >= 0 && amount <= largestAmount && Number(amount.toFixed(2)) === amount)
    ? []
    : [
        bad(
          'amount',
          say('An amount is in baht, from 0 to {most}, with at most two decimals.', { most: largestAmount }),
        ),
      ]

export const fiscalYearViolations = (year: number | null | undefined): Violation[] => {
  if (year == null) return []
  try {
    fiscalPeriod(year)
    return []
  } catch (error) {
    if (error instanceof DateError) return [bad('fiscalYear', error.said)]
    throw error
  }
}

const bad = (field: string, message: Violation['message']): Violation => ({
  code: 'BAD_VALUE',
  message,
  path: ['input', field],
})
