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
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
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
-- query Responsibilities($filter: ResponsibilityFilter, $orderBy: ResponsibilityOrder, $first: Int, $after: String, $asOf: Date) {
--   responsibilities(
--     filter: $filter
--     orderBy: $orderBy
--     first: $first
--     after: $after
--     asOf: $asOf
--   ) {
--     totalCount
--     nodes {
--       ...ResponsibilityLine
--     }
--     pageInfo {
--       ...Page
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
              t2."id",
              json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th"),
              json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
              t2."sector",
              CASE
              WHEN t5."id" IS NOT NULL THEN json_build_array(
                t5."id",
                CASE
                WHEN t5."municipality_id" IS NULL
                AND t5."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                    FROM "province" t6
                    WHERE t6."id" = t5."province_id"
                  )
                )
                WHEN t5."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "municipality" t7
                    WHERE t7."id" = t5."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t8."id",
                  t8."slug",
                  t8."name_en",
                  t8."name_th",
                  t8."name_local",
                  json_build_array(t9."code", t9."name_en", t9."name_th", t9."name_local")
                )
              )
              END,
              t2."from",
              t2."until",
              t2."until_earliest",
              t2."version"
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0 DESC, t1.k1 DESC
        ),
        '[]'
      )
      FROM (
        SELECT r.id AS id, r.from_earliest AS k0, r.id AS k1
        FROM responsibility r
        WHERE TRUE
        ORDER BY r.from_earliest DESC, r.id DESC
        LIMIT 21
      ) AS t1
      JOIN "responsibility" t2 ON t2."id" = t1.id
      LEFT JOIN "person" t3 ON t3."id" = t2."person_id"
      LEFT JOIN "organization" t4 ON t4."id" = t2."organization_id"
      LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
      LEFT JOIN "sister_city" t8 ON t8."id" = t5."sister_city_id"
      LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
    ),
    (SELECT count(*)::int FROM responsibility r WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"sector":["TOURISM"],"person":["saranyu-sema"]},"orderBy":"FROM_ASC","first":3,"asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT r.id AS id, r.from_earliest AS k0, r.id AS k1
      FROM responsibility r
      WHERE r.sector = 'TOURISM'
      AND r.organization_id IN (
        SELECT id
        FROM organization
        WHERE province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      )
      AND r.person_id IN (SELECT id FROM person WHERE slug = ANY ($::text[]) OR id = ANY ($::text[]))
      AND (r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date))
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
                json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th"),
                t3."sector",
                CASE
                WHEN t6."id" IS NOT NULL THEN json_build_array(
                  t6."id",
                  CASE
                  WHEN t6."municipality_id" IS NULL
                  AND t6."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                      FROM "province" t7
                      WHERE t7."id" = t6."province_id"
                    )
                  )
                  WHEN t6."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                      FROM "municipality" t8
                      WHERE t8."id" = t6."municipality_id"
                    )
                  )
                  END,
                  json_build_array(
                    t9."id",
                    t9."slug",
                    t9."name_en",
                    t9."name_th",
                    t9."name_local",
                    json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                  )
                )
                END,
                t3."from",
                t3."until",
                t3."until_earliest",
                t3."version"
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0, t2.k1
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1 FROM t1 WHERE TRUE ORDER BY t1.k0, t1.k1 LIMIT 4
        ) AS t2
        JOIN "responsibility" t3 ON t3."id" = t2.id
        LEFT JOIN "person" t4 ON t4."id" = t3."person_id"
        LEFT JOIN "organization" t5 ON t5."id" = t3."organization_id"
        LEFT JOIN "partnership" t6 ON t6."id" = t3."partnership_id"
        LEFT JOIN "sister_city" t9 ON t9."id" = t6."sister_city_id"
        LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
