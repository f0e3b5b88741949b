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
-- fragment Tally on Counts {
--   agreements
--   sisterCities
--   countries
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
-- query Province($code: String!, $asOf: Date) {
--   province(code: $code) {
--     ...ProvinceName
--     names {
--       ...PlaceNames
--     }
--     region
--     regionTh: region(lang: TH)
--     location {
--       ...Point
--     }
--     wikidataId
--     municipalities {
--       id
--       slug
--       name
--       nameTh: name(lang: TH)
--     }
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
--       counts {
--         ...Tally
--       }
--       nodes {
--         ...AgreementLine
--       }
--     }
--     consulates {
--       id
--       kind
--       country {
--         ...CountryName
--       }
--       openedOn
--       closedOn
--       confirmedOn
--     }
--     memberships(asOf: $asOf) {
--       ...MembershipLine
--       member {
--         __typename
--         ... on Place {
--           id
--           name
--           nameTh: name(lang: TH)
--         }
--       }
--     }
--     organizations {
--       id
--       slug
--       kind
--       name
--       nameTh: name(lang: TH)
--       openedOn
--       address
--       openingHours
--     }
--     engagementSeries {
--       id
--       slug
--       name
--       nameTh: name(lang: TH)
--       rhythm
--     }
--   }
-- }

-- Asked with {"code":"TH-83"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      coalesce(to_json(t1."aliases"), '[]'),
      t1."region_en",
      t1."region_th",
      t1."latitude",
      t1."longitude",
      t1."location_of",
      t1."wikidata_id",
      (
        SELECT coalesce(
          json_agg(json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th") ORDER BY t2."id" asc),
          '[]'
        )
        FROM "municipality" t2
        WHERE t2."province_id" = t1."id"
      ),
      (
        WITH t3 AS MATERIALIZED (
          SELECT p.id AS id, p.id AS k0
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN partnership p
          JOIN sister_city c ON c.id = p.sister_city_id
          WHERE p.province_id = parent.id
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
      json_build_array(
        (
          SELECT coalesce(
            json_agg(
              json_build_array(
                json_build_array(
                  t14."id",
                  t14."slug",
                  t14."title_en",
                  t14."title_th",
                  t14."title_local",
                  t14."kind",
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
                    FROM (SELECT t14."id" AS id) AS parent
                  ),
                  t14."signed_on",
                  t14."signed_earliest",
                  t14."awaits_entry",
                  t14."term_kind",
                  t14."expires_latest",
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
                    FROM (SELECT t14."id" AS id) AS parent
                  ),
                  json_build_array(
                    CASE
                    WHEN t15."municipality_id" IS NULL
                    AND t15."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t16."id", t16."slug", t16."name_en", t16."name_th")
                        FROM "province" t16
                        WHERE t16."id" = t15."province_id"
                      )
                    )
                    WHEN t15."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t17."id", t17."slug", t17."name_en", t17."name_th")
                        FROM "municipality" t17
                        WHERE t17."id" = t15."municipality_id"
                      )
                    )
                    END,
                    json_build_array(
                      t18."id",
                      t18."slug",
                      t18."name_en",
                      t18."name_th",
                      t18."name_local",
                      json_build_array(t19."code", t19."name_en", t19."name_th", t19."name_local"),
                      t18."level"
                    ),
                    t15."relationship",
                    t15."municipality_id"
                  ),
                  coalesce(to_json(t14."sectors"), '[]'),
                  t14."term_months",
                  t14."expires_on",
                  t14."expires_earliest",
                  t14."renewal_months",
                  t14."notice_months",
                  (
                    SELECT count(*)::int
                    FROM "_agreement_source" t21
                    JOIN "source" t20 ON t20."id" = t21."B"
                    WHERE t21."A" = t14.id
                  )
                )
              )
              ORDER BY t13.k0 DESC, t13.k1 DESC
            ),
            '[]'
          )
          FROM (
            SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
            FROM (SELECT t1."id" AS id) AS parent
            CROSS JOIN agreement a
            WHERE a.province_id = parent.id
            AND TRUE
            ORDER BY coalesce(a.signed_earliest, '-infinity') DESC, a.id DESC
            LIMIT 101
          ) AS t13
          JOIN "agreement" t14 ON t14."id" = t13.id
          LEFT JOIN "partnership" t15 ON t15."id" = t14."partnership_id"
          LEFT JOIN "sister_city" t18 ON t18."id" = t15."sister_city_id"
          LEFT JOIN "country" t19 ON t19."code" = t18."country_code"
        ),
        CASE
        WHEN (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0) FROM dataset
        ) THEN (
          SELECT (
            SELECT coalesce(sum(t.agreements), 0)::int
            FROM agreement_tally t
            WHERE t.status = $
            AND t.sector = $
            AND t.province_id = parent.id
          )
          FROM (SELECT t1."id" AS id) AS parent
        )
        ELSE (
          SELECT count(*)::int
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          WHERE a.province_id = parent.id
          AND TRUE
        )
        END,
        CASE
        WHEN (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0) FROM dataset
        ) THEN (
          SELECT (
            SELECT row_to_json(counts)
            FROM (
              SELECT coalesce(sum(t.agreements), 0)::int AS agreements,
                coalesce(sum(t.sister_cities), 0)::int AS "sisterCities",
                (count(*) FILTER (WHERE t.agreements > 0))::int AS countries
              FROM agreement_tally t
              WHERE t.status = $
              AND t.sector = $
              AND t.province_id = parent.id
            ) AS counts
          )
          FROM (SELECT t1."id" AS id) AS parent
        )
        ELSE (
          SELECT row_to_json(counts)
          FROM (
            SELECT count(*)::int AS agreements,
              count(DISTINCT a.sister_city_id)::int AS "sisterCities",
              count(DISTINCT a.country_code)::int AS countries
            FROM (SELECT t1."id" AS id) AS parent
            CROSS JOIN agreement a
            WHERE a.province_id = parent.id
            AND TRUE
          ) AS counts
        )
        END
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t22."id",
              t22."kind",
              json_build_array(t23."code", t23."name_en", t23."name_th", t23."name_local"),
              t22."opened_on",
              t22."closed_on",
              t22."confirmed_on"
            )
            ORDER BY t22."id" asc
          ),
          '[]'
        )
        FROM "consulate" t22
        LEFT JOIN "country" t23 ON t23."code" = t22."country_code"
        WHERE t22."province_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t24."role",
              t24."joined_on",
              t24."left_on",
              t24."left_earliest",
              json_build_array(
                t25."id", t25."slug", t25."name_en", t25."name_th", t25."name_local", t25."acronym"
              ),
              CASE
              WHEN t24."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t26."id", t26."name_en", t26."name_th")
                  FROM "province" t26
                  WHERE t26."id" = t24."province_id"
                )
              )
              WHEN t24."province_id" IS NULL
              AND t24."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t27."id", t27."name_en", t27."name_th")
                  FROM "municipality" t27
                  WHERE t27."id" = t24."municipality_id"
                )
              )
              WHEN t24."province_id" IS NULL
              AND t24."municipality_id" IS NULL
              AND t24."sister_city_id" IS NOT NULL THEN json_build_array(
                2,
                (
                  SELECT json_build_array(t28."id", t28."name_en", t28."name_th", t28."name_local")
                  FROM "sister_city" t28
                  WHERE t28."id" = t24."sister_city_id"
                )
              )
              END,
              t24."id"
            )
            ORDER BY t24."id" asc
          ),
          '[]'
        )
        FROM "membership" t24
        LEFT JOIN "network" t25 ON t25."id" = t24."network_id"
        WHERE t24."province_id" = t1."id"
        AND (
          (t24."joined_earliest" IS NULL OR t24."joined_earliest" <= $::text::date)
          AND (t24."left_latest" IS NULL OR t24."left_latest" > $::text::date)
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
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
                      ),
                      CASE
                      WHEN t30."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t32."id", t32."name_en", t32."name_th")
                          FROM "province" t32
                          WHERE t32."id" = t30."province_id"
                        )
                      )
                      WHEN t30."province_id" IS NULL
                      AND t30."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t33."id", t33."name_en", t33."name_th")
                          FROM "municipality" t33
                          WHERE t33."id" = t30."municipality_id"
                        )
                      )
                      WHEN t30."province_id" IS NULL
                      AND t30."municipality_id" IS NULL
                      AND t30."sister_city_id" IS NOT NULL THEN json_build_array(
                        2,
                        (
                          SELECT json_build_array(t34."id", t34."name_en", t34."name_th", t34."name_local")
                          FROM "sister_city" t34
                          WHERE t34."id" = t30."sister_city_id"
                        )
                      )
                      END,
                      t30."id"
                    )
                    ORDER BY t30."id" asc
                  ),
                  '[]'
                )
                FROM "membership" t30
                LEFT JOIN "network" t31 ON t31."id" = t30."network_id"
                WHERE t30."municipality_id" = t29."id"
                AND (
                  (t30."joined_earliest" IS NULL OR t30."joined_earliest" <= $::text::date)
                  AND (t30."left_latest" IS NULL OR t30."left_latest" > $::text::date)
                )
              )
            )
            ORDER BY t29."id" asc
          ),
          '[]'
        )
        FROM "municipality" t29
        WHERE t29."province_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t35."id",
              t35."slug",
              t35."kind",
              t35."name_en",
              t35."name_th",
              t35."opened_on",
              t35."address",
              t35."opening_hours"
            )
            ORDER BY t35."id" asc
          ),
          '[]'
        )
        FROM "organization" t35
        WHERE t35."province_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th", t36."rhythm")
            ORDER BY t36."id" asc
          ),
          '[]'
        )
        FROM "engagement_series" t36
        WHERE t36."province_id" = t1."id"
      )
    )
    FROM "province" t1
    WHERE t1."id" = $
  )
)::text AS answer

-- Asked with {"code":"th-10","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      coalesce(to_json(t1."aliases"), '[]'),
      t1."region_en",
      t1."region_th",
      t1."latitude",
      t1."longitude",
      t1."location_of",
      t1."wikidata_id",
      (
        SELECT coalesce(
          json_agg(json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th") ORDER BY t2."id" asc),
          '[]'
        )
        FROM "municipality" t2
        WHERE t2."province_id" = t1."id"
      ),
      (
        WITH t3 AS MATERIALIZED (
          SELECT p.id AS id, p.id AS k0
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN partnership p
          JOIN sister_city c ON c.id = p.sister_city_id
          WHERE p.province_id = parent.id
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
      json_build_array(
        (
          SELECT coalesce(
            json_agg(
              json_build_array(
                json_build_array(
                  t14."id",
                  t14."slug",
                  t14."title_en",
                  t14."title_th",
                  t14."title_local",
                  t14."kind",
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
                    FROM (SELECT t14."id" AS id) AS parent
                  ),
                  t14."signed_on",
                  t14."signed_earliest",
                  t14."awaits_entry",
                  t14."term_kind",
                  t14."expires_latest",
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
                    FROM (SELECT t14."id" AS id) AS parent
                  ),
                  json_build_array(
                    CASE
                    WHEN t15."municipality_id" IS NULL
                    AND t15."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t16."id", t16."slug", t16."name_en", t16."name_th")
                        FROM "province" t16
                        WHERE t16."id" = t15."province_id"
                      )
                    )
                    WHEN t15."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t17."id", t17."slug", t17."name_en", t17."name_th")
                        FROM "municipality" t17
                        WHERE t17."id" = t15."municipality_id"
                      )
                    )
                    END,
                    json_build_array(
                      t18."id",
                      t18."slug",
                      t18."name_en",
                      t18."name_th",
                      t18."name_local",
                      json_build_array(t19."code", t19."name_en", t19."name_th", t19."name_local"),
                      t18."level"
                    ),
                    t15."relationship",
                    t15."municipality_id"
                  ),
                  coalesce(to_json(t14."sectors"), '[]'),
                  t14."term_months",
                  t14."expires_on",
                  t14."expires_earliest",
                  t14."renewal_months",
                  t14."notice_months",
                  (
                    SELECT count(*)::int
                    FROM "_agreement_source" t21
                    JOIN "source" t20 ON t20."id" = t21."B"
                    WHERE t21."A" = t14.id
                  )
                )
              )
              ORDER BY t13.k0 DESC, t13.k1 DESC
            ),
            '[]'
          )
          FROM (
            SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
            FROM (SELECT t1."id" AS id) AS parent
            CROSS JOIN agreement a
            WHERE a.province_id = parent.id
            AND TRUE
            ORDER BY coalesce(a.signed_earliest, '-infinity') DESC, a.id DESC
            LIMIT 101
          ) AS t13
          JOIN "agreement" t14 ON t14."id" = t13.id
          LEFT JOIN "partnership" t15 ON t15."id" = t14."partnership_id"
          LEFT JOIN "sister_city" t18 ON t18."id" = t15."sister_city_id"
          LEFT JOIN "country" t19 ON t19."code" = t18."country_code"
        ),
        CASE
        WHEN (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0) FROM dataset
        ) THEN (
          SELECT (
            SELECT coalesce(sum(t.agreements), 0)::int
            FROM agreement_tally t
            WHERE t.status = $
            AND t.sector = $
            AND t.province_id = parent.id
          )
          FROM (SELECT t1."id" AS id) AS parent
        )
        ELSE (
          SELECT count(*)::int
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          WHERE a.province_id = parent.id
          AND TRUE
        )
        END,
        CASE
        WHEN (
          SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0) FROM dataset
        ) THEN (
          SELECT (
            SELECT row_to_json(counts)
            FROM (
              SELECT coalesce(sum(t.agreements), 0)::int AS agreements,
                coalesce(sum(t.sister_cities), 0)::int AS "sisterCities",
                (count(*) FILTER (WHERE t.agreements > 0))::int AS countries
              FROM agreement_tally t
              WHERE t.status = $
              AND t.sector = $
              AND t.province_id = parent.id
            ) AS counts
          )
          FROM (SELECT t1."id" AS id) AS parent
        )
        ELSE (
          SELECT row_to_json(counts)
          FROM (
            SELECT count(*)::int AS agreements,
              count(DISTINCT a.sister_city_id)::int AS "sisterCities",
              count(DISTINCT a.country_code)::int AS countries
            FROM (SELECT t1."id" AS id) AS parent
            CROSS JOIN agreement a
            WHERE a.province_id = parent.id
            AND TRUE
          ) AS counts
        )
        END
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t22."id",
              t22."kind",
              json_build_array(t23."code", t23."name_en", t23."name_th", t23."name_local"),
              t22."opened_on",
              t22."closed_on",
              t22."confirmed_on"
            )
            ORDER BY t22."id" asc
          ),
          '[]'
        )
        FROM "consulate" t22
        LEFT JOIN "country" t23 ON t23."code" = t22."country_code"
        WHERE t22."province_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t24."role",
              t24."joined_on",
              t24."left_on",
              t24."left_earliest",
              json_build_array(
                t25."id", t25."slug", t25."name_en", t25."name_th", t25."name_local", t25."acronym"
              ),
              CASE
              WHEN t24."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t26."id", t26."name_en", t26."name_th")
                  FROM "province" t26
                  WHERE t26."id" = t24."province_id"
                )
              )
              WHEN t24."province_id" IS NULL
              AND t24."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t27."id", t27."name_en", t27."name_th")
                  FROM "municipality" t27
                  WHERE t27."id" = t24."municipality_id"
                )
              )
              WHEN t24."province_id" IS NULL
              AND t24."municipality_id" IS NULL
              AND t24."sister_city_id" IS NOT NULL THEN json_build_array(
                2,
                (
                  SELECT json_build_array(t28."id", t28."name_en", t28."name_th", t28."name_local")
                  FROM "sister_city" t28
                  WHERE t28."id" = t24."sister_city_id"
                )
              )
              END,
              t24."id"
            )
            ORDER BY t24."id" asc
          ),
          '[]'
        )
        FROM "membership" t24
        LEFT JOIN "network" t25 ON t25."id" = t24."network_id"
        WHERE t24."province_id" = t1."id"
        AND (
          (t24."joined_earliest" IS NULL OR t24."joined_earliest" <= $::text::date)
          AND (t24."left_latest" IS NULL OR t24."left_latest" > $::text::date)
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
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
                      ),
                      CASE
                      WHEN t30."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t32."id", t32."name_en", t32."name_th")
                          FROM "province" t32
                          WHERE t32."id" = t30."province_id"
                        )
                      )
                      WHEN t30."province_id" IS NULL
                      AND t30."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t33."id", t33."name_en", t33."name_th")
                          FROM "municipality" t33
                          WHERE t33."id" = t30."municipality_id"
                        )
                      )
                      WHEN t30."province_id" IS NULL
                      AND t30."municipality_id" IS NULL
                      AND t30."sister_city_id" IS NOT NULL THEN json_build_array(
                        2,
                        (
                          SELECT json_build_array(t34."id", t34."name_en", t34."name_th", t34."name_local")
                          FROM "sister_city" t34
                          WHERE t34."id" = t30."sister_city_id"
                        )
                      )
                      END,
                      t30."id"
                    )
                    ORDER BY t30."id" asc
                  ),
                  '[]'
                )
                FROM "membership" t30
                LEFT JOIN "network" t31 ON t31."id" = t30."network_id"
                WHERE t30."municipality_id" = t29."id"
                AND (
                  (t30."joined_earliest" IS NULL OR t30."joined_earliest" <= $::text::date)
                  AND (t30."left_latest" IS NULL OR t30."left_latest" > $::text::date)
                )
              )
            )
            ORDER BY t29."id" asc
          ),
          '[]'
        )
        FROM "municipality" t29
        WHERE t29."province_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t35."id",
              t35."slug",
              t35."kind",
              t35."name_en",
              t35."name_th",
              t35."opened_on",
              t35."address",
              t35."opening_hours"
            )
            ORDER BY t35."id" asc
          ),
          '[]'
        )
        FROM "organization" t35
        WHERE t35."province_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th", t36."rhythm")
            ORDER BY t36."id" asc
          ),
          '[]'
        )
        FROM "engagement_series" t36
        WHERE t36."province_id" = t1."id"
      )
    )
    FROM "province" t1
    WHERE t1."id" = $
  )
)::text AS answer
