-- fragment Tally on Counts {
--   agreements
--   sisterCities
--   countries
-- }
--
-- query Stats($by: StatsBy!, $filter: AgreementFilter) {
--   stats(by: $by, filter: $filter) {
--     key
--     label
--     labelTh: label(lang: TH)
--     counts {
--       ...Tally
--     }
--   }
-- }

-- Asked with {"by":"COUNTRY"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT key::text, en, th, agreements, "sisterCities", countries
      FROM (
        SELECT key,
          sum(agreements)::int AS agreements,
          sum(cities)::int AS "sisterCities",
          count(*)::int AS countries,
          min(en) AS en,
          min(th) AS th
        FROM (
          SELECT key, country, sum(agreements) AS agreements, count(*) AS cities, min(en) AS en, min(th) AS th
          FROM (
            SELECT key, city, country, count(*) AS agreements, min(en) AS en, min(th) AS th
            FROM (
              SELECT c.country_code AS key,
                co.name_en AS en,
                co.name_th AS th,
                p.sister_city_id AS city,
                c.country_code AS country
              FROM agreement a
              JOIN partnership p ON p.id = a.partnership_id
              JOIN sister_city c ON c.id = p.sister_city_id
              JOIN country co ON co.code = c.country_code
              WHERE TRUE
            ) AS agreement
            GROUP BY key, city, country
          ) AS city
          GROUP BY key, country
        ) AS country
        GROUP BY key
      ) AS stat
      ORDER BY agreements DESC, key::text NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer

-- Asked with {"by":"STATUS","filter":{"province":["phuket"],"asOf":"2018-01-01"}}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT key::text, en, th, agreements, "sisterCities", countries
      FROM (
        SELECT key,
          sum(agreements)::int AS agreements,
          sum(cities)::int AS "sisterCities",
          count(*)::int AS countries,
          min(en) AS en,
          min(th) AS th
        FROM (
          SELECT key, country, sum(agreements) AS agreements, count(*) AS cities, min(en) AS en, min(th) AS th
          FROM (
            SELECT key, city, country, count(*) AS agreements, min(en) AS en, min(th) AS th
            FROM (
              SELECT standing.status AS key,
                NULL::text AS en,
                NULL::text AS th,
                p.sister_city_id AS city,
                c.country_code AS country
              FROM agreement a
              JOIN partnership p ON p.id = a.partnership_id
              JOIN sister_city c ON c.id = p.sister_city_id
              JOIN agreement_span standing ON standing.agreement_id = a.id
              AND standing.starts <= $::text::date
              AND (standing.ends > $::text::date OR standing.ends IS NULL)
              WHERE standing.there
              AND p.province_id IN (
                SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
              )
            ) AS agreement
            GROUP BY key, city, country
          ) AS city
          GROUP BY key, country
        ) AS country
        GROUP BY key
      ) AS stat
      ORDER BY agreements DESC, key::text NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer
