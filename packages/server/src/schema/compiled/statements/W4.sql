-- query ($after: String) {
--   agreements(
--     first: 20
--     after: $after
--     orderBy: TITLE_ASC
--     filter: {country: ["CN"], sector: [TOURISM], status: [IN_FORCE], asOf: "2026-11-30"}
--   ) {
--     totalCount
--     nodes {
--       slug
--       title
--       kind
--       signedOn
--       status(asOf: "2026-11-30")
--       sisterCity {
--         name
--       }
--       province {
--         name
--       }
--     }
--     pageInfo {
--       endCursor
--     }
--   }
-- }

-- Asked with {"after":"a cursor"}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              t2."slug",
              t2."title_en",
              t2."title_th",
              t2."title_local",
              t2."kind",
              t2."signed_on",
              t2."signed_earliest",
              (
                SELECT to_json(
                  (
                    SELECT CASE
                    WHEN s.there THEN s.status::text
                    ELSE 'NOT_YET'
                    END
                    FROM agreement_span s
                    WHERE s.agreement_id = parent.id
                    AND s.starts <= $::text::date
                    ORDER BY s.starts DESC
                    LIMIT 1
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              json_build_array(
                json_build_array(t4."name_en", t4."name_th", t4."name_local", t4."id"),
                json_build_array(t5."name_en", t5."name_th", t5."id")
              )
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT a.id AS id, a.sort_title AS k0, a.id AS k1
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE standing.there
        AND standing.status = 'IN_FORCE'
        AND a.sectors && '{TOURISM}'
        AND a.country_code = ($::text[])[1]
        AND (a.sort_title, a.id) > ($::text::text, $::text::text)
        ORDER BY a.sort_title, a.id
        LIMIT 21
      ) AS t1
      JOIN "agreement" t2 ON t2."id" = t1.id
      LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
      LEFT JOIN "sister_city" t4 ON t4."id" = t3."sister_city_id"
      LEFT JOIN "province" t5 ON t5."id" = t3."province_id"
    ),
    CASE
    WHEN (
      SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
      AND tallied_on = $::text::date
      FROM dataset
    ) THEN (
      SELECT coalesce(sum(t.there), 0)::int
      FROM agreement_tally t
      WHERE t.status = ANY ($::text[])
      AND t.sector = $
      AND t.province_id = $
      AND t.country_code = ($::text[])[1]
    )
    ELSE (
      SELECT count(*)::int
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      WHERE standing.there
      AND standing.status = 'IN_FORCE'
      AND a.sectors && '{TOURISM}'
      AND a.country_code = ($::text[])[1]
    )
    END,
    NULL
  )
)::text AS answer
