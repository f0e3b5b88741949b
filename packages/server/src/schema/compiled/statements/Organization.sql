-- fragment ProvinceName on Province {
--   id
--   code
--   slug
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment CountryName on Country {
--   id
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment SisterCityName on SisterCity {
--   id
--   slug
--   name
--   nameTh: name(lang: TH)
--   country {
--     ...CountryName
--   }
-- }
--
-- fragment ThaiPartyName on ThaiParty {
--   __typename
--   ... on Province {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Municipality {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
-- }
--
-- fragment PersonName on Person {
--   id
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
-- fragment MemberLine on Member {
--   person {
--     ...PersonName
--   }
--   role
--   roleTh: role(lang: TH)
--   roleCode
--   post
--   postTh: post(lang: TH)
--   from
--   until
-- }
--
-- fragment ResponsibilityLine on Responsibility {
--   id
--   person {
--     ...PersonName
--   }
--   organization {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   sector {
--     ...SectorName
--   }
--   partnership {
--     id
--     thaiParty {
--       ...ThaiPartyName
--     }
--     sisterCity {
--       ...SisterCityName
--     }
--   }
--   from
--   until
--   version
-- }
--
-- query Organization($slug: String!, $asOf: Date) {
--   organization(slug: $slug) {
--     id
--     slug
--     kind
--     name
--     nameTh: name(lang: TH)
--     province {
--       ...ProvinceName
--     }
--     parent {
--       id
--       slug
--       name
--       nameTh: name(lang: TH)
--     }
--     openedOn
--     address
--     openingHours
--     members(asOf: $asOf) {
--       ...MemberLine
--     }
--     responsibilities(asOf: $asOf, first: 50) {
--       totalCount
--       nodes {
--         ...ResponsibilityLine
--       }
--     }
--     version
--   }
-- }

-- Asked with {"slug":"phuket-international-affairs-office"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."kind",
      t1."name_en",
      t1."name_th",
      json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th"),
      CASE WHEN t3."id" IS NOT NULL THEN json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th") END,
      t1."opened_on",
      t1."address",
      t1."opening_hours",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th"),
              t4."role",
              t4."post_en",
              t4."post_th",
              t4."from",
              t4."until",
              t4."until_earliest",
              t4."id",
              t4."from_earliest",
              t4."until_latest"
            )
            ORDER BY t4."position" asc
          ),
          '[]'
        )
        FROM "member" t4
        LEFT JOIN "person" t5 ON t5."id" = t4."person_id"
        WHERE t4."organization_id" = t1."id"
      ),
      (
        WITH t6 AS MATERIALIZED (
          SELECT r.id AS id, r.from_earliest AS k0, r.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN responsibility r
          WHERE r.organization_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t8."id",
                    json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th"),
                    json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th"),
                    t8."sector",
                    CASE
                    WHEN t11."id" IS NOT NULL THEN json_build_array(
                      t11."id",
                      CASE
                      WHEN t11."municipality_id" IS NULL
                      AND t11."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t12."id", t12."slug", t12."name_en", t12."name_th")
                          FROM "province" t12
                          WHERE t12."id" = t11."province_id"
                        )
                      )
                      WHEN t11."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t13."id", t13."slug", t13."name_en", t13."name_th")
                          FROM "municipality" t13
                          WHERE t13."id" = t11."municipality_id"
                        )
                      )
                      END,
                      json_build_array(
                        t14."id",
                        t14."slug",
                        t14."name_en",
                        t14."name_th",
                        t14."name_local",
                        json_build_array(t15."code", t15."name_en", t15."name_th", t15."name_local")
                      )
                    )
                    END,
                    t8."from",
                    t8."until",
                    t8."until_earliest",
                    t8."version"
                  )
                )
                ORDER BY t7.k0 DESC, t7.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t6.id AS id, t6.k0 AS k0, t6.k1 AS k1
              FROM t6
              WHERE TRUE
              ORDER BY t6.k0 DESC, t6.k1 DESC
              LIMIT 51
            ) AS t7
            JOIN "responsibility" t8 ON t8."id" = t7.id
            LEFT JOIN "person" t9 ON t9."id" = t8."person_id"
            LEFT JOIN "organization" t10 ON t10."id" = t8."organization_id"
            LEFT JOIN "partnership" t11 ON t11."id" = t8."partnership_id"
            LEFT JOIN "sister_city" t14 ON t14."id" = t11."sister_city_id"
            LEFT JOIN "country" t15 ON t15."code" = t14."country_code"
          ),
          (SELECT count(*)::int FROM t6),
          NULL
        )
      ),
      t1."version"
    )
    FROM "organization" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    LEFT JOIN "organization" t3 ON t3."id" = t1."parent_id"
    WHERE t1."slug" = $
  )
)::text AS answer

-- Asked with {"slug":"phuket-foreign-strategy-committee","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."kind",
      t1."name_en",
      t1."name_th",
      json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th"),
      CASE WHEN t3."id" IS NOT NULL THEN json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th") END,
      t1."opened_on",
      t1."address",
      t1."opening_hours",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th"),
              t4."role",
              t4."post_en",
              t4."post_th",
              t4."from",
              t4."until",
              t4."until_earliest",
              t4."id",
              t4."from_earliest",
              t4."until_latest"
            )
            ORDER BY t4."position" asc
          ),
          '[]'
        )
        FROM "member" t4
        LEFT JOIN "person" t5 ON t5."id" = t4."person_id"
        WHERE t4."organization_id" = t1."id"
      ),
      (
        WITH t6 AS MATERIALIZED (
          SELECT r.id AS id, r.from_earliest AS k0, r.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN responsibility r
          WHERE r.organization_id = parent.id
          AND (
            r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
          )
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t8."id",
                    json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th"),
                    json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th"),
                    t8."sector",
                    CASE
                    WHEN t11."id" IS NOT NULL THEN json_build_array(
                      t11."id",
                      CASE
                      WHEN t11."municipality_id" IS NULL
                      AND t11."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t12."id", t12."slug", t12."name_en", t12."name_th")
                          FROM "province" t12
                          WHERE t12."id" = t11."province_id"
                        )
                      )
                      WHEN t11."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t13."id", t13."slug", t13."name_en", t13."name_th")
                          FROM "municipality" t13
                          WHERE t13."id" = t11."municipality_id"
                        )
                      )
                      END,
                      json_build_array(
                        t14."id",
                        t14."slug",
                        t14."name_en",
                        t14."name_th",
                        t14."name_local",
                        json_build_array(t15."code", t15."name_en", t15."name_th", t15."name_local")
                      )
                    )
                    END,
                    t8."from",
                    t8."until",
                    t8."until_earliest",
                    t8."version"
                  )
                )
                ORDER BY t7.k0 DESC, t7.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t6.id AS id, t6.k0 AS k0, t6.k1 AS k1
              FROM t6
              WHERE TRUE
              ORDER BY t6.k0 DESC, t6.k1 DESC
              LIMIT 51
            ) AS t7
            JOIN "responsibility" t8 ON t8."id" = t7.id
            LEFT JOIN "person" t9 ON t9."id" = t8."person_id"
            LEFT JOIN "organization" t10 ON t10."id" = t8."organization_id"
            LEFT JOIN "partnership" t11 ON t11."id" = t8."partnership_id"
            LEFT JOIN "sister_city" t14 ON t14."id" = t11."sister_city_id"
            LEFT JOIN "country" t15 ON t15."code" = t14."country_code"
          ),
          (SELECT count(*)::int FROM t6),
          NULL
        )
      ),
      t1."version"
    )
    FROM "organization" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    LEFT JOIN "organization" t3 ON t3."id" = t1."parent_id"
    WHERE t1."slug" = $
  )
)::text AS answer
