-- query WhoSaidWhat($property: FactProperty, $subject: ID, $source: ID, $statedBy: ID, $rank: [FactRank!], $orderBy: FactOrder, $first: Int, $after: String) {
--   facts(
--     property: $property
--     subject: $subject
--     source: $source
--     statedBy: $statedBy
--     rank: $rank
--     orderBy: $orderBy
--     first: $first
--     after: $after
--   ) {
--     totalCount
--     nodes {
--       ...Statement
--       subject {
--         ...Mention
--       }
--       conflict {
--         id
--         topic
--         resolved
--         resolution
--       }
--     }
--     pageInfo {
--       ...Page
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
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
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
              t2."property",
              t2."value",
              t2."max",
              t2."unit",
              t2."precision",
              t2."text",
              t2."date",
              t2."as_of",
              CASE
              WHEN t3."id" IS NOT NULL THEN json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
              END,
              t2."capacity",
              t2."quote",
              t2."rank",
              t2."rank_reason",
              t2."note",
              json_build_array(
                t4."id",
                t4."slug",
                t4."title",
                t4."kind",
                t4."publisher",
                t4."published_on",
                t4."language",
                t4."url"
              ),
              CASE
              WHEN t2."subject_type" = 'Country' THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local")
                  FROM "country" t5
                  WHERE t5."code" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Province' THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                  FROM "province" t6
                  WHERE t6."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Municipality' THEN json_build_array(
                2,
                (
                  SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                  FROM "municipality" t7
                  WHERE t7."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'SisterCity' THEN json_build_array(
                3,
                (
                  SELECT json_build_array(
                    t8."id",
                    t8."slug",
                    t8."name_en",
                    t8."name_th",
                    t8."name_local",
                    json_build_array(t9."code", t9."name_en", t9."name_th", t9."name_local")
                  )
                  FROM "sister_city" t8
                  LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
                  WHERE t8."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Partnership' THEN json_build_array(
                4,
                (
                  SELECT json_build_array(
                    t10."id",
                    CASE
                    WHEN t10."municipality_id" IS NULL
                    AND t10."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th")
                        FROM "province" t11
                        WHERE t11."id" = t10."province_id"
                      )
                    )
                    WHEN t10."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t12."id", t12."slug", t12."name_en", t12."name_th")
                        FROM "municipality" t12
                        WHERE t12."id" = t10."municipality_id"
                      )
                    )
                    END,
                    json_build_array(
                      t13."id",
                      t13."slug",
                      t13."name_en",
                      t13."name_th",
                      t13."name_local",
                      json_build_array(t14."code", t14."name_en", t14."name_th", t14."name_local")
                    )
                  )
                  FROM "partnership" t10
                  LEFT JOIN "sister_city" t13 ON t13."id" = t10."sister_city_id"
                  LEFT JOIN "country" t14 ON t14."code" = t13."country_code"
                  WHERE t10."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Agreement' THEN json_build_array(
                5,
                (
                  SELECT json_build_array(
                    t15."id", t15."slug", t15."title_en", t15."title_th", t15."title_local"
                  )
                  FROM "agreement" t15
                  WHERE t15."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Engagement' THEN json_build_array(
                6,
                (
                  SELECT json_build_array(
                    t16."id", t16."slug", t16."title_en", t16."title_th", t16."title_local", t16."starts_on"
                  )
                  FROM "engagement" t16
                  WHERE t16."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'EngagementSeries' THEN json_build_array(
                7,
                (
                  SELECT json_build_array(t17."id", t17."slug", t17."name_en", t17."name_th")
                  FROM "engagement_series" t17
                  WHERE t17."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Commitment' THEN json_build_array(
                8,
                (
                  SELECT json_build_array(t18."id", t18."text_en", t18."text_th", t18."due_on")
                  FROM "commitment" t18
                  WHERE t18."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Document' THEN json_build_array(
                9,
                (
                  SELECT json_build_array(t19."id", t19."title_en", t19."title_th", t19."media_type")
                  FROM "document" t19
                  WHERE t19."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Consulate' THEN json_build_array(
                10,
                (
                  SELECT json_build_array(
                    t20."id",
                    json_build_array(t21."code", t21."name_en", t21."name_th", t21."name_local"),
                    json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th")
                  )
                  FROM "consulate" t20
                  LEFT JOIN "country" t21 ON t21."code" = t20."country_code"
                  LEFT JOIN "province" t22 ON t22."id" = t20."province_id"
                  WHERE t20."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Network' THEN json_build_array(
                11,
                (
                  SELECT json_build_array(
                    t23."id", t23."slug", t23."name_en", t23."name_th", t23."name_local", t23."acronym"
                  )
                  FROM "network" t23
                  WHERE t23."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Organization' THEN json_build_array(
                12,
                (
                  SELECT json_build_array(t24."id", t24."slug", t24."name_en", t24."name_th")
                  FROM "organization" t24
                  WHERE t24."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'ApprovalTemplate' THEN json_build_array(
                13,
                (
                  SELECT json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th")
                  FROM "approval_template" t25
                  WHERE t25."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Responsibility' THEN json_build_array(
                14,
                (SELECT json_build_array(t26."id") FROM "responsibility" t26 WHERE t26."id" = t2."subject_id")
              )
              WHEN t2."subject_type" = 'Person' THEN json_build_array(
                15,
                (
                  SELECT json_build_array(t27."id", t27."slug", t27."name_en", t27."name_th")
                  FROM "person" t27
                  WHERE t27."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Fact' THEN json_build_array(
                16, (SELECT json_build_array(t28."id") FROM "fact" t28 WHERE t28."id" = t2."subject_id")
              )
              WHEN t2."subject_type" = 'Conflict' THEN json_build_array(
                17,
                (
                  SELECT json_build_array(t29."id", t29."topic")
                  FROM "conflict" t29
                  WHERE t29."id" = t2."subject_id"
                )
              )
              WHEN t2."subject_type" = 'Source' THEN json_build_array(
                18,
                (
                  SELECT json_build_array(t30."id", t30."slug", t30."title", t30."url")
                  FROM "source" t30
                  WHERE t30."id" = t2."subject_id"
                )
              )
              END,
              CASE
              WHEN t31."id" IS NOT NULL THEN json_build_array(t31."id", t31."topic", t31."resolution")
              END
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT f.id AS id, coalesce(f.as_of_earliest, 'infinity') AS k0, f.id AS k1
        FROM fact f
        WHERE TRUE
        ORDER BY coalesce(f.as_of_earliest, 'infinity'), f.id
        LIMIT 21
      ) AS t1
      JOIN "fact" t2 ON t2."id" = t1.id
      LEFT JOIN "person" t3 ON t3."id" = t2."stated_by_id"
      LEFT JOIN "source" t4 ON t4."id" = t2."source_id"
      LEFT JOIN "conflict" t31 ON t31."id" = t2."conflict_id"
    ),
    (SELECT count(*)::int FROM fact f WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"rank":["NORMAL"],"statedBy":"UGVyc29uOnNhcmFueXUtc2VtYQ","orderBy":"AS_OF_DESC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT f.id AS id, coalesce(f.as_of_earliest, '-infinity') AS k0, f.id AS k1
      FROM fact f
      WHERE f.stated_by_id = $
      AND f.rank = 'NORMAL'
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."property",
                t3."value",
                t3."max",
                t3."unit",
                t3."precision",
                t3."text",
                t3."date",
                t3."as_of",
                CASE
                WHEN t4."id" IS NOT NULL THEN json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                END,
                t3."capacity",
                t3."quote",
                t3."rank",
                t3."rank_reason",
                t3."note",
                json_build_array(
                  t5."id",
                  t5."slug",
                  t5."title",
                  t5."kind",
                  t5."publisher",
                  t5."published_on",
                  t5."language",
                  t5."url"
                ),
                CASE
                WHEN t3."subject_type" = 'Country' THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."code", t6."name_en", t6."name_th", t6."name_local")
                    FROM "country" t6
                    WHERE t6."code" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Province' THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "province" t7
                    WHERE t7."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Municipality' THEN json_build_array(
                  2,
                  (
                    SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                    FROM "municipality" t8
                    WHERE t8."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'SisterCity' THEN json_build_array(
                  3,
                  (
                    SELECT json_build_array(
                      t9."id",
                      t9."slug",
                      t9."name_en",
                      t9."name_th",
                      t9."name_local",
                      json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                    )
                    FROM "sister_city" t9
                    LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
                    WHERE t9."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Partnership' THEN json_build_array(
                  4,
                  (
                    SELECT json_build_array(
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
                    FROM "partnership" t11
                    LEFT JOIN "sister_city" t14 ON t14."id" = t11."sister_city_id"
                    LEFT JOIN "country" t15 ON t15."code" = t14."country_code"
                    WHERE t11."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Agreement' THEN json_build_array(
                  5,
                  (
                    SELECT json_build_array(
                      t16."id", t16."slug", t16."title_en", t16."title_th", t16."title_local"
                    )
                    FROM "agreement" t16
                    WHERE t16."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Engagement' THEN json_build_array(
                  6,
                  (
                    SELECT json_build_array(
                      t17."id", t17."slug", t17."title_en", t17."title_th", t17."title_local", t17."starts_on"
                    )
                    FROM "engagement" t17
                    WHERE t17."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'EngagementSeries' THEN json_build_array(
                  7,
                  (
                    SELECT json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
                    FROM "engagement_series" t18
                    WHERE t18."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Commitment' THEN json_build_array(
                  8,
                  (
                    SELECT json_build_array(t19."id", t19."text_en", t19."text_th", t19."due_on")
                    FROM "commitment" t19
                    WHERE t19."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Document' THEN json_build_array(
                  9,
                  (
                    SELECT json_build_array(t20."id", t20."title_en", t20."title_th", t20."media_type")
                    FROM "document" t20
                    WHERE t20."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Consulate' THEN json_build_array(
                  10,
                  (
                    SELECT json_build_array(
                      t21."id",
                      json_build_array(t22."code", t22."name_en", t22."name_th", t22."name_local"),
                      json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")
                    )
                    FROM "consulate" t21
                    LEFT JOIN "country" t22 ON t22."code" = t21."country_code"
                    LEFT JOIN "province" t23 ON t23."id" = t21."province_id"
                    WHERE t21."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Network' THEN json_build_array(
                  11,
                  (
                    SELECT json_build_array(
                      t24."id", t24."slug", t24."name_en", t24."name_th", t24."name_local", t24."acronym"
                    )
                    FROM "network" t24
                    WHERE t24."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Organization' THEN json_build_array(
                  12,
                  (
                    SELECT json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th")
                    FROM "organization" t25
                    WHERE t25."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'ApprovalTemplate' THEN json_build_array(
                  13,
                  (
                    SELECT json_build_array(t26."id", t26."slug", t26."name_en", t26."name_th")
                    FROM "approval_template" t26
                    WHERE t26."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Responsibility' THEN json_build_array(
                  14,
                  (
                    SELECT json_build_array(t27."id")
                    FROM "responsibility" t27
                    WHERE t27."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Person' THEN json_build_array(
                  15,
                  (
                    SELECT json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th")
                    FROM "person" t28
                    WHERE t28."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Fact' THEN json_build_array(
                  16, (SELECT json_build_array(t29."id") FROM "fact" t29 WHERE t29."id" = t3."subject_id")
                )
                WHEN t3."subject_type" = 'Conflict' THEN json_build_array(
                  17,
                  (
                    SELECT json_build_array(t30."id", t30."topic")
                    FROM "conflict" t30
                    WHERE t30."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Source' THEN json_build_array(
                  18,
                  (
                    SELECT json_build_array(t31."id", t31."slug", t31."title", t31."url")
                    FROM "source" t31
                    WHERE t31."id" = t3."subject_id"
                  )
                )
                END,
                CASE
                WHEN t32."id" IS NOT NULL THEN json_build_array(t32."id", t32."topic", t32."resolution")
                END
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0 DESC, t2.k1 DESC
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1
          FROM t1
          WHERE TRUE
          ORDER BY t1.k0 DESC, t1.k1 DESC
          LIMIT 4
        ) AS t2
        JOIN "fact" t3 ON t3."id" = t2.id
        LEFT JOIN "person" t4 ON t4."id" = t3."stated_by_id"
        LEFT JOIN "source" t5 ON t5."id" = t3."source_id"
        LEFT JOIN "conflict" t32 ON t32."id" = t3."conflict_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer

-- Asked with {"property":"MOU_CITY_COUNT","subject":"UHJvdmluY2U6VEgtODM","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT f.id AS id, coalesce(f.as_of_earliest, 'infinity') AS k0, f.id AS k1
      FROM fact f
      WHERE f.subject_type = $
      AND f.subject_id = $
      AND f.property = $::"FactProperty"
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."property",
                t3."value",
                t3."max",
                t3."unit",
                t3."precision",
                t3."text",
                t3."date",
                t3."as_of",
                CASE
                WHEN t4."id" IS NOT NULL THEN json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                END,
                t3."capacity",
                t3."quote",
                t3."rank",
                t3."rank_reason",
                t3."note",
                json_build_array(
                  t5."id",
                  t5."slug",
                  t5."title",
                  t5."kind",
                  t5."publisher",
                  t5."published_on",
                  t5."language",
                  t5."url"
                ),
                CASE
                WHEN t3."subject_type" = 'Country' THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."code", t6."name_en", t6."name_th", t6."name_local")
                    FROM "country" t6
                    WHERE t6."code" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Province' THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "province" t7
                    WHERE t7."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Municipality' THEN json_build_array(
                  2,
                  (
                    SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                    FROM "municipality" t8
                    WHERE t8."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'SisterCity' THEN json_build_array(
                  3,
                  (
                    SELECT json_build_array(
                      t9."id",
                      t9."slug",
                      t9."name_en",
                      t9."name_th",
                      t9."name_local",
                      json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                    )
                    FROM "sister_city" t9
                    LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
                    WHERE t9."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Partnership' THEN json_build_array(
                  4,
                  (
                    SELECT json_build_array(
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
                    FROM "partnership" t11
                    LEFT JOIN "sister_city" t14 ON t14."id" = t11."sister_city_id"
                    LEFT JOIN "country" t15 ON t15."code" = t14."country_code"
                    WHERE t11."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Agreement' THEN json_build_array(
                  5,
                  (
                    SELECT json_build_array(
                      t16."id", t16."slug", t16."title_en", t16."title_th", t16."title_local"
                    )
                    FROM "agreement" t16
                    WHERE t16."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Engagement' THEN json_build_array(
                  6,
                  (
                    SELECT json_build_array(
                      t17."id", t17."slug", t17."title_en", t17."title_th", t17."title_local", t17."starts_on"
                    )
                    FROM "engagement" t17
                    WHERE t17."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'EngagementSeries' THEN json_build_array(
                  7,
                  (
                    SELECT json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
                    FROM "engagement_series" t18
                    WHERE t18."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Commitment' THEN json_build_array(
                  8,
                  (
                    SELECT json_build_array(t19."id", t19."text_en", t19."text_th", t19."due_on")
                    FROM "commitment" t19
                    WHERE t19."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Document' THEN json_build_array(
                  9,
                  (
                    SELECT json_build_array(t20."id", t20."title_en", t20."title_th", t20."media_type")
                    FROM "document" t20
                    WHERE t20."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Consulate' THEN json_build_array(
                  10,
                  (
                    SELECT json_build_array(
                      t21."id",
                      json_build_array(t22."code", t22."name_en", t22."name_th", t22."name_local"),
                      json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")
                    )
                    FROM "consulate" t21
                    LEFT JOIN "country" t22 ON t22."code" = t21."country_code"
                    LEFT JOIN "province" t23 ON t23."id" = t21."province_id"
                    WHERE t21."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Network' THEN json_build_array(
                  11,
                  (
                    SELECT json_build_array(
                      t24."id", t24."slug", t24."name_en", t24."name_th", t24."name_local", t24."acronym"
                    )
                    FROM "network" t24
                    WHERE t24."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Organization' THEN json_build_array(
                  12,
                  (
                    SELECT json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th")
                    FROM "organization" t25
                    WHERE t25."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'ApprovalTemplate' THEN json_build_array(
                  13,
                  (
                    SELECT json_build_array(t26."id", t26."slug", t26."name_en", t26."name_th")
                    FROM "approval_template" t26
                    WHERE t26."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Responsibility' THEN json_build_array(
                  14,
                  (
                    SELECT json_build_array(t27."id")
                    FROM "responsibility" t27
                    WHERE t27."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Person' THEN json_build_array(
                  15,
                  (
                    SELECT json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th")
                    FROM "person" t28
                    WHERE t28."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Fact' THEN json_build_array(
                  16, (SELECT json_build_array(t29."id") FROM "fact" t29 WHERE t29."id" = t3."subject_id")
                )
                WHEN t3."subject_type" = 'Conflict' THEN json_build_array(
                  17,
                  (
                    SELECT json_build_array(t30."id", t30."topic")
                    FROM "conflict" t30
                    WHERE t30."id" = t3."subject_id"
                  )
                )
                WHEN t3."subject_type" = 'Source' THEN json_build_array(
                  18,
                  (
                    SELECT json_build_array(t31."id", t31."slug", t31."title", t31."url")
                    FROM "source" t31
                    WHERE t31."id" = t3."subject_id"
                  )
                )
                END,
                CASE
                WHEN t32."id" IS NOT NULL THEN json_build_array(t32."id", t32."topic", t32."resolution")
                END
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
        JOIN "fact" t3 ON t3."id" = t2.id
        LEFT JOIN "person" t4 ON t4."id" = t3."stated_by_id"
        LEFT JOIN "source" t5 ON t5."id" = t3."source_id"
        LEFT JOIN "conflict" t32 ON t32."id" = t3."conflict_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
