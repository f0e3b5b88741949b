import { spanRules, spansOf } from '../../register/spans.ts'
import type { TermKind } from '../../register/status.ts'
import type { Ask } from '../ask.ts'
import { type Life, life, lifeFrom } from '../read/lives.ts'
import { type Sql, sql, texts } from '../sql.ts'
import { Unavailable } from '../unavailable.ts'

// The spans of agreements, by which SQL knows their status on a day. The rule is in register/spans.ts alone. With them come
// the places of an agreement in its own row.

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
    const changed = await changedSpans(ask, some)
    if (changed.length === 0) continue
    await assertSameRules(ask)
    await replaceSpans(ask, changed)
    await fillPlaces(ask, some)
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
}

interface Changed {
  readonly id: string
  readonly spans: readonly Written[]
  readonly derived: readonly Written[]
}

/** Those of these agreements whose spans are others than those in the table. */
const changedSpans = async (ask: Ask, ids: readonly string[]): Promise<Changed[]> =>
  (await ask<Told>(told(ids)))
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

/** Writes the places of new agreements into their rows. From then on the foreign keys hold them equal. */
const fillPlaces = (ask: Ask, ids: readonly string[]): Promise<unknown> =>
  ask(sql`
    UPDATE agreement a SET province_id = p.province_id, sister_city_id = c.id, country_code = c.country_code
    FROM partnership p JOIN sister_city c ON c.id = p.sister_city_id
    WHERE a.id = ANY (${texts(ids)}) AND p.id = a.partnership_id AND a.country_code IS NULL`)

/** Makes the spans of these agreements what the rule says. */
export const writeSpans = async (ask: Ask, ids: readonly string[]): Promise<void> => {
  await fillPlaces(ask, ids)
  const changed = await changedSpans(ask, ids)
  if (changed.length > 0) await replaceSpans(ask, changed)
}

const derive = ({ awaitsEntry, termKind, expiresLatest, life }: Told): Written[] =>
  spansOf({ ...lifeFrom({ awaitsEntry, termKind, expiresLatest: null }, life), expiresLatest }).map(
    ({ from, until, status, there }) => [from ?? '-infinity', until, status, there],
  )

const told = (ids: readonly string[]): Sql => sql`
  SELECT parent.id, ${life} AS life, parent.awaits_entry AS "awaitsEntry", parent.term_kind::text AS "termKind",
    parent.expires_latest::text AS "expiresLatest", coalesce((
      SELECT json_agg(json_build_array(s.starts, s.ends, s.status, s.there) ORDER BY s.starts)
      FROM agreement_span s WHERE s.agreement_id = parent.id
    ), '[]') AS spans
  FROM agreement parent WHERE parent.id = ANY (${texts(ids)})`
