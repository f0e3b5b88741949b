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
-- fragment EngagementLine on Engagement {
--   id
--   slug
--   title
--   titleTh: title(lang: TH)
--   kind
--   direction
--   startsOn
--   endsOn
--   cancelled
--   province {
--     ...ProvinceName
--   }
--   sisterCities {
--     ...SisterCityName
--   }
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
-- query Desk($person: String!, $asOf: Date) {
--   desk(person: $person, asOf: $asOf) {
--     person {
--       ...PersonName
--     }
--     responsibilities {
--       ...ResponsibilityLine
--     }
--     commitments {
--       ...CommitmentLine
--     }
--     engagements {
--       ...EngagementLine
--     }
--   }
-- }

-- Asked with {"person":"saranyu-sema"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT who.id AS person,
        ARRAY(
          SELECT r.id
          FROM responsibility r
          WHERE r.person_id = who.id
          AND (
            r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
          )
          ORDER BY r.from_earliest, r.id
          LIMIT $::int
        ) AS responsibilities,
        ARRAY(
          SELECT e.id
          FROM engagement e
          WHERE (
            CASE
            WHEN e.last_stage IS NULL
            AND e.cancelled THEN 'CANCELLED'
            WHEN NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
            AND e.starts_earliest <= $::text::date THEN 'HELD'
            WHEN e.last_stage IS NULL THEN 'PLANNED'
            ELSE coalesce(
              (
                SELECT v.kind::text
                FROM engagement_event v
                WHERE v.engagement_id = e.id
                AND v.corrected_by_id IS NULL
                AND v.kind NOT IN ('HELD', 'CORRECTED')
                AND v.position < coalesce(
                  (
                    SELECT min(v.position)
                    FROM engagement_event v
                    WHERE v.engagement_id = e.id
                    AND v.corrected_by_id IS NULL
                    AND v.kind NOT IN ('HELD', 'CORRECTED')
                    AND v.earliest > $::text::date
                  ),
                  2147483647
                )
                ORDER BY v.position DESC
                LIMIT 1
              ),
              (
                SELECT CASE
                WHEN v.kind IN ('REQUESTED', 'ACCEPTED', 'DECLINED') THEN 'REQUESTED'
                ELSE 'PLANNED'
                END
                FROM engagement_event v
                WHERE v.engagement_id = e.id
                AND v.corrected_by_id IS NULL
                AND v.kind NOT IN ('HELD', 'CORRECTED')
                ORDER BY v.position
                LIMIT 1
              ),
              'PLANNED'
            )
            END = ANY ($::text[])
            AND (
              e.last_stage IS NULL
              OR NOT e.cancelled
              AND coalesce(e.last_stage = 'HELD', TRUE)
              AND e.starts_earliest <= $::text::date
              OR EXISTS (
                SELECT
                FROM engagement_event v
                WHERE v.engagement_id = e.id
                AND v.corrected_by_id IS NULL
                AND v.earliest <= $::text::date
              )
            )
          )
          AND coalesce(e.ends_latest, e.starts_latest) >= $::text::date - $::int
          AND e.id IN (
            SELECT tie.id
            FROM responsibility r
            JOIN partnership_engagement tie ON tie.partnership_id = r.partnership_id
            JOIN engagement visit ON visit.id = tie.id
            WHERE r.person_id = who.id
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND (r.sector IS NULL OR cardinality(visit.sectors) = 0 OR r.sector = ANY (visit.sectors))
            UNION
            SELECT visit.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN engagement visit ON visit.province_id = o.province_id
            WHERE r.person_id = who.id
            AND r.partnership_id IS NULL
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND r.sector = ANY (visit.sectors)
          )
          ORDER BY e.starts_earliest, e.id
          LIMIT $::int
        ) AS engagements,
        ARRAY(
          SELECT c.id
          FROM commitment c
          WHERE coalesce(c.agreed_earliest <= $::text::date, TRUE)
          AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
          AND c.id IN (
            SELECT owed.id
            FROM commitment owed
            WHERE owed.person_id = who.id
            UNION
            SELECT owed.id
            FROM responsibility r
            JOIN commitment owed ON owed.partnership_id = r.partnership_id
            WHERE r.person_id = who.id
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND owed.person_id IS NULL
            AND (r.sector IS NULL OR owed.sector IS NULL OR r.sector = owed.sector)
            UNION
            SELECT owed.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN partnership p ON p.province_id = o.province_id
            JOIN commitment owed ON owed.partnership_id = p.id
            WHERE r.person_id = who.id
            AND r.partnership_id IS NULL
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND owed.person_id IS NULL
            AND r.sector = owed.sector
          )
          ORDER BY c.due_latest NULLS LAST, c.id
          LIMIT $::int
        ) AS commitments
      FROM person who
      WHERE who.slug = $
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(t1."id", json_build_array(t1."id", t1."slug", t1."name_en", t1."name_th")), '{}'
        )
        FROM (SELECT * FROM "person" WHERE "id" IN (SELECT v.person FROM v) OFFSET 0) t1
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t2."id",
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
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "responsibility"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.responsibilities)) FROM v) OFFSET 0
        ) t2
        LEFT JOIN "person" t3 ON t3."id" = t2."person_id"
        LEFT JOIN "organization" t4 ON t4."id" = t2."organization_id"
        LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
        LEFT JOIN "sister_city" t8 ON t8."id" = t5."sister_city_id"
        LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t10."id",
            json_build_array(
              t10."id",
              t10."text_en",
              t10."text_th",
              t10."agreed_earliest",
              t10."started_earliest",
              t10."done_latest",
              t10."dropped_latest",
              t10."due_latest",
              t10."owed_by",
              CASE
              WHEN t11."id" IS NOT NULL THEN json_build_array(
                t11."id", t11."slug", t11."name_en", t11."name_th"
              )
              END,
              CASE
              WHEN t12."id" IS NOT NULL THEN json_build_array(
                t12."id", t12."slug", t12."name_en", t12."name_th"
              )
              END,
              t10."sector",
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
                FROM (SELECT t10."id" AS id) AS parent
              ),
              t10."due_on",
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
                FROM (SELECT t10."id" AS id) AS parent
              ),
              json_build_array(
                t13."id",
                CASE
                WHEN t13."municipality_id" IS NULL
                AND t13."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t14."id", t14."slug", t14."name_en", t14."name_th")
                    FROM "province" t14
                    WHERE t14."id" = t13."province_id"
                  )
                )
                WHEN t13."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                    FROM "municipality" t15
                    WHERE t15."id" = t13."municipality_id"
                  )
                )
                END,
                json_build_array(t16."id", t16."slug", t16."name_en", t16."name_th"),
                json_build_array(
                  t17."id",
                  t17."slug",
                  t17."name_en",
                  t17."name_th",
                  t17."name_local",
                  json_build_array(t18."code", t18."name_en", t18."name_th", t18."name_local")
                )
              ),
              CASE
              WHEN t19."id" IS NOT NULL THEN json_build_array(
                t19."id", t19."slug", t19."title_en", t19."title_th", t19."title_local"
              )
              END,
              t10."version"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "commitment"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.commitments)) FROM v) OFFSET 0
        ) t10
        LEFT JOIN "organization" t11 ON t11."id" = t10."organization_id"
        LEFT JOIN "person" t12 ON t12."id" = t10."person_id"
        LEFT JOIN "partnership" t13 ON t13."id" = t10."partnership_id"
        LEFT JOIN "province" t16 ON t16."id" = t13."province_id"
        LEFT JOIN "sister_city" t17 ON t17."id" = t13."sister_city_id"
        LEFT JOIN "country" t18 ON t18."code" = t17."country_code"
        LEFT JOIN "agreement" t19 ON t19."id" = t10."agreement_id"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t20."id",
            json_build_array(
              t20."id",
              t20."slug",
              t20."title_en",
              t20."title_th",
              t20."title_local",
              t20."kind",
              t20."direction",
              t20."starts_on",
              t20."ends_on",
              t20."cancelled",
              json_build_array(t21."id", t21."slug", t21."name_en", t21."name_th"),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t22."id",
                      t22."slug",
                      t22."name_en",
                      t22."name_th",
                      t22."name_local",
                      json_build_array(t23."code", t23."name_en", t23."name_th", t23."name_local")
                    )
                    ORDER BY t22."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_sister_city" t24
                JOIN "sister_city" t22 ON t22."id" = t24."B"
                LEFT JOIN "country" t23 ON t23."code" = t22."country_code"
                WHERE t24."A" = t20.id
              )
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "engagement"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.engagements)) FROM v) OFFSET 0
        ) t20
        LEFT JOIN "province" t21 ON t21."id" = t20."province_id"
      )
    )
  )
)::text AS answer

-- Asked with {"person":"UGVyc29uOnNhcmFueXUtc2VtYQ","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT who.id AS person,
        ARRAY(
          SELECT r.id
          FROM responsibility r
          WHERE r.person_id = who.id
          AND (
            r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
          )
          ORDER BY r.from_earliest, r.id
          LIMIT $::int
        ) AS responsibilities,
        ARRAY(
          SELECT e.id
          FROM engagement e
          WHERE (
            CASE
            WHEN e.last_stage IS NULL
            AND e.cancelled THEN 'CANCELLED'
            WHEN NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
            AND e.starts_earliest <= $::text::date THEN 'HELD'
            WHEN e.last_stage IS NULL THEN 'PLANNED'
            ELSE coalesce(
              (
                SELECT v.kind::text
                FROM engagement_event v
                WHERE v.engagement_id = e.id
                AND v.corrected_by_id IS NULL
                AND v.kind NOT IN ('HELD', 'CORRECTED')
                AND v.position < coalesce(
                  (
                    SELECT min(v.position)
                    FROM engagement_event v
                    WHERE v.engagement_id = e.id
                    AND v.corrected_by_id IS NULL
                    AND v.kind NOT IN ('HELD', 'CORRECTED')
                    AND v.earliest > $::text::date
                  ),
                  2147483647
                )
                ORDER BY v.position DESC
                LIMIT 1
              ),
              (
                SELECT CASE
                WHEN v.kind IN ('REQUESTED', 'ACCEPTED', 'DECLINED') THEN 'REQUESTED'
                ELSE 'PLANNED'
                END
                FROM engagement_event v
                WHERE v.engagement_id = e.id
                AND v.corrected_by_id IS NULL
                AND v.kind NOT IN ('HELD', 'CORRECTED')
                ORDER BY v.position
                LIMIT 1
              ),
              'PLANNED'
            )
            END = ANY ($::text[])
            AND (
              e.last_stage IS NULL
              OR NOT e.cancelled
              AND coalesce(e.last_stage = 'HELD', TRUE)
              AND e.starts_earliest <= $::text::date
              OR EXISTS (
                SELECT
                FROM engagement_event v
                WHERE v.engagement_id = e.id
                AND v.corrected_by_id IS NULL
                AND v.earliest <= $::text::date
              )
            )
          )
          AND coalesce(e.ends_latest, e.starts_latest) >= $::text::date - $::int
          AND e.id IN (
            SELECT tie.id
            FROM responsibility r
            JOIN partnership_engagement tie ON tie.partnership_id = r.partnership_id
            JOIN engagement visit ON visit.id = tie.id
            WHERE r.person_id = who.id
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND (r.sector IS NULL OR cardinality(visit.sectors) = 0 OR r.sector = ANY (visit.sectors))
            UNION
            SELECT visit.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN engagement visit ON visit.province_id = o.province_id
            WHERE r.person_id = who.id
            AND r.partnership_id IS NULL
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND r.sector = ANY (visit.sectors)
          )
          ORDER BY e.starts_earliest, e.id
          LIMIT $::int
        ) AS engagements,
        ARRAY(
          SELECT c.id
          FROM commitment c
          WHERE coalesce(c.agreed_earliest <= $::text::date, TRUE)
          AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
          AND c.id IN (
            SELECT owed.id
            FROM commitment owed
            WHERE owed.person_id = who.id
            UNION
            SELECT owed.id
            FROM responsibility r
            JOIN commitment owed ON owed.partnership_id = r.partnership_id
            WHERE r.person_id = who.id
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND owed.person_id IS NULL
            AND (r.sector IS NULL OR owed.sector IS NULL OR r.sector = owed.sector)
            UNION
            SELECT owed.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN partnership p ON p.province_id = o.province_id
            JOIN commitment owed ON owed.partnership_id = p.id
            WHERE r.person_id = who.id
            AND r.partnership_id IS NULL
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND owed.person_id IS NULL
            AND r.sector = owed.sector
          )
          ORDER BY c.due_latest NULLS LAST, c.id
          LIMIT $::int
        ) AS commitments
      FROM person who
      WHERE who.id = $
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(t1."id", json_build_array(t1."id", t1."slug", t1."name_en", t1."name_th")), '{}'
        )
        FROM (SELECT * FROM "person" WHERE "id" IN (SELECT v.person FROM v) OFFSET 0) t1
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t2."id",
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
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "responsibility"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.responsibilities)) FROM v) OFFSET 0
        ) t2
        LEFT JOIN "person" t3 ON t3."id" = t2."person_id"
        LEFT JOIN "organization" t4 ON t4."id" = t2."organization_id"
        LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
        LEFT JOIN "sister_city" t8 ON t8."id" = t5."sister_city_id"
        LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t10."id",
            json_build_array(
              t10."id",
              t10."text_en",
              t10."text_th",
              t10."agreed_earliest",
              t10."started_earliest",
              t10."done_latest",
              t10."dropped_latest",
              t10."due_latest",
              t10."owed_by",
              CASE
              WHEN t11."id" IS NOT NULL THEN json_build_array(
                t11."id", t11."slug", t11."name_en", t11."name_th"
              )
              END,
              CASE
              WHEN t12."id" IS NOT NULL THEN json_build_array(
                t12."id", t12."slug", t12."name_en", t12."name_th"
              )
              END,
              t10."sector",
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
                FROM (SELECT t10."id" AS id) AS parent
              ),
              t10."due_on",
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
                FROM (SELECT t10."id" AS id) AS parent
              ),
              json_build_array(
                t13."id",
                CASE
                WHEN t13."municipality_id" IS NULL
                AND t13."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t14."id", t14."slug", t14."name_en", t14."name_th")
                    FROM "province" t14
                    WHERE t14."id" = t13."province_id"
                  )
                )
                WHEN t13."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                    FROM "municipality" t15
                    WHERE t15."id" = t13."municipality_id"
                  )
                )
                END,
                json_build_array(t16."id", t16."slug", t16."name_en", t16."name_th"),
                json_build_array(
                  t17."id",
                  t17."slug",
                  t17."name_en",
                  t17."name_th",
                  t17."name_local",
                  json_build_array(t18."code", t18."name_en", t18."name_th", t18."name_local")
                )
              ),
              CASE
              WHEN t19."id" IS NOT NULL THEN json_build_array(
                t19."id", t19."slug", t19."title_en", t19."title_th", t19."title_local"
              )
              END,
              t10."version"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "commitment"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.commitments)) FROM v) OFFSET 0
        ) t10
        LEFT JOIN "organization" t11 ON t11."id" = t10."organization_id"
        LEFT JOIN "person" t12 ON t12."id" = t10."person_id"
        LEFT JOIN "partnership" t13 ON t13."id" = t10."partnership_id"
        LEFT JOIN "province" t16 ON t16."id" = t13."province_id"
        LEFT JOIN "sister_city" t17 ON t17."id" = t13."sister_city_id"
        LEFT JOIN "country" t18 ON t18."code" = t17."country_code"
        LEFT JOIN "agreement" t19 ON t19."id" = t10."agreement_id"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t20."id",
            json_build_array(
              t20."id",
              t20."slug",
              t20."title_en",
              t20."title_th",
              t20."title_local",
              t20."kind",
              t20."direction",
              t20."starts_on",
              t20."ends_on",
              t20."cancelled",
              json_build_array(t21."id", t21."slug", t21."name_en", t21."name_th"),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t22."id",
                      t22."slug",
                      t22."name_en",
                      t22."name_th",
                      t22."name_local",
                      json_build_array(t23."code", t23."name_en", t23."name_th", t23."name_local")
                    )
                    ORDER BY t22."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_sister_city" t24
                JOIN "sister_city" t22 ON t22."id" = t24."B"
                LEFT JOIN "country" t23 ON t23."code" = t22."country_code"
                WHERE t24."A" = t20.id
              )
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "engagement"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.engagements)) FROM v) OFFSET 0
        ) t20
        LEFT JOIN "province" t21 ON t21."id" = t20."province_id"
      )
    )
  )
)::text AS answer
