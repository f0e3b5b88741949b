-- query ($after: String) {
--   agreements(
--     first: 20
--     after: $after
--     orderBy: TITLE_ASC
--     filter: {country: ["CN"], sector: [TOURISM], status: [IN_FORCE], asOf: "2026-06-30"}
--   ) {
--     totalCount
--     nodes {
--       slug
--       title
--       kind
--       signedOn
--       status(asOf: "2026-06-30")
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
  (
    WITH t1 AS MATERIALIZED (
      SELECT a.id AS id, a.sort_title AS k0, a.id AS k1
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      WHERE standing.there
      AND standing.status = ANY ($::text[]::"AgreementStatus"[])
      AND a.sectors && $::text[]::"SectorCode"[]
      AND a.country_code = ANY ($::text[])
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."slug",
                t3."title_en",
                t3."title_th",
                t3."title_local",
                t3."kind",
                t3."signed_on",
                t3."signed_earliest",
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
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                json_build_array(
                  json_build_array(t5."name_en", t5."name_th", t5."name_local", t5."id"),
                  json_build_array(t6."name_en", t6."name_th", t6."id")
                )
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0, t2.k1
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1
          FROM t1
          WHERE TRUE
          AND (t1.k0, t1.k1) > ($::text::text, $::text::text)
          ORDER BY t1.k0, t1.k1
          LIMIT 21
        ) AS t2
        JOIN "agreement" t3 ON t3."id" = t2.id
        LEFT JOIN "partnership" t4 ON t4."id" = t3."partnership_id"
        LEFT JOIN "sister_city" t5 ON t5."id" = t4."sister_city_id"
        LEFT JOIN "province" t6 ON t6."id" = t4."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
