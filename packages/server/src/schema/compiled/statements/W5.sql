-- {
--   stats(by: SECTOR) {
--     key
--     counts {
--       agreements
--       sisterCities
--       countries
--     }
--   }
-- }

-- Asked with {}

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
              SELECT sector.code AS key,
                NULL::text AS en,
                NULL::text AS th,
                p.sister_city_id AS city,
                c.country_code AS country
              FROM agreement a
              JOIN partnership p ON p.id = a.partnership_id
              JOIN sister_city c ON c.id = p.sister_city_id
              LEFT JOIN LATERAL unnest(a.sectors) AS sector (code) ON TRUE
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
