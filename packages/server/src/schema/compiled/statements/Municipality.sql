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
-- fragment PartnershipLine on Partnership {
--   id
--   relationship
--   since
--   lastEngagementOn(asOf: $asOf)
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
--         dormant(asOf: $asOf)
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
                      SELECT to_json(
                        (
                          SELECT starts_on
                          FROM partnership_engagement
                          WHERE partnership_id = parent.id
                          AND NOT cancelled
                          AND starts_earliest <= $::text::date
                          ORDER BY coalesce(ends_latest, starts_latest) DESC, id
                          LIMIT 1
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
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
                    ),
                    (
                      SELECT to_json(
                        (
                          SELECT (
                            EXISTS (
                              SELECT
                              FROM agreement a
                              JOIN agreement_span standing ON standing.agreement_id = a.id
                              AND standing.starts <= $::text::date
                              AND coalesce(standing.ends, 'infinity') > $::text::date
                              WHERE a.partnership_id = p.id
                              AND standing.status = 'IN_FORCE'
                            )
                            AND coalesce(
                              (
                                SELECT min(signed_latest)
                                FROM agreement
                                WHERE partnership_id = p.id
                                AND signed_earliest <= $::text::date
                              ),
                              '-infinity'
                            ) < ($::text::date - make_interval(months => $::int))::date
                            AND NOT EXISTS (
                              SELECT
                              FROM partnership_engagement e
                              WHERE e.partnership_id = p.id
                              AND NOT e.cancelled
                              AND e.starts_earliest <= $::text::date
                              AND coalesce(
                                e.ends_latest, e.starts_latest
                              ) >= ($::text::date - make_interval(months => $::int))::date
                            )
                          )
                          FROM partnership p
                          WHERE p.id = parent.id
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
            LEFT JOIN "province" t8 ON t8."id" = t5."province_id"
            LEFT JOIN "sister_city" t9 ON t9."id" = t5."sister_city_id"
            LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
          ),
          (SELECT count(*)::int FROM t3),
          NULL
        )
      ),
      (
        WITH t11 AS MATERIALIZED (
          SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          WHERE a.partnership_id IN (SELECT id FROM partnership WHERE municipality_id = parent.id)
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t13."id",
                    t13."slug",
                    t13."title_en",
                    t13."title_th",
                    t13."title_local",
                    t13."kind",
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
                      FROM (SELECT t13."id" AS id) AS parent
                    ),
                    t13."signed_on",
                    t13."signed_earliest",
                    t13."awaits_entry",
                    t13."term_kind",
                    t13."expires_latest",
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
                      FROM (SELECT t13."id" AS id) AS parent
                    ),
                    json_build_array(
                      CASE
                      WHEN t14."municipality_id" IS NULL
                      AND t14."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                          FROM "province" t15
                          WHERE t15."id" = t14."province_id"
                        )
                      )
                      WHEN t14."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t16."id", t16."slug", t16."name_en", t16."name_th")
                          FROM "municipality" t16
                          WHERE t16."id" = t14."municipality_id"
                        )
                      )
                      END,
                      json_build_array(
                        t17."id",
                        t17."slug",
                        t17."name_en",
                        t17."name_th",
                        t17."name_local",
                        json_build_array(t18."code", t18."name_en", t18."name_th", t18."name_local"),
                        t17."level"
                      ),
                      t14."relationship",
                      t14."municipality_id"
                    ),
                    coalesce(to_json(t13."sectors"), '[]'),
                    t13."term_months",
                    t13."expires_on",
                    t13."expires_earliest",
                    t13."renewal_months",
                    t13."notice_months",
                    (
                      SELECT count(*)::int
                      FROM "_agreement_source" t20
                      JOIN "source" t19 ON t19."id" = t20."B"
                      WHERE t20."A" = t13.id
                    ),
                    (SELECT count(*)::int FROM "approval" t21 WHERE t21."agreement_id" = t13."id")
                  )
                )
                ORDER BY t12.k0 DESC, t12.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t11.id AS id, t11.k0 AS k0, t11.k1 AS k1
              FROM t11
              WHERE TRUE
              ORDER BY t11.k0 DESC, t11.k1 DESC
              LIMIT 101
            ) AS t12
            JOIN "agreement" t13 ON t13."id" = t12.id
            LEFT JOIN "partnership" t14 ON t14."id" = t13."partnership_id"
            LEFT JOIN "sister_city" t17 ON t17."id" = t14."sister_city_id"
            LEFT JOIN "country" t18 ON t18."code" = t17."country_code"
          ),
          (SELECT count(*)::int FROM t11),
          NULL
        )
      ),
      (
        WITH t22 AS MATERIALIZED (
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
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t24."id",
                    t24."slug",
                    t24."title_en",
                    t24."title_th",
                    t24."title_local",
                    t24."kind",
                    t24."direction",
                    t24."starts_on",
                    t24."ends_on",
                    t24."cancelled",
                    json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t26."id",
                            t26."slug",
                            t26."name_en",
                            t26."name_th",
                            t26."name_local",
                            json_build_array(t27."code", t27."name_en", t27."name_th", t27."name_local")
                          )
                          ORDER BY t26."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t28
                      JOIN "sister_city" t26 ON t26."id" = t28."B"
                      LEFT JOIN "country" t27 ON t27."code" = t26."country_code"
                      WHERE t28."A" = t24.id
                    )
                  )
                )
                ORDER BY t23.k0 DESC, t23.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t22.id AS id, t22.k0 AS k0, t22.k1 AS k1
              FROM t22
              WHERE TRUE
              ORDER BY t22.k0 DESC, t22.k1 DESC
              LIMIT 21
            ) AS t23
            JOIN "engagement" t24 ON t24."id" = t23.id
            LEFT JOIN "province" t25 ON t25."id" = t24."province_id"
          ),
          (SELECT count(*)::int FROM t22),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t29."role",
              t29."joined_on",
              t29."left_on",
              t29."left_earliest",
              json_build_array(
                t30."id", t30."slug", t30."name_en", t30."name_th", t30."name_local", t30."acronym"
              )
            )
            ORDER BY t29."id" asc
          ),
          '[]'
        )
        FROM "membership" t29
        LEFT JOIN "network" t30 ON t30."id" = t29."network_id"
        WHERE t29."municipality_id" = t1."id"
        AND (
          (t29."joined_earliest" IS NULL OR t29."joined_earliest" <= $::text::date)
          AND (t29."left_latest" IS NULL OR t29."left_latest" > $::text::date)
        )
      ),
      (
        SELECT coalesce(
          json_agg(
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
            ORDER BY t31."id" asc
          ),
          '[]'
        )
        FROM "_municipality_source" t32
        JOIN "source" t31 ON t31."id" = t32."B"
        WHERE t32."A" = t1.id
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
                      SELECT to_json(
                        (
                          SELECT starts_on
                          FROM partnership_engagement
                          WHERE partnership_id = parent.id
                          AND NOT cancelled
                          AND starts_earliest <= $::text::date
                          ORDER BY coalesce(ends_latest, starts_latest) DESC, id
                          LIMIT 1
                        )
                      )
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
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
                    ),
                    (
                      SELECT to_json(
                        (
                          SELECT (
                            EXISTS (
                              SELECT
                              FROM agreement a
                              JOIN agreement_span standing ON standing.agreement_id = a.id
                              AND standing.starts <= $::text::date
                              AND coalesce(standing.ends, 'infinity') > $::text::date
                              WHERE a.partnership_id = p.id
                              AND standing.status = 'IN_FORCE'
                            )
                            AND coalesce(
                              (
                                SELECT min(signed_latest)
                                FROM agreement
                                WHERE partnership_id = p.id
                                AND signed_earliest <= $::text::date
                              ),
                              '-infinity'
                            ) < ($::text::date - make_interval(months => $::int))::date
                            AND NOT EXISTS (
                              SELECT
                              FROM partnership_engagement e
                              WHERE e.partnership_id = p.id
                              AND NOT e.cancelled
                              AND e.starts_earliest <= $::text::date
                              AND coalesce(
                                e.ends_latest, e.starts_latest
                              ) >= ($::text::date - make_interval(months => $::int))::date
                            )
                          )
                          FROM partnership p
                          WHERE p.id = parent.id
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
            LEFT JOIN "province" t8 ON t8."id" = t5."province_id"
            LEFT JOIN "sister_city" t9 ON t9."id" = t5."sister_city_id"
            LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
          ),
          (SELECT count(*)::int FROM t3),
          NULL
        )
      ),
      (
        WITH t11 AS MATERIALIZED (
          SELECT a.id AS id, coalesce(a.signed_earliest, '-infinity') AS k0, a.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN agreement a
          WHERE a.partnership_id IN (SELECT id FROM partnership WHERE municipality_id = parent.id)
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t13."id",
                    t13."slug",
                    t13."title_en",
                    t13."title_th",
                    t13."title_local",
                    t13."kind",
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
                      FROM (SELECT t13."id" AS id) AS parent
                    ),
                    t13."signed_on",
                    t13."signed_earliest",
                    t13."awaits_entry",
                    t13."term_kind",
                    t13."expires_latest",
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
                      FROM (SELECT t13."id" AS id) AS parent
                    ),
                    json_build_array(
                      CASE
                      WHEN t14."municipality_id" IS NULL
                      AND t14."province_id" IS NOT NULL THEN json_build_array(
                        0,
                        (
                          SELECT json_build_array(t15."id", t15."slug", t15."name_en", t15."name_th")
                          FROM "province" t15
                          WHERE t15."id" = t14."province_id"
                        )
                      )
                      WHEN t14."municipality_id" IS NOT NULL THEN json_build_array(
                        1,
                        (
                          SELECT json_build_array(t16."id", t16."slug", t16."name_en", t16."name_th")
                          FROM "municipality" t16
                          WHERE t16."id" = t14."municipality_id"
                        )
                      )
                      END,
                      json_build_array(
                        t17."id",
                        t17."slug",
                        t17."name_en",
                        t17."name_th",
                        t17."name_local",
                        json_build_array(t18."code", t18."name_en", t18."name_th", t18."name_local"),
                        t17."level"
                      ),
                      t14."relationship",
                      t14."municipality_id"
                    ),
                    coalesce(to_json(t13."sectors"), '[]'),
                    t13."term_months",
                    t13."expires_on",
                    t13."expires_earliest",
                    t13."renewal_months",
                    t13."notice_months",
                    (
                      SELECT count(*)::int
                      FROM "_agreement_source" t20
                      JOIN "source" t19 ON t19."id" = t20."B"
                      WHERE t20."A" = t13.id
                    ),
                    (SELECT count(*)::int FROM "approval" t21 WHERE t21."agreement_id" = t13."id")
                  )
                )
                ORDER BY t12.k0 DESC, t12.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t11.id AS id, t11.k0 AS k0, t11.k1 AS k1
              FROM t11
              WHERE TRUE
              ORDER BY t11.k0 DESC, t11.k1 DESC
              LIMIT 101
            ) AS t12
            JOIN "agreement" t13 ON t13."id" = t12.id
            LEFT JOIN "partnership" t14 ON t14."id" = t13."partnership_id"
            LEFT JOIN "sister_city" t17 ON t17."id" = t14."sister_city_id"
            LEFT JOIN "country" t18 ON t18."code" = t17."country_code"
          ),
          (SELECT count(*)::int FROM t11),
          NULL
        )
      ),
      (
        WITH t22 AS MATERIALIZED (
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
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t24."id",
                    t24."slug",
                    t24."title_en",
                    t24."title_th",
                    t24."title_local",
                    t24."kind",
                    t24."direction",
                    t24."starts_on",
                    t24."ends_on",
                    t24."cancelled",
                    json_build_array(t25."id", t25."slug", t25."name_en", t25."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t26."id",
                            t26."slug",
                            t26."name_en",
                            t26."name_th",
                            t26."name_local",
                            json_build_array(t27."code", t27."name_en", t27."name_th", t27."name_local")
                          )
                          ORDER BY t26."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t28
                      JOIN "sister_city" t26 ON t26."id" = t28."B"
                      LEFT JOIN "country" t27 ON t27."code" = t26."country_code"
                      WHERE t28."A" = t24.id
                    )
                  )
                )
                ORDER BY t23.k0 DESC, t23.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t22.id AS id, t22.k0 AS k0, t22.k1 AS k1
              FROM t22
              WHERE TRUE
              ORDER BY t22.k0 DESC, t22.k1 DESC
              LIMIT 21
            ) AS t23
            JOIN "engagement" t24 ON t24."id" = t23.id
            LEFT JOIN "province" t25 ON t25."id" = t24."province_id"
          ),
          (SELECT count(*)::int FROM t22),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t29."role",
              t29."joined_on",
              t29."left_on",
              t29."left_earliest",
              json_build_array(
                t30."id", t30."slug", t30."name_en", t30."name_th", t30."name_local", t30."acronym"
              )
            )
            ORDER BY t29."id" asc
          ),
          '[]'
        )
        FROM "membership" t29
        LEFT JOIN "network" t30 ON t30."id" = t29."network_id"
        WHERE t29."municipality_id" = t1."id"
        AND (
          (t29."joined_earliest" IS NULL OR t29."joined_earliest" <= $::text::date)
          AND (t29."left_latest" IS NULL OR t29."left_latest" > $::text::date)
        )
      ),
      (
        SELECT coalesce(
          json_agg(
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
            ORDER BY t31."id" asc
          ),
          '[]'
        )
        FROM "_municipality_source" t32
        JOIN "source" t31 ON t31."id" = t32."B"
        WHERE t32."A" = t1.id
      )
    )
    FROM "municipality" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    WHERE t1."slug" = $
  )
)::text AS answer
