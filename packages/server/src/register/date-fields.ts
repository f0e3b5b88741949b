import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

/** The fields of inputs that hold a date of a record. */
export const dateFields: ReadonlySet<string> = new Set([
  'agreedOn',
  'asOf',
  'askedOn',
  'closedOn',
  'confirmedOn',
  'date',
  'decidedOn',
  'dueOn',
  'endedOn',
  'endsOn',
  'expiresOn',
  'firstSeenOn',
  'foundedOn',
  'from',
  'inForceFrom',
  'joinedOn',
  'leftOn',
  'notConfirmedSince',
  'on',
  'openedOn',
  'proposedOn',
  'publishedOn',
  'retrievedOn',
  'signedOn',
  'stageOn',
  'startsOn',
  'until',
])

const firstYear = 1800

/** Refuses a year in which there was none of what the register holds: digits were swapped or left out. */
export const yearViolations = (field: string, text: string, path: readonly string[]): Violation[] =>
  dateFields.has(field) && Number(text.slice(0, 4)) < firstYear
    ? [
        {
          code: 'DATE_TOO_EARLY',
          message: say('{text} is before {firstYear}, from when on the register has dates: check the year.', {
            text,
            firstYear,
          }),
          path,
        },
      ]
    : []
