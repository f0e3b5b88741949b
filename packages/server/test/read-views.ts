import {
  type AnniversaryRow,
  anniversaries,
  dormantTies,
  unprovenTies,
} from '../src/store/read/views/contact-worklist.ts'
import { type CoverageRow, coverageView } from '../src/store/read/views/coverage.ts'
import { type GraphEdge, graphView } from '../src/store/read/views/graph.ts'
import { readView } from '../src/store/read/views/query.ts'
import { registerOf, registerView } from '../src/store/read/views/register.ts'
import { type Gap, registerGapView } from '../src/store/read/views/register-gap.ts'
import { statsOf, statsView } from '../src/store/read/views/stats.ts'
import { type TimelineRow, timelineView } from '../src/store/read/views/timeline.ts'
import {
  expiring,
  incomplete,
  noticeDue,
  overdue,
  type Stalled,
  stalled,
  type WorklistOptions,
} from '../src/store/read/views/worklist.ts'
import type { Sql } from '../src/store/sql.ts'
import type { Store } from '../src/store/store.ts'

// The views as the API reads them.

type Db = Store['db']

const idsBy =
  (view: (options: WorklistOptions) => Sql) =>
  async (db: Db, options: WorklistOptions): Promise<string[]> =>
    (await readView<{ id: string }>(db, view(options))).map(({ id }) => id)

export const readOverdue = idsBy(overdue)
export const readExpiring = idsBy(expiring)
export const readNoticeDue = idsBy(noticeDue)
export const readDormantTies = idsBy(dormantTies)
export const readUnprovenTies = idsBy(unprovenTies)
export const readAnniversaries = (db: Db, options: WorklistOptions) =>
  readView<AnniversaryRow>(db, anniversaries(options))
export const readIncomplete = idsBy(incomplete)
export const readStalled = (db: Db, options: WorklistOptions) => readView<Stalled>(db, stalled(options))

export const readCoverage = (db: Db, ...asked: Parameters<typeof coverageView>) =>
  readView<CoverageRow>(db, coverageView(...asked))
export const readGraph = (db: Db, ...asked: Parameters<typeof graphView>) =>
  readView<GraphEdge>(db, graphView(...asked))
export const readRegisterGap = (db: Db, ...asked: Parameters<typeof registerGapView>) =>
  readView<Gap>(db, registerGapView(...asked))
export const readTimeline = (db: Db, ...asked: Parameters<typeof timelineView>) =>
  readView<TimelineRow>(db, timelineView(...asked))
export const readStats = async (db: Db, ...asked: Parameters<typeof statsView>) =>
  statsOf(await readView(db, statsView(...asked)))
export const readRegister = async (db: Db) => registerOf(await readView(db, registerView))
