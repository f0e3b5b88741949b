-- query Commitments($filter: CommitmentFilter, $orderBy: CommitmentOrder, $asOf: Date, $first: Int, $after: String) {
--   commitments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...CommitmentLine
--       engagement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--       }
--       evidence {
--         ...Citation
--       }
--       sources {
--         ...Citation
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
-- fragment SectorName on Sector {
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
-- fragment CommitmentLine on Commitment {
--   id
--   text
--   textTh: text(lang: TH)
--   status(asOf: $asOf)
--   owedBy
--   organization {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   person {
--     ...PersonName
--   }
--   sector {
--     ...SectorName
--   }
--   agreedOn
--   dueOn
--   doneOn
--   partnership {
--     id
--     thaiParty {
--       ...ThaiPartyName
--     }
--     province {
--       ...ProvinceName
--     }
--     sisterCity {
--       ...SisterCityName
--     }
--   }
--   agreement {
--     id
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
--   version
-- }
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }

-- Asked with {}
-- Asked with {"asOf":"2018-01-01"}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              t2."id",
              t2."text_en",
              t2."text_th",
              t2."agreed_earliest",
              t2."started_earliest",
              t2."done_latest",
              t2."dropped_latest",
              t2."due_latest",
              t2."owed_by",
              CASE
              WHEN t3."id" IS NOT NULL THEN json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
              END,
              CASE
              WHEN t4."id" IS NOT NULL THEN json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
              END,
              t2."sector",
              (
                SELECT to_json(
                  (
                    SELECT e."on"
                    FROM commitment_event e
                    WHERE e.commitment_id = parent.id
                    AND e.kind = 'AGREED'
                    AND e.corrected_by_id IS NULL
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              t2."due_on",
              (
                SELECT to_json(
                  (
                    SELECT e."on"
                    FROM commitment c
                    JOIN commitment_event e ON e.commitment_id = c.id
                    WHERE c.id = parent.id
                    AND e.kind = 'DONE'
                    AND e.corrected_by_id IS NULL
                    AND TRUE
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              json_build_array(
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
                json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th"),
                json_build_array(
                  t9."id",
                  t9."slug",
                  t9."name_en",
                  t9."name_th",
                  t9."name_local",
                  json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                )
              ),
              CASE
              WHEN t11."id" IS NOT NULL THEN json_build_array(
                t11."id", t11."slug", t11."title_en", t11."title_th", t11."title_local"
              )
              END,
              t2."version",
              CASE
              WHEN t12."id" IS NOT NULL THEN json_build_array(
                t12."id", t12."slug", t12."title_en", t12."title_th", t12."title_local"
              )
              END,
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      (
                        SELECT coalesce(
                          json_agg(
                            json_build_array(
                              t14."id",
                              t14."slug",
                              t14."title",
                              t14."kind",
                              t14."publisher",
                              t14."published_on",
                              t14."language",
                              t14."url"
                            )
                            ORDER BY t14."id" asc
                          ),
                          '[]'
                        )
                        FROM "_commitment_event_source" t15
                        JOIN "source" t14 ON t14."id" = t15."B"
                        WHERE t15."A" = t13.id
                      )
                    )
                  ),
                  '[]'
                )
                FROM "commitment_event" t13
                WHERE t13."commitment_id" = t2."id"
                AND t13."kind" = $
                AND t13."corrected_by_id" IS NULL
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t16."id",
                      t16."slug",
                      t16."title",
                      t16."kind",
                      t16."publisher",
                      t16."published_on",
                      t16."language",
                      t16."url"
                    )
                    ORDER BY t16."id" asc
                  ),
                  '[]'
                )
                FROM "_commitment_source" t17
                JOIN "source" t16 ON t16."id" = t17."B"
                WHERE t17."A" = t2.id
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
        SELECT c.id AS id, coalesce(c.due_latest, 'infinity') AS k0, c.id AS k1
        FROM commitment c
        WHERE TRUE
        ORDER BY coalesce(c.due_latest, 'infinity'), c.id
        LIMIT 21
      ) AS t1
      JOIN "commitment" t2 ON t2."id" = t1.id
      LEFT JOIN "organization" t3 ON t3."id" = t2."organization_id"
      LEFT JOIN "person" t4 ON t4."id" = t2."person_id"
      LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
      LEFT JOIN "province" t8 ON t8."id" = t5."province_id"
      LEFT JOIN "sister_city" t9 ON t9."id" = t5."sister_city_id"
      LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
      LEFT JOIN "agreement" t11 ON t11."id" = t2."agreement_id"
      LEFT JOIN "engagement" t12 ON t12."id" = t2."engagement_id"
    ),
    (SELECT count(*)::int FROM commitment c WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["mukdahan"],"status":["AGREED"],"dueBefore":"2027-01-01","asOf":"2026-11-22"},"first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT c.id AS id, coalesce(c.due_latest, 'infinity') AS k0, c.id AS k1
      FROM commitment c
      JOIN partnership p ON p.id = c.partnership_id
      WHERE coalesce(c.agreed_earliest <= $::text::date, TRUE)
      AND CASE
      WHEN c.agreed_earliest > $::text::date THEN 'NOT_YET'
      WHEN c.done_latest <= $::text::date THEN 'DONE'
      WHEN c.dropped_latest <= $::text::date THEN 'DROPPED'
      WHEN c.due_latest < $::text::date THEN 'OVERDUE'
      WHEN c.started_earliest <= $::text::date THEN 'STARTED'
      ELSE 'AGREED'
      END = ANY ($::text[])
      AND p.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND c.due_latest < $::text::date
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."text_en",
                t3."text_th",
                t3."agreed_earliest",
                t3."started_earliest",
                t3."done_latest",
                t3."dropped_latest",
                t3."due_latest",
                t3."owed_by",
                CASE
                WHEN t4."id" IS NOT NULL THEN json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                END,
                CASE
                WHEN t5."id" IS NOT NULL THEN json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                END,
                t3."sector",
                (
                  SELECT to_json(
                    (
                      SELECT e."on"
                      FROM commitment_event e
                      WHERE e.commitment_id = parent.id
                      AND e.kind = 'AGREED'
                      AND e.corrected_by_id IS NULL
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                t3."due_on",
                (
                  SELECT to_json(
                    (
                      SELECT e."on"
                      FROM commitment c
                      JOIN commitment_event e ON e.commitment_id = c.id
                      WHERE c.id = parent.id
                      AND e.kind = 'DONE'
                      AND e.corrected_by_id IS NULL
                      AND c.done_latest <= $::text::date
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                json_build_array(
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
                  json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th"),
                  json_build_array(
                    t10."id",
                    t10."slug",
                    t10."name_en",
                    t10."name_th",
                    t10."name_local",
                    json_build_array(t11."code", t11."name_en", t11."name_th", t11."name_local")
                  )
                ),
                CASE
                WHEN t12."id" IS NOT NULL THEN json_build_array(
                  t12."id", t12."slug", t12."title_en", t12."title_th", t12."title_local"
                )
                END,
                t3."version",
                CASE
                WHEN t13."id" IS NOT NULL THEN json_build_array(
                  t13."id", t13."slug", t13."title_en", t13."title_th", t13."title_local"
                )
                END,
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        (
                          SELECT coalesce(
                            json_agg(
                              json_build_array(
                                t15."id",
                                t15."slug",
                                t15."title",
                                t15."kind",
                                t15."publisher",
                                t15."published_on",
                                t15."language",
                                t15."url"
                              )
                              ORDER BY t15."id" asc
                            ),
                            '[]'
                          )
                          FROM "_commitment_event_source" t16
                          JOIN "source" t15 ON t15."id" = t16."B"
                          WHERE t16."A" = t14.id
                        )
                      )
                    ),
                    '[]'
                  )
                  FROM "commitment_event" t14
                  WHERE t14."commitment_id" = t3."id"
                  AND t14."kind" = $
                  AND t14."corrected_by_id" IS NULL
                ),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        t17."id",
                        t17."slug",
                        t17."title",
                        t17."kind",
                        t17."publisher",
                        t17."published_on",
                        t17."language",
                        t17."url"
                      )
                      ORDER BY t17."id" asc
                    ),
                    '[]'
                  )
                  FROM "_commitment_source" t18
                  JOIN "source" t17 ON t17."id" = t18."B"
                  WHERE t18."A" = t3.id
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
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1 FROM t1 WHERE TRUE ORDER BY t1.k0, t1.k1 LIMIT 4
        ) AS t2
        JOIN "commitment" t3 ON t3."id" = t2.id
        LEFT JOIN "organization" t4 ON t4."id" = t3."organization_id"
        LEFT JOIN "person" t5 ON t5."id" = t3."person_id"
        LEFT JOIN "partnership" t6 ON t6."id" = t3."partnership_id"
        LEFT JOIN "province" t9 ON t9."id" = t6."province_id"
        LEFT JOIN "sister_city" t10 ON t10."id" = t6."sister_city_id"
        LEFT JOIN "country" t11 ON t11."code" = t10."country_code"
        LEFT JOIN "agreement" t12 ON t12."id" = t3."agreement_id"
        LEFT JOIN "engagement" t13 ON t13."id" = t3."engagement_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
