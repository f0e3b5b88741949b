import {
  type Contact,
  type ContactState,
  contactStanding,
  contactsOfAgreement,
  contactsOfEngagement,
  lastContact,
  usualSilence,
} from '../../register/contact.ts'
import { type EngagementEventKind, stagesOf } from '../../register/engagement-stage.ts'
import { parsePartialDate } from '../../register/partial-date.ts'
import { historyOf } from './agreement-history.ts'
import { type Around, type RecordJson, rowsOf } from './flat-table.ts'

interface Known {
  readonly last: Contact | null
  readonly state: ContactState
}

const known = new WeakMap<Around, Known>()

/**
 * The last contact of a tie by a day and what follows from it, by its agreements and engagements in the format of the history.
 * Several columns ask for it of the same tie, on the same day.
 */
export const contactOf = (around: Around, day: string): Known => {
  const before = known.get(around)
  if (before) return before
  const last = lastContactOf(around, day)
  const contact = { last, state: contactStanding(last, usualSilence, day).state }
  known.set(around, contact)
  return contact
}

const lastContactOf = ({ agreements, engagements }: Around, day: string): Contact | null => {
  const renewed = new Set(agreements.filter(hasDatedSignature).map(({ renewsId }) => renewsId))
  return lastContact(
    [
      ...agreements.flatMap(record =>
        contactsOfAgreement({
          id: String(record['id']),
          renews: record['renewsId'] != null,
          renewedByPaper: renewed.has(record['id']),
          events: historyOf(record).events,
        }),
      ),
      ...engagements.flatMap(contactsOf),
    ],
    day,
  )
}

const hasDatedSignature = (record: RecordJson): boolean =>
  historyOf(record).events.some(({ kind, on }) => kind === 'SIGNED' && on !== null)

const contactsOf = (record: RecordJson): Contact[] => {
  const startsOn = String(record['startsOn'])
  const starts = parsePartialDate(startsOn)
  const stages = rowsOf(record['events'])
    .filter(({ correctedById }) => correctedById == null)
    .map(({ kind }) => ({ kind: kind as EngagementEventKind }))
  return contactsOfEngagement({
    id: String(record['id']),
    kind: String(record['kind']),
    cancelled: record['cancelled'] === true,
    lastStage: stagesOf(stages).at(-1)?.kind ?? null,
    startsOn,
    startsEarliest: starts.earliest,
    startsLatest: starts.latest,
    endsLatest: typeof record['endsOn'] === 'string' ? parsePartialDate(record['endsOn']).latest : null,
  })
}
