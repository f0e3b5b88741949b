-- query FiscalYear($year: Int!, $filter: AgreementFilter) {
--   agreementsByKind: stats(
--     of: AGREEMENTS
--     by: KIND
--     fiscalYear: $year
--     filter: $filter
--   ) {
--     ...Cell
--   }
--   agreementsByCountry: stats(
--     of: AGREEMENTS
--     by: COUNTRY
--     fiscalYear: $year
--     filter: $filter
--   ) {
--     ...Cell
--   }
--   engagementsByDirection: stats(
--     of: ENGAGEMENTS
--     by: DIRECTION
--     fiscalYear: $year
--     filter: $filter
--   ) {
--     ...Cell
--   }
--   engagementsByKind: stats(
--     of: ENGAGEMENTS
--     by: KIND
--     fiscalYear: $year
--     filter: $filter
--   ) {
--     ...Cell
--   }
--   engagementsBySector: stats(
--     of: ENGAGEMENTS
--     by: SECTOR
--     fiscalYear: $year
--     filter: $filter
--   ) {
--     ...Cell
--   }
--   commitmentsByStatus: stats(
--     of: COMMITMENTS
--     by: STATUS
--     fiscalYear: $year
--     filter: $filter
--   ) {
--     ...Cell
--   }
-- }
--
-- fragment Cell on StatRow {
--   key
--   label
--   labelTh: label(lang: TH)
--   total
--   doubtful
--   counts {
--     ...Tally
--   }
-- }
--
-- fragment Tally on Counts {
--   agreements
--   sisterCities
--   countries
-- }

-- Asked with {"year":2569}

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
          SELECT a.kind AS key, a.id COLLATE "C" AS id, a.signed_earliest >= $::text::date
          AND a.signed_latest <= $::text::date AS certain,
            a.id AS agreement,
            a.sister_city_id AS city,
            a.country_code AS country
          FROM agreement a
          WHERE a.signed_latest >= $::text::date
          AND a.signed_earliest <= $::text::date
          AND TRUE
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT stat.*, label.en, label.th
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
          SELECT a.country_code AS key, a.id COLLATE "C" AS id, a.signed_earliest >= $::text::date
          AND a.signed_latest <= $::text::date AS certain,
            a.id AS agreement,
            a.sister_city_id AS city,
            a.country_code AS country
          FROM agreement a
          WHERE a.signed_latest >= $::text::date
          AND a.signed_earliest <= $::text::date
          AND TRUE
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      LEFT JOIN (
        SELECT code AS key, name_en AS en, name_th AS th FROM country
      ) AS label ON label.key = stat.key
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
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
  ),
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
          SELECT e.kind AS key, e.id COLLATE "C" AS id, e.starts_earliest >= $::text::date
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
  ),
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
          SELECT sector.code AS key, e.id COLLATE "C" AS id, e.starts_earliest >= $::text::date
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
          LEFT JOIN LATERAL unnest(e.sectors) AS sector (code) ON TRUE
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
  ),
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
          SELECT CASE
          WHEN c.agreed_earliest > $::text::date THEN 'NOT_YET'
          WHEN c.done_latest <= $::text::date THEN 'DONE'
          WHEN c.dropped_latest <= $::text::date THEN 'DROPPED'
          WHEN c.due_latest < $::text::date THEN 'OVERDUE'
          WHEN c.started_earliest <= $::text::date THEN 'STARTED'
          ELSE 'AGREED'
          END AS key, c.id COLLATE "C" AS id, agreed.earliest >= $::text::date
          AND agreed.latest <= $::text::date AS certain,
            c.agreement_id AS agreement,
            city.id AS city,
            city.country_code AS country
          FROM commitment c
          JOIN partnership p ON p.id = c.partnership_id
          JOIN sister_city city ON city.id = p.sister_city_id
          LEFT JOIN commitment_event agreed ON agreed.commitment_id = c.id
          AND agreed.kind = 'AGREED'
          AND agreed.corrected_by_id IS NULL
          WHERE agreed.latest >= $::text::date
          AND agreed.earliest <= $::text::date
          AND TRUE
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer

-- Asked with {"year":2561,"filter":{"province":["phuket"]}}

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
          SELECT a.kind AS key, a.id COLLATE "C" AS id, a.signed_earliest >= $::text::date
          AND a.signed_latest <= $::text::date AS certain,
            a.id AS agreement,
            a.sister_city_id AS city,
            a.country_code AS country
          FROM agreement a
          WHERE a.signed_latest >= $::text::date
          AND a.signed_earliest <= $::text::date
          AND a.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT stat.*, label.en, label.th
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
          SELECT a.country_code AS key, a.id COLLATE "C" AS id, a.signed_earliest >= $::text::date
          AND a.signed_latest <= $::text::date AS certain,
            a.id AS agreement,
            a.sister_city_id AS city,
            a.country_code AS country
          FROM agreement a
          WHERE a.signed_latest >= $::text::date
          AND a.signed_earliest <= $::text::date
          AND a.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      LEFT JOIN (
        SELECT code AS key, name_en AS en, name_th AS th FROM country
      ) AS label ON label.key = stat.key
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
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
          AND e.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
          AND NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
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
          SELECT e.kind AS key, e.id COLLATE "C" AS id, e.starts_earliest >= $::text::date
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
          AND e.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
          AND NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
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
          SELECT sector.code AS key, e.id COLLATE "C" AS id, e.starts_earliest >= $::text::date
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
          LEFT JOIN LATERAL unnest(e.sectors) AS sector (code) ON TRUE
          WHERE e.starts_latest >= $::text::date
          AND e.starts_earliest <= $::text::date
          AND e.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
          AND NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  ),
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
          SELECT CASE
          WHEN c.agreed_earliest > $::text::date THEN 'NOT_YET'
          WHEN c.done_latest <= $::text::date THEN 'DONE'
          WHEN c.dropped_latest <= $::text::date THEN 'DROPPED'
          WHEN c.due_latest < $::text::date THEN 'OVERDUE'
          WHEN c.started_earliest <= $::text::date THEN 'STARTED'
          ELSE 'AGREED'
          END AS key, c.id COLLATE "C" AS id, agreed.earliest >= $::text::date
          AND agreed.latest <= $::text::date AS certain,
            c.agreement_id AS agreement,
            city.id AS city,
            city.country_code AS country
          FROM commitment c
          JOIN partnership p ON p.id = c.partnership_id
          JOIN sister_city city ON city.id = p.sister_city_id
          LEFT JOIN commitment_event agreed ON agreed.commitment_id = c.id
          AND agreed.kind = 'AGREED'
          AND agreed.corrected_by_id IS NULL
          WHERE agreed.latest >= $::text::date
          AND agreed.earliest <= $::text::date
          AND p.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        ) AS item
        GROUP BY item.key::text
      ) AS stat
      ORDER BY stat.total DESC, stat.key NULLS LAST
    )
    SELECT json_build_array((SELECT coalesce(json_agg(v), '[]') FROM v))
  )
)::text AS answer
