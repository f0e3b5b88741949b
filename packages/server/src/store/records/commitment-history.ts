import {
  type CommitmentEventKind,
  type CommitmentStatusOnDay,
  commitmentDays,
  commitmentStatusAt,
} from '../../register/commitment-status.ts'
import { today } from '../../register/today.ts'
import { type RecordJson, rowsOf } from './flat-table.ts'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The events of a commitment that count, out of its record in the format of the history. */
export const commitmentEvents = (record: RecordJson): RecordJson[] =>
  rowsOf(record['events']).filter(({ correctedById }) => correctedById == null)

/** The status of a commitment on a day, by its record in the format of the history. */
export const commitmentStatusOf = (record: RecordJson, day: string): CommitmentStatusOnDay => {
  const events = commitmentEvents(record).map(({ kind, on, recordedAt }) => ({
    kind: kind as CommitmentEventKind,
    on: textOf(on),
    recordedOn: today(new Date(String(recordedAt))),
  }))
  return commitmentStatusAt(commitmentDays(events, textOf(record['dueOn'])), day)
}

/** The date of its end as a source prints it; null while it has none. */
export const doneOnOf = (record: RecordJson): string | null =>
  textOf(commitmentEvents(record).find(({ kind }) => kind === 'DONE')?.['on'])
