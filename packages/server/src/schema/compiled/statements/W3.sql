-- {
--   province(code: "TH-83") {
--     code
--     name
--     agreements(first: 50, orderBy: TITLE_ASC) {
--       nodes {
--         slug
--         title
--         kind
--         signedOn
--         sectors {
--           code
--         }
--         sisterCity {
--           slug
--           name
--           country {
--             code
--           }
--         }
--       }
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."name_en",
      t1."name_th",
      json_build_array(
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
                  coalesce(to_json(t3."sectors"), '[]'),
                  json_build_array(
                    json_build_array(
                      t5."slug",
                      t5."name_en",
                      t5."name_th",
                      t5."name_local",
                      json_build_array(t6."code"),
                      t5."id"
                    )
                  )
                )
              )
              ORDER BY t2.k0, t2.k1
            ),
            '[]'
          )
          FROM (
            SELECT a.id AS id, a.sort_title AS k0, a.id AS k1
            FROM (SELECT t1."id" AS id) AS parent
            CROSS JOIN agreement a
            WHERE a.province_id = parent.id
            AND TRUE
            ORDER BY a.sort_title, a.id
            LIMIT 51
          ) AS t2
          JOIN "agreement" t3 ON t3."id" = t2.id
          LEFT JOIN "partnership" t4 ON t4."id" = t3."partnership_id"
          LEFT JOIN "sister_city" t5 ON t5."id" = t4."sister_city_id"
          LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
        ),
        NULL,
        NULL
      )
    )
    FROM "province" t1
    WHERE t1."id" = $
  )
)::text AS answer
