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
-- fragment SectorName on Sector {
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment PlaceNames on Names {
--   en
--   th
--   local
--   aliases
-- }
--
-- fragment Point on GeoPoint {
--   latitude
--   longitude
--   of
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
-- fragment Duration on Term {
--   kind
--   months
--   expiresOn
--   renewalMonths
--   noticeMonths
--   noticeBy
-- }
--
-- fragment AgreementLine on Agreement {
--   id
--   slug
--   title
--   titleTh: title(lang: TH)
--   kind
--   status(asOf: $asOf)
--   signedOn
--   inForceFrom
--   thaiParty {
--     ...ThaiPartyName
--   }
--   sisterCity {
--     ...SisterCityName
--   }
--   sectors {
--     ...SectorName
--   }
--   term {
--     ...Duration
--   }
--   missing
-- }
--
-- fragment LastContact on Contact {
--   kind
--   weight
--   on
--   agreement {
--     id
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
--   engagement {
--     id
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
-- }
--
-- fragment Standing on ContactStanding {
--   state
--   since
--   months
-- }
--
-- fragment PartnershipLine on Partnership {
--   id
--   relationship
--   since
--   lastContact(asOf: $asOf) {
--     ...LastContact
--   }
--   thaiParty {
--     ...ThaiPartyName
--   }
--   province {
--     ...ProvinceName
--   }
--   sisterCity {
--     ...SisterCityName
--   }
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
-- fragment MembershipLine on Membership {
--   role
--   joinedOn
--   leftOn
--   network {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--     acronym
--   }
-- }
--
-- query Municipality($slug: String!, $asOf: Date) {
--   municipality(slug: $slug) {
--     id
--     slug
--     names {
--       ...PlaceNames
--     }
--     province {
--       ...ProvinceName
--     }
--     location {
--       ...Point
--     }
--     wikidataId
--     note
--     partnerships(first: 100) {
--       totalCount
--       nodes {
--         ...PartnershipLine
--         contact(asOf: $asOf) {
--           ...Standing
--         }
--       }
--     }
--     agreements(first: 100, orderBy: SIGNED_ON_DESC) {
--       totalCount
--       nodes {
--         ...AgreementLine
--       }
--     }
--     engagements {
--       totalCount
--       nodes {
--         ...EngagementLine
--       }
--     }
--     memberships(asOf: $asOf) {
--       ...MembershipLine
--     }
--     sources {
--       ...Citation
--     }
--   }
-- }

-- Asked with {"slug":"phuket-city"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      coalesce(to_json(t1."aliases"), '[]'),
      json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th"),
      t1."latitude",
      t1."longitude",
      t1."wikidata_id",
      t1."note",
      (
        WITH t3 AS MATERIALIZED (
          SELECT p.id AS id, p.id AS k0
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN partnership p
          JOIN sister_city c ON c.id = p.sister_city_id
          WHERE p.municipality_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t5."id",
                    t5."relationship",
                    (
                      SELECT to_json(
                        (
                          SELECT signed_on
                          FROM agreement
                          WHERE partnership_id = parent.id
                          AND signed_on IS NOT NULL
                          AND TRUE
                          ORDER BY signed_earliest, signed_latest
                          LIMIT 1
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
                    (
                      SELECT (
                        WITH v AS MATERIALIZED (
                          SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                          FROM (
                            SELECT CASE
                            WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                            ELSE 'RENEWAL'
                            END AS kind,
                              0 AS weight,
                              a.signed_on AS "on",
                              a.signed_earliest AS earliest,
                              a.signed_latest AS latest,
                              a.id
                            FROM agreement a
                            WHERE a.partnership_id = parent.id
                            AND a.signed_earliest <= $::text::date
                            UNION ALL
                            SELECT CASE v.kind
                            WHEN 'RENEWED' THEN 'RENEWAL'
                            ELSE 'SIGNATURE'
                            END, 0, v."on", v.earliest, v.latest, a.id
                            FROM agreement a
                            JOIN agreement_event v ON v.agreement_id = a.id
                            WHERE a.partnership_id = parent.id
                            AND v.kind IN ('RENEWED', 'AMENDED')
                            AND v.corrected_by_id IS NULL
                            AND (
                              v.kind = 'AMENDED'
                              OR (
                                SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                              ) IS NULL
                            )
                            AND v.earliest <= $::text::date
                            UNION ALL
                            SELECT 'ENGAGEMENT', CASE
                            WHEN e.kind IN (
                              'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                            ) THEN 2
                            ELSE 1
                            END,
                              e.starts_on,
                              e.starts_earliest,
                              coalesce(e.ends_latest, e.starts_latest),
                              e.id
                            FROM partnership_engagement e
                            WHERE e.partnership_id = parent.id
                            AND NOT e.cancelled
                            AND coalesce(e.last_stage = 'HELD', TRUE)
                            AND e.starts_earliest <= $::text::date
                          ) AS c
                          ORDER BY least(c.latest, $::text::date) DESC,
                            c.weight,
                            c.earliest DESC,
                            c.kind COLLATE "C",
                            c.id COLLATE "C"
                          LIMIT 1
                        )
                        SELECT json_build_array(
                          (SELECT coalesce(json_agg(v), '[]') FROM v),
                          (
                            SELECT coalesce(
                              json_object_agg(
                                t6."id",
                                json_build_array(
                                  t6."id", t6."slug", t6."title_en", t6."title_th", t6."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "agreement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                            ) t6
                          ),
                          (
                            SELECT coalesce(
                              json_object_agg(
                                t7."id",
                                json_build_array(
                                  t7."id", t7."slug", t7."title_en", t7."title_th", t7."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "engagement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                            ) t7
                          )
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
                    CASE
                    WHEN t5."municipality_id" IS NULL
                    AND t5."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                        FROM "province" t8
                        WHERE t8."id" = t5."province_id"
                      )
                    )
                    WHEN t5."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th")
                        FROM "municipality" t9
                        WHERE t9."id" = t5."municipality_id"
                      )
                    )
                    END,
                    json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th"),
                    json_build_array(
                      t11."id",
                      t11."slug",
                      t11."name_en",
                      t11."name_th",
                      t11."name_local",
                      json_build_array(t12."code", t12."name_en", t12."name_th", t12."name_local")
                    ),
                    (
                      SELECT to_json(
                        (
                          SELECT row_to_json(last)
                          FROM (
                            SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                            FROM (
                              SELECT CASE
                              WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                              ELSE 'RENEWAL'
                              END AS kind,
                                0 AS weight,
                                a.signed_on AS "on",
                                a.signed_earliest AS earliest,
                                a.signed_latest AS latest,
                                a.id
                              FROM agreement a
                              WHERE a.partnership_id = parent.id
                              AND a.signed_earliest <= $::text::date
                              UNION ALL
                              SELECT CASE v.kind
                              WHEN 'RENEWED' THEN 'RENEWAL'
                              ELSE 'SIGNATURE'
                              END, 0, v."on", v.earliest, v.latest, a.id
                              FROM agreement a
                              JOIN agreement_event v ON v.agreement_id = a.id
                              WHERE a.partnership_id = parent.id
                              AND v.kind IN ('RENEWED', 'AMENDED')
                              AND v.corrected_by_id IS NULL
                              AND (
                                v.kind = 'AMENDED'
                                OR (
                                  SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                                ) IS NULL
                              )
                              AND v.earliest <= $::text::date
                              UNION ALL
                              SELECT 'ENGAGEMENT', CASE
                              WHEN e.kind IN (
                                'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                              ) THEN 2
                              ELSE 1
                              END,
                                e.starts_on,
                                e.starts_earliest,
                                coalesce(e.ends_latest, e.starts_latest),
                                e.id
                              FROM partnership_engagement e
                              WHERE e.partnership_id = parent.id
                              AND NOT e.cancelled
                              AND coalesce(e.last_stage = 'HELD', TRUE)
                              AND e.starts_earliest <= $::text::date
                            ) AS c
                            ORDER BY least(c.latest, $::text::date) DESC,
                              c.weight,
                              c.earliest DESC,
                              c.kind COLLATE "C",
                              c.id COLLATE "C"
                            LIMIT 1
                          ) AS last
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    )
                  )
                )
                ORDER BY t4.k0
              ),
              '[]'
            )
            FROM (SELECT t3.id AS id, t3.k0 AS k0 FROM t3 WHERE TRUE ORDER BY t3.k0 LIMIT 101) AS t4
            JOIN "partnership" t5 ON t5."id" = t4.id
            LEFT JOIN "province" t10 ON t10."id" = t5."province_id"
            LEFT JOIN "sister_city" t11 ON t11."id" = t5."sister_city_id"
            LEFT JOIN "country" t12 ON t12."code" = t11."country_code"
          ),
          (SELECT count(*)::int FROM t3),
          NULL
        )
      ),
      (
        WITH t13 AS MATERIALIZED (
          SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          JOIN partnership p ON p.id = a.partnership_id
          WHERE p.municipality_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t15."id",
                    t15."slug",
                    t15."title_en",
                    t15."title_th",
                    t15."title_local",
                    t15."kind",
                    (
                      SELECT to_json(
                        (
                          SELECT s.status::text
                          FROM agreement_span s
                          WHERE s.agreement_id = parent.id
                          AND s.starts <= $::text::date
                          ORDER BY s.starts DESC
                          LIMIT 1
                        )
                      )
                      FROM (SELECT t15."id" AS id) AS parent
                    ),
                    t15."signed_on",
                    t15."signed_earliest",
                    t15."awaits_entry",
                    t15."term_kind",
                    t15."expires_latest",
                    (
                      SELECT to_json(
                        (
                          SELECT json_build_object(
                            'events',
                            life.events,
                            'recordedOn',
                            life.recorded_on,
                            'sources',
                            CASE
                            WHEN life.dated THEN '[]'
                            ELSE coalesce(
                              (
                                SELECT json_agg(json_build_array(s.published_on, s.retrieved_on))
                                FROM "_agreement_source" l
                                JOIN source s ON s.id = l."B"
                                WHERE l."A" = parent.id
                              ),
                              '[]'
                            )
                            END,
                            'approvalCount',
                            (
                              SELECT count(*)
                              FROM approval
                              WHERE agreement_id = parent.id
                              AND outcome <> 'PLANNED'
                            ),
                            'approvedEarliest',
                            (
                              SELECT CASE
                              WHEN bool_and(
                                decided_on IS NOT NULL
                              ) THEN min(partial_date_earliest(decided_on))::text
                              END
                              FROM approval
                              WHERE agreement_id = parent.id
                              AND outcome::text = ANY ($::text[])
                            )
                          )
                          FROM (
                            SELECT bool_or(
                              v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL
                            ) AS dated,
                              ((min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)::text AS recorded_on,
                              coalesce(
                                json_agg(
                                  json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest)
                                  ORDER BY v.position
                                ) FILTER (WHERE v.corrected_by_id IS NULL),
                                '[]'
                              ) AS events
                            FROM agreement_event v
                            WHERE v.agreement_id = parent.id
                          ) AS life
                        )
                      )
                      FROM (SELECT t15."id" AS id) AS parent
                    ),
                    json_build_array(
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
                      json_build_array(
                        t19."id",
                        t19."slug",
                        t19."name_en",
                        t19."name_th",
                        t19."name_local",
                        json_build_array(t20."code", t20."name_en", t20."name_th", t20."name_local"),
                        t19."level"
                      ),
                      t16."relationship",
                      t16."municipality_id"
                    ),
                    coalesce(to_json(t15."sectors"), '[]'),
                    t15."term_months",
                    t15."expires_on",
                    t15."expires_earliest",
                    t15."renewal_months",
                    t15."notice_months",
                    (
                      SELECT count(*)::int
                      FROM "_agreement_source" t22
                      JOIN "source" t21 ON t21."id" = t22."B"
                      WHERE t22."A" = t15.id
                    )
                  )
                )
                ORDER BY t14.k0 DESC, t14.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t13.id AS id, t13.k0 AS k0, t13.k1 AS k1
              FROM t13
              WHERE TRUE
              ORDER BY t13.k0 DESC, t13.k1 DESC
              LIMIT 101
            ) AS t14
            JOIN "agreement" t15 ON t15."id" = t14.id
            LEFT JOIN "partnership" t16 ON t16."id" = t15."partnership_id"
            LEFT JOIN "sister_city" t19 ON t19."id" = t16."sister_city_id"
            LEFT JOIN "country" t20 ON t20."code" = t19."country_code"
          ),
          (SELECT count(*)::int FROM t13),
          NULL
        )
      ),
      (
        WITH t23 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE EXISTS (
            SELECT
            FROM partnership p
            JOIN partnership_engagement pe ON pe.partnership_id = p.id
            WHERE p.municipality_id = parent.id
            AND pe.id = e.id
          )
          AND NOT e.cancelled
          AND coalesce(e.last_stage <> 'DECLINED', TRUE)
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t25."id",
                    t25."slug",
                    t25."title_en",
                    t25."title_th",
                    t25."title_local",
                    t25."kind",
                    t25."direction",
                    t25."starts_on",
                    t25."ends_on",
                    t25."cancelled",
                    json_build_array(t26."id", t26."slug", t26."name_en", t26."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t27."id",
                            t27."slug",
                            t27."name_en",
                            t27."name_th",
                            t27."name_local",
                            json_build_array(t28."code", t28."name_en", t28."name_th", t28."name_local")
                          )
                          ORDER BY t27."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t29
                      JOIN "sister_city" t27 ON t27."id" = t29."B"
                      LEFT JOIN "country" t28 ON t28."code" = t27."country_code"
                      WHERE t29."A" = t25.id
                    )
                  )
                )
                ORDER BY t24.k0 DESC, t24.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t23.id AS id, t23.k0 AS k0, t23.k1 AS k1
              FROM t23
              WHERE TRUE
              ORDER BY t23.k0 DESC, t23.k1 DESC
              LIMIT 21
            ) AS t24
            JOIN "engagement" t25 ON t25."id" = t24.id
            LEFT JOIN "province" t26 ON t26."id" = t25."province_id"
          ),
          (SELECT count(*)::int FROM t23),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t30."role",
              t30."joined_on",
              t30."left_on",
              t30."left_earliest",
              json_build_array(
                t31."id", t31."slug", t31."name_en", t31."name_th", t31."name_local", t31."acronym"
              )
            )
            ORDER BY t30."id" asc
          ),
          '[]'
        )
        FROM "membership" t30
        LEFT JOIN "network" t31 ON t31."id" = t30."network_id"
        WHERE t30."municipality_id" = t1."id"
        AND (
          (t30."joined_earliest" IS NULL OR t30."joined_earliest" <= $::text::date)
          AND (t30."left_latest" IS NULL OR t30."left_latest" > $::text::date)
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t32."id",
              t32."slug",
              t32."title",
              t32."kind",
              t32."publisher",
              t32."published_on",
              t32."language",
              t32."url"
            )
            ORDER BY t32."id" asc
          ),
          '[]'
        )
        FROM "_municipality_source" t33
        JOIN "source" t32 ON t32."id" = t33."B"
        WHERE t33."A" = t1.id
      )
    )
    FROM "municipality" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    WHERE t1."slug" = $
  )
)::text AS answer

-- Asked with {"slug":"phuket-city","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      coalesce(to_json(t1."aliases"), '[]'),
      json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th"),
      t1."latitude",
      t1."longitude",
      t1."wikidata_id",
      t1."note",
      (
        WITH t3 AS MATERIALIZED (
          SELECT p.id AS id, p.id AS k0
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN partnership p
          JOIN sister_city c ON c.id = p.sister_city_id
          WHERE p.municipality_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t5."id",
                    t5."relationship",
                    (
                      SELECT to_json(
                        (
                          SELECT signed_on
                          FROM agreement
                          WHERE partnership_id = parent.id
                          AND signed_on IS NOT NULL
                          AND TRUE
                          ORDER BY signed_earliest, signed_latest
                          LIMIT 1
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
                    (
                      SELECT (
                        WITH v AS MATERIALIZED (
                          SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                          FROM (
                            SELECT CASE
                            WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                            ELSE 'RENEWAL'
                            END AS kind,
                              0 AS weight,
                              a.signed_on AS "on",
                              a.signed_earliest AS earliest,
                              a.signed_latest AS latest,
                              a.id
                            FROM agreement a
                            WHERE a.partnership_id = parent.id
                            AND a.signed_earliest <= $::text::date
                            UNION ALL
                            SELECT CASE v.kind
                            WHEN 'RENEWED' THEN 'RENEWAL'
                            ELSE 'SIGNATURE'
                            END, 0, v."on", v.earliest, v.latest, a.id
                            FROM agreement a
                            JOIN agreement_event v ON v.agreement_id = a.id
                            WHERE a.partnership_id = parent.id
                            AND v.kind IN ('RENEWED', 'AMENDED')
                            AND v.corrected_by_id IS NULL
                            AND (
                              v.kind = 'AMENDED'
                              OR (
                                SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                              ) IS NULL
                            )
                            AND v.earliest <= $::text::date
                            UNION ALL
                            SELECT 'ENGAGEMENT', CASE
                            WHEN e.kind IN (
                              'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                            ) THEN 2
                            ELSE 1
                            END,
                              e.starts_on,
                              e.starts_earliest,
                              coalesce(e.ends_latest, e.starts_latest),
                              e.id
                            FROM partnership_engagement e
                            WHERE e.partnership_id = parent.id
                            AND NOT e.cancelled
                            AND coalesce(e.last_stage = 'HELD', TRUE)
                            AND e.starts_earliest <= $::text::date
                          ) AS c
                          ORDER BY least(c.latest, $::text::date) DESC,
                            c.weight,
                            c.earliest DESC,
                            c.kind COLLATE "C",
                            c.id COLLATE "C"
                          LIMIT 1
                        )
                        SELECT json_build_array(
                          (SELECT coalesce(json_agg(v), '[]') FROM v),
                          (
                            SELECT coalesce(
                              json_object_agg(
                                t6."id",
                                json_build_array(
                                  t6."id", t6."slug", t6."title_en", t6."title_th", t6."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "agreement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                            ) t6
                          ),
                          (
                            SELECT coalesce(
                              json_object_agg(
                                t7."id",
                                json_build_array(
                                  t7."id", t7."slug", t7."title_en", t7."title_th", t7."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "engagement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                            ) t7
                          )
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
                    CASE
                    WHEN t5."municipality_id" IS NULL
                    AND t5."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                        FROM "province" t8
                        WHERE t8."id" = t5."province_id"
                      )
                    )
                    WHEN t5."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th")
                        FROM "municipality" t9
                        WHERE t9."id" = t5."municipality_id"
                      )
                    )
                    END,
                    json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th"),
                    json_build_array(
                      t11."id",
                      t11."slug",
                      t11."name_en",
                      t11."name_th",
                      t11."name_local",
                      json_build_array(t12."code", t12."name_en", t12."name_th", t12."name_local")
                    ),
                    (
                      SELECT to_json(
                        (
                          SELECT row_to_json(last)
                          FROM (
                            SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                            FROM (
                              SELECT CASE
                              WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                              ELSE 'RENEWAL'
                              END AS kind,
                                0 AS weight,
                                a.signed_on AS "on",
                                a.signed_earliest AS earliest,
                                a.signed_latest AS latest,
                                a.id
                              FROM agreement a
                              WHERE a.partnership_id = parent.id
                              AND a.signed_earliest <= $::text::date
                              UNION ALL
                              SELECT CASE v.kind
                              WHEN 'RENEWED' THEN 'RENEWAL'
                              ELSE 'SIGNATURE'
                              END, 0, v."on", v.earliest, v.latest, a.id
                              FROM agreement a
                              JOIN agreement_event v ON v.agreement_id = a.id
                              WHERE a.partnership_id = parent.id
                              AND v.kind IN ('RENEWED', 'AMENDED')
                              AND v.corrected_by_id IS NULL
                              AND (
                                v.kind = 'AMENDED'
                                OR (
                                  SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                                ) IS NULL
                              )
                              AND v.earliest <= $::text::date
                              UNION ALL
                              SELECT 'ENGAGEMENT', CASE
                              WHEN e.kind IN (
                                'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                              ) THEN 2
                              ELSE 1
                              END,
                                e.starts_on,
                                e.starts_earliest,
                                coalesce(e.ends_latest, e.starts_latest),
                                e.id
                              FROM partnership_engagement e
                              WHERE e.partnership_id = parent.id
                              AND NOT e.cancelled
                              AND coalesce(e.last_stage = 'HELD', TRUE)
                              AND e.starts_earliest <= $::text::date
                            ) AS c
                            ORDER BY least(c.latest, $::text::date) DESC,
                              c.weight,
                              c.earliest DESC,
                              c.kind COLLATE "C",
                              c.id COLLATE "C"
                            LIMIT 1
                          ) AS last
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    )
                  )
                )
                ORDER BY t4.k0
              ),
              '[]'
            )
            FROM (SELECT t3.id AS id, t3.k0 AS k0 FROM t3 WHERE TRUE ORDER BY t3.k0 LIMIT 101) AS t4
            JOIN "partnership" t5 ON t5."id" = t4.id
            LEFT JOIN "province" t10 ON t10."id" = t5."province_id"
            LEFT JOIN "sister_city" t11 ON t11."id" = t5."sister_city_id"
            LEFT JOIN "country" t12 ON t12."code" = t11."country_code"
          ),
          (SELECT count(*)::int FROM t3),
          NULL
        )
      ),
      (
        WITH t13 AS MATERIALIZED (
          SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          JOIN partnership p ON p.id = a.partnership_id
          WHERE p.municipality_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t15."id",
                    t15."slug",
                    t15."title_en",
                    t15."title_th",
                    t15."title_local",
                    t15."kind",
                    (
                      SELECT to_json(
                        (
                          SELECT CASE
                          WHEN s.there THEN s.status::text
                          ELSE 'NOT_YET'
                          END
                          FROM agreement_span s
                          WHERE s.agreement_id = parent.id
                          AND s.starts <= $::text::date
                          ORDER BY s.starts DESC
                          LIMIT 1
                        )
                      )
                      FROM (SELECT t15."id" AS id) AS parent
                    ),
                    t15."signed_on",
                    t15."signed_earliest",
                    t15."awaits_entry",
                    t15."term_kind",
                    t15."expires_latest",
                    (
                      SELECT to_json(
                        (
                          SELECT json_build_object(
                            'events',
                            life.events,
                            'recordedOn',
                            life.recorded_on,
                            'sources',
                            CASE
                            WHEN life.dated THEN '[]'
                            ELSE coalesce(
                              (
                                SELECT json_agg(json_build_array(s.published_on, s.retrieved_on))
                                FROM "_agreement_source" l
                                JOIN source s ON s.id = l."B"
                                WHERE l."A" = parent.id
                              ),
                              '[]'
                            )
                            END,
                            'approvalCount',
                            (
                              SELECT count(*)
                              FROM approval
                              WHERE agreement_id = parent.id
                              AND outcome <> 'PLANNED'
                            ),
                            'approvedEarliest',
                            (
                              SELECT CASE
                              WHEN bool_and(
                                decided_on IS NOT NULL
                              ) THEN min(partial_date_earliest(decided_on))::text
                              END
                              FROM approval
                              WHERE agreement_id = parent.id
                              AND outcome::text = ANY ($::text[])
                            )
                          )
                          FROM (
                            SELECT bool_or(
                              v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL
                            ) AS dated,
                              ((min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)::text AS recorded_on,
                              coalesce(
                                json_agg(
                                  json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest)
                                  ORDER BY v.position
                                ) FILTER (WHERE v.corrected_by_id IS NULL),
                                '[]'
                              ) AS events
                            FROM agreement_event v
                            WHERE v.agreement_id = parent.id
                          ) AS life
                        )
                      )
                      FROM (SELECT t15."id" AS id) AS parent
                    ),
                    json_build_array(
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
                      json_build_array(
                        t19."id",
                        t19."slug",
                        t19."name_en",
                        t19."name_th",
                        t19."name_local",
                        json_build_array(t20."code", t20."name_en", t20."name_th", t20."name_local"),
                        t19."level"
                      ),
                      t16."relationship",
                      t16."municipality_id"
                    ),
                    coalesce(to_json(t15."sectors"), '[]'),
                    t15."term_months",
                    t15."expires_on",
                    t15."expires_earliest",
                    t15."renewal_months",
                    t15."notice_months",
                    (
                      SELECT count(*)::int
                      FROM "_agreement_source" t22
                      JOIN "source" t21 ON t21."id" = t22."B"
                      WHERE t22."A" = t15.id
                    )
                  )
                )
                ORDER BY t14.k0 DESC, t14.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t13.id AS id, t13.k0 AS k0, t13.k1 AS k1
              FROM t13
              WHERE TRUE
              ORDER BY t13.k0 DESC, t13.k1 DESC
              LIMIT 101
            ) AS t14
            JOIN "agreement" t15 ON t15."id" = t14.id
            LEFT JOIN "partnership" t16 ON t16."id" = t15."partnership_id"
            LEFT JOIN "sister_city" t19 ON t19."id" = t16."sister_city_id"
            LEFT JOIN "country" t20 ON t20."code" = t19."country_code"
          ),
          (SELECT count(*)::int FROM t13),
          NULL
        )
      ),
      (
        WITH t23 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE EXISTS (
            SELECT
            FROM partnership p
            JOIN partnership_engagement pe ON pe.partnership_id = p.id
            WHERE p.municipality_id = parent.id
            AND pe.id = e.id
          )
          AND NOT e.cancelled
          AND coalesce(e.last_stage <> 'DECLINED', TRUE)
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t25."id",
                    t25."slug",
                    t25."title_en",
                    t25."title_th",
                    t25."title_local",
                    t25."kind",
                    t25."direction",
                    t25."starts_on",
                    t25."ends_on",
                    t25."cancelled",
                    json_build_array(t26."id", t26."slug", t26."name_en", t26."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t27."id",
                            t27."slug",
                            t27."name_en",
                            t27."name_th",
                            t27."name_local",
                            json_build_array(t28."code", t28."name_en", t28."name_th", t28."name_local")
                          )
                          ORDER BY t27."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t29
                      JOIN "sister_city" t27 ON t27."id" = t29."B"
                      LEFT JOIN "country" t28 ON t28."code" = t27."country_code"
                      WHERE t29."A" = t25.id
                    )
                  )
                )
                ORDER BY t24.k0 DESC, t24.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t23.id AS id, t23.k0 AS k0, t23.k1 AS k1
              FROM t23
              WHERE TRUE
              ORDER BY t23.k0 DESC, t23.k1 DESC
              LIMIT 21
            ) AS t24
            JOIN "engagement" t25 ON t25."id" = t24.id
            LEFT JOIN "province" t26 ON t26."id" = t25."province_id"
          ),
          (SELECT count(*)::int FROM t23),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t30."role",
              t30."joined_on",
              t30."left_on",
              t30."left_earliest",
              json_build_array(
                t31."id", t31."slug", t31."name_en", t31."name_th", t31."name_local", t31."acronym"
              )
            )
            ORDER BY t30."id" asc
          ),
          '[]'
        )
        FROM "membership" t30
        LEFT JOIN "network" t31 ON t31."id" = t30."network_id"
        WHERE t30."municipality_id" = t1."id"
        AND (
          (t30."joined_earliest" IS NULL OR t30."joined_earliest" <= $::text::date)
          AND (t30."left_latest" IS NULL OR t30."left_latest" > $::text::date)
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t32."id",
              t32."slug",
              t32."title",
              t32."kind",
              t32."publisher",
              t32."published_on",
              t32."language",
              t32."url"
            )
            ORDER BY t32."id" asc
          ),
          '[]'
        )
        FROM "_municipality_source" t33
        JOIN "source" t32 ON t32."id" = t33."B"
        WHERE t33."A" = t1.id
      )
    )
    FROM "municipality" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    WHERE t1."slug" = $
  )
)::text AS answer
