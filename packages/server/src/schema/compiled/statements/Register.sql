-- query Register {
--   register {
--     revision
--     schemaHash
--     updatedAt
--     license
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
      SELECT coalesce(max(log.revision), 0)::int AS revision,
        coalesce(max(log.at), max(seed.loaded_at), 'epoch') AS "updatedAt",
        max(total.agreements) AS agreements,
        max(total."sisterCities") AS "sisterCities",
        max(total.countries) AS countries
      FROM (
        SELECT count(DISTINCT a.id)::int AS agreements,
          count(DISTINCT p.sister_city_id)::int AS "sisterCities",
          count(DISTINCT c.country_code)::int AS countries
        FROM agreement a
        JOIN partnership p ON p.id = a.partnership_id
        JOIN sister_city c ON c.id = p.sister_city_id
      ) AS total
      LEFT JOIN LATERAL (SELECT revision, at FROM change ORDER BY revision DESC LIMIT 1) AS log ON TRUE
      LEFT JOIN dataset AS seed ON TRUE
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer
