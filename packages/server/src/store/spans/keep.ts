import { spanRules, spansOf } from '../../register/spans.ts'
import type { TermKind } from '../../register/status.ts'
import type { Ask } from '../ask.ts'
import { type Life, life, lifeFrom } from '../read/lives.ts'
import { sql, texts } from '../sql.ts'
import { Unavailable } from '../unavailable.ts'

// The spans of agreements, by which SQL knows their status on a day. The rule is in register/spans.ts alone. With them come
// columns in the row of an agreement: its places, and what work lists find it by.

/**
 * Brings up to date the spans of whatever these records are about, after they were written. The status of an agreement
 * follows from what it owns; whether it was there, where nothing of it has a date, from its sources too.
 * @throws Unavailable when the spans in the database are of other rules: they would be mixed
 */
export const keepSpans = async (
  ask: Ask,
  touched: readonly { readonly type: string; readonly id: string; readonly before?: object | null }[],
): Promise<void> => {
  const idsOf = (type: string, isNew: boolean) =>
    touched.filter(each => each.type === type && (isNew || each.before !== null)).map(({ id }) => id)
  // What cites a new source was written with it.
  const [agreements, sources] = [idsOf('Agreement', true), idsOf('Source', false)]
  const citing = sources.length > 0 ? await undatedCiting(ask, sources) : []
  const ids = [...new Set([...agreements, ...citing])]
  if (ids.length === 0) return
  for (let at = 0; at < ids.length; at += agreementsAtATime) {
    const some = ids.slice(at, at + agreementsAtATime)
    const told = await tell(ask, some)
    const changed = changedSpans(told)
    const unfilled = told.filter(({ isFilled }) => !isFilled).map(({ id }) => id)
    if (changed.length === 0 && unfilled.length === 0) continue
    await assertSameRules(ask)
    if (changed.length > 0) await replaceSpans(ask, changed)
    if (unfilled.length > 0) await fillColumns(ask, unfilled)
  }
}

const assertSameRules = async (ask: Ask): Promise<void> => {
  const [dataset] = await ask<{ rules: number }>(sql`SELECT span_rules AS rules FROM dataset`)
  if (dataset && dataset.rules !== spanRules)
    throw new Unavailable('DATABASE_UNAVAILABLE', 'The register is being moved to another release of the server.', 60)
}

export const agreementsAtATime = 2_000

const undatedCiting = async (ask: Ask, sources: readonly string[]): Promise<string[]> => {
  const rows = await ask<{ id: string }>(sql`
    SELECT DISTINCT l."A" AS id FROM "_agreement_source" l
    WHERE l."B" = ANY (${texts(sources)}) AND NOT EXISTS (
      SELECT FROM agreement_event v
      WHERE v.agreement_id = l."A" AND v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL
    )`)
  return rows.map(({ id }) => id)
}

type Written = readonly [starts: string, ends: string | null, status: string, there: boolean]

interface Told {
  readonly id: string
  readonly life: Life
  readonly awaitsEntry: boolean
  readonly termKind: TermKind
  readonly expiresLatest: string | null
  readonly spans: readonly Written[]
  /** Whether the columns in its row are what they should be */
  readonly isFilled: boolean
}

interface Changed {
  readonly id: string
  readonly spans: readonly Written[]
  readonly derived: readonly Written[]
}

/** Those of these agreements whose spans are others than those in the table. */
const changedSpans = (told: readonly Told[]): Changed[] =>
  told
    .map(told => ({ id: told.id, spans: told.spans, derived: derive(told) }))
    .filter(({ spans, derived }) => JSON.stringify(spans) !== JSON.stringify(derived))

const replaceSpans = async (ask: Ask, changed: readonly Changed[]): Promise<void> => {
  const old = changed.flatMap(({ id, spans }) => (spans.length > 0 ? [id] : []))
  if (old.length > 0) await ask(sql`DELETE FROM agreement_span WHERE agreement_id = ANY (${texts(old)})`)
  const rows = changed.flatMap(({ id, derived }) => derived.map(span => [id, ...span]))
  // One statement, because each span refers to the next.
  await ask(sql`
    INSERT INTO agreement_span (agreement_id, starts, ends, status, there)
    SELECT span ->> 0, (span ->> 1)::date, (span ->> 2)::date, (span ->> 3)::"AgreementStatus", (span ->> 4)::boolean
    FROM json_array_elements(${JSON.stringify(rows)}::text::json) AS span`)
}

/** Writes the columns of these agreements. A foreign key holds the places equal from then on. */
const fillColumns = (ask: Ask, ids: readonly string[]): Promise<unknown> =>
  ask(sql`
    UPDATE agreement a SET province_id = p.province_id, sister_city_id = c.id, country_code = c.country_code,
      begun_latest = found.begun, unsourced = found.bare
    FROM (SELECT parent.id, parent.partnership_id, ${begunLatest} AS begun, ${isUnsourced} AS bare FROM agreement parent WHERE parent.id = ANY (${texts(ids)})) AS found
      JOIN partnership p ON p.id = found.partnership_id JOIN sister_city c ON c.id = p.sister_city_id
    WHERE a.id = found.id`)

/** The last day of the first dated event of agreement `parent`; without one, that on which it was recorded. */
const begunLatest = sql`(
    SELECT coalesce(min(v.latest), (min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)
    FROM agreement_event v WHERE v.agreement_id = parent.id AND v.corrected_by_id IS NULL AND v.kind <> 'CORRECTED'
  )`

const isUnsourced = sql`NOT EXISTS (SELECT FROM "_agreement_source" l WHERE l."A" = parent.id)`

/** Makes the spans of these agreements what the rule says, and their columns. */
export const writeSpans = async (ask: Ask, ids: readonly string[]): Promise<void> => {
  await fillColumns(ask, ids)
  const changed = changedSpans(await tell(ask, ids))
  if (changed.length > 0) await replaceSpans(ask, changed)
}

const derive = ({ awaitsEntry, termKind, expiresLatest, life }: Told): Written[] =>
  spansOf({ ...lifeFrom({ awaitsEntry, termKind, expiresLatest: null }, life), expiresLatest }).map(
    ({ from, until, status, there }) => [from ?? '-infinity', until, status, there],
  )

const tell = (ask: Ask, ids: readonly string[]): Promise<Told[]> =>
  ask<Told>(sql`
    SELECT parent.id, ${life} AS life, parent.awaits_entry AS "awaitsEntry", parent.term_kind::text AS "termKind",
      parent.expires_latest::text AS "expiresLatest", coalesce((
        SELECT json_agg(json_build_array(s.starts, s.ends, s.status, s.there) ORDER BY s.starts)
        FROM agreement_span s WHERE s.agreement_id = parent.id
      ), '[]') AS spans,
      parent.country_code IS NOT NULL AND parent.begun_latest IS NOT DISTINCT FROM ${begunLatest}
        AND parent.unsourced IS NOT DISTINCT FROM (${isUnsourced}) AS "isFilled"
    FROM agreement parent WHERE parent.id = ANY (${texts(ids)})`)
