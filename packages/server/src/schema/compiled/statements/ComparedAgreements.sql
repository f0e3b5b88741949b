-- query ComparedAgreements($filter: AgreementFilter, $first: Int, $after: String) {
--   agreements(filter: $filter, first: $first, after: $after) {
--     nodes {
--       ...ComparedAgreement
--     }
--     pageInfo {
--       ...Page
--     }
--   }
-- }
--
-- fragment PlaceNames on Names {
--   en
--   th
--   local
--   aliases
-- }
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }
--
-- fragment ComparedAgreement on Agreement {
--   id
--   slug
--   title
--   titleTh: title(lang: TH)
--   kind
--   signedOn
--   thaiParty {
--     __typename
--     ... on Province {
--       slug
--       names {
--         ...PlaceNames
--       }
--     }
--     ... on Municipality {
--       slug
--       names {
--         ...PlaceNames
--       }
--     }
--   }
--   sisterCity {
--     slug
--     names {
--       ...PlaceNames
--     }
--     wikidataId
--     country {
--       code
--     }
--   }
-- }

-- Asked with {"filter":{"province":["phuket"]},"first":3}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              t2."id",
              t2."slug",
              t2."title_en",
              t2."title_th",
              t2."title_local",
              t2."kind",
              t2."signed_on",
              t2."signed_earliest",
              json_build_array(
                CASE
                WHEN t3."municipality_id" IS NULL
                AND t3."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(
                      t4."slug", t4."name_en", t4."name_th", coalesce(to_json(t4."aliases"), '[]')
                    )
                    FROM "province" t4
                    WHERE t4."id" = t3."province_id"
                  )
                )
                WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(
                      t5."slug", t5."name_en", t5."name_th", coalesce(to_json(t5."aliases"), '[]')
                    )
                    FROM "municipality" t5
                    WHERE t5."id" = t3."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t6."slug",
                  t6."name_en",
                  t6."name_th",
                  t6."name_local",
                  coalesce(to_json(t6."aliases"), '[]'),
                  t6."wikidata_id",
                  json_build_array(t7."code"),
                  t6."id"
                )
              )
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0 DESC, t1.k1 DESC
        ),
        '[]'
      )
      FROM (
        SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
        FROM agreement a
        WHERE a.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        ORDER BY coalesce(a.signed_earliest, '-infinity') DESC, a.id DESC
        LIMIT 4
      ) AS t1
      JOIN "agreement" t2 ON t2."id" = t1.id
      LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
      LEFT JOIN "sister_city" t6 ON t6."id" = t3."sister_city_id"
      LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
    ),
    NULL,
    NULL
  )
)::text AS answer
