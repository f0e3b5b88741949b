-- query Commitment($id: ID!, $asOf: Date) {
--   node(id: $id) {
--     __typename
--     id
--     ... on Commitment {
--       ...CommitmentLine
--       engagement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--       }
--       followUpOf {
--         ...CommitmentLine
--       }
--       followUps {
--         ...CommitmentLine
--       }
--       events {
--         position
--         kind
--         on
--         recordedAt
--         note
--         corrected
--         sources {
--           ...Citation
--         }
--       }
--       evidence {
--         ...Citation
--       }
--       note
--       sources {
--         ...Citation
--       }
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

-- Asked with {"id":"Q29tbWl0bWVudDptdWtkYWhhbi1xdWFuZy10cmktcmV2aWV3LTIwMjY"}
-- Asked with {"id":"Q29tbWl0bWVudDptdWtkYWhhbi1xdWFuZy10cmktcmV2aWV3LTIwMjY","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN t1.type = 'Commitment' THEN json_build_array(
          8,
          (
            SELECT json_build_array(
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
              CASE
              WHEN t13."id" IS NOT NULL THEN json_build_array(
                t13."id",
                t13."text_en",
                t13."text_th",
                t13."agreed_earliest",
                t13."started_earliest",
                t13."done_latest",
                t13."dropped_latest",
                t13."due_latest",
                t13."owed_by",
                CASE
                WHEN t14."id" IS NOT NULL THEN json_build_array(
                  t14."id", t14."slug", t14."name_en", t14."name_th"
                )
                END,
                CASE
                WHEN t15."id" IS NOT NULL THEN json_build_array(
                  t15."id", t15."slug", t15."name_en", t15."name_th"
                )
                END,
                t13."sector",
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
                  FROM (SELECT t13."id" AS id) AS parent
                ),
                t13."due_on",
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
                  FROM (SELECT t13."id" AS id) AS parent
                ),
                json_build_array(
                  t16."id",
                  CASE
                  WHEN t16."municipality_id" IS NULL
                  AND t16."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t17."id", t17."slug", t17."name_en", t17."name_th")
                      FROM "province" t17
                      WHERE t17."id" = t16."province_id"
                    )
                  )
                  WHEN t16."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
                      FROM "municipality" t18
                      WHERE t18."id" = t16."municipality_id"
                    )
                  )
                  END,
                  json_build_array(t19."id", t19."slug", t19."name_en", t19."name_th"),
                  json_build_array(
                    t20."id",
                    t20."slug",
                    t20."name_en",
                    t20."name_th",
                    t20."name_local",
                    json_build_array(t21."code", t21."name_en", t21."name_th", t21."name_local")
                  )
                ),
                CASE
                WHEN t22."id" IS NOT NULL THEN json_build_array(
                  t22."id", t22."slug", t22."title_en", t22."title_th", t22."title_local"
                )
                END,
                t13."version"
              )
              END,
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t23."id",
                      t23."text_en",
                      t23."text_th",
                      t23."agreed_earliest",
                      t23."started_earliest",
                      t23."done_latest",
                      t23."dropped_latest",
                      t23."due_latest",
                      t23."owed_by",
                      CASE
                      WHEN t24."id" IS NOT NULL THEN json_build_array(
                        t24."id", t24."slug", t24."name_en", t24."name_th"
                      )
                      END,
                      CASE
                      WHEN t25."id" IS NOT NULL THEN json_build_array(
                        t25."id", t25."slug", t25."name_en", t25."name_th"
                      )
                      END,
                      t23."sector",
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
                        FROM (SELECT t23."id" AS id) AS parent
                      ),
                      t23."due_on",
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
                        FROM (SELECT t23."id" AS id) AS parent
                      ),
                      json_build_array(
                        t26."id",
                        CASE
                        WHEN t26."municipality_id" IS NULL
                        AND t26."province_id" IS NOT NULL THEN json_build_array(
                          0,
                          (
                            SELECT json_build_array(t27."id", t27."slug", t27."name_en", t27."name_th")
                            FROM "province" t27
                            WHERE t27."id" = t26."province_id"
                          )
                        )
                        WHEN t26."municipality_id" IS NOT NULL THEN json_build_array(
                          1,
                          (
                            SELECT json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th")
                            FROM "municipality" t28
                            WHERE t28."id" = t26."municipality_id"
                          )
                        )
                        END,
                        json_build_array(t29."id", t29."slug", t29."name_en", t29."name_th"),
                        json_build_array(
                          t30."id",
                          t30."slug",
                          t30."name_en",
                          t30."name_th",
                          t30."name_local",
                          json_build_array(t31."code", t31."name_en", t31."name_th", t31."name_local")
                        )
                      ),
                      CASE
                      WHEN t32."id" IS NOT NULL THEN json_build_array(
                        t32."id", t32."slug", t32."title_en", t32."title_th", t32."title_local"
                      )
                      END,
                      t23."version"
                    )
                    ORDER BY t23."id" asc
                  ),
                  '[]'
                )
                FROM "commitment" t23
                LEFT JOIN "organization" t24 ON t24."id" = t23."organization_id"
                LEFT JOIN "person" t25 ON t25."id" = t23."person_id"
                LEFT JOIN "partnership" t26 ON t26."id" = t23."partnership_id"
                LEFT JOIN "province" t29 ON t29."id" = t26."province_id"
                LEFT JOIN "sister_city" t30 ON t30."id" = t26."sister_city_id"
                LEFT JOIN "country" t31 ON t31."code" = t30."country_code"
                LEFT JOIN "agreement" t32 ON t32."id" = t23."agreement_id"
                WHERE t23."follow_up_of_id" = t2."id"
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t33."position",
                      t33."kind",
                      t33."on",
                      t33."recorded_at",
                      t33."note",
                      t33."corrected_by_id",
                      (
                        SELECT coalesce(
                          json_agg(
                            json_build_array(
                              t34."id",
                              t34."slug",
                              t34."title",
                              t34."kind",
                              t34."publisher",
                              t34."published_on",
                              t34."language",
                              t34."url"
                            )
                            ORDER BY t34."id" asc
                          ),
                          '[]'
                        )
                        FROM "_commitment_event_source" t35
                        JOIN "source" t34 ON t34."id" = t35."B"
                        WHERE t35."A" = t33.id
                      ),
                      t33."id",
                      t33."earliest"
                    )
                    ORDER BY t33."position" asc
                  ),
                  '[]'
                )
                FROM "commitment_event" t33
                WHERE t33."commitment_id" = t2."id"
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      (
                        SELECT coalesce(
                          json_agg(
                            json_build_array(
                              t37."id",
                              t37."slug",
                              t37."title",
                              t37."kind",
                              t37."publisher",
                              t37."published_on",
                              t37."language",
                              t37."url"
                            )
                            ORDER BY t37."id" asc
                          ),
                          '[]'
                        )
                        FROM "_commitment_event_source" t38
                        JOIN "source" t37 ON t37."id" = t38."B"
                        WHERE t38."A" = t36.id
                      )
                    )
                  ),
                  '[]'
                )
                FROM "commitment_event" t36
                WHERE t36."commitment_id" = t2."id"
                AND t36."kind" = $
                AND t36."corrected_by_id" IS NULL
              ),
              t2."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t39."id",
                      t39."slug",
                      t39."title",
                      t39."kind",
                      t39."publisher",
                      t39."published_on",
                      t39."language",
                      t39."url"
                    )
                    ORDER BY t39."id" asc
                  ),
                  '[]'
                )
                FROM "_commitment_source" t40
                JOIN "source" t39 ON t39."id" = t40."B"
                WHERE t40."A" = t2.id
              )
            )
            FROM "commitment" t2
            LEFT JOIN "organization" t3 ON t3."id" = t2."organization_id"
            LEFT JOIN "person" t4 ON t4."id" = t2."person_id"
            LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
            LEFT JOIN "province" t8 ON t8."id" = t5."province_id"
            LEFT JOIN "sister_city" t9 ON t9."id" = t5."sister_city_id"
            LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
            LEFT JOIN "agreement" t11 ON t11."id" = t2."agreement_id"
            LEFT JOIN "engagement" t12 ON t12."id" = t2."engagement_id"
            LEFT JOIN "commitment" t13 ON t13."id" = t2."follow_up_of_id"
            LEFT JOIN "organization" t14 ON t14."id" = t13."organization_id"
            LEFT JOIN "person" t15 ON t15."id" = t13."person_id"
            LEFT JOIN "partnership" t16 ON t16."id" = t13."partnership_id"
            LEFT JOIN "province" t19 ON t19."id" = t16."province_id"
            LEFT JOIN "sister_city" t20 ON t20."id" = t16."sister_city_id"
            LEFT JOIN "country" t21 ON t21."code" = t20."country_code"
            LEFT JOIN "agreement" t22 ON t22."id" = t13."agreement_id"
            WHERE t2."id" = t1.key
          )
        )
        END
        ORDER BY t1.place
      ),
      '[]'
    )
    FROM unnest($::text[], $::text[]) WITH ORDINALITY AS t1 (type, key, place)
  )
)::text AS answer
