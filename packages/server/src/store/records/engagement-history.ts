import { type EngagementEventKind, type EngagementStage, stageAt } from '../../register/engagement-stage.ts'
import { parsePartialDate } from '../../register/partial-date.ts'
import { type RecordJson, rowsOf } from './flat-table.ts'

/** The stage of an engagement on a day, by its record in the format of the history. */
export const engagementStageOf = (record: RecordJson, day: string): EngagementStage =>
  stageAt(
    {
      events: rowsOf(record['events'])
        .filter(({ correctedById }) => correctedById == null)
        .map(({ kind, on }) => ({
          kind: kind as EngagementEventKind,
          earliest: parsePartialDate(String(on)).earliest,
        })),
      startsEarliest: parsePartialDate(String(record['startsOn'])).earliest,
      cancelled: record['cancelled'] === true,
    },
    day,
  )
