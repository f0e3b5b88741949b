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

/** Digits as printed on cards: with spaces, brackets, an extension. */
const phoneForm = /^\+?[\d\s().\-–/]{5,40}((ext\.?|x|ต่อ)\s*\d{1,8})?$/i

export const addressViolations = (mail: string | null | undefined, phone: string | null | undefined): Violation[] => [
  ...(mail != null && !mailForm.test(mail)
    ? [bad('mail', say('That is not a mail address: give one like li@example.org, or leave it out.'))]
    : []),
  ...(phone != null && !phoneForm.test(phone)
    ? [bad('phone', say('That is not a phone number: give its digits, like +86 592 123 4567, or leave it out.'))]
    : []),
]

/** A contact is confirmed when somebody has made sure of it: not in the future. */
export const confirmedViolations = (confirmedOn: string | null | undefined, today: string): Violation[] =>
  confirmedOn != null && confirmedOn > today
    ? [
        {
          code: 'DATE_IN_FUTURE',
          message: say('{text} is still to come: record it when it has happened.', { text: confirmedOn }),
          path: ['input', 'confirmedOn'],
        },
      ]
    : []

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
