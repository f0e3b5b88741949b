-- {
--   agreements(first: 20, orderBy: TITLE_ASC) {
--     nodes {
--       slug
--       title
--       kind
--       signedOn
--       sectors {
--         code
--       }
--       sisterCity {
--         slug
--         name
--         country {
--           code
--           name
--         }
--       }
--       province {
--         code
--         name
--       }
--     }
--     pageInfo {
--       hasNextPage
--       endCursor
--     }
--   }
-- }

-- Asked with {}

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
              coalesce(to_json(t2."sectors"), '[]'),
              json_build_array(
                json_build_array(
                  t4."slug",
                  t4."name_en",
                  t4."name_th",
                  t4."name_local",
                  json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local"),
                  t4."id"
                ),
                json_build_array(t6."id", t6."name_en", t6."name_th")
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
        WHERE TRUE
        ORDER BY a.sort_title, a.id
        LIMIT 21
      ) AS t1
      JOIN "agreement" t2 ON t2."id" = t1.id
      LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
      LEFT JOIN "sister_city" t4 ON t4."id" = t3."sister_city_id"
      LEFT JOIN "country" t5 ON t5."code" = t4."country_code"
      LEFT JOIN "province" t6 ON t6."id" = t3."province_id"
    ),
    NULL,
    NULL
  )
)::text AS answer
