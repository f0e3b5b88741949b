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
      SELECT stat.key::text, NULL AS en, NULL AS th, agreements, "sisterCities", countries
      FROM (
        SELECT *
        FROM (
          SELECT nullif(t.sector, $) AS key,
            coalesce(sum(t.agreements), 0)::int AS agreements,
            coalesce(sum(t.sister_cities), 0)::int AS "sisterCities",
            (count(*) FILTER (WHERE t.agreements > 0))::int AS countries
          FROM agreement_tally t
          WHERE t.status = $
          AND t.sector = ANY ($::text[])
          AND t.province_id = $
          GROUP BY 1 HAVING sum(t.agreements) > 0
        ) AS kept
        WHERE (SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0) FROM dataset)
        UNION ALL
        SELECT *
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
                SELECT (sector.code)::text AS key, a.sister_city_id AS city, a.country_code AS country
                FROM agreement a
                LEFT JOIN LATERAL unnest(a.sectors) AS sector (code) ON TRUE
                WHERE TRUE
              ) AS agreement
              GROUP BY key, city, country
            ) AS city
            GROUP BY key, country
          ) AS country
          GROUP BY key
        ) AS counted
        WHERE (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0) FROM dataset
        ) IS NOT TRUE
      ) AS stat
      ORDER BY agreements DESC, stat.key::text NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer
