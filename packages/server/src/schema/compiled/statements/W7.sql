-- {
--   coverage {
--     province {
--       code
--     }
--     cells {
--       sector {
--         code
--       }
--       counts {
--         agreements
--       }
--       lastEngagementOn
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH visit AS MATERIALIZED (
        SELECT e.province_id AS province,
          l."B" AS city,
          e.starts_on,
          row_number() OVER (ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id) AS place
        FROM engagement e
        JOIN "_engagement_sister_city" l ON l."A" = e.id
        WHERE NOT e.cancelled
        AND coalesce(e.last_stage = 'HELD', TRUE)
        AND e.starts_earliest <= $::text::date
        AND TRUE
      )
      SELECT pr.id AS province, coalesce(filled.cells, '[]') AS cells
      FROM province pr
      LEFT JOIN (
        SELECT cell.province,
          json_agg(
            json_build_object(
              'province',
              cell.province,
              'sector',
              cell.sector,
              'agreements',
              cell.agreements,
              'sisterCities',
              cell."sisterCities",
              'countries',
              cell.countries,
              'lastEngagementOn',
              visit.starts_on
            )
          ) AS cells
        FROM (
          SELECT province,
            sector,
            sum(agreements)::int AS agreements,
            sum(cities)::int AS "sisterCities",
            count(*)::int AS countries ,
            min(visited) AS visited
          FROM (
            SELECT province,
              sector,
              country,
              sum(agreements) AS agreements,
              count(*) AS cities ,
              min(visited) AS visited
            FROM (
              SELECT province, sector, city, country, count(*) AS agreements
              FROM (
                SELECT a.province_id AS province,
                  sector.code AS sector,
                  a.sister_city_id AS city,
                  a.country_code AS country
                FROM agreement a
                JOIN agreement_span standing ON standing.agreement_id = a.id
                AND standing.starts <= $::text::date
                AND coalesce(standing.ends, 'infinity') > $::text::date
                CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                WHERE standing.status = 'IN_FORCE'
                AND TRUE
              ) AS agreement
              GROUP BY province, sector, city, country
            ) AS city
            LEFT JOIN (
              SELECT province, city, min(place) AS visited FROM visit GROUP BY province, city
            ) AS last USING (province, city)
            GROUP BY province, sector, country
          ) AS country
          GROUP BY province, sector
        ) AS cell
        LEFT JOIN visit ON visit.place = cell.visited
        GROUP BY cell.province
      ) AS filled ON filled.province = pr.id
      WHERE TRUE
      ORDER BY pr.id
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(json_object_agg(t1."id", json_build_array(t1."id")), '{}')
        FROM (SELECT * FROM "province" WHERE "id" IN (SELECT v.province FROM v) OFFSET 0) t1
      )
    )
  )
)::text AS answer
