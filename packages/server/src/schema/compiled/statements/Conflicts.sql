-- query Conflicts($subject: ID, $resolved: Boolean) {
--   conflicts(subject: $subject, resolved: $resolved) {
--     id
--     topic
--     resolved
--     resolution
--     note
--     subject {
--       ...Mention
--     }
--     facts {
--       ...Statement
--     }
--   }
-- }
--
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
-- fragment Mention on Node {
--   __typename
--   id
--   ... on Province {
--     code
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Municipality {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on SisterCity {
--     slug
--     name
--     nameTh: name(lang: TH)
--     country {
--       ...CountryName
--     }
--   }
--   ... on Country {
--     code
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Agreement {
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
--   ... on Engagement {
--     slug
--     title
--     titleTh: title(lang: TH)
--     startsOn
--   }
--   ... on Commitment {
--     text
--     textTh: text(lang: TH)
--     dueOn
--   }
--   ... on Document {
--     title
--     titleTh: title(lang: TH)
--     mediaType
--   }
--   ... on Partnership {
--     thaiParty {
--       ...ThaiPartyName
--     }
--     sisterCity {
--       ...SisterCityName
--     }
--   }
--   ... on Network {
--     slug
--     name
--     nameTh: name(lang: TH)
--     acronym
--   }
--   ... on EngagementSeries {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Organization {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on ApprovalTemplate {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Person {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Source {
--     slug
--     title
--     url
--   }
--   ... on Consulate {
--     country {
--       ...CountryName
--     }
--     province {
--       ...ProvinceName
--     }
--   }
--   ... on Sector {
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Conflict {
--     topic
--   }
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
-- fragment Statement on Fact {
--   id
--   property
--   quantity {
--     value
--     max
--     unit
--     precision
--   }
--   text
--   date
--   asOf
--   statedBy {
--     ...PersonName
--   }
--   capacity
--   quote
--   rank
--   rankReason
--   note
--   source {
--     ...Citation
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        json_build_array(
          json_build_array(
            t2."id",
            t2."topic",
            t2."resolution",
            t2."note",
            CASE
            WHEN t2."subject_type" = 'Country' THEN json_build_array(
              0,
              (
                SELECT json_build_array(t3."code", t3."name_en", t3."name_th", t3."name_local")
                FROM "country" t3
                WHERE t3."code" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Province' THEN json_build_array(
              1,
              (
                SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                FROM "province" t4
                WHERE t4."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Municipality' THEN json_build_array(
              2,
              (
                SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                FROM "municipality" t5
                WHERE t5."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'SisterCity' THEN json_build_array(
              3,
              (
                SELECT json_build_array(
                  t6."id",
                  t6."slug",
                  t6."name_en",
                  t6."name_th",
                  t6."name_local",
                  json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
                )
                FROM "sister_city" t6
                LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
                WHERE t6."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Partnership' THEN json_build_array(
              4,
              (
                SELECT json_build_array(
                  t8."id",
                  CASE
                  WHEN t8."municipality_id" IS NULL
                  AND t8."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th")
                      FROM "province" t9
                      WHERE t9."id" = t8."province_id"
                    )
                  )
                  WHEN t8."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                      FROM "municipality" t10
                      WHERE t10."id" = t8."municipality_id"
                    )
                  )
                  END,
                  json_build_array(
                    t11."id",
                    t11."slug",
                    t11."name_en",
                    t11."name_th",
                    t11."name_local",
                    json_build_array(t12."code", t12."name_en", t12."name_th", t12."name_local")
                  )
                )
                FROM "partnership" t8
                LEFT JOIN "sister_city" t11 ON t11."id" = t8."sister_city_id"
                LEFT JOIN "country" t12 ON t12."code" = t11."country_code"
                WHERE t8."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Agreement' THEN json_build_array(
              5,
              (
                SELECT json_build_array(
                  t13."id", t13."slug", t13."title_en", t13."title_th", t13."title_local"
                )
                FROM "agreement" t13
                WHERE t13."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Engagement' THEN json_build_array(
              6,
              (
                SELECT json_build_array(
                  t14."id", t14."slug", t14."title_en", t14."title_th", t14."title_local", t14."starts_on"
                )
                FROM "engagement" t14
                WHERE t14."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'EngagementSeries' THEN json_build_array(
              7,
              (
                SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                FROM "engagement_series" t15
                WHERE t15."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Commitment' THEN json_build_array(
              8,
              (
                SELECT json_build_array(t16."id", t16."text_en", t16."text_th", t16."due_on")
                FROM "commitment" t16
                WHERE t16."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Document' THEN json_build_array(
              9,
              (
                SELECT json_build_array(t17."id", t17."title_en", t17."title_th", t17."media_type")
                FROM "document" t17
                WHERE t17."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Consulate' THEN json_build_array(
              10,
              (
                SELECT json_build_array(
                  t18."id",
                  json_build_array(t19."code", t19."name_en", t19."name_th", t19."name_local"),
                  json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")
                )
                FROM "consulate" t18
                LEFT JOIN "country" t19 ON t19."code" = t18."country_code"
                LEFT JOIN "province" t20 ON t20."id" = t18."province_id"
                WHERE t18."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Network' THEN json_build_array(
              11,
              (
                SELECT json_build_array(
                  t21."id", t21."slug", t21."name_en", t21."name_th", t21."name_local", t21."acronym"
                )
                FROM "network" t21
                WHERE t21."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Organization' THEN json_build_array(
              12,
              (
                SELECT json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th")
                FROM "organization" t22
                WHERE t22."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'ApprovalTemplate' THEN json_build_array(
              13,
              (
                SELECT json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")
                FROM "approval_template" t23
                WHERE t23."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Responsibility' THEN json_build_array(
              14,
              (SELECT json_build_array(t24."id") FROM "responsibility" t24 WHERE t24."id" = t2."subject_id")
            )
            WHEN t2."subject_type" = 'Person' THEN json_build_array(
              15,
              (
                SELECT json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th")
                FROM "person" t25
                WHERE t25."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Fact' THEN json_build_array(
              16, (SELECT json_build_array(t26."id") FROM "fact" t26 WHERE t26."id" = t2."subject_id")
            )
            WHEN t2."subject_type" = 'Conflict' THEN json_build_array(
              17,
              (
                SELECT json_build_array(t27."id", t27."topic")
                FROM "conflict" t27
                WHERE t27."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Source' THEN json_build_array(
              18,
              (
                SELECT json_build_array(t28."id", t28."slug", t28."title", t28."url")
                FROM "source" t28
                WHERE t28."id" = t2."subject_id"
              )
            )
            END,
            (
              SELECT coalesce(
                json_agg(
                  json_build_array(
                    t29."id",
                    t29."property",
                    t29."value",
                    t29."max",
                    t29."unit",
                    t29."precision",
                    t29."text",
                    t29."date",
                    t29."as_of",
                    CASE
                    WHEN t30."id" IS NOT NULL THEN json_build_array(
                      t30."id", t30."slug", t30."name_en", t30."name_th"
                    )
                    END,
                    t29."capacity",
                    t29."quote",
                    t29."rank",
                    t29."rank_reason",
                    t29."note",
                    json_build_array(
                      t31."id",
                      t31."slug",
                      t31."title",
                      t31."kind",
                      t31."publisher",
                      t31."published_on",
                      t31."language",
                      t31."url"
                    )
                  )
                  ORDER BY t29."id" asc
                ),
                '[]'
              )
              FROM "fact" t29
              LEFT JOIN "person" t30 ON t30."id" = t29."stated_by_id"
              LEFT JOIN "source" t31 ON t31."id" = t29."source_id"
              WHERE t29."conflict_id" = t2."id"
            )
          )
        )
        ORDER BY t1.k0
      ),
      '[]'
    )
    FROM (SELECT x.id AS id, x.id AS k0 FROM conflict x WHERE TRUE ORDER BY x.id LIMIT 101) AS t1
    JOIN "conflict" t2 ON t2."id" = t1.id
  )
)::text AS answer

-- Asked with {"subject":"UHJvdmluY2U6VEgtODM"}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        json_build_array(
          json_build_array(
            t2."id",
            t2."topic",
            t2."resolution",
            t2."note",
            CASE
            WHEN t2."subject_type" = 'Country' THEN json_build_array(
              0,
              (
                SELECT json_build_array(t3."code", t3."name_en", t3."name_th", t3."name_local")
                FROM "country" t3
                WHERE t3."code" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Province' THEN json_build_array(
              1,
              (
                SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                FROM "province" t4
                WHERE t4."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Municipality' THEN json_build_array(
              2,
              (
                SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                FROM "municipality" t5
                WHERE t5."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'SisterCity' THEN json_build_array(
              3,
              (
                SELECT json_build_array(
                  t6."id",
                  t6."slug",
                  t6."name_en",
                  t6."name_th",
                  t6."name_local",
                  json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
                )
                FROM "sister_city" t6
                LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
                WHERE t6."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Partnership' THEN json_build_array(
              4,
              (
                SELECT json_build_array(
                  t8."id",
                  CASE
                  WHEN t8."municipality_id" IS NULL
                  AND t8."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th")
                      FROM "province" t9
                      WHERE t9."id" = t8."province_id"
                    )
                  )
                  WHEN t8."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                      FROM "municipality" t10
                      WHERE t10."id" = t8."municipality_id"
                    )
                  )
                  END,
                  json_build_array(
                    t11."id",
                    t11."slug",
                    t11."name_en",
                    t11."name_th",
                    t11."name_local",
                    json_build_array(t12."code", t12."name_en", t12."name_th", t12."name_local")
                  )
                )
                FROM "partnership" t8
                LEFT JOIN "sister_city" t11 ON t11."id" = t8."sister_city_id"
                LEFT JOIN "country" t12 ON t12."code" = t11."country_code"
                WHERE t8."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Agreement' THEN json_build_array(
              5,
              (
                SELECT json_build_array(
                  t13."id", t13."slug", t13."title_en", t13."title_th", t13."title_local"
                )
                FROM "agreement" t13
                WHERE t13."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Engagement' THEN json_build_array(
              6,
              (
                SELECT json_build_array(
                  t14."id", t14."slug", t14."title_en", t14."title_th", t14."title_local", t14."starts_on"
                )
                FROM "engagement" t14
                WHERE t14."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'EngagementSeries' THEN json_build_array(
              7,
              (
                SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                FROM "engagement_series" t15
                WHERE t15."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Commitment' THEN json_build_array(
              8,
              (
                SELECT json_build_array(t16."id", t16."text_en", t16."text_th", t16."due_on")
                FROM "commitment" t16
                WHERE t16."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Document' THEN json_build_array(
              9,
              (
                SELECT json_build_array(t17."id", t17."title_en", t17."title_th", t17."media_type")
                FROM "document" t17
                WHERE t17."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Consulate' THEN json_build_array(
              10,
              (
                SELECT json_build_array(
                  t18."id",
                  json_build_array(t19."code", t19."name_en", t19."name_th", t19."name_local"),
                  json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")
                )
                FROM "consulate" t18
                LEFT JOIN "country" t19 ON t19."code" = t18."country_code"
                LEFT JOIN "province" t20 ON t20."id" = t18."province_id"
                WHERE t18."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Network' THEN json_build_array(
              11,
              (
                SELECT json_build_array(
                  t21."id", t21."slug", t21."name_en", t21."name_th", t21."name_local", t21."acronym"
                )
                FROM "network" t21
                WHERE t21."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Organization' THEN json_build_array(
              12,
              (
                SELECT json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th")
                FROM "organization" t22
                WHERE t22."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'ApprovalTemplate' THEN json_build_array(
              13,
              (
                SELECT json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")
                FROM "approval_template" t23
                WHERE t23."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Responsibility' THEN json_build_array(
              14,
              (SELECT json_build_array(t24."id") FROM "responsibility" t24 WHERE t24."id" = t2."subject_id")
            )
            WHEN t2."subject_type" = 'Person' THEN json_build_array(
              15,
              (
                SELECT json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th")
                FROM "person" t25
                WHERE t25."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Fact' THEN json_build_array(
              16, (SELECT json_build_array(t26."id") FROM "fact" t26 WHERE t26."id" = t2."subject_id")
            )
            WHEN t2."subject_type" = 'Conflict' THEN json_build_array(
              17,
              (
                SELECT json_build_array(t27."id", t27."topic")
                FROM "conflict" t27
                WHERE t27."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Source' THEN json_build_array(
              18,
              (
                SELECT json_build_array(t28."id", t28."slug", t28."title", t28."url")
                FROM "source" t28
                WHERE t28."id" = t2."subject_id"
              )
            )
            END,
            (
              SELECT coalesce(
                json_agg(
                  json_build_array(
                    t29."id",
                    t29."property",
                    t29."value",
                    t29."max",
                    t29."unit",
                    t29."precision",
                    t29."text",
                    t29."date",
                    t29."as_of",
                    CASE
                    WHEN t30."id" IS NOT NULL THEN json_build_array(
                      t30."id", t30."slug", t30."name_en", t30."name_th"
                    )
                    END,
                    t29."capacity",
                    t29."quote",
                    t29."rank",
                    t29."rank_reason",
                    t29."note",
                    json_build_array(
                      t31."id",
                      t31."slug",
                      t31."title",
                      t31."kind",
                      t31."publisher",
                      t31."published_on",
                      t31."language",
                      t31."url"
                    )
                  )
                  ORDER BY t29."id" asc
                ),
                '[]'
              )
              FROM "fact" t29
              LEFT JOIN "person" t30 ON t30."id" = t29."stated_by_id"
              LEFT JOIN "source" t31 ON t31."id" = t29."source_id"
              WHERE t29."conflict_id" = t2."id"
            )
          )
        )
        ORDER BY t1.k0
      ),
      '[]'
    )
    FROM (
      SELECT x.id AS id, x.id AS k0
      FROM conflict x
      WHERE x.subject_type = $
      AND x.subject_id = $
      ORDER BY x.id
      LIMIT 101
    ) AS t1
    JOIN "conflict" t2 ON t2."id" = t1.id
  )
)::text AS answer

-- Asked with {"resolved":false}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        json_build_array(
          json_build_array(
            t2."id",
            t2."topic",
            t2."resolution",
            t2."note",
            CASE
            WHEN t2."subject_type" = 'Country' THEN json_build_array(
              0,
              (
                SELECT json_build_array(t3."code", t3."name_en", t3."name_th", t3."name_local")
                FROM "country" t3
                WHERE t3."code" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Province' THEN json_build_array(
              1,
              (
                SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                FROM "province" t4
                WHERE t4."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Municipality' THEN json_build_array(
              2,
              (
                SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                FROM "municipality" t5
                WHERE t5."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'SisterCity' THEN json_build_array(
              3,
              (
                SELECT json_build_array(
                  t6."id",
                  t6."slug",
                  t6."name_en",
                  t6."name_th",
                  t6."name_local",
                  json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
                )
                FROM "sister_city" t6
                LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
                WHERE t6."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Partnership' THEN json_build_array(
              4,
              (
                SELECT json_build_array(
                  t8."id",
                  CASE
                  WHEN t8."municipality_id" IS NULL
                  AND t8."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th")
                      FROM "province" t9
                      WHERE t9."id" = t8."province_id"
                    )
                  )
                  WHEN t8."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                      FROM "municipality" t10
                      WHERE t10."id" = t8."municipality_id"
                    )
                  )
                  END,
                  json_build_array(
                    t11."id",
                    t11."slug",
                    t11."name_en",
                    t11."name_th",
                    t11."name_local",
                    json_build_array(t12."code", t12."name_en", t12."name_th", t12."name_local")
                  )
                )
                FROM "partnership" t8
                LEFT JOIN "sister_city" t11 ON t11."id" = t8."sister_city_id"
                LEFT JOIN "country" t12 ON t12."code" = t11."country_code"
                WHERE t8."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Agreement' THEN json_build_array(
              5,
              (
                SELECT json_build_array(
                  t13."id", t13."slug", t13."title_en", t13."title_th", t13."title_local"
                )
                FROM "agreement" t13
                WHERE t13."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Engagement' THEN json_build_array(
              6,
              (
                SELECT json_build_array(
                  t14."id", t14."slug", t14."title_en", t14."title_th", t14."title_local", t14."starts_on"
                )
                FROM "engagement" t14
                WHERE t14."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'EngagementSeries' THEN json_build_array(
              7,
              (
                SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                FROM "engagement_series" t15
                WHERE t15."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Commitment' THEN json_build_array(
              8,
              (
                SELECT json_build_array(t16."id", t16."text_en", t16."text_th", t16."due_on")
                FROM "commitment" t16
                WHERE t16."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Document' THEN json_build_array(
              9,
              (
                SELECT json_build_array(t17."id", t17."title_en", t17."title_th", t17."media_type")
                FROM "document" t17
                WHERE t17."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Consulate' THEN json_build_array(
              10,
              (
                SELECT json_build_array(
                  t18."id",
                  json_build_array(t19."code", t19."name_en", t19."name_th", t19."name_local"),
                  json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")
                )
                FROM "consulate" t18
                LEFT JOIN "country" t19 ON t19."code" = t18."country_code"
                LEFT JOIN "province" t20 ON t20."id" = t18."province_id"
                WHERE t18."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Network' THEN json_build_array(
              11,
              (
                SELECT json_build_array(
                  t21."id", t21."slug", t21."name_en", t21."name_th", t21."name_local", t21."acronym"
                )
                FROM "network" t21
                WHERE t21."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Organization' THEN json_build_array(
              12,
              (
                SELECT json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th")
                FROM "organization" t22
                WHERE t22."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'ApprovalTemplate' THEN json_build_array(
              13,
              (
                SELECT json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")
                FROM "approval_template" t23
                WHERE t23."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Responsibility' THEN json_build_array(
              14,
              (SELECT json_build_array(t24."id") FROM "responsibility" t24 WHERE t24."id" = t2."subject_id")
            )
            WHEN t2."subject_type" = 'Person' THEN json_build_array(
              15,
              (
                SELECT json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th")
                FROM "person" t25
                WHERE t25."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Fact' THEN json_build_array(
              16, (SELECT json_build_array(t26."id") FROM "fact" t26 WHERE t26."id" = t2."subject_id")
            )
            WHEN t2."subject_type" = 'Conflict' THEN json_build_array(
              17,
              (
                SELECT json_build_array(t27."id", t27."topic")
                FROM "conflict" t27
                WHERE t27."id" = t2."subject_id"
              )
            )
            WHEN t2."subject_type" = 'Source' THEN json_build_array(
              18,
              (
                SELECT json_build_array(t28."id", t28."slug", t28."title", t28."url")
                FROM "source" t28
                WHERE t28."id" = t2."subject_id"
              )
            )
            END,
            (
              SELECT coalesce(
                json_agg(
                  json_build_array(
                    t29."id",
                    t29."property",
                    t29."value",
                    t29."max",
                    t29."unit",
                    t29."precision",
                    t29."text",
                    t29."date",
                    t29."as_of",
                    CASE
                    WHEN t30."id" IS NOT NULL THEN json_build_array(
                      t30."id", t30."slug", t30."name_en", t30."name_th"
                    )
                    END,
                    t29."capacity",
                    t29."quote",
                    t29."rank",
                    t29."rank_reason",
                    t29."note",
                    json_build_array(
                      t31."id",
                      t31."slug",
                      t31."title",
                      t31."kind",
                      t31."publisher",
                      t31."published_on",
                      t31."language",
                      t31."url"
                    )
                  )
                  ORDER BY t29."id" asc
                ),
                '[]'
              )
              FROM "fact" t29
              LEFT JOIN "person" t30 ON t30."id" = t29."stated_by_id"
              LEFT JOIN "source" t31 ON t31."id" = t29."source_id"
              WHERE t29."conflict_id" = t2."id"
            )
          )
        )
        ORDER BY t1.k0
      ),
      '[]'
    )
    FROM (
      SELECT x.id AS id, x.id AS k0 FROM conflict x WHERE x.resolution IS NULL ORDER BY x.id LIMIT 101
    ) AS t1
    JOIN "conflict" t2 ON t2."id" = t1.id
  )
)::text AS answer
