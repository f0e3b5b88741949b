import type { Ask } from '../ask.ts'
import { standing } from '../read/standing.ts'
import { all, noSector } from '../read/tallied.ts'
import { dateOf, type Sql, sql, texts } from '../sql.ts'

// Tallies: how many agreements and sister cities there are of each country, by province, sector and status, so that nobody has
// to count a large register. They are of one day and one revision, which `dataset` names; who asks for another counts
// (store/read/tallied.ts). A writer who does not know of them, as one of an earlier release, leaves the revision behind and
// thereby puts them out of use.
//
// A city belongs to one country, so the cities of a country can be added up from `city_tally`, and a change of one city is
// the difference between what that says of it and what is counted anew.

/** A written record, as far as the city of an agreement is known by it. */
interface Touched {
  readonly type: string
  readonly id: string
  readonly before?: object | null
}

/**
 * Brings the tallies up to date with what was written: from the revision `from` before it to the one that it made, and to
 * the day. Tallies of another revision than `from` stay as they are, out of use.
 */
export const keepTallies = async (
  ask: Ask,
  touched: readonly Touched[],
  { from, to, day }: { readonly from: number; readonly to: number; readonly day: string },
): Promise<void> => {
  const mayMatter = touched.filter(({ type, before }) => matters[type]?.(before !== null) ?? false)
  // Most writes are about something else: then it takes no more than to say so.
  if (touched.length > 0 && mayMatter.length === 0) {
    await ask(sql`
      UPDATE dataset SET tallied_revision = ${to}::int WHERE tallied_revision = ${from}::int AND tallied_on = ${dateOf(day)}`)
    return
  }
  const cities = changedCities(mayMatter)
  await ask(sql`
    WITH kept AS (SELECT tallied_on AS "on" FROM dataset WHERE tallied_revision = ${from}::int),
    ${tallies(sql`SELECT id FROM (${cities} UNION ${passedOn(day)}) AS city WHERE EXISTS (SELECT FROM kept)`, day)}
    UPDATE dataset SET tallied_revision = ${to}::int, tallied_on = ${dateOf(day)} WHERE tallied_revision = ${from}::int`)
}

/** Whether a record of the type, that was there before or not, can change a number. What cites a new source is written with it. */
const matters: Readonly<Record<string, (wasThere: boolean) => boolean>> = {
  Agreement: () => true,
  Partnership: wasThere => wasThere,
  SisterCity: wasThere => wasThere,
  Source: wasThere => wasThere,
}

/** Makes all of them anew, of the revision that the register has. */
export const makeTallies = async (ask: Ask, day: string): Promise<void> => {
  await ask(sql`DELETE FROM city_tally`)
  await ask(sql`DELETE FROM agreement_tally`)
  await ask(sql`
    WITH ${tallies(sql`SELECT id FROM sister_city`, day)}
    UPDATE dataset SET tallied_on = ${dateOf(day)}, tallied_revision = coalesce((SELECT max(revision) FROM change), 0)`)
}

/** The cities that the agreements among these records have, and had. */
const changedCities = (touched: readonly Touched[]): Sql => {
  const of = (type: string) => touched.filter(each => each.type === type)
  const idsOf = (type: string) => of(type).map(({ id }) => id)
  const had = (type: string, field: string) =>
    of(type).flatMap(({ before }) => {
      const value = (before as Readonly<Record<string, unknown>> | null | undefined)?.[field]
      return typeof value === 'string' ? [value] : []
    })
  // Whether an agreement without dates is there follows from its sources.
  return sql`
    SELECT unnest(${texts([...idsOf('SisterCity'), ...had('Partnership', 'sisterCityId')])}) AS id
    UNION SELECT sister_city_id FROM agreement WHERE id = ANY (${texts(idsOf('Agreement'))})
    UNION SELECT sister_city_id FROM partnership WHERE id = ANY (${texts(had('Agreement', 'partnershipId'))})
    UNION SELECT a.sister_city_id FROM "_agreement_source" l JOIN agreement a ON a.id = l."A" WHERE l."B" = ANY (${texts(idsOf('Source'))})`
}

/** The cities of agreements whose status changes between the day of the tallies and this one, whichever is earlier. */
const passedOn = (day: string): Sql => sql`
  SELECT a.sister_city_id FROM kept, agreement_span s JOIN agreement a ON a.id = s.agreement_id
  WHERE s.status = ANY (enum_range(NULL::"AgreementStatus"))
    AND coalesce(s.ends, 'infinity') > least(kept."on", ${dateOf(day)}) AND coalesce(s.ends, 'infinity') <= greatest(kept."on", ${dateOf(day)})`

/** What brings up to date the tallies of these cities, as parts of WITH. */
const tallies = (cities: Sql, day: string): Sql => sql`
  city AS MATERIALIZED (${cities}),
  counted AS MATERIALIZED (
    SELECT a.sister_city_id, a.country_code, a.province_id, named.sector, standing.status::text AS status,
      count(*)::int AS agreements, (count(*) FILTER (WHERE standing.there))::int AS there
    FROM city JOIN agreement a ON a.sister_city_id = city.id ${standing(day)}
    CROSS JOIN LATERAL (
      SELECT ${all} AS sector UNION ALL SELECT code::text FROM unnest(a.sectors) AS code
      UNION ALL SELECT ${noSector} WHERE a.sectors = '{}'
    ) AS named
    GROUP BY 1, 2, 3, 4, 5
  ),
  gone AS (
    DELETE FROM city_tally old USING city WHERE old.sister_city_id = city.id AND NOT EXISTS (
      SELECT FROM counted c WHERE (c.sister_city_id, c.province_id, c.sector, c.status) = (old.sister_city_id, old.province_id, old.sector, old.status)
    )
  ),
  there_now AS (
    INSERT INTO city_tally AS old (sister_city_id, country_code, province_id, sector, status, agreements, there)
    SELECT * FROM counted
    ON CONFLICT (sister_city_id, province_id, sector, status)
    DO UPDATE SET country_code = excluded.country_code, agreements = excluded.agreements, there = excluded.there
    WHERE (old.country_code, old.agreements, old.there) IS DISTINCT FROM (excluded.country_code, excluded.agreements, excluded.there)
  ),
  side AS (
    SELECT 1 AS sign, counted.* FROM counted
    UNION ALL
    SELECT -1, old.* FROM city JOIN city_tally old ON old.sister_city_id = city.id
  ),
  of_city AS (
    SELECT sign, coalesce(status, ${all}) AS status, sector, coalesce(province_id, ${all}) AS province_id, country_code,
      sum(agreements) AS agreements, sum(there) AS there, (sum(there) > 0)::int AS is_there
    FROM side
    GROUP BY sign, sector, country_code, sister_city_id, GROUPING SETS ((status, province_id), (status), (province_id), ())
  ),
  difference AS (
    SELECT status, sector, province_id, country_code, sum(sign * agreements)::int AS agreements, sum(sign * there)::int AS there,
      sum(sign)::int AS sister_cities, sum(sign * is_there)::int AS cities_there
    FROM of_city GROUP BY 1, 2, 3, 4
  ),
  added AS (
    INSERT INTO agreement_tally AS old (status, sector, province_id, country_code, agreements, there, sister_cities, cities_there)
    SELECT * FROM difference WHERE (agreements, there, sister_cities, cities_there) <> (0, 0, 0, 0)
    ON CONFLICT (status, sector, province_id, country_code) DO UPDATE SET agreements = old.agreements + excluded.agreements,
      there = old.there + excluded.there, sister_cities = old.sister_cities + excluded.sister_cities,
      cities_there = old.cities_there + excluded.cities_there
  )`
