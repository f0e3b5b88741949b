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
--     stalled {
--       monthsWaiting
--       agreement {
--         ...AgreementLine
--       }
--     }
--     incomplete {
--       ...AgreementLine
--     }
--   }
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
      SELECT p.id
      FROM partnership p
      JOIN (
        SELECT a.partnership_id,
          min(a.signed_latest) FILTER (WHERE a.signed_earliest <= $::text::date) AS since
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE TRUE
        GROUP BY a.partnership_id HAVING bool_or(standing.status = 'IN_FORCE')
      ) AS papers ON papers.partnership_id = p.id
      LEFT JOIN (
        SELECT e.province_id, l."B" AS sister_city_id, max(coalesce(e.ends_latest, e.starts_latest)) AS day
        FROM engagement e
        JOIN "_engagement_sister_city" l ON l."A" = e.id
        WHERE TRUE
        AND NOT e.cancelled
        AND e.starts_earliest <= $::text::date
        GROUP BY e.province_id, l."B"
      ) AS last ON last.province_id = p.province_id
      AND last.sister_city_id = p.sister_city_id
      WHERE coalesce(papers.since, '-infinity') < ($::text::date - make_interval(months => $::int))::date
      AND coalesce(last.day, '-infinity') < ($::text::date - make_interval(months => $::int))::date
      ORDER BY last.day NULLS FIRST, p.id
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
                FROM (SELECT t28."id" AS id) AS parent
              ),
              CASE
              WHEN t28."municipality_id" IS NULL
              AND t28."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t29."id", t29."slug", t29."name_en", t29."name_th")
                  FROM "province" t29
                  WHERE t29."id" = t28."province_id"
                )
              )
              WHEN t28."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t30."id", t30."slug", t30."name_en", t30."name_th")
                  FROM "municipality" t30
                  WHERE t30."id" = t28."municipality_id"
                )
              )
              END,
              json_build_array(t31."id", t31."slug", t31."name_en", t31."name_th"),
              json_build_array(
                t32."id",
                t32."slug",
                t32."name_en",
                t32."name_th",
                t32."name_local",
                json_build_array(t33."code", t33."name_en", t33."name_th", t33."name_local")
              )
            )
          ),
          '{}'
        )
        FROM "partnership" t28
        LEFT JOIN "province" t31 ON t31."id" = t28."province_id"
        LEFT JOIN "sister_city" t32 ON t32."id" = t28."sister_city_id"
        LEFT JOIN "country" t33 ON t33."code" = t32."country_code"
        WHERE t28."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT waiting.id,
        (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
      FROM (
        SELECT event.agreement_id AS id, age($::text::date, event.since) AS span, event.since
        FROM (
          SELECT v.agreement_id,
            coalesce(min(v.latest), (min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date) AS since
          FROM agreement_event v
          WHERE v.agreement_id IN (
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
          )
          AND v.corrected_by_id IS NULL
          AND v.kind <> 'CORRECTED'
          GROUP BY v.agreement_id
        ) AS event
      ) AS waiting
      WHERE waiting.since <= $::text::date
      ORDER BY waiting.since, waiting.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t34."id",
            json_build_array(
              t34."id",
              t34."slug",
              t34."title_en",
              t34."title_th",
              t34."title_local",
              t34."kind",
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
                FROM (SELECT t34."id" AS id) AS parent
              ),
              t34."signed_on",
              t34."signed_earliest",
              t34."awaits_entry",
              t34."term_kind",
              t34."expires_latest",
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
                FROM (SELECT t34."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t35."municipality_id" IS NULL
                AND t35."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th")
                    FROM "province" t36
                    WHERE t36."id" = t35."province_id"
                  )
                )
                WHEN t35."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t37."id", t37."slug", t37."name_en", t37."name_th")
                    FROM "municipality" t37
                    WHERE t37."id" = t35."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t38."id",
                  t38."slug",
                  t38."name_en",
                  t38."name_th",
                  t38."name_local",
                  json_build_array(t39."code", t39."name_en", t39."name_th", t39."name_local"),
                  t38."level"
                ),
                t35."relationship",
                t35."municipality_id"
              ),
              coalesce(to_json(t34."sectors"), '[]'),
              t34."term_months",
              t34."expires_on",
              t34."expires_earliest",
              t34."renewal_months",
              t34."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t41
                JOIN "source" t40 ON t40."id" = t41."B"
                WHERE t41."A" = t34.id
              ),
              (SELECT count(*)::int FROM "approval" t42 WHERE t42."agreement_id" = t34."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t34
        LEFT JOIN "partnership" t35 ON t35."id" = t34."partnership_id"
        LEFT JOIN "sister_city" t38 ON t38."id" = t35."sister_city_id"
        LEFT JOIN "country" t39 ON t39."code" = t38."country_code"
        WHERE t34."id" IN (SELECT v.id FROM v)
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
            t43."id",
            json_build_array(
              t43."id",
              t43."slug",
              t43."title_en",
              t43."title_th",
              t43."title_local",
              t43."kind",
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
                FROM (SELECT t43."id" AS id) AS parent
              ),
              t43."signed_on",
              t43."signed_earliest",
              t43."awaits_entry",
              t43."term_kind",
              t43."expires_latest",
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
                FROM (SELECT t43."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t44."municipality_id" IS NULL
                AND t44."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t45."id", t45."slug", t45."name_en", t45."name_th")
                    FROM "province" t45
                    WHERE t45."id" = t44."province_id"
                  )
                )
                WHEN t44."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t46."id", t46."slug", t46."name_en", t46."name_th")
                    FROM "municipality" t46
                    WHERE t46."id" = t44."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t47."id",
                  t47."slug",
                  t47."name_en",
                  t47."name_th",
                  t47."name_local",
                  json_build_array(t48."code", t48."name_en", t48."name_th", t48."name_local"),
                  t47."level"
                ),
                t44."relationship",
                t44."municipality_id"
              ),
              coalesce(to_json(t43."sectors"), '[]'),
              t43."term_months",
              t43."expires_on",
              t43."expires_earliest",
              t43."renewal_months",
              t43."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t50
                JOIN "source" t49 ON t49."id" = t50."B"
                WHERE t50."A" = t43.id
              ),
              (SELECT count(*)::int FROM "approval" t51 WHERE t51."agreement_id" = t43."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t43
        LEFT JOIN "partnership" t44 ON t44."id" = t43."partnership_id"
        LEFT JOIN "sister_city" t47 ON t47."id" = t44."sister_city_id"
        LEFT JOIN "country" t48 ON t48."code" = t47."country_code"
        WHERE t43."id" IN (SELECT v.id FROM v)
      )
    )
  )
)::text AS answer

-- Asked with {"province":"phuket","withinDays":365,"dormantMonths":12,"asOf":"2018-01-01"}

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
      WHERE a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND standing.status = 'EXPIRED'
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
      WHERE a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND a.id IN (
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
      WHERE a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND standing.status = 'IN_FORCE'
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
      SELECT p.id
      FROM partnership p
      JOIN (
        SELECT a.partnership_id,
          min(a.signed_latest) FILTER (WHERE a.signed_earliest <= $::text::date) AS since
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        GROUP BY a.partnership_id HAVING bool_or(standing.status = 'IN_FORCE')
      ) AS papers ON papers.partnership_id = p.id
      LEFT JOIN (
        SELECT e.province_id, l."B" AS sister_city_id, max(coalesce(e.ends_latest, e.starts_latest)) AS day
        FROM engagement e
        JOIN "_engagement_sister_city" l ON l."A" = e.id
        WHERE e.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        AND NOT e.cancelled
        AND e.starts_earliest <= $::text::date
        GROUP BY e.province_id, l."B"
      ) AS last ON last.province_id = p.province_id
      AND last.sister_city_id = p.sister_city_id
      WHERE coalesce(papers.since, '-infinity') < ($::text::date - make_interval(months => $::int))::date
      AND coalesce(last.day, '-infinity') < ($::text::date - make_interval(months => $::int))::date
      ORDER BY last.day NULLS FIRST, p.id
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
                    AND signed_earliest <= $::text::date
                    ORDER BY signed_earliest, signed_latest
                    LIMIT 1
                  )
                )
                FROM (SELECT t28."id" AS id) AS parent
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
                FROM (SELECT t28."id" AS id) AS parent
              ),
              CASE
              WHEN t28."municipality_id" IS NULL
              AND t28."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t29."id", t29."slug", t29."name_en", t29."name_th")
                  FROM "province" t29
                  WHERE t29."id" = t28."province_id"
                )
              )
              WHEN t28."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t30."id", t30."slug", t30."name_en", t30."name_th")
                  FROM "municipality" t30
                  WHERE t30."id" = t28."municipality_id"
                )
              )
              END,
              json_build_array(t31."id", t31."slug", t31."name_en", t31."name_th"),
              json_build_array(
                t32."id",
                t32."slug",
                t32."name_en",
                t32."name_th",
                t32."name_local",
                json_build_array(t33."code", t33."name_en", t33."name_th", t33."name_local")
              )
            )
          ),
          '{}'
        )
        FROM "partnership" t28
        LEFT JOIN "province" t31 ON t31."id" = t28."province_id"
        LEFT JOIN "sister_city" t32 ON t32."id" = t28."sister_city_id"
        LEFT JOIN "country" t33 ON t33."code" = t32."country_code"
        WHERE t28."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT waiting.id,
        (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
      FROM (
        SELECT event.agreement_id AS id, age($::text::date, event.since) AS span, event.since
        FROM (
          SELECT v.agreement_id,
            coalesce(min(v.latest), (min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date) AS since
          FROM agreement_event v
          WHERE v.agreement_id IN (
            SELECT a.id
            FROM agreement a
            JOIN agreement_span standing ON standing.agreement_id = a.id
            AND standing.starts <= $::text::date
            AND coalesce(standing.ends, 'infinity') > $::text::date
            WHERE a.province_id IN (
              SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
            )
            AND standing.there
            AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
            UNION ALL
            SELECT a.id
            FROM agreement a
            JOIN agreement_span standing ON standing.agreement_id = a.id
            AND standing.starts <= $::text::date
            AND coalesce(standing.ends, 'infinity') > $::text::date
            WHERE a.province_id IN (
              SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
            )
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
          )
          AND v.corrected_by_id IS NULL
          AND v.kind <> 'CORRECTED'
          GROUP BY v.agreement_id
        ) AS event
      ) AS waiting
      WHERE waiting.since <= $::text::date
      ORDER BY waiting.since, waiting.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t34."id",
            json_build_array(
              t34."id",
              t34."slug",
              t34."title_en",
              t34."title_th",
              t34."title_local",
              t34."kind",
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
                FROM (SELECT t34."id" AS id) AS parent
              ),
              t34."signed_on",
              t34."signed_earliest",
              t34."awaits_entry",
              t34."term_kind",
              t34."expires_latest",
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
                FROM (SELECT t34."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t35."municipality_id" IS NULL
                AND t35."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th")
                    FROM "province" t36
                    WHERE t36."id" = t35."province_id"
                  )
                )
                WHEN t35."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t37."id", t37."slug", t37."name_en", t37."name_th")
                    FROM "municipality" t37
                    WHERE t37."id" = t35."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t38."id",
                  t38."slug",
                  t38."name_en",
                  t38."name_th",
                  t38."name_local",
                  json_build_array(t39."code", t39."name_en", t39."name_th", t39."name_local"),
                  t38."level"
                ),
                t35."relationship",
                t35."municipality_id"
              ),
              coalesce(to_json(t34."sectors"), '[]'),
              t34."term_months",
              t34."expires_on",
              t34."expires_earliest",
              t34."renewal_months",
              t34."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t41
                JOIN "source" t40 ON t40."id" = t41."B"
                WHERE t41."A" = t34.id
              ),
              (SELECT count(*)::int FROM "approval" t42 WHERE t42."agreement_id" = t34."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t34
        LEFT JOIN "partnership" t35 ON t35."id" = t34."partnership_id"
        LEFT JOIN "sister_city" t38 ON t38."id" = t35."sister_city_id"
        LEFT JOIN "country" t39 ON t39."code" = t38."country_code"
        WHERE t34."id" IN (SELECT v.id FROM v)
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
          WHERE a.province_id IN (
            SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
          )
          AND (
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
          WHERE a.province_id IN (
            SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[])
          )
          AND NOT EXISTS (SELECT FROM "_agreement_source" l WHERE l."A" = a.id)
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
            t43."id",
            json_build_array(
              t43."id",
              t43."slug",
              t43."title_en",
              t43."title_th",
              t43."title_local",
              t43."kind",
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
                FROM (SELECT t43."id" AS id) AS parent
              ),
              t43."signed_on",
              t43."signed_earliest",
              t43."awaits_entry",
              t43."term_kind",
              t43."expires_latest",
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
                FROM (SELECT t43."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t44."municipality_id" IS NULL
                AND t44."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t45."id", t45."slug", t45."name_en", t45."name_th")
                    FROM "province" t45
                    WHERE t45."id" = t44."province_id"
                  )
                )
                WHEN t44."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t46."id", t46."slug", t46."name_en", t46."name_th")
                    FROM "municipality" t46
                    WHERE t46."id" = t44."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t47."id",
                  t47."slug",
                  t47."name_en",
                  t47."name_th",
                  t47."name_local",
                  json_build_array(t48."code", t48."name_en", t48."name_th", t48."name_local"),
                  t47."level"
                ),
                t44."relationship",
                t44."municipality_id"
              ),
              coalesce(to_json(t43."sectors"), '[]'),
              t43."term_months",
              t43."expires_on",
              t43."expires_earliest",
              t43."renewal_months",
              t43."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t50
                JOIN "source" t49 ON t49."id" = t50."B"
                WHERE t50."A" = t43.id
              ),
              (SELECT count(*)::int FROM "approval" t51 WHERE t51."agreement_id" = t43."id")
            )
          ),
          '{}'
        )
        FROM "agreement" t43
        LEFT JOIN "partnership" t44 ON t44."id" = t43."partnership_id"
        LEFT JOIN "sister_city" t47 ON t47."id" = t44."sister_city_id"
        LEFT JOIN "country" t48 ON t48."code" = t47."country_code"
        WHERE t43."id" IN (SELECT v.id FROM v)
      )
    )
  )
)::text AS answer
