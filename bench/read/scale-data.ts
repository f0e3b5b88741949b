import { today } from '../../packages/server/src/register/today.ts'
import type { Ask } from '../../packages/server/src/store/ask.ts'
import { askOn, inTransaction, postgresSession } from '../../packages/server/src/store/database/transaction.ts'
import { agreementsAtATime, writeSpans } from '../../packages/server/src/store/spans/keep.ts'
import { sql } from '../../packages/server/src/store/sql.ts'
import { makeTallies } from '../../packages/server/src/store/tallies/keep.ts'
import { connectTo } from '../../packages/server/test/postgres-databases.ts'
import { withoutIndexes } from './bulk.ts'

// A register of any size beside the open data set, made by the database itself from a seed: the same seed gives the same
// rows. Nothing in it is true, but the skew is that of registers: a few provinces and countries have most partnerships,
// most agreements are memoranda, many have no known term.

export interface Scale {
  readonly agreements: number
  readonly seed: number
}

/** `u(i, n)`: the n-th random number of row i, from 0 to 1. PostgreSQL writes such a function into the statement. */
const random = (seed: number) => `
  CREATE FUNCTION pg_temp.u(i bigint, n int) RETURNS float8 IMMUTABLE LANGUAGE sql AS
  $$ SELECT ((hashint8extended(i, ${seed}::bigint * 1000 + n) >> 32) + 2147483648)::float8 / 4294967296 $$`

/** One of a list, the first ones far more often. */
const skewed = (list: string, i: string, n: number, power: number): string =>
  `(${list})[1 + floor(power(pg_temp.u(${i}, ${n}), ${power}) * array_length((${list}), 1))::int]`

/** One of some values by their shares of 100. */
const shared = (i: string, n: number, shares: Readonly<Record<string, number>>, type: string): string => {
  let sum = 0
  const cases = Object.entries(shares).map(([value, share]) => {
    sum += share
    return `WHEN pg_temp.u(${i}, ${n}) < ${sum / 100} THEN '${value}'`
  })
  const last = Object.keys(shares).at(-1)
  return `(CASE ${cases.join(' ')} ELSE '${last}' END)::"${type}"`
}

const syllables = `'{ba,chen,da,el,fu,gor,hai,in,jo,ka,lin,mar,nan,or,ping,qui,ros,san,tor,ul,ver,wei,xi,yo,zhou}'::text[]`
const syllable = (i: string, n: number) => `(${syllables})[1 + floor(pg_temp.u(${i}, ${n}) * 25)::int]`

const statements = ({ agreements, seed }: Scale): string[] => {
  const cities = Math.max(200, Math.ceil(agreements / 8))
  const ties = Math.ceil(agreements / 2)
  const visits = Math.ceil(agreements / 2)
  return [
    random(seed),
    `CREATE TEMP TABLE ours AS SELECT
       (SELECT array_agg(id ORDER BY md5(id)) FROM province) AS provinces,
       (SELECT array_agg(code ORDER BY code <> 'CN', code <> 'JP', code <> 'KR', md5(code)) FROM country WHERE code <> 'TH') AS countries`,
    `INSERT INTO sister_city (id, slug, name_en, name_th, aliases, level, country_code, latitude, longitude, sort_en)
     SELECT 'c' || i, 'c' || i, initcap(name), 'เมือง' || i, '{}', ${shared('i', 4, { CITY: 70, STATE_OR_PROVINCE: 15, PREFECTURE: 10, DISTRICT: 5 }, 'PlaceLevel')},
       ${skewed('ours.countries', 'i', 5, 2)}, round((pg_temp.u(i, 6) * 120 - 50)::numeric, 4), round((pg_temp.u(i, 7) * 340 - 170)::numeric, 4), name
     FROM generate_series(1, ${cities}) i, ours,
       LATERAL (SELECT ${syllable('i', 1)} || ${syllable('i', 2)} || ${syllable('i', 3)} || ' ' || i AS name) named`,
    `INSERT INTO partnership (id, province_id, sister_city_id, relationship)
     SELECT 'p' || i, ${skewed('ours.provinces', 'i', 11, 2)}, 'c' || 1 + floor(power(pg_temp.u(i, 12), 1.5) * ${cities})::int,
       ${shared('i', 13, { SISTER_CITY: 55, FRIENDSHIP_CITY: 25, TWIN_CITY: 5, UNSPECIFIED: 15 }, 'Relationship')}
     FROM generate_series(1, ${ties}) i, ours
     ON CONFLICT DO NOTHING`,
    `CREATE TEMP TABLE tie AS
     SELECT row_number() OVER (ORDER BY id) AS n, id, province_id, sister_city_id FROM partnership WHERE id LIKE 'p%' AND municipality_id IS NULL`,
    'CREATE UNIQUE INDEX ON tie (n)',
    `CREATE TEMP TABLE drawn AS
     SELECT i, 'a' || i AS id, tie.id AS tie, tie.province_id, tie.sister_city_id,
       CASE WHEN pg_temp.u(i, 21) < 0.92 THEN date '1987-01-05' + floor(power(pg_temp.u(i, 22), 0.6) * 14500)::int END AS signed,
       ${shared('i', 23, { MOU: 58, LOI: 14, SISTER_CITY_AGREEMENT: 12, FRIENDSHIP_AGREEMENT: 8, MOA: 4, ACTION_PLAN: 3, OTHER: 1 }, 'AgreementKind')} AS kind,
       ${shared('i', 24, { UNKNOWN: 55, FIXED: 25, AUTO_RENEWING: 12, OPEN_ENDED: 8 }, 'TermKind')} AS term,
       (SELECT array_agg(code ORDER BY code) FROM unnest(enum_range(NULL::"SectorCode")) WITH ORDINALITY AS s (code, place)
        WHERE code <> 'OTHER' AND pg_temp.u(i, 30 + place::int) < 0.75 / place) AS sectors
     FROM generate_series(1, ${agreements}) i
     JOIN tie ON tie.n = 1 + floor(power(pg_temp.u(i, 25), 1.3) * (SELECT count(*) FROM tie))::int`,
    `CREATE TEMP TABLE paper AS
     SELECT *, signed IS NOT NULL AND pg_temp.u(i, 41) < 0.3 AS approved,
       coalesce(signed < date '2020-01-01', FALSE) AND pg_temp.u(i, 42) < 0.05 AS amended,
       coalesce(signed < date '2015-01-01', FALSE) AND pg_temp.u(i, 43) < 0.03 AS terminated
     FROM drawn`,
    'CREATE UNIQUE INDEX ON paper (id)',
    `INSERT INTO agreement (id, slug, partnership_id, province_id, sister_city_id, country_code, kind, title_en, title_th, sectors, sectors_basis, signed_on, signed_earliest, signed_latest,
       signed_on_basis, term_kind, term_months, expires_on, expires_earliest, expires_latest, renewal_months, notice_months, confidence, sort_title)
     SELECT paper.id, paper.id, tie, province_id, sister_city_id, c.country_code, kind, title, 'บันทึกความเข้าใจเลขที่ ' || i, coalesce(sectors, '{}'), CASE WHEN sectors IS NOT NULL THEN 'STATED'::"SectorsBasis" END,
       signed::text, signed, signed, CASE WHEN signed IS NOT NULL THEN 'stated' END,
       CASE WHEN signed IS NULL AND term = 'FIXED' THEN 'UNKNOWN' ELSE term END,
       CASE WHEN term IN ('FIXED', 'AUTO_RENEWING') AND signed IS NOT NULL THEN 60 END,
       CASE WHEN term = 'FIXED' THEN ending::text END, CASE WHEN term = 'FIXED' THEN ending END, CASE WHEN term = 'FIXED' THEN ending END,
       CASE WHEN term = 'AUTO_RENEWING' THEN 60 END, CASE WHEN term = 'AUTO_RENEWING' THEN 6 END, 'MEDIUM', lower(title)
     FROM paper JOIN sister_city c ON c.id = sister_city_id JOIN province ON province.id = province_id,
       LATERAL (SELECT kind || ' between ' || province.name_en || ' and ' || c.name_en || ', number ' || i AS title,
         (signed + interval '5 years' - interval '1 day')::date AS ending) made`,
    ...[
      ['PROPOSED', 'TRUE', `coalesce(signed, date '2024-01-01' + (i % 900)::int) - 400`],
      ['APPROVED', 'approved', 'signed - 60'],
      ['SIGNED', 'signed IS NOT NULL', 'signed'],
      ['AMENDED', 'amended', 'signed + 800'],
      ['TERMINATED', 'terminated', 'signed + 3000'],
    ].map(
      ([kind, when, on], at) => `
     INSERT INTO agreement_event (id, agreement_id, position, kind, "on", earliest, latest, recorded_at)
     SELECT id || '-${at + 1}', id, ${at + 1}, '${kind}', (${on})::text, ${on}, ${on}, '2026-01-01'
     FROM paper WHERE ${when}`,
    ),
    `INSERT INTO "_agreement_source" SELECT paper.id, source.id FROM paper, (SELECT id FROM source ORDER BY id LIMIT 1) source`,
    `CREATE TEMP TABLE visit AS
     SELECT i, 'e' || i AS id, tie.province_id, tie.sister_city_id, stage, starts, stage = 'CANCELLED' AS cancelled
     FROM generate_series(1, ${visits}) i
     JOIN tie ON tie.n = 1 + floor(power(pg_temp.u(i, 52), 1.6) * (SELECT count(*) FROM tie))::int,
       LATERAL (SELECT CASE WHEN pg_temp.u(i, 55) < 0.3 THEN
         ${shared('i', 56, { HELD: 82, CANCELLED: 6, DECLINED: 3, PLANNED: 4, ACCEPTED: 2, REQUESTED: 3 }, 'EngagementStage')} END AS stage) reached,
       LATERAL (SELECT CASE WHEN stage IN ('PLANNED', 'ACCEPTED', 'REQUESTED') THEN date '2026-07-01' + (i % 200)::int
         ELSE date '2001-01-10' + floor(power(pg_temp.u(i, 51), 0.6) * 9300)::int END AS starts) dated`,
    `INSERT INTO engagement (id, slug, kind, title_en, direction, starts_on, starts_earliest, starts_latest, cancelled, last_stage, province_id, headcount, sectors)
     SELECT id, id, ${shared('i', 53, { DELEGATION: 60, COURTESY_CALL: 15, STUDENT_EXCHANGE: 10, CULTURAL_EVENT: 10, SPORT: 5 }, 'EngagementKind')},
       'Visit number ' || i, ${shared('i', 54, { INBOUND: 70, OUTBOUND: 25, ONLINE: 5 }, 'Direction')},
       starts::text, starts, starts, coalesce(cancelled, FALSE), stage, province_id, 3 + (i % 30)::int, '{TOURISM}'
     FROM visit`,
    'INSERT INTO "_engagement_sister_city" SELECT id, sister_city_id FROM visit',
    ...[
      ['REQUESTED', 'stage IS NOT NULL', 120],
      ['ACCEPTED', `stage IN ('ACCEPTED', 'PLANNED', 'HELD')`, 90],
      ['DECLINED', `stage = 'DECLINED'`, 80],
      ['PLANNED', `stage IN ('PLANNED', 'HELD', 'CANCELLED')`, 60],
      ['CANCELLED', `stage = 'CANCELLED'`, 5],
      ['HELD', `stage = 'HELD'`, 0],
    ].map(
      ([kind, when, days], at) => `
     INSERT INTO engagement_event (id, engagement_id, position, kind, "on", earliest, latest, recorded_at)
     SELECT id || '-${at + 1}', id, ${at + 1}, '${kind}', (starts - ${days})::text, starts - ${days}, starts - ${days}, '2026-01-01'
     FROM visit WHERE ${when}`,
    ),
    `CREATE TEMP TABLE promise AS
     SELECT paper.i, 'k' || paper.i AS id, paper.id AS agreement, tie, sectors, signed AS agreed,
       CASE WHEN pg_temp.u(i, 62) < 0.5 THEN signed + 30 END AS started,
       CASE WHEN pg_temp.u(i, 63) < 0.75 AND ended <= date '2026-06-30' THEN ended END AS done,
       CASE WHEN pg_temp.u(i, 63) BETWEEN 0.75 AND 0.87 AND ended <= date '2026-06-30' THEN ended END AS dropped,
       CASE WHEN pg_temp.u(i, 64) < 0.7 THEN signed + 180 + floor(power(pg_temp.u(i, 65), 2) * 2000)::int END AS due
     FROM paper, LATERAL (SELECT signed + 60 + floor(pg_temp.u(i, 66) * 900)::int AS ended) made
     WHERE signed IS NOT NULL AND pg_temp.u(i, 61) < 0.5`,
    `INSERT INTO commitment (id, partnership_id, agreement_id, text_en, text_th, sector, owed_by, due_on, due_earliest, due_latest,
       agreed_earliest, started_earliest, done_latest, dropped_latest)
     SELECT id, tie, agreement, 'Receive students, number ' || i, 'รับนักเรียน เลขที่ ' || i, sectors[1], ${shared('i', 67, { THAI_SIDE: 55, PARTNER: 30, BOTH: 15 }, 'OwedBy')},
       due::text, due, due, agreed, started, done, dropped
     FROM promise`,
    ...['AGREED', 'STARTED', 'DONE', 'DROPPED'].map(
      (kind, at) => `
     INSERT INTO commitment_event (id, commitment_id, position, kind, "on", earliest, latest, recorded_at, note)
     SELECT id || '-${at + 1}', id, ${at + 1}, '${kind}', "on"::text, "on", "on", "on", ${kind === 'DROPPED' ? `'Without a budget.'` : 'NULL'}
     FROM promise, LATERAL (SELECT ${kind.toLowerCase()} AS "on") dated WHERE "on" IS NOT NULL`,
    ),
    `INSERT INTO search_entry (type, node_id, names, related, words)
     SELECT 'SisterCity', id, lower(name_en) || E'\\n' || name_th, '', lower(name_en) || ' ' || name_th FROM sister_city WHERE id ~ '^c\\d'
     UNION ALL
     SELECT 'Agreement', a.id, lower(a.title_en) || E'\\n' || a.title_th, lower(c.name_en) || E'\\n' || lower(pr.name_en) || E'\\n' || pr.name_th,
       lower(a.title_en) || ' ' || a.title_th || ' ' || lower(c.name_en || ' ' || pr.name_en) || ' ' || pr.name_th
     FROM paper JOIN agreement a ON a.id = paper.id JOIN sister_city c ON c.id = a.sister_city_id JOIN province pr ON pr.id = a.province_id
     UNION ALL
     SELECT 'Engagement', e.id, lower(e.title_en), lower(c.name_en), lower(e.title_en || ' ' || c.name_en)
     FROM visit JOIN engagement e ON e.id = visit.id JOIN sister_city c ON c.id = sister_city_id
     UNION ALL
     SELECT 'Commitment', k.id, lower(k.text_en) || E'\\n' || k.text_th, '', lower(k.text_en) || ' ' || k.text_th
     FROM promise JOIN commitment k ON k.id = promise.id`,
  ]
}

/**
 * The spans of all agreements. The rule derives those of one agreement of each life, and the others get the same: most lives
 * come many times.
 */
const addSpans = async (ask: Ask): Promise<void> => {
  await ask(sql`
    CREATE TEMP TABLE twin AS SELECT id, first_value(id) OVER (
      PARTITION BY signed, CASE WHEN signed IS NULL THEN i % 900 END, CASE WHEN signed IS NOT NULL THEN term END,
        approved, amended, terminated ORDER BY i
    ) AS first FROM paper`)
  const firsts = await ask<{ id: string }>(sql`SELECT id FROM twin WHERE id = first ORDER BY id`)
  for (let at = 0; at < firsts.length; at += agreementsAtATime)
    await writeSpans(
      ask,
      firsts.slice(at, at + agreementsAtATime).map(({ id }) => id),
    )
  await ask(sql`
    INSERT INTO agreement_span (agreement_id, starts, ends, status, there)
    SELECT twin.id, starts, ends, status, there FROM twin JOIN agreement_span ON agreement_id = first WHERE id <> first`)
}

/** Adds the generated rows in one transaction, and lets the database learn what is in its tables. */
export const addScaleData = async (
  databaseUrl: string,
  scale: Scale,
  report: (line: string) => void = () => {},
): Promise<void> => {
  const client = await connectTo(databaseUrl)
  const session = postgresSession(client)
  const ask = askOn(session)
  try {
    await inTransaction(session, async () => {
      await session.script("SET LOCAL synchronous_commit TO off; SET LOCAL jit TO off; SET LOCAL work_mem TO '64MB'")
      const all = statements(scale)
      const addRows = async () => {
        for (const [done, statement] of all.entries()) {
          await client.query(statement)
          report(`  ${done + 1} of ${all.length} statements`)
        }
      }
      await withoutIndexes(client, 'all tables', addRows, report)
      await session.script('ANALYZE agreement; ANALYZE agreement_event; ANALYZE paper')
      report('  deriving the statuses')
      await withoutIndexes(client, 'spans', () => addSpans(ask), report)
      report('  making the tallies')
      await makeTallies(ask, today())
    })
    report('  letting the database learn what is in its tables')
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
