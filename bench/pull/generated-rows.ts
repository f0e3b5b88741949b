import type { Store } from '../../packages/server/src/store/store.ts'
import { connectTo } from '../../packages/server/test/postgres-databases.ts'

// A register of any size, made by the database itself: nothing in it is true.

const cities = 10_000

const statements = (from: number, until: number): string[] => [
  `INSERT INTO sister_city (id, slug, name_en, name_th, level, country_code, latitude, longitude, sort_en)
   SELECT 'c' || i, 'c' || i, 'City ' || i, 'เมือง ' || i, 'CITY', 'CN', i % 80, i % 170, 'c' || i
   FROM generate_series(1, ${cities}) i ON CONFLICT DO NOTHING`,
  // No pair comes twice: 77 provinces and 10 000 cities have no divisor in common.
  `INSERT INTO partnership (id, province_id, sister_city_id, relationship)
   SELECT 'p' || i, (SELECT array_agg(id ORDER BY id) FROM province)[1 + i % 77], 'c' || (1 + i % ${cities}), 'SISTER_CITY'
   FROM generate_series(${Math.ceil(from / 4)}, ${Math.floor(until / 4)}) i ON CONFLICT DO NOTHING`,
  `INSERT INTO agreement (id, slug, partnership_id, province_id, sister_city_id, country_code, kind, title_en, title_th, sectors, term_kind, expires_on,
     expires_earliest, expires_latest, notice_months, confidence, sort_title, signed_on, signed_earliest, signed_latest)
   SELECT 'a' || i, 'a' || i, p.id, p.province_id, p.sister_city_id, 'CN', 'MOU', 'Memorandum of understanding number ' || i,
     'บันทึกความเข้าใจเลขที่ ' || i, '{TOURISM,CULTURE}', 'FIXED', '2030-01-01', '2030-01-01', '2030-01-01', 6, 'HIGH',
     'x' || i, '2020-01-01', '2020-01-01', '2020-01-01'
   FROM generate_series(${from}, ${until}) i JOIN partnership p ON p.id = 'p' || greatest(1, i / 4)`,
  `INSERT INTO agreement_event (id, agreement_id, position, kind, "on", earliest, latest, recorded_at)
   SELECT 'a' || i || '-1', 'a' || i, 1, 'SIGNED', '2020-01-01', '2020-01-01', '2020-01-01', now()
   FROM generate_series(${from}, ${until}) i`,
  // As the rule has it: it is quicker than to ask the rule a million times.
  `INSERT INTO agreement_span (agreement_id, starts, ends, status, there)
   SELECT 'a' || i, starts, ends, status::"AgreementStatus", there
   FROM generate_series(${from}, ${until}) i, (VALUES
     (date '-infinity', date '2020-01-01', 'REPORTED', FALSE), ('2020-01-01', '2030-01-02', 'IN_FORCE', TRUE),
     ('2030-01-02', NULL, 'EXPIRED', TRUE)
   ) AS span (starts, ends, status, there)`,
  `INSERT INTO "_agreement_source"
   SELECT 'a' || i, source.id FROM generate_series(${from}, ${until}) i, (SELECT id FROM source ORDER BY id LIMIT 1) source`,
  // Out of use: the next start counts.
  'UPDATE dataset SET tallied_revision = NULL',
]

/** Adds the agreements with these numbers, and the partnerships and sister cities they need. */
export const addAgreements = async (databaseUrl: string, from: number, until: number): Promise<void> => {
  // Past the server's connections, which give up on a statement that takes minutes.
  const client = await connectTo(databaseUrl)
  try {
    await client.query('SET synchronous_commit TO off')
    for (const statement of statements(from, until)) await client.query(statement)
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

/** The same in a register that is open, and not large. */
export const addAgreementsTo = async ({ db }: Store, from: number, until: number): Promise<void> => {
  for (const statement of statements(from, until)) await db.$executeRawUnsafe(statement)
  await db.$executeRawUnsafe('ANALYZE')
}
