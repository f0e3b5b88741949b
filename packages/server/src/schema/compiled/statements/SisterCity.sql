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
-- query SisterCity($slug: String!, $asOf: Date) {
--   sisterCity(slug: $slug) {
--     ...SisterCityName
--     names {
--       ...PlaceNames
--     }
--     level
--     location {
--       ...Point
--     }
--     wikidataId
--     note
--     successor {
--       ...SisterCityName
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

-- Asked with {"slug":"xiamen"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      t1."name_local",
      json_build_array(t2."code", t2."name_en", t2."name_th", t2."name_local"),
      coalesce(to_json(t1."aliases"), '[]'),
      t1."level",
      t1."latitude",
      t1."longitude",
      t1."location_of",
      t1."wikidata_id",
      t1."note",
      CASE
      WHEN t3."id" IS NOT NULL THEN json_build_array(
        t3."id",
        t3."slug",
        t3."name_en",
        t3."name_th",
        t3."name_local",
        json_build_array(t4."code", t4."name_en", t4."name_th", t4."name_local")
      )
      END,
      (
        WITH t5 AS MATERIALIZED (
          SELECT p.id AS id, p.id AS k0
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN partnership p
          JOIN sister_city c ON c.id = p.sister_city_id
          WHERE p.sister_city_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t7."id",
                    t7."relationship",
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
                      FROM (SELECT t7."id" AS id) AS parent
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
                                t8."id",
                                json_build_array(
                                  t8."id", t8."slug", t8."title_en", t8."title_th", t8."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "agreement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                            ) t8
                          ),
                          (
                            SELECT coalesce(
                              json_object_agg(
                                t9."id",
                                json_build_array(
                                  t9."id", t9."slug", t9."title_en", t9."title_th", t9."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "engagement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                            ) t9
                          )
                        )
                      )
                      FROM (SELECT t7."id" AS id) AS parent
                    ),
                    CASE
                    WHEN t7."municipality_id" IS NULL
                    AND t7."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                        FROM "province" t10
                        WHERE t10."id" = t7."province_id"
                      )
                    )
                    WHEN t7."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th")
                        FROM "municipality" t11
                        WHERE t11."id" = t7."municipality_id"
                      )
                    )
                    END,
                    json_build_array(t12."id", t12."slug", t12."name_en", t12."name_th"),
                    json_build_array(
                      t13."id",
                      t13."slug",
                      t13."name_en",
                      t13."name_th",
                      t13."name_local",
                      json_build_array(t14."code", t14."name_en", t14."name_th", t14."name_local")
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
                      FROM (SELECT t7."id" AS id) AS parent
                    )
                  )
                )
                ORDER BY t6.k0
              ),
              '[]'
            )
            FROM (SELECT t5.id AS id, t5.k0 AS k0 FROM t5 WHERE TRUE ORDER BY t5.k0 LIMIT 101) AS t6
            JOIN "partnership" t7 ON t7."id" = t6.id
            LEFT JOIN "province" t12 ON t12."id" = t7."province_id"
            LEFT JOIN "sister_city" t13 ON t13."id" = t7."sister_city_id"
            LEFT JOIN "country" t14 ON t14."code" = t13."country_code"
          ),
          (SELECT count(*)::int FROM t5),
          NULL
        )
      ),
      (
        WITH t15 AS MATERIALIZED (
          SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          WHERE a.sister_city_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t17."id",
                    t17."slug",
                    t17."title_en",
                    t17."title_th",
                    t17."title_local",
                    t17."kind",
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
                      FROM (SELECT t17."id" AS id) AS parent
                    ),
                    t17."signed_on",
                    t17."signed_earliest",
                    t17."awaits_entry",
                    t17."term_kind",
                    t17."expires_latest",
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
                      FROM (SELECT t17."id" AS id) AS parent
                    ),
                    json_build_array(
                      CASE
                      WHEN t18."municipality_id" IS NULL
                      AND t18."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t19."id", t19."slug", t19."name_en", t19."name_th")
                          FROM "province" t19
                          WHERE t19."id" = t18."province_id"
                        )
                      )
                      WHEN t18."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")
                          FROM "municipality" t20
                          WHERE t20."id" = t18."municipality_id"
                        )
                      )
                      END,
                      json_build_array(
                        t21."id",
                        t21."slug",
                        t21."name_en",
                        t21."name_th",
                        t21."name_local",
                        json_build_array(t22."code", t22."name_en", t22."name_th", t22."name_local"),
                        t21."level"
                      ),
                      t18."relationship",
                      t18."municipality_id"
                    ),
                    coalesce(to_json(t17."sectors"), '[]'),
                    t17."term_months",
                    t17."expires_on",
                    t17."expires_earliest",
                    t17."renewal_months",
                    t17."notice_months",
                    (
                      SELECT count(*)::int
                      FROM "_agreement_source" t24
                      JOIN "source" t23 ON t23."id" = t24."B"
                      WHERE t24."A" = t17.id
                    )
                  )
                )
                ORDER BY t16.k0 DESC, t16.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t15.id AS id, t15.k0 AS k0, t15.k1 AS k1
              FROM t15
              WHERE TRUE
              ORDER BY t15.k0 DESC, t15.k1 DESC
              LIMIT 101
            ) AS t16
            JOIN "agreement" t17 ON t17."id" = t16.id
            LEFT JOIN "partnership" t18 ON t18."id" = t17."partnership_id"
            LEFT JOIN "sister_city" t21 ON t21."id" = t18."sister_city_id"
            LEFT JOIN "country" t22 ON t22."code" = t21."country_code"
          ),
          (SELECT count(*)::int FROM t15),
          (
            SELECT row_to_json(counts)
            FROM (
              SELECT count(*)::int AS agreements,
                count(DISTINCT a.sister_city_id)::int AS "sisterCities",
                count(DISTINCT a.country_code)::int AS countries
              FROM (SELECT t1."id" AS id) AS parent
              CROSS JOIN agreement a
              WHERE a.sister_city_id = parent.id
              AND TRUE
            ) AS counts
          )
        )
      ),
      (
        WITH t25 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE EXISTS (SELECT FROM "_engagement_sister_city" l WHERE l."A" = e.id AND l."B" = parent.id)
          AND NOT e.cancelled
          AND coalesce(e.last_stage <> 'DECLINED', TRUE)
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t27."id",
                    t27."slug",
                    t27."title_en",
                    t27."title_th",
                    t27."title_local",
                    t27."kind",
                    t27."direction",
                    t27."starts_on",
                    t27."ends_on",
                    t27."cancelled",
                    json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t29."id",
                            t29."slug",
                            t29."name_en",
                            t29."name_th",
                            t29."name_local",
                            json_build_array(t30."code", t30."name_en", t30."name_th", t30."name_local")
                          )
                          ORDER BY t29."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t31
                      JOIN "sister_city" t29 ON t29."id" = t31."B"
                      LEFT JOIN "country" t30 ON t30."code" = t29."country_code"
                      WHERE t31."A" = t27.id
                    )
                  )
                )
                ORDER BY t26.k0 DESC, t26.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t25.id AS id, t25.k0 AS k0, t25.k1 AS k1
              FROM t25
              WHERE TRUE
              ORDER BY t25.k0 DESC, t25.k1 DESC
              LIMIT 21
            ) AS t26
            JOIN "engagement" t27 ON t27."id" = t26.id
            LEFT JOIN "province" t28 ON t28."id" = t27."province_id"
          ),
          (SELECT count(*)::int FROM t25),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t32."role",
              t32."joined_on",
              t32."left_on",
              t32."left_earliest",
              json_build_array(
                t33."id", t33."slug", t33."name_en", t33."name_th", t33."name_local", t33."acronym"
              )
            )
            ORDER BY t32."id" asc
          ),
          '[]'
        )
        FROM "membership" t32
        LEFT JOIN "network" t33 ON t33."id" = t32."network_id"
        WHERE t32."sister_city_id" = t1."id"
        AND (
          (t32."joined_earliest" IS NULL OR t32."joined_earliest" <= $::text::date)
          AND (t32."left_latest" IS NULL OR t32."left_latest" > $::text::date)
        )
      ),
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
        FROM "_sister_city_source" t35
        JOIN "source" t34 ON t34."id" = t35."B"
        WHERE t35."A" = t1.id
      )
    )
    FROM "sister_city" t1
    LEFT JOIN "country" t2 ON t2."code" = t1."country_code"
    LEFT JOIN "sister_city" t3 ON t3."id" = t1."successor_id"
    LEFT JOIN "country" t4 ON t4."code" = t3."country_code"
    WHERE t1."slug" = $
  )
)::text AS answer

-- Asked with {"slug":"penang-island","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      t1."name_local",
      json_build_array(t2."code", t2."name_en", t2."name_th", t2."name_local"),
      coalesce(to_json(t1."aliases"), '[]'),
      t1."level",
      t1."latitude",
      t1."longitude",
      t1."location_of",
      t1."wikidata_id",
      t1."note",
      CASE
      WHEN t3."id" IS NOT NULL THEN json_build_array(
        t3."id",
        t3."slug",
        t3."name_en",
        t3."name_th",
        t3."name_local",
        json_build_array(t4."code", t4."name_en", t4."name_th", t4."name_local")
      )
      END,
      (
        WITH t5 AS MATERIALIZED (
          SELECT p.id AS id, p.id AS k0
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN partnership p
          JOIN sister_city c ON c.id = p.sister_city_id
          WHERE p.sister_city_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t7."id",
                    t7."relationship",
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
                      FROM (SELECT t7."id" AS id) AS parent
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
                                t8."id",
                                json_build_array(
                                  t8."id", t8."slug", t8."title_en", t8."title_th", t8."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "agreement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                            ) t8
                          ),
                          (
                            SELECT coalesce(
                              json_object_agg(
                                t9."id",
                                json_build_array(
                                  t9."id", t9."slug", t9."title_en", t9."title_th", t9."title_local"
                                )
                              ),
                              '{}'
                            )
                            FROM (
                              SELECT *
                              FROM "engagement"
                              WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                            ) t9
                          )
                        )
                      )
                      FROM (SELECT t7."id" AS id) AS parent
                    ),
                    CASE
                    WHEN t7."municipality_id" IS NULL
                    AND t7."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                        FROM "province" t10
                        WHERE t10."id" = t7."province_id"
                      )
                    )
                    WHEN t7."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th")
                        FROM "municipality" t11
                        WHERE t11."id" = t7."municipality_id"
                      )
                    )
                    END,
                    json_build_array(t12."id", t12."slug", t12."name_en", t12."name_th"),
                    json_build_array(
                      t13."id",
                      t13."slug",
                      t13."name_en",
                      t13."name_th",
                      t13."name_local",
                      json_build_array(t14."code", t14."name_en", t14."name_th", t14."name_local")
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
                      FROM (SELECT t7."id" AS id) AS parent
                    )
                  )
                )
                ORDER BY t6.k0
              ),
              '[]'
            )
            FROM (SELECT t5.id AS id, t5.k0 AS k0 FROM t5 WHERE TRUE ORDER BY t5.k0 LIMIT 101) AS t6
            JOIN "partnership" t7 ON t7."id" = t6.id
            LEFT JOIN "province" t12 ON t12."id" = t7."province_id"
            LEFT JOIN "sister_city" t13 ON t13."id" = t7."sister_city_id"
            LEFT JOIN "country" t14 ON t14."code" = t13."country_code"
          ),
          (SELECT count(*)::int FROM t5),
          NULL
        )
      ),
      (
        WITH t15 AS MATERIALIZED (
          SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          WHERE a.sister_city_id = parent.id
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t17."id",
                    t17."slug",
                    t17."title_en",
                    t17."title_th",
                    t17."title_local",
                    t17."kind",
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
                      FROM (SELECT t17."id" AS id) AS parent
                    ),
                    t17."signed_on",
                    t17."signed_earliest",
                    t17."awaits_entry",
                    t17."term_kind",
                    t17."expires_latest",
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
                      FROM (SELECT t17."id" AS id) AS parent
                    ),
                    json_build_array(
                      CASE
                      WHEN t18."municipality_id" IS NULL
                      AND t18."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t19."id", t19."slug", t19."name_en", t19."name_th")
                          FROM "province" t19
                          WHERE t19."id" = t18."province_id"
                        )
                      )
                      WHEN t18."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")
                          FROM "municipality" t20
                          WHERE t20."id" = t18."municipality_id"
                        )
                      )
                      END,
                      json_build_array(
                        t21."id",
                        t21."slug",
                        t21."name_en",
                        t21."name_th",
                        t21."name_local",
                        json_build_array(t22."code", t22."name_en", t22."name_th", t22."name_local"),
                        t21."level"
                      ),
                      t18."relationship",
                      t18."municipality_id"
                    ),
                    coalesce(to_json(t17."sectors"), '[]'),
                    t17."term_months",
                    t17."expires_on",
                    t17."expires_earliest",
                    t17."renewal_months",
                    t17."notice_months",
                    (
                      SELECT count(*)::int
                      FROM "_agreement_source" t24
                      JOIN "source" t23 ON t23."id" = t24."B"
                      WHERE t24."A" = t17.id
                    )
                  )
                )
                ORDER BY t16.k0 DESC, t16.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t15.id AS id, t15.k0 AS k0, t15.k1 AS k1
              FROM t15
              WHERE TRUE
              ORDER BY t15.k0 DESC, t15.k1 DESC
              LIMIT 101
            ) AS t16
            JOIN "agreement" t17 ON t17."id" = t16.id
            LEFT JOIN "partnership" t18 ON t18."id" = t17."partnership_id"
            LEFT JOIN "sister_city" t21 ON t21."id" = t18."sister_city_id"
            LEFT JOIN "country" t22 ON t22."code" = t21."country_code"
          ),
          (SELECT count(*)::int FROM t15),
          (
            SELECT row_to_json(counts)
            FROM (
              SELECT count(*)::int AS agreements,
                count(DISTINCT a.sister_city_id)::int AS "sisterCities",
                count(DISTINCT a.country_code)::int AS countries
              FROM (SELECT t1."id" AS id) AS parent
              CROSS JOIN agreement a
              WHERE a.sister_city_id = parent.id
              AND TRUE
            ) AS counts
          )
        )
      ),
      (
        WITH t25 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE EXISTS (SELECT FROM "_engagement_sister_city" l WHERE l."A" = e.id AND l."B" = parent.id)
          AND NOT e.cancelled
          AND coalesce(e.last_stage <> 'DECLINED', TRUE)
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t27."id",
                    t27."slug",
                    t27."title_en",
                    t27."title_th",
                    t27."title_local",
                    t27."kind",
                    t27."direction",
                    t27."starts_on",
                    t27."ends_on",
                    t27."cancelled",
                    json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t29."id",
                            t29."slug",
                            t29."name_en",
                            t29."name_th",
                            t29."name_local",
                            json_build_array(t30."code", t30."name_en", t30."name_th", t30."name_local")
                          )
                          ORDER BY t29."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t31
                      JOIN "sister_city" t29 ON t29."id" = t31."B"
                      LEFT JOIN "country" t30 ON t30."code" = t29."country_code"
                      WHERE t31."A" = t27.id
                    )
                  )
                )
                ORDER BY t26.k0 DESC, t26.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t25.id AS id, t25.k0 AS k0, t25.k1 AS k1
              FROM t25
              WHERE TRUE
              ORDER BY t25.k0 DESC, t25.k1 DESC
              LIMIT 21
            ) AS t26
            JOIN "engagement" t27 ON t27."id" = t26.id
            LEFT JOIN "province" t28 ON t28."id" = t27."province_id"
          ),
          (SELECT count(*)::int FROM t25),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t32."role",
              t32."joined_on",
              t32."left_on",
              t32."left_earliest",
              json_build_array(
                t33."id", t33."slug", t33."name_en", t33."name_th", t33."name_local", t33."acronym"
              )
            )
            ORDER BY t32."id" asc
          ),
          '[]'
        )
        FROM "membership" t32
        LEFT JOIN "network" t33 ON t33."id" = t32."network_id"
        WHERE t32."sister_city_id" = t1."id"
        AND (
          (t32."joined_earliest" IS NULL OR t32."joined_earliest" <= $::text::date)
          AND (t32."left_latest" IS NULL OR t32."left_latest" > $::text::date)
        )
      ),
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
        FROM "_sister_city_source" t35
        JOIN "source" t34 ON t34."id" = t35."B"
        WHERE t35."A" = t1.id
      )
    )
    FROM "sister_city" t1
    LEFT JOIN "country" t2 ON t2."code" = t1."country_code"
    LEFT JOIN "sister_city" t3 ON t3."id" = t1."successor_id"
    LEFT JOIN "country" t4 ON t4."code" = t3."country_code"
    WHERE t1."slug" = $
  )
)::text AS answer
