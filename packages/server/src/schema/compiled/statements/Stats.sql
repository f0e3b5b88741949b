-- fragment Tally on Counts {
--   agreements
--   sisterCities
--   countries
-- }
--
-- query Stats($of: StatsOf, $by: StatsBy!, $filter: AgreementFilter, $fiscalYear: Int, $from: Date, $to: Date, $ids: Int, $idsAfter: ID) {
--   stats(
--     of: $of
--     by: $by
--     filter: $filter
--     fiscalYear: $fiscalYear
--     from: $from
--     to: $to
--     ids: $ids
--     idsAfter: $idsAfter
--   ) {
--     key
--     label
--     labelTh: label(lang: TH)
--     counts {
--       ...Tally
--     }
--     total
--     doubtful
--     ids
--     doubtfulIds
--   }
-- }

-- Asked with {"of":"ENGAGEMENTS","by":"DIRECTION","fiscalYear":2569,"ids":3}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT stat.*, NULL AS en, NULL AS th
      FROM (
        SELECT item.key::text,
          (count(DISTINCT item.id) FILTER (WHERE item.certain))::int AS total,
          (count(DISTINCT item.id) FILTER (WHERE NOT item.certain))::int AS doubtful,
          (count(DISTINCT item.agreement) FILTER (WHERE item.certain))::int AS agreements,
          (count(DISTINCT item.city) FILTER (WHERE item.certain))::int AS "sisterCities",
          (count(DISTINCT item.country) FILTER (WHERE item.certain))::int AS countries,
          coalesce(
            (array_agg(DISTINCT item.id ORDER BY item.id) FILTER (WHERE item.certain AND TRUE))[1:$::int],
            '{}'
          ) AS ids,
          coalesce(
            (array_agg(DISTINCT item.id ORDER BY item.id) FILTER (WHERE NOT item.certain AND TRUE))[1:$::int],
            '{}'
          ) AS "doubtfulIds"
        FROM (
          SELECT e.direction AS key, e.id COLLATE "C" AS id, e.starts_earliest >= $::text::date
          AND e.starts_latest <= $::text::date AS certain,
            paper."A" AS agreement,
            city.id AS city,
            guest.code AS country
          FROM engagement e
          LEFT JOIN "_engagement_sister_city" part ON part."A" = e.id
          LEFT JOIN sister_city city ON city.id = part."B"
          LEFT JOIN "_engagement_agreement" paper ON paper."B" = e.id
          LEFT JOIN LATERAL (
            SELECT l."A" AS code
            FROM "_engagement_country" l
            WHERE l."B" = e.id
            UNION
            SELECT c.country_code
            FROM "_engagement_sister_city" l
            JOIN sister_city c ON c.id = l."B"
            WHERE l."A" = e.id
          ) AS guest ON TRUE
          WHERE e.starts_latest >= $::text::date
          AND e.starts_earliest <= $::text::date
          AND TRUE
          AND NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer

-- Asked with {"by":"COUNTRY"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT stat.key::text, label.en, label.th, agreements, "sisterCities", countries
      FROM (
        SELECT *
        FROM (
          SELECT t.country_code AS key,
            coalesce(sum(t.agreements), 0)::int AS agreements,
            coalesce(sum(t.sister_cities), 0)::int AS "sisterCities",
            (count(*) FILTER (WHERE t.agreements > 0))::int AS countries
          FROM agreement_tally t
          WHERE t.status = $
          AND t.sector = $
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
                SELECT (a.country_code)::text AS key, a.sister_city_id AS city, a.country_code AS country
                FROM agreement a
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
      LEFT JOIN (
        SELECT code AS key, name_en AS en, name_th AS th FROM country
      ) AS label ON label.key = stat.key::text
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
        SELECT *
        FROM (
          SELECT t.status AS key,
            coalesce(sum(t.there), 0)::int AS agreements,
            coalesce(sum(t.cities_there), 0)::int AS "sisterCities",
            (count(*) FILTER (WHERE t.there > 0))::int AS countries
          FROM agreement_tally t
          WHERE t.status = ANY ($::text[])
          AND t.sector = $
          AND t.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
          GROUP BY 1 HAVING sum(t.there) > 0
        ) AS kept
        WHERE (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
          AND tallied_on = $::text::date
          FROM dataset
        )
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
                SELECT (standing.status)::text AS key, a.sister_city_id AS city, a.country_code AS country
                FROM agreement a
                JOIN agreement_span standing ON standing.agreement_id = a.id
                AND standing.starts <= $::text::date
                AND coalesce(standing.ends, 'infinity') > $::text::date
                WHERE standing.there
                AND a.province_id = (
                  SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
                )
              ) AS agreement
              GROUP BY key, city, country
            ) AS city
            GROUP BY key, country
          ) AS country
          GROUP BY key
        ) AS counted
        WHERE (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
          AND tallied_on = $::text::date
          FROM dataset
        ) IS NOT TRUE
      ) AS stat
      ORDER BY agreements DESC, stat.key::text NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer
