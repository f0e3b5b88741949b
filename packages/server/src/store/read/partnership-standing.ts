import type { PrismaClient } from '../../generated/prisma/client.ts'
import type { SectorCode } from '../../register/sector.ts'
import { and, dateOf, sql, texts } from '../sql.ts'
import { isDormant } from './lists/dormancy.ts'
import { wasThere } from './presence.ts'

// Derived data of partnerships, for many at once in one statement each. The result has an entry for every id.

/** The date of the earliest signature on record that had begun by the day, as the source gives it. */
export const readSince = async (
  db: PrismaClient,
  ids: readonly string[],
  asOf: string | null,
): Promise<Map<string, string | null>> => {
  const rows = await db.$queryRaw<{ id: string; on: string }[]>(sql`
    SELECT DISTINCT ON (partnership_id) partnership_id AS id, signed_on AS "on"
    FROM agreement
    WHERE partnership_id = ANY (${texts(ids)}) AND signed_on IS NOT NULL
      AND ${and([asOf !== null && sql`signed_earliest <= ${dateOf(asOf)}`])}
    ORDER BY partnership_id, signed_earliest, signed_latest`)
  return answers(ids, rows)
}

/** The beginning of the last engagement that is past at `asOf` and not cancelled. */
export const readLastEngagement = async (
  db: PrismaClient,
  ids: readonly string[],
  asOf: string,
): Promise<Map<string, string | null>> => {
  const rows = await db.$queryRaw<{ id: string; on: string }[]>(sql`
    SELECT DISTINCT ON (partnership_id) partnership_id AS id, starts_on AS "on"
    FROM partnership_engagement
    WHERE partnership_id = ANY (${texts(ids)}) AND NOT cancelled AND starts_earliest <= ${asOf}::text::date
    ORDER BY partnership_id, coalesce(ends_latest, starts_latest) DESC, id`)
  return answers(ids, rows)
}

/** All sectors of the agreements, with a day of those that were there. */
export const readSectors = async (
  db: PrismaClient,
  ids: readonly string[],
  asOf: string | null,
): Promise<Map<string, readonly SectorCode[]>> => {
  const rows = await db.$queryRaw<{ id: string; sectors: SectorCode[] }[]>(sql`
    SELECT a.partnership_id AS id, array_agg(DISTINCT sector.code::text) AS sectors
    FROM agreement a CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
    WHERE a.partnership_id = ANY (${texts(ids)}) AND ${and([asOf !== null && wasThere(sql`a`, asOf)])}
    GROUP BY a.partnership_id`)
  const found = new Map(rows.map(({ id, sectors }) => [id, sectors]))
  return new Map(ids.map(id => [id, found.get(id) ?? []]))
}

export const readDormant = async (
  db: PrismaClient,
  ids: readonly string[],
  months: number,
  asOf: string,
): Promise<Map<string, boolean>> => {
  const rows = await db.$queryRaw<{ id: string; dormant: boolean }[]>(sql`
    SELECT p.id, ${isDormant(months, asOf)} AS dormant FROM partnership p WHERE p.id = ANY (${texts(ids)})`)
  return new Map(rows.map(({ id, dormant }) => [id, dormant]))
}

const answers = (ids: readonly string[], rows: readonly { id: string; on: string }[]): Map<string, string | null> => {
  const found = new Map(rows.map(({ id, on }) => [id, on]))
  return new Map(ids.map(id => [id, found.get(id) ?? null]))
}
