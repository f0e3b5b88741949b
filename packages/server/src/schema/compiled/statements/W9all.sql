-- query Worklist($province: String, $withinDays: Int, $dormantMonths: Int, $asOf: Date) {
--   worklist(
--     province: $province
--     withinDays: $withinDays
--     dormantMonths: $dormantMonths
--     asOf: $asOf
--   ) {
--     overdue {
--       ...AgreementLine
--     }
--     expiring {
--       ...AgreementLine
--     }
--     noticeDue {
--       ...AgreementLine
--     }
--     dormant {
--       ...PartnershipLine
--     }
--     noEvidence {
--       ...PartnershipLine
--     }
--     anniversaries {
--       years
--       on
--       agreement {
--         ...AgreementLine
--       }
--     }
--     stalled {
--       monthsWaiting
--       agreement {
--         ...AgreementLine
--       }
--     }
--     incomplete {
--       ...AgreementLine
--     }
--     commitmentsDue {
--       ...CommitmentLine
--     }
--   }
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
-- fragment CountryName on Country {
--   id
--   code
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
-- fragment Duration on Term {
--   kind
--   months
--   expiresOn
--   renewalMonths
--   noticeMonths
--   noticeBy
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
-- fragment ProvinceName on Province {
--   id
--   code
--   slug
--   name
--   nameTh: name(lang: TH)
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
-- fragment PersonName on Person {
--   id
--   slug
--   name
--   nameTh: name(lang: TH)
-- }

-- Asked with {}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH notice AS MATERIALIZED (
        SELECT agreement_id, min(partial_date_earliest(until)) AS earliest, min(until_latest) AS latest
        FROM agreement_event
        WHERE kind = 'NOTICE_GIVEN'
        AND corrected_by_id IS NULL
        AND earliest <= $::text::date
        GROUP BY agreement_id
      )
      SELECT a.id
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      LEFT JOIN notice ON notice.agreement_id = a.id
      WHERE standing.status = 'EXPIRED'
      AND NOT EXISTS (
        SELECT
        FROM agreement later
        WHERE later.renews_id = a.id
        AND EXISTS (
          SELECT
          FROM agreement_span s
          WHERE s.agreement_id = later.id
          AND s.there
          AND s.starts <= $::text::date
        )
      )
      ORDER BY CASE
      WHEN (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL) THEN notice.latest
      ELSE a.expires_latest
      END DESC NULLS LAST, a.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."id",
              t1."slug",
              t1."title_en",
              t1."title_th",
              t1."title_local",
              t1."kind",
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
                FROM (SELECT t1."id" AS id) AS parent
              ),
              t1."signed_on",
              t1."signed_earliest",
              t1."awaits_entry",
              t1."term_kind",
              t1."expires_latest",
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
                FROM (SELECT t1."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t2."municipality_id" IS NULL
                AND t2."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
                    FROM "province" t3
                    WHERE t3."id" = t2."province_id"
                  )
                )
                WHEN t2."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                    FROM "municipality" t4
                    WHERE t4."id" = t2."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t5."id",
                  t5."slug",
                  t5."name_en",
                  t5."name_th",
                  t5."name_local",
                  json_build_array(t6."code", t6."name_en", t6."name_th", t6."name_local"),
                  t5."level"
                ),
                t2."relationship",
                t2."municipality_id"
              ),
              coalesce(to_json(t1."sectors"), '[]'),
              t1."term_months",
              t1."expires_on",
              t1."expires_earliest",
              t1."renewal_months",
              t1."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t8
                JOIN "source" t7 ON t7."id" = t8."B"
                WHERE t8."A" = t1.id
              ),
              (SELECT count(*)::int FROM "approval" t9 WHERE t9."agreement_id" = t1."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t1
        LEFT JOIN "partnership" t2 ON t2."id" = t1."partnership_id"
        LEFT JOIN "sister_city" t5 ON t5."id" = t2."sister_city_id"
        LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
        WHERE t1."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      WITH notice AS MATERIALIZED (
        SELECT agreement_id, min(partial_date_earliest(until)) AS earliest, min(until_latest) AS latest
        FROM agreement_event
        WHERE kind = 'NOTICE_GIVEN'
        AND corrected_by_id IS NULL
        AND earliest <= $::text::date
        GROUP BY agreement_id
      )
      SELECT a.id
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      LEFT JOIN notice ON notice.agreement_id = a.id
      WHERE a.id IN (
        SELECT id
        FROM agreement
        WHERE coalesce(expires_latest, 'infinity') BETWEEN $::text::date
        AND $::text::date + $::int + 366
        UNION ALL
        SELECT agreement_id
        FROM notice
      )
      AND standing.status = 'IN_FORCE'
      AND CASE
      WHEN (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL) THEN notice.latest
      ELSE a.expires_latest
      END >= $::text::date
      AND CASE
      WHEN (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL) THEN notice.earliest
      ELSE a.expires_earliest
      END <= $::text::date + $::int
      AND (
        notice.agreement_id IS NOT NULL
        OR NOT (
          EXISTS (
            SELECT
            FROM agreement later
            WHERE later.renews_id = a.id
            AND coalesce(later.signed_earliest, '-infinity') <= $::text::date
          )
          OR EXISTS (
            SELECT
            FROM agreement_event e
            WHERE e.agreement_id = a.id
            AND e.kind = 'RENEWED'
            AND e.corrected_by_id IS NULL
            AND coalesce(e.earliest, '-infinity') <= $::text::date
          )
        )
      )
      ORDER BY CASE
      WHEN (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL) THEN notice.earliest
      ELSE a.expires_earliest
      END, a.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t10."id",
            json_build_array(
              t10."id",
              t10."slug",
              t10."title_en",
              t10."title_th",
              t10."title_local",
              t10."kind",
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
                FROM (SELECT t10."id" AS id) AS parent
              ),
              t10."signed_on",
              t10."signed_earliest",
              t10."awaits_entry",
              t10."term_kind",
              t10."expires_latest",
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
                FROM (SELECT t10."id" AS id) AS parent
              ),
              json_build_array(
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
                  json_build_array(t15."code", t15."name_en", t15."name_th", t15."name_local"),
                  t14."level"
                ),
                t11."relationship",
                t11."municipality_id"
              ),
              coalesce(to_json(t10."sectors"), '[]'),
              t10."term_months",
              t10."expires_on",
              t10."expires_earliest",
              t10."renewal_months",
              t10."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t17
                JOIN "source" t16 ON t16."id" = t17."B"
                WHERE t17."A" = t10.id
              ),
              (SELECT count(*)::int FROM "approval" t18 WHERE t18."agreement_id" = t10."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t10
        LEFT JOIN "partnership" t11 ON t11."id" = t10."partnership_id"
        LEFT JOIN "sister_city" t14 ON t14."id" = t11."sister_city_id"
        LEFT JOIN "country" t15 ON t15."code" = t14."country_code"
        WHERE t10."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      WITH notice AS MATERIALIZED (
        SELECT agreement_id, min(partial_date_earliest(until)) AS earliest, min(until_latest) AS latest
        FROM agreement_event
        WHERE kind = 'NOTICE_GIVEN'
        AND corrected_by_id IS NULL
        AND earliest <= $::text::date
        GROUP BY agreement_id
      )
      SELECT a.id
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      LEFT JOIN notice ON notice.agreement_id = a.id
      WHERE standing.status = 'IN_FORCE'
      AND ((a.expires_earliest - make_interval(months => a.notice_months))::date) BETWEEN $::text::date
      AND $::text::date + $::int
      AND notice.agreement_id IS NULL
      AND NOT (
        EXISTS (
          SELECT
          FROM agreement later
          WHERE later.renews_id = a.id
          AND coalesce(later.signed_earliest, '-infinity') <= $::text::date
        )
        OR EXISTS (
          SELECT
          FROM agreement_event e
          WHERE e.agreement_id = a.id
          AND e.kind = 'RENEWED'
          AND e.corrected_by_id IS NULL
          AND coalesce(e.earliest, '-infinity') <= $::text::date
        )
      )
      ORDER BY ((a.expires_earliest - make_interval(months => a.notice_months))::date), a.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t19."id",
            json_build_array(
              t19."id",
              t19."slug",
              t19."title_en",
              t19."title_th",
              t19."title_local",
              t19."kind",
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
                FROM (SELECT t19."id" AS id) AS parent
              ),
              t19."signed_on",
              t19."signed_earliest",
              t19."awaits_entry",
              t19."term_kind",
              t19."expires_latest",
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
                FROM (SELECT t19."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t20."municipality_id" IS NULL
                AND t20."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t21."id", t21."slug", t21."name_en", t21."name_th")
                    FROM "province" t21
                    WHERE t21."id" = t20."province_id"
                  )
                )
                WHEN t20."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th")
                    FROM "municipality" t22
                    WHERE t22."id" = t20."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t23."id",
                  t23."slug",
                  t23."name_en",
                  t23."name_th",
                  t23."name_local",
                  json_build_array(t24."code", t24."name_en", t24."name_th", t24."name_local"),
                  t23."level"
                ),
                t20."relationship",
                t20."municipality_id"
              ),
              coalesce(to_json(t19."sectors"), '[]'),
              t19."term_months",
              t19."expires_on",
              t19."expires_earliest",
              t19."renewal_months",
              t19."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t26
                JOIN "source" t25 ON t25."id" = t26."B"
                WHERE t26."A" = t19.id
              ),
              (SELECT count(*)::int FROM "approval" t27 WHERE t27."agreement_id" = t19."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t19
        LEFT JOIN "partnership" t20 ON t20."id" = t19."partnership_id"
        LEFT JOIN "sister_city" t23 ON t23."id" = t20."sister_city_id"
        LEFT JOIN "country" t24 ON t24."code" = t23."country_code"
        WHERE t19."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT last.id
      FROM (
        SELECT p.id, greatest(paper.day, renewal.day, meeting.day) AS day
        FROM partnership p
        LEFT JOIN (
          SELECT a.partnership_id AS id, max(a.signed_latest) AS day
          FROM agreement a
          WHERE a.signed_earliest <= $::text::date
          AND TRUE
          GROUP BY a.partnership_id
        ) AS paper ON paper.id = p.id
        LEFT JOIN (
          SELECT a.partnership_id AS id, max(v.latest) AS day
          FROM agreement_event v
          JOIN agreement a ON a.id = v.agreement_id
          WHERE v.kind IN ('RENEWED', 'AMENDED')
          AND v.corrected_by_id IS NULL
          AND (
            v.kind = 'AMENDED'
            OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
          )
          AND v.earliest <= $::text::date
          AND TRUE
          GROUP BY a.partnership_id
        ) AS renewal ON renewal.id = p.id
        LEFT JOIN (
          SELECT e.province_id, l."B" AS city, max(coalesce(e.ends_latest, e.starts_latest)) AS day
          FROM engagement e
          JOIN "_engagement_sister_city" l ON l."A" = e.id
          WHERE NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
          GROUP BY e.province_id, l."B"
        ) AS meeting ON meeting.province_id = p.province_id
        AND meeting.city = p.sister_city_id
        WHERE TRUE
        ORDER BY day, p.id OFFSET 0
      ) AS last
      WHERE last.day < ($::text::date - make_interval(months => $::int))::date
      AND (
        SELECT TRUE
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE a.partnership_id = last.id
        AND standing.there
        AND standing.status IN ('IN_FORCE')
        LIMIT 1
      )
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t28."id",
            json_build_array(
              t28."id",
              t28."relationship",
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
                FROM (SELECT t28."id" AS id) AS parent
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
                        OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
                      )
                      AND v.earliest <= $::text::date
                      UNION ALL
                      SELECT 'ENGAGEMENT', CASE
                      WHEN e.kind = ANY ($::text[]::"EngagementKind"[]) THEN 2
                      ELSE 1
                      END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
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
                          t29."id",
                          json_build_array(
                            t29."id", t29."slug", t29."title_en", t29."title_th", t29."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM "agreement" t29
                      WHERE t29."id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT')
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t30."id",
                          json_build_array(
                            t30."id", t30."slug", t30."title_en", t30."title_th", t30."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM "engagement" t30
                      WHERE t30."id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT')
                    )
                  )
                )
                FROM (SELECT t28."id" AS id) AS parent
              ),
              CASE
              WHEN t28."municipality_id" IS NULL
              AND t28."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t31."id", t31."slug", t31."name_en", t31."name_th")
                  FROM "province" t31
                  WHERE t31."id" = t28."province_id"
                )
              )
              WHEN t28."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t32."id", t32."slug", t32."name_en", t32."name_th")
                  FROM "municipality" t32
                  WHERE t32."id" = t28."municipality_id"
                )
              )
              END,
              json_build_array(t33."id", t33."slug", t33."name_en", t33."name_th"),
              json_build_array(
                t34."id",
                t34."slug",
                t34."name_en",
                t34."name_th",
                t34."name_local",
                json_build_array(t35."code", t35."name_en", t35."name_th", t35."name_local")
              )
            )
          ),
          '{}'
        )
        FROM "partnership" t28
        LEFT JOIN "province" t33 ON t33."id" = t28."province_id"
        LEFT JOIN "sister_city" t34 ON t34."id" = t28."sister_city_id"
        LEFT JOIN "country" t35 ON t35."code" = t34."country_code"
        WHERE t28."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT alive.id
      FROM (
        SELECT a.partnership_id AS id, min(CASE standing.status WHEN 'REPORTED' THEN 1 ELSE 0 END) AS rank
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE TRUE
        AND coalesce(a.signed_earliest, 'infinity') > $::text::date
        AND standing.there
        AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
        GROUP BY a.partnership_id OFFSET 0
      ) AS alive
      WHERE (
        SELECT TRUE
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
          WHERE a.partnership_id = alive.id
          AND a.signed_earliest <= $::text::date
          UNION ALL
          SELECT CASE v.kind
          WHEN 'RENEWED' THEN 'RENEWAL'
          ELSE 'SIGNATURE'
          END, 0, v."on", v.earliest, v.latest, a.id
          FROM agreement a
          JOIN agreement_event v ON v.agreement_id = a.id
          WHERE a.partnership_id = alive.id
          AND v.kind IN ('RENEWED', 'AMENDED')
          AND v.corrected_by_id IS NULL
          AND (
            v.kind = 'AMENDED'
            OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
          )
          AND v.earliest <= $::text::date
          UNION ALL
          SELECT 'ENGAGEMENT', CASE
          WHEN e.kind = ANY ($::text[]::"EngagementKind"[]) THEN 2
          ELSE 1
          END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
          FROM partnership_engagement e
          WHERE e.partnership_id = alive.id
          AND NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
        ) AS c
        LIMIT 1
      ) IS NULL
      ORDER BY alive.rank, alive.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t36."id",
            json_build_array(
              t36."id",
              t36."relationship",
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
                FROM (SELECT t36."id" AS id) AS parent
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
                        OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
                      )
                      AND v.earliest <= $::text::date
                      UNION ALL
                      SELECT 'ENGAGEMENT', CASE
                      WHEN e.kind = ANY ($::text[]::"EngagementKind"[]) THEN 2
                      ELSE 1
                      END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
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
                          t37."id",
                          json_build_array(
                            t37."id", t37."slug", t37."title_en", t37."title_th", t37."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM "agreement" t37
                      WHERE t37."id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT')
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t38."id",
                          json_build_array(
                            t38."id", t38."slug", t38."title_en", t38."title_th", t38."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM "engagement" t38
                      WHERE t38."id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT')
                    )
                  )
                )
                FROM (SELECT t36."id" AS id) AS parent
              ),
              CASE
              WHEN t36."municipality_id" IS NULL
              AND t36."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t39."id", t39."slug", t39."name_en", t39."name_th")
                  FROM "province" t39
                  WHERE t39."id" = t36."province_id"
                )
              )
              WHEN t36."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t40."id", t40."slug", t40."name_en", t40."name_th")
                  FROM "municipality" t40
                  WHERE t40."id" = t36."municipality_id"
                )
              )
              END,
              json_build_array(t41."id", t41."slug", t41."name_en", t41."name_th"),
              json_build_array(
                t42."id",
                t42."slug",
                t42."name_en",
                t42."name_th",
                t42."name_local",
                json_build_array(t43."code", t43."name_en", t43."name_th", t43."name_local")
              )
            )
          ),
          '{}'
        )
        FROM "partnership" t36
        LEFT JOIN "province" t41 ON t41."id" = t36."province_id"
        LEFT JOIN "sister_city" t42 ON t42."id" = t36."sister_city_id"
        LEFT JOIN "country" t43 ON t43."code" = t42."country_code"
        WHERE t36."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.id, next.years, next."on"
      FROM (
        SELECT signed.id,
          signed.partnership_id,
          celebrated.years,
          (signed.day + make_interval(years => celebrated.years))::date AS "on"
        FROM unnest($::int[]) AS celebrated (years)
        CROSS JOIN LATERAL (
          SELECT a.id, a.partnership_id, a.signed_earliest AS day
          FROM agreement a
          WHERE coalesce(a.signed_earliest, 'infinity') BETWEEN (
            $::text::date - make_interval(years => celebrated.years)
          )::date
          AND ($::text::date + $::int - make_interval(years => celebrated.years))::date + 1
          AND a.signed_earliest = a.signed_latest
          AND a.signed_earliest <= $::text::date
          AND TRUE OFFSET 0
        ) AS signed
        WHERE signed.day + make_interval(years => celebrated.years) BETWEEN $::text::date
        AND $::text::date + $::int
        ORDER BY "on", signed.id, celebrated.years OFFSET 0
      ) AS next
      WHERE (
        SELECT TRUE
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE a.partnership_id = next.partnership_id
        AND standing.there
        AND standing.status IN ('IN_FORCE')
        LIMIT 1
      )
      AND (
        SELECT standing.status NOT IN ('TERMINATED', 'ABANDONED')
        FROM (SELECT next.id AS id) AS a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
      )
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t44."id",
            json_build_array(
              t44."id",
              t44."slug",
              t44."title_en",
              t44."title_th",
              t44."title_local",
              t44."kind",
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
                FROM (SELECT t44."id" AS id) AS parent
              ),
              t44."signed_on",
              t44."signed_earliest",
              t44."awaits_entry",
              t44."term_kind",
              t44."expires_latest",
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
                FROM (SELECT t44."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t45."municipality_id" IS NULL
                AND t45."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t46."id", t46."slug", t46."name_en", t46."name_th")
                    FROM "province" t46
                    WHERE t46."id" = t45."province_id"
                  )
                )
                WHEN t45."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t47."id", t47."slug", t47."name_en", t47."name_th")
                    FROM "municipality" t47
                    WHERE t47."id" = t45."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t48."id",
                  t48."slug",
                  t48."name_en",
                  t48."name_th",
                  t48."name_local",
                  json_build_array(t49."code", t49."name_en", t49."name_th", t49."name_local"),
                  t48."level"
                ),
                t45."relationship",
                t45."municipality_id"
              ),
              coalesce(to_json(t44."sectors"), '[]'),
              t44."term_months",
              t44."expires_on",
              t44."expires_earliest",
              t44."renewal_months",
              t44."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t51
                JOIN "source" t50 ON t50."id" = t51."B"
                WHERE t51."A" = t44.id
              ),
              (SELECT count(*)::int FROM "approval" t52 WHERE t52."agreement_id" = t44."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t44
        LEFT JOIN "partnership" t45 ON t45."id" = t44."partnership_id"
        LEFT JOIN "sister_city" t48 ON t48."id" = t45."sister_city_id"
        LEFT JOIN "country" t49 ON t49."code" = t48."country_code"
        WHERE t44."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT open.id,
        (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
      FROM (
        SELECT a.id
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE TRUE
        AND standing.there
        AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
        UNION ALL
        SELECT a.id
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE TRUE
        AND standing.there
        AND a.kind = 'LOI'
        AND standing.status IN ('SIGNED', 'IN_FORCE', 'EXPIRED')
        AND NOT EXISTS (
          SELECT
          FROM agreement next
          WHERE next.based_on_id = a.id
          AND EXISTS (
            SELECT
            FROM agreement_span s
            WHERE s.agreement_id = next.id
            AND s.there
            AND s.starts <= $::text::date
          )
        )
        AND NOT EXISTS (
          SELECT
          FROM agreement next
          WHERE next.partnership_id = a.partnership_id
          AND next.kind <> 'LOI'
          AND next.signed_latest >= a.signed_earliest
          AND next.signed_earliest <= $::text::date
        )
      ) AS open
      CROSS JOIN LATERAL (
        SELECT age($::text::date, since) AS span, since
        FROM (
          SELECT coalesce(min(latest), (min(recorded_at) AT TIME ZONE 'Asia/Bangkok')::date) AS since
          FROM agreement_event
          WHERE agreement_id = open.id
          AND corrected_by_id IS NULL
          AND kind <> 'CORRECTED'
        ) AS event
      ) AS waiting
      WHERE waiting.since <= $::text::date
      ORDER BY waiting.since, open.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t53."id",
            json_build_array(
              t53."id",
              t53."slug",
              t53."title_en",
              t53."title_th",
              t53."title_local",
              t53."kind",
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
                FROM (SELECT t53."id" AS id) AS parent
              ),
              t53."signed_on",
              t53."signed_earliest",
              t53."awaits_entry",
              t53."term_kind",
              t53."expires_latest",
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
                FROM (SELECT t53."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t54."municipality_id" IS NULL
                AND t54."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t55."id", t55."slug", t55."name_en", t55."name_th")
                    FROM "province" t55
                    WHERE t55."id" = t54."province_id"
                  )
                )
                WHEN t54."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t56."id", t56."slug", t56."name_en", t56."name_th")
                    FROM "municipality" t56
                    WHERE t56."id" = t54."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t57."id",
                  t57."slug",
                  t57."name_en",
                  t57."name_th",
                  t57."name_local",
                  json_build_array(t58."code", t58."name_en", t58."name_th", t58."name_local"),
                  t57."level"
                ),
                t54."relationship",
                t54."municipality_id"
              ),
              coalesce(to_json(t53."sectors"), '[]'),
              t53."term_months",
              t53."expires_on",
              t53."expires_earliest",
              t53."renewal_months",
              t53."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t60
                JOIN "source" t59 ON t59."id" = t60."B"
                WHERE t60."A" = t53.id
              ),
              (SELECT count(*)::int FROM "approval" t61 WHERE t61."agreement_id" = t53."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t53
        LEFT JOIN "partnership" t54 ON t54."id" = t53."partnership_id"
        LEFT JOIN "sister_city" t57 ON t57."id" = t54."sister_city_id"
        LEFT JOIN "country" t58 ON t58."code" = t57."country_code"
        WHERE t53."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT a.id, a.signed_earliest
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE (
            a.signed_on IS NULL
            OR cardinality(a.sectors) = 0
            OR (a.term_kind = 'FIXED' AND a.expires_on IS NULL)
          )
          AND standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED')
          AND standing.there
          ORDER BY a.signed_earliest DESC NULLS LAST, a.id
          LIMIT $::int
        )
        UNION (
          SELECT a.id, a.signed_earliest
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE NOT EXISTS (SELECT FROM "_agreement_source" l WHERE l."A" = a.id)
          AND standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED')
          AND standing.there
          ORDER BY a.signed_earliest DESC NULLS LAST, a.id
          LIMIT $::int
        )
      ) AS found
      ORDER BY signed_earliest DESC NULLS LAST, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t62."id",
            json_build_array(
              t62."id",
              t62."slug",
              t62."title_en",
              t62."title_th",
              t62."title_local",
              t62."kind",
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
                FROM (SELECT t62."id" AS id) AS parent
              ),
              t62."signed_on",
              t62."signed_earliest",
              t62."awaits_entry",
              t62."term_kind",
              t62."expires_latest",
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
                FROM (SELECT t62."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t63."municipality_id" IS NULL
                AND t63."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t64."id", t64."slug", t64."name_en", t64."name_th")
                    FROM "province" t64
                    WHERE t64."id" = t63."province_id"
                  )
                )
                WHEN t63."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t65."id", t65."slug", t65."name_en", t65."name_th")
                    FROM "municipality" t65
                    WHERE t65."id" = t63."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t66."id",
                  t66."slug",
                  t66."name_en",
                  t66."name_th",
                  t66."name_local",
                  json_build_array(t67."code", t67."name_en", t67."name_th", t67."name_local"),
                  t66."level"
                ),
                t63."relationship",
                t63."municipality_id"
              ),
              coalesce(to_json(t62."sectors"), '[]'),
              t62."term_months",
              t62."expires_on",
              t62."expires_earliest",
              t62."renewal_months",
              t62."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t69
                JOIN "source" t68 ON t68."id" = t69."B"
                WHERE t69."A" = t62.id
              ),
              (SELECT count(*)::int FROM "approval" t70 WHERE t70."agreement_id" = t62."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t62
        LEFT JOIN "partnership" t63 ON t63."id" = t62."partnership_id"
        LEFT JOIN "sister_city" t66 ON t66."id" = t63."sister_city_id"
        LEFT JOIN "country" t67 ON t67."code" = t66."country_code"
        WHERE t62."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT c.id
      FROM commitment c
      JOIN partnership p ON p.id = c.partnership_id
      WHERE coalesce(c.agreed_earliest <= $::text::date, TRUE)
      AND coalesce(c.done_latest > $::text::date, TRUE)
      AND coalesce(c.dropped_latest > $::text::date, TRUE)
      AND c.due_earliest <= $::text::date + $::int
      ORDER BY c.due_latest, c.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t71."id",
            json_build_array(
              t71."id",
              t71."text_en",
              t71."text_th",
              t71."agreed_earliest",
              t71."started_earliest",
              t71."done_latest",
              t71."dropped_latest",
              t71."due_latest",
              t71."owed_by",
              CASE
              WHEN t72."id" IS NOT NULL THEN json_build_array(
                t72."id", t72."slug", t72."name_en", t72."name_th"
              )
              END,
              CASE
              WHEN t73."id" IS NOT NULL THEN json_build_array(
                t73."id", t73."slug", t73."name_en", t73."name_th"
              )
              END,
              t71."sector",
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
                FROM (SELECT t71."id" AS id) AS parent
              ),
              t71."due_on",
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
                FROM (SELECT t71."id" AS id) AS parent
              ),
              json_build_array(
                t74."id",
                CASE
                WHEN t74."municipality_id" IS NULL
                AND t74."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t75."id", t75."slug", t75."name_en", t75."name_th")
                    FROM "province" t75
                    WHERE t75."id" = t74."province_id"
                  )
                )
                WHEN t74."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t76."id", t76."slug", t76."name_en", t76."name_th")
                    FROM "municipality" t76
                    WHERE t76."id" = t74."municipality_id"
                  )
                )
                END,
                json_build_array(t77."id", t77."slug", t77."name_en", t77."name_th"),
                json_build_array(
                  t78."id",
                  t78."slug",
                  t78."name_en",
                  t78."name_th",
                  t78."name_local",
                  json_build_array(t79."code", t79."name_en", t79."name_th", t79."name_local")
                )
              ),
              CASE
              WHEN t80."id" IS NOT NULL THEN json_build_array(
                t80."id", t80."slug", t80."title_en", t80."title_th", t80."title_local"
              )
              END,
              t71."version"
            )
          ),
          '{}'
        )
        FROM "commitment" t71
        LEFT JOIN "organization" t72 ON t72."id" = t71."organization_id"
        LEFT JOIN "person" t73 ON t73."id" = t71."person_id"
        LEFT JOIN "partnership" t74 ON t74."id" = t71."partnership_id"
        LEFT JOIN "province" t77 ON t77."id" = t74."province_id"
        LEFT JOIN "sister_city" t78 ON t78."id" = t74."sister_city_id"
        LEFT JOIN "country" t79 ON t79."code" = t78."country_code"
        LEFT JOIN "agreement" t80 ON t80."id" = t71."agreement_id"
        WHERE t71."id" IN (SELECT v.id FROM v)
      )
    )
  )
)::text AS answer
