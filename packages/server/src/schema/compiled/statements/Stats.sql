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
      SELECT stat.key::text, label.en, label.th, agreements, "sisterCities", countries
      FROM (
        SELECT key,
          sum(agreements)::int AS agreements,
          sum(cities)::int AS "sisterCities",
          count(*)::int AS countries
        FROM (
          SELECT key, country, sum(agreements) AS agreements, count(*) AS cities
          FROM (
            SELECT key, city, country, count(*) AS agreements
            FROM (
              SELECT a.country_code AS key, a.sister_city_id AS city, a.country_code AS country
              FROM agreement a
              WHERE TRUE
            ) AS agreement
            GROUP BY key, city, country
          ) AS city
          GROUP BY key, country
        ) AS country
        GROUP BY key
      ) AS stat
      LEFT JOIN (
        SELECT code AS key, name_en AS en, name_th AS th FROM country
      ) AS label ON label.key = stat.key
      ORDER BY agreements DESC, stat.key::text NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer

-- Asked with {"by":"STATUS","filter":{"province":["phuket"],"asOf":"2018-01-01"}}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT stat.key::text, NULL AS en, NULL AS th, agreements, "sisterCities", countries
      FROM (
        SELECT key,
          sum(agreements)::int AS agreements,
          sum(cities)::int AS "sisterCities",
          count(*)::int AS countries
        FROM (
          SELECT key, country, sum(agreements) AS agreements, count(*) AS cities
          FROM (
            SELECT key, city, country, count(*) AS agreements
            FROM (
              SELECT standing.status AS key, a.sister_city_id AS city, a.country_code AS country
              FROM agreement a
              JOIN agreement_span standing ON standing.agreement_id = a.id
              AND standing.starts <= $::text::date
              AND coalesce(standing.ends, 'infinity') > $::text::date
              WHERE standing.there
              AND a.province_id IN (
                SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
              )
            ) AS agreement
            GROUP BY key, city, country
          ) AS city
          GROUP BY key, country
        ) AS country
        GROUP BY key
      ) AS stat
      ORDER BY agreements DESC, stat.key::text NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer
