-- fragment ProvinceName on Province {
--   id
--   code
--   slug
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment SectorName on Sector {
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment Tally on Counts {
--   agreements
--   sisterCities
--   countries
-- }
--
-- query Coverage($provinces: [String!], $asOf: Date) {
--   coverage(provinces: $provinces, asOf: $asOf) {
--     province {
--       ...ProvinceName
--     }
--     cells {
--       sector {
--         ...SectorName
--       }
--       counts {
--         ...Tally
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
        SELECT partnership_id,
          starts_on,
          row_number() OVER (ORDER BY coalesce(ends_latest, starts_latest) DESC, id) AS place
        FROM partnership_engagement
        WHERE NOT cancelled
        AND starts_earliest <= $::text::date
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
            count(*)::int AS countries,
            min(place) AS place
          FROM (
            SELECT province,
              sector,
              country,
              sum(agreements) AS agreements,
              count(*) AS cities,
              min(place) AS place
            FROM (
              SELECT province, sector, city, country, count(*) AS agreements, min(place) AS place
              FROM (
                SELECT p.province_id AS province,
                  sector.code AS sector,
                  p.sister_city_id AS city,
                  c.country_code AS country,
                  last.place
                FROM agreement a
                JOIN partnership p ON p.id = a.partnership_id
                JOIN sister_city c ON c.id = p.sister_city_id
                JOIN agreement_span standing ON standing.agreement_id = a.id
                AND standing.starts <= $::text::date
                AND (standing.ends > $::text::date OR standing.ends IS NULL)
                CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                LEFT JOIN (
                  SELECT partnership_id, min(place) AS place FROM visit GROUP BY partnership_id
                ) AS last ON last.partnership_id = p.id
                WHERE standing.status = 'IN_FORCE'
                AND TRUE
              ) AS agreement
              GROUP BY province, sector, city, country
            ) AS city
            GROUP BY province, sector, country
          ) AS country
          GROUP BY province, sector
        ) AS cell
        LEFT JOIN visit ON visit.place = cell.place
        GROUP BY cell.province
      ) AS filled ON filled.province = pr.id
      WHERE TRUE
      ORDER BY pr.id
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(t1."id", json_build_array(t1."id", t1."slug", t1."name_en", t1."name_th")), '{}'
        )
        FROM "province" t1
        WHERE t1."id" IN (SELECT v.province FROM v)
      )
    )
  )
)::text AS answer

-- Asked with {"provinces":["TH-83","chiang-mai"],"asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH visit AS MATERIALIZED (
        SELECT partnership_id,
          starts_on,
          row_number() OVER (ORDER BY coalesce(ends_latest, starts_latest) DESC, id) AS place
        FROM partnership_engagement
        WHERE NOT cancelled
        AND starts_earliest <= $::text::date
        AND province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
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
            count(*)::int AS countries,
            min(place) AS place
          FROM (
            SELECT province,
              sector,
              country,
              sum(agreements) AS agreements,
              count(*) AS cities,
              min(place) AS place
            FROM (
              SELECT province, sector, city, country, count(*) AS agreements, min(place) AS place
              FROM (
                SELECT p.province_id AS province,
                  sector.code AS sector,
                  p.sister_city_id AS city,
                  c.country_code AS country,
                  last.place
                FROM agreement a
                JOIN partnership p ON p.id = a.partnership_id
                JOIN sister_city c ON c.id = p.sister_city_id
                JOIN agreement_span standing ON standing.agreement_id = a.id
                AND standing.starts <= $::text::date
                AND (standing.ends > $::text::date OR standing.ends IS NULL)
                CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                LEFT JOIN (
                  SELECT partnership_id, min(place) AS place FROM visit GROUP BY partnership_id
                ) AS last ON last.partnership_id = p.id
                WHERE standing.status = 'IN_FORCE'
                AND p.province_id IN (
                  SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
                )
              ) AS agreement
              GROUP BY province, sector, city, country
            ) AS city
            GROUP BY province, sector, country
          ) AS country
          GROUP BY province, sector
        ) AS cell
        LEFT JOIN visit ON visit.place = cell.place
        GROUP BY cell.province
      ) AS filled ON filled.province = pr.id
      WHERE pr.id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      ORDER BY pr.id
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(t1."id", json_build_array(t1."id", t1."slug", t1."name_en", t1."name_th")), '{}'
        )
        FROM "province" t1
        WHERE t1."id" IN (SELECT v.province FROM v)
      )
    )
  )
)::text AS answer
