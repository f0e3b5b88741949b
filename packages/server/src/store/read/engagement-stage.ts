import { type Day, dateOf, type Sql, sql, texts } from '../sql.ts'

// The stage of engagements on a day. The rule is `stageAt` in register/engagement-stage.ts; a property test holds the two equal.
// `last_stage` is kept with the events, so those that were held are known from the row of the engagement alone.

/** The condition that the engagement `e`, a row of `engagement` or of `partnership_engagement`, was held by the day. */
export const wasHeld = (e: Sql, asOf: Day): Sql =>
  sql`NOT ${e}.cancelled AND coalesce(${e}.last_stage = 'HELD', TRUE) AND ${e}.starts_earliest <= ${dateOf(asOf)}`

/** The condition that the engagement `e` takes place or took place, as far as is known: it belongs on a timeline. */
export const takesPlace = (e: Sql): Sql =>
  sql`NOT ${e}.cancelled AND coalesce(${e}.last_stage IN ('PLANNED', 'HELD'), TRUE)`

/** The condition that the engagement `e` was neither called off nor declined. */
export const isAlive = (e: Sql): Sql => sql`NOT ${e}.cancelled AND coalesce(${e}.last_stage <> 'DECLINED', TRUE)`

/** The stage of the engagement `e` on a day, as text. */
export const stageOf = (e: Sql, asOf: Day): Sql => {
  const day = dateOf(asOf)
  const stages = sql`engagement_event v
    WHERE v.engagement_id = ${e}.id AND v.corrected_by_id IS NULL AND v.kind NOT IN ('HELD', 'CORRECTED')`
  return sql`CASE
    WHEN ${e}.last_stage IS NULL AND ${e}.cancelled THEN 'CANCELLED'
    WHEN ${wasHeld(e, day)} THEN 'HELD'
    WHEN ${e}.last_stage IS NULL THEN 'PLANNED'
    ELSE coalesce(
      (
        SELECT v.kind::text FROM ${stages}
          AND v.position < coalesce((SELECT min(v.position) FROM ${stages} AND v.earliest > ${day}), 2147483647)
        ORDER BY v.position DESC LIMIT 1
      ),
      (
        SELECT CASE WHEN v.kind IN ('REQUESTED', 'ACCEPTED', 'DECLINED') THEN 'REQUESTED' ELSE 'PLANNED' END
        FROM ${stages} ORDER BY v.position LIMIT 1
      ),
      'PLANNED'
    )
  END`
}

export const hasStage = (e: Sql, stages: readonly string[], asOf: Day): Sql =>
  sql`${stageOf(e, asOf)} = ANY (${texts(stages)})`

/** The condition that the engagement `e` was neither called off nor declined by the day. */
export const isAliveOn = (e: Sql, asOf: Day): Sql => hasStage(e, ['REQUESTED', 'ACCEPTED', 'PLANNED', 'HELD'], asOf)

/** The condition that a stage of the engagement `e` was reached by the day. */
export const hasStageBy = (e: Sql, asOf: Day): Sql => sql`EXISTS (
  SELECT FROM engagement_event v
  WHERE v.engagement_id = ${e}.id AND v.corrected_by_id IS NULL AND v.earliest <= ${dateOf(asOf)}
)`

/** The stage of the engagement `parent.id`. */
export const stageOn = (asOf: Day): Sql =>
  sql`(SELECT ${stageOf(sql`e`, asOf)} FROM engagement e WHERE e.id = parent.id)`
