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
      WITH cell AS MATERIALIZED (
        SELECT *
        FROM (
          SELECT t.province_id AS province,
            t.sector,
            coalesce(sum(t.agreements), 0)::int AS agreements,
            coalesce(sum(t.sister_cities), 0)::int AS "sisterCities",
            (count(*) FILTER (WHERE t.agreements > 0))::int AS countries
          FROM agreement_tally t
          WHERE t.status = ANY ($::text[])
          AND t.sector = ANY ($::text[])
          AND t.province_id <> $
          GROUP BY 1, 2 HAVING sum(t.agreements) > 0
        ) AS kept
        WHERE (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
          AND tallied_on = $::text::date
          FROM dataset
        )
        UNION ALL
        SELECT *
        FROM (
          SELECT province,
            sector,
            sum(agreements)::int AS agreements,
            sum(cities)::int AS "sisterCities",
            count(*)::int AS countries
          FROM (
            SELECT province, sector, country, sum(agreements) AS agreements, count(*) AS cities
            FROM (
              SELECT province, sector, city, country, count(*) AS agreements
              FROM (
                SELECT a.province_id AS province,
                  sector.code::text AS sector,
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
            GROUP BY province, sector, country
          ) AS country
          GROUP BY province, sector
        ) AS counted
        WHERE (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
          AND tallied_on = $::text::date
          FROM dataset
        ) IS NOT TRUE
      ),
        recent AS MATERIALIZED (
          SELECT pr.id AS province, visit.*
          FROM (SELECT DISTINCT province AS id FROM cell) AS pr
          CROSS JOIN LATERAL (
            SELECT e.id,
              e.starts_on,
              row_number() OVER (ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id) AS place
            FROM engagement e
            WHERE e.province_id = pr.id
            AND NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
            AND e.starts_earliest <= $::text::date
            ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id
            LIMIT $::int
          ) AS visit
        ),
        first AS (
          SELECT recent.province, held.sector, min(recent.place) AS place
          FROM recent
          JOIN "_engagement_sister_city" l ON l."A" = recent.id
          CROSS JOIN LATERAL (
            SELECT *
            FROM (
              SELECT t.sector
              FROM city_tally t
              WHERE t.sister_city_id = l."B"
              AND t.province_id = recent.province
              AND t.sector = ANY ($::text[])
              AND t.status = 'IN_FORCE'
            ) AS kept
            WHERE (
              SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
              AND tallied_on = $::text::date
              FROM dataset
            )
            UNION ALL
            SELECT *
            FROM (
              SELECT DISTINCT sector.code::text AS sector
              FROM agreement a
              JOIN agreement_span standing ON standing.agreement_id = a.id
              AND standing.starts <= $::text::date
              AND coalesce(standing.ends, 'infinity') > $::text::date
              CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
              WHERE a.sister_city_id = l."B"
              AND a.province_id = recent.province
              AND standing.status = 'IN_FORCE'
            ) AS counted
            WHERE (
              SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
              AND tallied_on = $::text::date
              FROM dataset
            ) IS NOT TRUE
          ) AS held
          GROUP BY recent.province, held.sector
        ),
        found AS (
          SELECT province, first.sector, recent.starts_on FROM first JOIN recent USING (province, place)
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
              coalesce(found.starts_on, earlier.starts_on)
            )
          ) AS cells
        FROM cell
        LEFT JOIN found USING (province, sector)
        LEFT JOIN LATERAL (
          SELECT e.starts_on
          FROM (
            SELECT *
            FROM (
              SELECT t.sister_city_id AS id
              FROM city_tally t
              WHERE t.province_id = cell.province
              AND t.sector = cell.sector
              AND t.status = 'IN_FORCE'
            ) AS kept
            WHERE (
              SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
              AND tallied_on = $::text::date
              FROM dataset
            )
            UNION ALL
            SELECT *
            FROM (
              SELECT DISTINCT a.sister_city_id AS id
              FROM agreement a
              JOIN agreement_span standing ON standing.agreement_id = a.id
              AND standing.starts <= $::text::date
              AND coalesce(standing.ends, 'infinity') > $::text::date
              WHERE a.province_id = cell.province
              AND cell.sector::"SectorCode" = ANY (a.sectors)
              AND standing.status = 'IN_FORCE'
            ) AS counted
            WHERE (
              SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
              AND tallied_on = $::text::date
              FROM dataset
            ) IS NOT TRUE
          ) AS city
          CROSS JOIN LATERAL (
            SELECT e.*
            FROM "_engagement_sister_city" l
            JOIN engagement e ON e.id = l."A"
            WHERE e.province_id = cell.province
            AND NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
            AND e.starts_earliest <= $::text::date
            AND l."B" = city.id
            ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id
            LIMIT 1
          ) AS e
          WHERE found.sector IS NULL
          ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id
          LIMIT 1
        ) AS earlier ON TRUE
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
