-- fragment CountryName on Country {
--   id
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment Citation on Source {
--   id
--   slug
--   title
--   kind
--   publisher
--   publishedOn
--   language
--   url
-- }
--
-- query Networks($asOf: Date) {
--   networks {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--     acronym
--     foundedOn
--     note
--     memberships(asOf: $asOf) {
--       role
--       joinedOn
--       leftOn
--       member {
--         __typename
--         ... on Place {
--           id
--           name
--           nameTh: name(lang: TH)
--           country {
--             ...CountryName
--           }
--         }
--         ... on OutsideMember {
--           name
--           nameTh: name(lang: TH)
--           countryIfKnown: country {
--             ...CountryName
--           }
--         }
--       }
--       sources {
--         ...Citation
--       }
--     }
--     sources {
--       ...Citation
--     }
--   }
-- }

-- Asked with {}
-- Asked with {"asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        json_build_array(
          json_build_array(
            t2."id",
            t2."slug",
            t2."name_en",
            t2."name_th",
            t2."name_local",
            t2."acronym",
            t2."founded_on",
            t2."note",
            (
              SELECT coalesce(
                json_agg(
                  json_build_array(
                    t3."role",
                    t3."joined_on",
                    t3."left_on",
                    t3."left_earliest",
                    CASE
                    WHEN t3."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(
                          t4."id",
                          t4."name_en",
                          t4."name_th",
                          json_build_array(
                            0,
                            (
                              SELECT json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local")
                              FROM "country" t5
                              WHERE t5."code" = 'TH'
                            )
                          )
                        )
                        FROM "province" t4
                        WHERE t4."id" = t3."province_id"
                      )
                    )
                    WHEN t3."province_id" IS NULL
                    AND t3."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(
                          t6."id",
                          t6."name_en",
                          t6."name_th",
                          json_build_array(
                            0,
                            (
                              SELECT json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
                              FROM "country" t7
                              WHERE t7."code" = 'TH'
                            )
                          )
                        )
                        FROM "municipality" t6
                        WHERE t6."id" = t3."municipality_id"
                      )
                    )
                    WHEN t3."province_id" IS NULL
                    AND t3."municipality_id" IS NULL
                    AND t3."sister_city_id" IS NOT NULL THEN json_build_array(
                      2,
                      (
                        SELECT json_build_array(
                          t8."id",
                          t8."name_en",
                          t8."name_th",
                          t8."name_local",
                          json_build_array(t9."code", t9."name_en", t9."name_th", t9."name_local")
                        )
                        FROM "sister_city" t8
                        LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
                        WHERE t8."id" = t3."sister_city_id"
                      )
                    )
                    END,
                    t3."outside_name_en",
                    CASE
                    WHEN t3."outside_country_code" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                        FROM "country" t10
                        WHERE t10."code" = t3."outside_country_code"
                      )
                    )
                    END,
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t11."id",
                            t11."slug",
                            t11."title",
                            t11."kind",
                            t11."publisher",
                            t11."published_on",
                            t11."language",
                            t11."url"
                          )
                          ORDER BY t11."id" asc
                        ),
                        '[]'
                      )
                      FROM "_membership_source" t12
                      JOIN "source" t11 ON t11."id" = t12."B"
                      WHERE t12."A" = t3.id
                    )
                  )
                  ORDER BY t3."id" asc
                ),
                '[]'
              )
              FROM "membership" t3
              WHERE t3."network_id" = t2."id"
              AND (
                (t3."joined_earliest" IS NULL OR t3."joined_earliest" <= $::text::date)
                AND (t3."left_latest" IS NULL OR t3."left_latest" > $::text::date)
              )
            ),
            (
              SELECT coalesce(
                json_agg(
                  json_build_array(
                    t13."id",
                    t13."slug",
                    t13."title",
                    t13."kind",
                    t13."publisher",
                    t13."published_on",
                    t13."language",
                    t13."url"
                  )
                  ORDER BY t13."id" asc
                ),
                '[]'
              )
              FROM "_network_source" t14
              JOIN "source" t13 ON t13."id" = t14."B"
              WHERE t14."A" = t2.id
            )
          )
        )
        ORDER BY t1.k0
      ),
      '[]'
    )
    FROM (SELECT n.id AS id, n.id AS k0 FROM network n WHERE TRUE ORDER BY n.id LIMIT 26) AS t1
    JOIN "network" t2 ON t2."id" = t1.id
  )
)::text AS answer
