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
--     conflicts {
--       id
--       topic
--       subject {
--         ...Mention
--       }
--       version
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT a.id, a.expires_latest AS latest
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.expires_latest < $::text::date
            ORDER BY a.expires_latest DESC, a.id OFFSET 0
          ) AS over
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = over.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
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
          AND NOT (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, notice.latest
          FROM agreement a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
          WHERE a.id IN (SELECT agreement_id FROM agreement_event WHERE kind = 'NOTICE_GIVEN')
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
          AND (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          ORDER BY notice.latest DESC, a.id
          LIMIT $::int
        )
      ) AS found
      ORDER BY latest DESC, id
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
                      'approvalCount',
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t1
        LEFT JOIN "partnership" t2 ON t2."id" = t1."partnership_id"
        LEFT JOIN "sister_city" t5 ON t5."id" = t2."sister_city_id"
        LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT a.id, near.expires_earliest AS earliest
          FROM (
            SELECT id, expires_earliest
            FROM agreement a
            WHERE expires_latest BETWEEN $::text::date
            AND $::text::date + $::int + 366
            ORDER BY expires_earliest, id OFFSET 0
          ) AS near
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = near.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
          WHERE NOT (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          AND standing.status = 'IN_FORCE'
          AND a.expires_latest >= $::text::date
          AND near.expires_earliest <= $::text::date + $::int
          AND (
            notice.given
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
          ORDER BY earliest, a.id
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, notice.earliest AS earliest
          FROM agreement a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
          WHERE a.id IN (SELECT agreement_id FROM agreement_event WHERE kind = 'NOTICE_GIVEN')
          AND (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          AND standing.status = 'IN_FORCE'
          AND notice.latest >= $::text::date
          AND notice.earliest <= $::text::date + $::int
          AND (
            notice.given
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
          ORDER BY earliest, a.id
          LIMIT $::int
        )
      ) AS found
      ORDER BY earliest, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t9."id",
            json_build_array(
              t9."id",
              t9."slug",
              t9."title_en",
              t9."title_th",
              t9."title_local",
              t9."kind",
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
                FROM (SELECT t9."id" AS id) AS parent
              ),
              t9."signed_on",
              t9."signed_earliest",
              t9."awaits_entry",
              t9."term_kind",
              t9."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t9."id" AS id) AS parent
              ),
              json_build_array(
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
                  json_build_array(t14."code", t14."name_en", t14."name_th", t14."name_local"),
                  t13."level"
                ),
                t10."relationship",
                t10."municipality_id"
              ),
              coalesce(to_json(t9."sectors"), '[]'),
              t9."term_months",
              t9."expires_on",
              t9."expires_earliest",
              t9."renewal_months",
              t9."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t16
                JOIN "source" t15 ON t15."id" = t16."B"
                WHERE t16."A" = t9.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t9
        LEFT JOIN "partnership" t10 ON t10."id" = t9."partnership_id"
        LEFT JOIN "sister_city" t13 ON t13."id" = t10."sister_city_id"
        LEFT JOIN "country" t14 ON t14."code" = t13."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT a.id
      FROM agreement a
      CROSS JOIN LATERAL (
        SELECT status, there
        FROM agreement_span s
        WHERE s.agreement_id = a.id
        AND s.starts <= $::text::date
        ORDER BY s.starts DESC
        LIMIT 1
      ) AS standing
      CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS given,
          min(partial_date_earliest(until)) AS earliest,
          min(until_latest) AS latest
        FROM agreement_event
        WHERE agreement_id = a.id
        AND kind = 'NOTICE_GIVEN'
        AND corrected_by_id IS NULL
        AND earliest <= $::text::date
      ) AS notice
      WHERE TRUE
      AND standing.status = 'IN_FORCE'
      AND ((a.expires_earliest - make_interval(months => a.notice_months))::date) BETWEEN $::text::date
      AND $::text::date + $::int
      AND NOT notice.given
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
            t17."id",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t17
        LEFT JOIN "partnership" t18 ON t18."id" = t17."partnership_id"
        LEFT JOIN "sister_city" t21 ON t21."id" = t18."sister_city_id"
        LEFT JOIN "country" t22 ON t22."code" = t21."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT p.id, last.day
          FROM partnership p
          CROSS JOIN LATERAL (SELECT p.contact_latest AS day) AS last
          WHERE p.contact_latest <= $::text::date
          AND last.day < ($::text::date - make_interval(months => $::int))::date
          AND (
            SELECT TRUE
            FROM agreement a
            JOIN agreement_span standing ON standing.agreement_id = a.id
            AND standing.starts <= $::text::date
            AND coalesce(standing.ends, 'infinity') > $::text::date
            WHERE a.partnership_id = p.id
            AND standing.there
            AND standing.status IN ('IN_FORCE')
            LIMIT 1
          )
          ORDER BY last.day, p.id
          LIMIT $::int
        )
        UNION ALL (
          SELECT p.id, last.day
          FROM partnership p
          CROSS JOIN LATERAL (
            SELECT max(c.latest) AS day
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
              WHERE a.partnership_id = p.id
              AND a.signed_earliest <= $::text::date
              UNION ALL
              SELECT CASE v.kind
              WHEN 'RENEWED' THEN 'RENEWAL'
              ELSE 'SIGNATURE'
              END, 0, v."on", v.earliest, v.latest, a.id
              FROM agreement a
              JOIN agreement_event v ON v.agreement_id = a.id
              WHERE a.partnership_id = p.id
              AND v.kind IN ('RENEWED', 'AMENDED')
              AND v.corrected_by_id IS NULL
              AND (
                v.kind = 'AMENDED'
                OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
              )
              AND v.earliest <= $::text::date
              UNION ALL
              SELECT 'ENGAGEMENT', CASE
              WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
              ELSE 1
              END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
              FROM partnership_engagement e
              WHERE e.partnership_id = p.id
              AND NOT e.cancelled
              AND coalesce(e.last_stage = 'HELD', TRUE)
              AND e.starts_earliest <= $::text::date
            ) AS c OFFSET 0
          ) AS last
          WHERE p.contact_latest > $::text::date
          AND last.day < ($::text::date - make_interval(months => $::int))::date
          AND (
            SELECT TRUE
            FROM agreement a
            JOIN agreement_span standing ON standing.agreement_id = a.id
            AND standing.starts <= $::text::date
            AND coalesce(standing.ends, 'infinity') > $::text::date
            WHERE a.partnership_id = p.id
            AND standing.there
            AND standing.status IN ('IN_FORCE')
            LIMIT 1
          )
          ORDER BY last.day, p.id
          LIMIT $::int
        )
      ) AS silent
      ORDER BY day, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t25."id",
            json_build_array(
              t25."id",
              t25."relationship",
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
                FROM (SELECT t25."id" AS id) AS parent
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
                      WHEN e.kind IN (
                        'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                      ) THEN 2
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
                          t26."id",
                          json_build_array(
                            t26."id", t26."slug", t26."title_en", t26."title_th", t26."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t26
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t27."id",
                          json_build_array(
                            t27."id", t27."slug", t27."title_en", t27."title_th", t27."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t27
                    )
                  )
                )
                FROM (SELECT t25."id" AS id) AS parent
              ),
              CASE
              WHEN t25."municipality_id" IS NULL
              AND t25."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th")
                  FROM "province" t28
                  WHERE t28."id" = t25."province_id"
                )
              )
              WHEN t25."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t29."id", t29."slug", t29."name_en", t29."name_th")
                  FROM "municipality" t29
                  WHERE t29."id" = t25."municipality_id"
                )
              )
              END,
              json_build_array(t30."id", t30."slug", t30."name_en", t30."name_th"),
              json_build_array(
                t31."id",
                t31."slug",
                t31."name_en",
                t31."name_th",
                t31."name_local",
                json_build_array(t32."code", t32."name_en", t32."name_th", t32."name_local")
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t25
        LEFT JOIN "province" t30 ON t30."id" = t25."province_id"
        LEFT JOIN "sister_city" t31 ON t31."id" = t25."sister_city_id"
        LEFT JOIN "country" t32 ON t32."code" = t31."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT alive.id
      FROM (
        SELECT a.partnership_id AS id, min(CASE standing.status WHEN 'REPORTED' THEN 1 ELSE 0 END) AS rank
        FROM (
          SELECT s.agreement_id AS id
          FROM agreement_span s
          WHERE s.status = 'REPORTED'
          AND s.there
          AND s.starts <= $::text::date
          AND coalesce(s.ends, 'infinity') > $::text::date
          UNION
          SELECT agreement_id
          FROM agreement_event
          WHERE kind = 'ENTERED_INTO_FORCE'
        ) AS held
        CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = held.id OFFSET 0) AS a
        CROSS JOIN LATERAL (
          SELECT status, there
          FROM agreement_span s
          WHERE s.agreement_id = a.id
          AND s.starts <= $::text::date
          ORDER BY s.starts DESC
          LIMIT 1
        ) AS standing
        WHERE coalesce(a.signed_earliest, 'infinity') > $::text::date
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
          WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
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
            t33."id",
            json_build_array(
              t33."id",
              t33."relationship",
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
                FROM (SELECT t33."id" AS id) AS parent
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
                      WHEN e.kind IN (
                        'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                      ) THEN 2
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
                          t34."id",
                          json_build_array(
                            t34."id", t34."slug", t34."title_en", t34."title_th", t34."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t34
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t35."id",
                          json_build_array(
                            t35."id", t35."slug", t35."title_en", t35."title_th", t35."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t35
                    )
                  )
                )
                FROM (SELECT t33."id" AS id) AS parent
              ),
              CASE
              WHEN t33."municipality_id" IS NULL
              AND t33."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th")
                  FROM "province" t36
                  WHERE t36."id" = t33."province_id"
                )
              )
              WHEN t33."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t37."id", t37."slug", t37."name_en", t37."name_th")
                  FROM "municipality" t37
                  WHERE t37."id" = t33."municipality_id"
                )
              )
              END,
              json_build_array(t38."id", t38."slug", t38."name_en", t38."name_th"),
              json_build_array(
                t39."id",
                t39."slug",
                t39."name_en",
                t39."name_th",
                t39."name_local",
                json_build_array(t40."code", t40."name_en", t40."name_th", t40."name_local")
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t33
        LEFT JOIN "province" t38 ON t38."id" = t33."province_id"
        LEFT JOIN "sister_city" t39 ON t39."id" = t33."sister_city_id"
        LEFT JOIN "country" t40 ON t40."code" = t39."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.id, next.years, next."on"
      FROM unnest($::int[], $::text[]::date[], $::text[]::date[]) AS stretch (years, starts, ends)
      CROSS JOIN LATERAL (
        SELECT a.id, stretch.years, (a.signed_earliest + make_interval(years => stretch.years))::date AS "on"
        FROM (
          SELECT id
          FROM agreement a
          WHERE a.signed_earliest BETWEEN stretch.starts
          AND stretch.ends
          ORDER BY a.signed_earliest, a.id OFFSET 0
        ) AS signed
        CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = signed.id OFFSET 0) AS a
        CROSS JOIN LATERAL (SELECT a.partnership_id AS id) AS tie
        CROSS JOIN LATERAL (
          SELECT status, there
          FROM agreement_span s
          WHERE s.agreement_id = a.id
          AND s.starts <= $::text::date
          ORDER BY s.starts DESC
          LIMIT 1
        ) AS standing
        WHERE a.signed_earliest = a.signed_latest
        AND (a.signed_earliest + make_interval(years => stretch.years))::date BETWEEN $::text::date
        AND $::text::date + $::int
        AND standing.status NOT IN ('TERMINATED', 'ABANDONED')
        AND (
          SELECT TRUE
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = tie.id
          AND standing.there
          AND standing.status IN ('IN_FORCE')
          LIMIT 1
        )
        LIMIT $::int
      ) AS next
      ORDER BY next."on", next.id, next.years
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t41."id",
            json_build_array(
              t41."id",
              t41."slug",
              t41."title_en",
              t41."title_th",
              t41."title_local",
              t41."kind",
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
                FROM (SELECT t41."id" AS id) AS parent
              ),
              t41."signed_on",
              t41."signed_earliest",
              t41."awaits_entry",
              t41."term_kind",
              t41."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t41."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t42."municipality_id" IS NULL
                AND t42."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t43."id", t43."slug", t43."name_en", t43."name_th")
                    FROM "province" t43
                    WHERE t43."id" = t42."province_id"
                  )
                )
                WHEN t42."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t44."id", t44."slug", t44."name_en", t44."name_th")
                    FROM "municipality" t44
                    WHERE t44."id" = t42."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t45."id",
                  t45."slug",
                  t45."name_en",
                  t45."name_th",
                  t45."name_local",
                  json_build_array(t46."code", t46."name_en", t46."name_th", t46."name_local"),
                  t45."level"
                ),
                t42."relationship",
                t42."municipality_id"
              ),
              coalesce(to_json(t41."sectors"), '[]'),
              t41."term_months",
              t41."expires_on",
              t41."expires_earliest",
              t41."renewal_months",
              t41."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t48
                JOIN "source" t47 ON t47."id" = t48."B"
                WHERE t48."A" = t41.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t41
        LEFT JOIN "partnership" t42 ON t42."id" = t41."partnership_id"
        LEFT JOIN "sister_city" t45 ON t45."id" = t42."sister_city_id"
        LEFT JOIN "country" t46 ON t46."code" = t45."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT open.id,
        (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
      FROM (
        (
          SELECT a.id, a.begun_latest AS since
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.begun_latest <= $::text::date
            AND a.signed_earliest IS NULL
            ORDER BY a.begun_latest, a.id OFFSET 0
          ) AS waiting
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = waiting.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          WHERE standing.there
          AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, a.begun_latest AS since
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.begun_latest <= $::text::date
            AND a.signed_earliest > $::text::date
            AND a.signed_earliest < 'infinity'
            ORDER BY a.begun_latest, a.id OFFSET 0
          ) AS waiting
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = waiting.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          WHERE standing.there
          AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, a.begun_latest AS since
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.begun_latest <= $::text::date
            AND a.kind = 'LOI'
            ORDER BY a.begun_latest, a.id OFFSET 0
          ) AS waiting
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = waiting.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          WHERE standing.there
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
          LIMIT $::int
        )
      ) AS open
      CROSS JOIN LATERAL (SELECT age($::text::date, open.since) AS span) AS waiting
      ORDER BY open.since, open.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t49."id",
            json_build_array(
              t49."id",
              t49."slug",
              t49."title_en",
              t49."title_th",
              t49."title_local",
              t49."kind",
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
                FROM (SELECT t49."id" AS id) AS parent
              ),
              t49."signed_on",
              t49."signed_earliest",
              t49."awaits_entry",
              t49."term_kind",
              t49."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t49."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t50."municipality_id" IS NULL
                AND t50."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t51."id", t51."slug", t51."name_en", t51."name_th")
                    FROM "province" t51
                    WHERE t51."id" = t50."province_id"
                  )
                )
                WHEN t50."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t52."id", t52."slug", t52."name_en", t52."name_th")
                    FROM "municipality" t52
                    WHERE t52."id" = t50."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t53."id",
                  t53."slug",
                  t53."name_en",
                  t53."name_th",
                  t53."name_local",
                  json_build_array(t54."code", t54."name_en", t54."name_th", t54."name_local"),
                  t53."level"
                ),
                t50."relationship",
                t50."municipality_id"
              ),
              coalesce(to_json(t49."sectors"), '[]'),
              t49."term_months",
              t49."expires_on",
              t49."expires_earliest",
              t49."renewal_months",
              t49."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t56
                JOIN "source" t55 ON t55."id" = t56."B"
                WHERE t56."A" = t49.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t49
        LEFT JOIN "partnership" t50 ON t50."id" = t49."partnership_id"
        LEFT JOIN "sister_city" t53 ON t53."id" = t50."sister_city_id"
        LEFT JOIN "country" t54 ON t54."code" = t53."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT a.id
      FROM agreement a
      CROSS JOIN LATERAL (
        SELECT status, there
        FROM agreement_span s
        WHERE s.agreement_id = a.id
        AND s.starts <= $::text::date
        ORDER BY s.starts DESC
        LIMIT 1
      ) AS standing
      WHERE TRUE
      AND (
        a.signed_on IS NULL
        OR cardinality(a.sectors) = 0
        OR (a.term_kind = 'FIXED' AND a.expires_on IS NULL)
        OR a.unsourced
      )
      AND standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED')
      AND standing.there
      ORDER BY a.signed_earliest DESC NULLS LAST, a.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t57."id",
            json_build_array(
              t57."id",
              t57."slug",
              t57."title_en",
              t57."title_th",
              t57."title_local",
              t57."kind",
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
                FROM (SELECT t57."id" AS id) AS parent
              ),
              t57."signed_on",
              t57."signed_earliest",
              t57."awaits_entry",
              t57."term_kind",
              t57."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t57."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t58."municipality_id" IS NULL
                AND t58."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t59."id", t59."slug", t59."name_en", t59."name_th")
                    FROM "province" t59
                    WHERE t59."id" = t58."province_id"
                  )
                )
                WHEN t58."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t60."id", t60."slug", t60."name_en", t60."name_th")
                    FROM "municipality" t60
                    WHERE t60."id" = t58."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t61."id",
                  t61."slug",
                  t61."name_en",
                  t61."name_th",
                  t61."name_local",
                  json_build_array(t62."code", t62."name_en", t62."name_th", t62."name_local"),
                  t61."level"
                ),
                t58."relationship",
                t58."municipality_id"
              ),
              coalesce(to_json(t57."sectors"), '[]'),
              t57."term_months",
              t57."expires_on",
              t57."expires_earliest",
              t57."renewal_months",
              t57."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t64
                JOIN "source" t63 ON t63."id" = t64."B"
                WHERE t64."A" = t57.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t57
        LEFT JOIN "partnership" t58 ON t58."id" = t57."partnership_id"
        LEFT JOIN "sister_city" t61 ON t61."id" = t58."sister_city_id"
        LEFT JOIN "country" t62 ON t62."code" = t61."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT due.id, due.due_latest
          FROM (
            SELECT c.id, c.due_latest, c.partnership_id
            FROM commitment c
            WHERE c.done_latest IS NULL
            AND c.dropped_latest IS NULL
            AND c.due_latest <= $::text::date + $::int + 366
            AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
            AND c.due_earliest <= $::text::date + $::int
            ORDER BY c.due_latest, c.id OFFSET 0
          ) AS due
          WHERE TRUE
          LIMIT $::int
        )
        UNION ALL (
          SELECT due.id, due.due_latest
          FROM (
            SELECT c.id, c.due_latest, c.partnership_id
            FROM commitment c
            WHERE coalesce(least(c.done_latest, c.dropped_latest), 'infinity') < 'infinity'
            AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
            AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
            AND c.due_earliest <= $::text::date + $::int
            ORDER BY c.due_latest, c.id OFFSET 0
          ) AS due
          WHERE TRUE
          LIMIT $::int
        )
      ) AS found
      ORDER BY due_latest, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t65."id",
            json_build_array(
              t65."id",
              t65."text_en",
              t65."text_th",
              t65."agreed_earliest",
              t65."started_earliest",
              t65."done_latest",
              t65."dropped_latest",
              t65."due_latest",
              t65."owed_by",
              CASE
              WHEN t66."id" IS NOT NULL THEN json_build_array(
                t66."id", t66."slug", t66."name_en", t66."name_th"
              )
              END,
              CASE
              WHEN t67."id" IS NOT NULL THEN json_build_array(
                t67."id", t67."slug", t67."name_en", t67."name_th"
              )
              END,
              t65."sector",
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
                FROM (SELECT t65."id" AS id) AS parent
              ),
              t65."due_on",
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
                FROM (SELECT t65."id" AS id) AS parent
              ),
              json_build_array(
                t68."id",
                CASE
                WHEN t68."municipality_id" IS NULL
                AND t68."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t69."id", t69."slug", t69."name_en", t69."name_th")
                    FROM "province" t69
                    WHERE t69."id" = t68."province_id"
                  )
                )
                WHEN t68."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t70."id", t70."slug", t70."name_en", t70."name_th")
                    FROM "municipality" t70
                    WHERE t70."id" = t68."municipality_id"
                  )
                )
                END,
                json_build_array(t71."id", t71."slug", t71."name_en", t71."name_th"),
                json_build_array(
                  t72."id",
                  t72."slug",
                  t72."name_en",
                  t72."name_th",
                  t72."name_local",
                  json_build_array(t73."code", t73."name_en", t73."name_th", t73."name_local")
                )
              ),
              CASE
              WHEN t74."id" IS NOT NULL THEN json_build_array(
                t74."id", t74."slug", t74."title_en", t74."title_th", t74."title_local"
              )
              END,
              t65."version"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "commitment" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t65
        LEFT JOIN "organization" t66 ON t66."id" = t65."organization_id"
        LEFT JOIN "person" t67 ON t67."id" = t65."person_id"
        LEFT JOIN "partnership" t68 ON t68."id" = t65."partnership_id"
        LEFT JOIN "province" t71 ON t71."id" = t68."province_id"
        LEFT JOIN "sister_city" t72 ON t72."id" = t68."sister_city_id"
        LEFT JOIN "country" t73 ON t73."code" = t72."country_code"
        LEFT JOIN "agreement" t74 ON t74."id" = t65."agreement_id"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT x.id
      FROM conflict x
      CROSS JOIN LATERAL (
        SELECT count(*) AS facts, max(f.as_of_earliest) AS latest
        FROM fact f
        WHERE f.conflict_id = x.id
        AND coalesce(f.as_of_earliest <= $::text::date, TRUE)
      ) AS said
      WHERE x.resolution IS NULL
      AND said.facts >= 2
      ORDER BY said.latest DESC NULLS LAST, x.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t75."id",
            json_build_array(
              t75."id",
              t75."topic",
              CASE
              WHEN t75."subject_type" = 'Country' THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t76."code", t76."name_en", t76."name_th", t76."name_local")
                  FROM "country" t76
                  WHERE t76."code" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Province' THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t77."id", t77."slug", t77."name_en", t77."name_th")
                  FROM "province" t77
                  WHERE t77."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Municipality' THEN json_build_array(
                2,
                (
                  SELECT json_build_array(t78."id", t78."slug", t78."name_en", t78."name_th")
                  FROM "municipality" t78
                  WHERE t78."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'SisterCity' THEN json_build_array(
                3,
                (
                  SELECT json_build_array(
                    t79."id",
                    t79."slug",
                    t79."name_en",
                    t79."name_th",
                    t79."name_local",
                    json_build_array(t80."code", t80."name_en", t80."name_th", t80."name_local")
                  )
                  FROM "sister_city" t79
                  LEFT JOIN "country" t80 ON t80."code" = t79."country_code"
                  WHERE t79."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Partnership' THEN json_build_array(
                4,
                (
                  SELECT json_build_array(
                    t81."id",
                    CASE
                    WHEN t81."municipality_id" IS NULL
                    AND t81."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t82."id", t82."slug", t82."name_en", t82."name_th")
                        FROM "province" t82
                        WHERE t82."id" = t81."province_id"
                      )
                    )
                    WHEN t81."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t83."id", t83."slug", t83."name_en", t83."name_th")
                        FROM "municipality" t83
                        WHERE t83."id" = t81."municipality_id"
                      )
                    )
                    END,
                    json_build_array(
                      t84."id",
                      t84."slug",
                      t84."name_en",
                      t84."name_th",
                      t84."name_local",
                      json_build_array(t85."code", t85."name_en", t85."name_th", t85."name_local")
                    )
                  )
                  FROM "partnership" t81
                  LEFT JOIN "sister_city" t84 ON t84."id" = t81."sister_city_id"
                  LEFT JOIN "country" t85 ON t85."code" = t84."country_code"
                  WHERE t81."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Agreement' THEN json_build_array(
                5,
                (
                  SELECT json_build_array(
                    t86."id", t86."slug", t86."title_en", t86."title_th", t86."title_local"
                  )
                  FROM "agreement" t86
                  WHERE t86."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Engagement' THEN json_build_array(
                6,
                (
                  SELECT json_build_array(
                    t87."id", t87."slug", t87."title_en", t87."title_th", t87."title_local", t87."starts_on"
                  )
                  FROM "engagement" t87
                  WHERE t87."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'EngagementSeries' THEN json_build_array(
                7,
                (
                  SELECT json_build_array(t88."id", t88."slug", t88."name_en", t88."name_th")
                  FROM "engagement_series" t88
                  WHERE t88."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Commitment' THEN json_build_array(
                8,
                (
                  SELECT json_build_array(t89."id", t89."text_en", t89."text_th", t89."due_on")
                  FROM "commitment" t89
                  WHERE t89."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Document' THEN json_build_array(
                9,
                (
                  SELECT json_build_array(t90."id", t90."title_en", t90."title_th", t90."media_type")
                  FROM "document" t90
                  WHERE t90."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Consulate' THEN json_build_array(
                10,
                (
                  SELECT json_build_array(
                    t91."id",
                    json_build_array(t92."code", t92."name_en", t92."name_th", t92."name_local"),
                    json_build_array(t93."id", t93."slug", t93."name_en", t93."name_th")
                  )
                  FROM "consulate" t91
                  LEFT JOIN "country" t92 ON t92."code" = t91."country_code"
                  LEFT JOIN "province" t93 ON t93."id" = t91."province_id"
                  WHERE t91."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Network' THEN json_build_array(
                11,
                (
                  SELECT json_build_array(
                    t94."id", t94."slug", t94."name_en", t94."name_th", t94."name_local", t94."acronym"
                  )
                  FROM "network" t94
                  WHERE t94."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Organization' THEN json_build_array(
                12,
                (
                  SELECT json_build_array(t95."id", t95."slug", t95."name_en", t95."name_th")
                  FROM "organization" t95
                  WHERE t95."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'ApprovalTemplate' THEN json_build_array(
                13,
                (
                  SELECT json_build_array(t96."id", t96."slug", t96."name_en", t96."name_th")
                  FROM "approval_template" t96
                  WHERE t96."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Responsibility' THEN json_build_array(
                14,
                (
                  SELECT json_build_array(t97."id")
                  FROM "responsibility" t97
                  WHERE t97."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Person' THEN json_build_array(
                15,
                (
                  SELECT json_build_array(t98."id", t98."slug", t98."name_en", t98."name_th")
                  FROM "person" t98
                  WHERE t98."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Fact' THEN json_build_array(
                16, (SELECT json_build_array(t99."id") FROM "fact" t99 WHERE t99."id" = t75."subject_id")
              )
              WHEN t75."subject_type" = 'Conflict' THEN json_build_array(
                17,
                (
                  SELECT json_build_array(t100."id", t100."topic")
                  FROM "conflict" t100
                  WHERE t100."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Source' THEN json_build_array(
                18,
                (
                  SELECT json_build_array(t101."id", t101."slug", t101."title", t101."url")
                  FROM "source" t101
                  WHERE t101."id" = t75."subject_id"
                )
              )
              END,
              t75."version"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "conflict" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t75
      )
    )
  )
)::text AS answer

-- Asked with {"province":"phuket","withinDays":365,"dormantMonths":12,"asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT a.id, a.expires_latest AS latest
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.province_id = $
            AND a.expires_latest < $::text::date
            ORDER BY a.expires_latest DESC, a.id OFFSET 0
          ) AS over
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = over.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
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
          AND NOT (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, notice.latest
          FROM agreement a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
          WHERE a.province_id = $
          AND a.id IN (SELECT agreement_id FROM agreement_event WHERE kind = 'NOTICE_GIVEN')
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
          AND (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          ORDER BY notice.latest DESC, a.id
          LIMIT $::int
        )
      ) AS found
      ORDER BY latest DESC, id
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
                      'approvalCount',
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t1
        LEFT JOIN "partnership" t2 ON t2."id" = t1."partnership_id"
        LEFT JOIN "sister_city" t5 ON t5."id" = t2."sister_city_id"
        LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT a.id, near.expires_earliest AS earliest
          FROM (
            SELECT id, expires_earliest
            FROM agreement a
            WHERE a.province_id = $
            AND expires_latest BETWEEN $::text::date
            AND $::text::date + $::int + 366
            ORDER BY expires_earliest, id OFFSET 0
          ) AS near
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = near.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
          WHERE NOT (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          AND standing.status = 'IN_FORCE'
          AND a.expires_latest >= $::text::date
          AND near.expires_earliest <= $::text::date + $::int
          AND (
            notice.given
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
          ORDER BY earliest, a.id
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, notice.earliest AS earliest
          FROM agreement a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS given,
              min(partial_date_earliest(until)) AS earliest,
              min(until_latest) AS latest
            FROM agreement_event
            WHERE agreement_id = a.id
            AND kind = 'NOTICE_GIVEN'
            AND corrected_by_id IS NULL
            AND earliest <= $::text::date
          ) AS notice
          WHERE a.province_id = $
          AND a.id IN (SELECT agreement_id FROM agreement_event WHERE kind = 'NOTICE_GIVEN')
          AND (a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)
          AND standing.status = 'IN_FORCE'
          AND notice.latest >= $::text::date
          AND notice.earliest <= $::text::date + $::int
          AND (
            notice.given
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
          ORDER BY earliest, a.id
          LIMIT $::int
        )
      ) AS found
      ORDER BY earliest, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t9."id",
            json_build_array(
              t9."id",
              t9."slug",
              t9."title_en",
              t9."title_th",
              t9."title_local",
              t9."kind",
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
                FROM (SELECT t9."id" AS id) AS parent
              ),
              t9."signed_on",
              t9."signed_earliest",
              t9."awaits_entry",
              t9."term_kind",
              t9."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t9."id" AS id) AS parent
              ),
              json_build_array(
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
                  json_build_array(t14."code", t14."name_en", t14."name_th", t14."name_local"),
                  t13."level"
                ),
                t10."relationship",
                t10."municipality_id"
              ),
              coalesce(to_json(t9."sectors"), '[]'),
              t9."term_months",
              t9."expires_on",
              t9."expires_earliest",
              t9."renewal_months",
              t9."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t16
                JOIN "source" t15 ON t15."id" = t16."B"
                WHERE t16."A" = t9.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t9
        LEFT JOIN "partnership" t10 ON t10."id" = t9."partnership_id"
        LEFT JOIN "sister_city" t13 ON t13."id" = t10."sister_city_id"
        LEFT JOIN "country" t14 ON t14."code" = t13."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT a.id
      FROM agreement a
      CROSS JOIN LATERAL (
        SELECT status, there
        FROM agreement_span s
        WHERE s.agreement_id = a.id
        AND s.starts <= $::text::date
        ORDER BY s.starts DESC
        LIMIT 1
      ) AS standing
      CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS given,
          min(partial_date_earliest(until)) AS earliest,
          min(until_latest) AS latest
        FROM agreement_event
        WHERE agreement_id = a.id
        AND kind = 'NOTICE_GIVEN'
        AND corrected_by_id IS NULL
        AND earliest <= $::text::date
      ) AS notice
      WHERE a.province_id = $
      AND standing.status = 'IN_FORCE'
      AND ((a.expires_earliest - make_interval(months => a.notice_months))::date) BETWEEN $::text::date
      AND $::text::date + $::int
      AND NOT notice.given
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
            t17."id",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t17
        LEFT JOIN "partnership" t18 ON t18."id" = t17."partnership_id"
        LEFT JOIN "sister_city" t21 ON t21."id" = t18."sister_city_id"
        LEFT JOIN "country" t22 ON t22."code" = t21."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT p.id, last.day
          FROM partnership p
          CROSS JOIN LATERAL (SELECT p.contact_latest AS day) AS last
          WHERE p.province_id = $
          AND p.contact_latest <= $::text::date
          AND last.day < ($::text::date - make_interval(months => $::int))::date
          AND (
            SELECT TRUE
            FROM agreement a
            JOIN agreement_span standing ON standing.agreement_id = a.id
            AND standing.starts <= $::text::date
            AND coalesce(standing.ends, 'infinity') > $::text::date
            WHERE a.partnership_id = p.id
            AND standing.there
            AND standing.status IN ('IN_FORCE')
            LIMIT 1
          )
          ORDER BY last.day, p.id
          LIMIT $::int
        )
        UNION ALL (
          SELECT p.id, last.day
          FROM partnership p
          CROSS JOIN LATERAL (
            SELECT max(c.latest) AS day
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
              WHERE a.partnership_id = p.id
              AND a.signed_earliest <= $::text::date
              UNION ALL
              SELECT CASE v.kind
              WHEN 'RENEWED' THEN 'RENEWAL'
              ELSE 'SIGNATURE'
              END, 0, v."on", v.earliest, v.latest, a.id
              FROM agreement a
              JOIN agreement_event v ON v.agreement_id = a.id
              WHERE a.partnership_id = p.id
              AND v.kind IN ('RENEWED', 'AMENDED')
              AND v.corrected_by_id IS NULL
              AND (
                v.kind = 'AMENDED'
                OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
              )
              AND v.earliest <= $::text::date
              UNION ALL
              SELECT 'ENGAGEMENT', CASE
              WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
              ELSE 1
              END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
              FROM partnership_engagement e
              WHERE e.partnership_id = p.id
              AND NOT e.cancelled
              AND coalesce(e.last_stage = 'HELD', TRUE)
              AND e.starts_earliest <= $::text::date
            ) AS c OFFSET 0
          ) AS last
          WHERE p.province_id = $
          AND p.contact_latest > $::text::date
          AND last.day < ($::text::date - make_interval(months => $::int))::date
          AND (
            SELECT TRUE
            FROM agreement a
            JOIN agreement_span standing ON standing.agreement_id = a.id
            AND standing.starts <= $::text::date
            AND coalesce(standing.ends, 'infinity') > $::text::date
            WHERE a.partnership_id = p.id
            AND standing.there
            AND standing.status IN ('IN_FORCE')
            LIMIT 1
          )
          ORDER BY last.day, p.id
          LIMIT $::int
        )
      ) AS silent
      ORDER BY day, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t25."id",
            json_build_array(
              t25."id",
              t25."relationship",
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
                FROM (SELECT t25."id" AS id) AS parent
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
                      WHEN e.kind IN (
                        'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                      ) THEN 2
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
                          t26."id",
                          json_build_array(
                            t26."id", t26."slug", t26."title_en", t26."title_th", t26."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t26
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t27."id",
                          json_build_array(
                            t27."id", t27."slug", t27."title_en", t27."title_th", t27."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t27
                    )
                  )
                )
                FROM (SELECT t25."id" AS id) AS parent
              ),
              CASE
              WHEN t25."municipality_id" IS NULL
              AND t25."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t28."id", t28."slug", t28."name_en", t28."name_th")
                  FROM "province" t28
                  WHERE t28."id" = t25."province_id"
                )
              )
              WHEN t25."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t29."id", t29."slug", t29."name_en", t29."name_th")
                  FROM "municipality" t29
                  WHERE t29."id" = t25."municipality_id"
                )
              )
              END,
              json_build_array(t30."id", t30."slug", t30."name_en", t30."name_th"),
              json_build_array(
                t31."id",
                t31."slug",
                t31."name_en",
                t31."name_th",
                t31."name_local",
                json_build_array(t32."code", t32."name_en", t32."name_th", t32."name_local")
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t25
        LEFT JOIN "province" t30 ON t30."id" = t25."province_id"
        LEFT JOIN "sister_city" t31 ON t31."id" = t25."sister_city_id"
        LEFT JOIN "country" t32 ON t32."code" = t31."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT alive.id
      FROM (
        SELECT a.partnership_id AS id, min(CASE standing.status WHEN 'REPORTED' THEN 1 ELSE 0 END) AS rank
        FROM (
          SELECT s.agreement_id AS id
          FROM agreement_span s
          WHERE s.status = 'REPORTED'
          AND s.there
          AND s.starts <= $::text::date
          AND coalesce(s.ends, 'infinity') > $::text::date
          UNION
          SELECT agreement_id
          FROM agreement_event
          WHERE kind = 'ENTERED_INTO_FORCE'
        ) AS held
        CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = held.id OFFSET 0) AS a
        CROSS JOIN LATERAL (
          SELECT status, there
          FROM agreement_span s
          WHERE s.agreement_id = a.id
          AND s.starts <= $::text::date
          ORDER BY s.starts DESC
          LIMIT 1
        ) AS standing
        WHERE a.province_id = $
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
          WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
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
            t33."id",
            json_build_array(
              t33."id",
              t33."relationship",
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
                FROM (SELECT t33."id" AS id) AS parent
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
                      WHEN e.kind IN (
                        'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                      ) THEN 2
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
                          t34."id",
                          json_build_array(
                            t34."id", t34."slug", t34."title_en", t34."title_th", t34."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t34
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t35."id",
                          json_build_array(
                            t35."id", t35."slug", t35."title_en", t35."title_th", t35."title_local"
                          )
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t35
                    )
                  )
                )
                FROM (SELECT t33."id" AS id) AS parent
              ),
              CASE
              WHEN t33."municipality_id" IS NULL
              AND t33."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th")
                  FROM "province" t36
                  WHERE t36."id" = t33."province_id"
                )
              )
              WHEN t33."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t37."id", t37."slug", t37."name_en", t37."name_th")
                  FROM "municipality" t37
                  WHERE t37."id" = t33."municipality_id"
                )
              )
              END,
              json_build_array(t38."id", t38."slug", t38."name_en", t38."name_th"),
              json_build_array(
                t39."id",
                t39."slug",
                t39."name_en",
                t39."name_th",
                t39."name_local",
                json_build_array(t40."code", t40."name_en", t40."name_th", t40."name_local")
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t33
        LEFT JOIN "province" t38 ON t38."id" = t33."province_id"
        LEFT JOIN "sister_city" t39 ON t39."id" = t33."sister_city_id"
        LEFT JOIN "country" t40 ON t40."code" = t39."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.id, next.years, next."on"
      FROM unnest($::int[], $::text[]::date[], $::text[]::date[]) AS stretch (years, starts, ends)
      CROSS JOIN LATERAL (
        SELECT a.id, stretch.years, (a.signed_earliest + make_interval(years => stretch.years))::date AS "on"
        FROM (
          SELECT id
          FROM agreement a
          WHERE a.province_id = $
          AND a.signed_earliest BETWEEN stretch.starts
          AND stretch.ends
          ORDER BY a.signed_earliest, a.id OFFSET 0
        ) AS signed
        CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = signed.id OFFSET 0) AS a
        CROSS JOIN LATERAL (SELECT a.partnership_id AS id) AS tie
        CROSS JOIN LATERAL (
          SELECT status, there
          FROM agreement_span s
          WHERE s.agreement_id = a.id
          AND s.starts <= $::text::date
          ORDER BY s.starts DESC
          LIMIT 1
        ) AS standing
        WHERE a.signed_earliest = a.signed_latest
        AND (a.signed_earliest + make_interval(years => stretch.years))::date BETWEEN $::text::date
        AND $::text::date + $::int
        AND standing.status NOT IN ('TERMINATED', 'ABANDONED')
        AND (
          SELECT TRUE
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = tie.id
          AND standing.there
          AND standing.status IN ('IN_FORCE')
          LIMIT 1
        )
        LIMIT $::int
      ) AS next
      ORDER BY next."on", next.id, next.years
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t41."id",
            json_build_array(
              t41."id",
              t41."slug",
              t41."title_en",
              t41."title_th",
              t41."title_local",
              t41."kind",
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
                FROM (SELECT t41."id" AS id) AS parent
              ),
              t41."signed_on",
              t41."signed_earliest",
              t41."awaits_entry",
              t41."term_kind",
              t41."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t41."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t42."municipality_id" IS NULL
                AND t42."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t43."id", t43."slug", t43."name_en", t43."name_th")
                    FROM "province" t43
                    WHERE t43."id" = t42."province_id"
                  )
                )
                WHEN t42."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t44."id", t44."slug", t44."name_en", t44."name_th")
                    FROM "municipality" t44
                    WHERE t44."id" = t42."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t45."id",
                  t45."slug",
                  t45."name_en",
                  t45."name_th",
                  t45."name_local",
                  json_build_array(t46."code", t46."name_en", t46."name_th", t46."name_local"),
                  t45."level"
                ),
                t42."relationship",
                t42."municipality_id"
              ),
              coalesce(to_json(t41."sectors"), '[]'),
              t41."term_months",
              t41."expires_on",
              t41."expires_earliest",
              t41."renewal_months",
              t41."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t48
                JOIN "source" t47 ON t47."id" = t48."B"
                WHERE t48."A" = t41.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t41
        LEFT JOIN "partnership" t42 ON t42."id" = t41."partnership_id"
        LEFT JOIN "sister_city" t45 ON t45."id" = t42."sister_city_id"
        LEFT JOIN "country" t46 ON t46."code" = t45."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT open.id,
        (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
      FROM (
        (
          SELECT a.id, a.begun_latest AS since
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.province_id = $
            AND a.begun_latest <= $::text::date
            AND a.signed_earliest IS NULL
            ORDER BY a.begun_latest, a.id OFFSET 0
          ) AS waiting
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = waiting.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          WHERE standing.there
          AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, a.begun_latest AS since
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.province_id = $
            AND a.begun_latest <= $::text::date
            AND a.signed_earliest > $::text::date
            AND a.signed_earliest < 'infinity'
            ORDER BY a.begun_latest, a.id OFFSET 0
          ) AS waiting
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = waiting.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          WHERE standing.there
          AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
          LIMIT $::int
        )
        UNION ALL (
          SELECT a.id, a.begun_latest AS since
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.province_id = $
            AND a.begun_latest <= $::text::date
            AND a.kind = 'LOI'
            ORDER BY a.begun_latest, a.id OFFSET 0
          ) AS waiting
          CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = waiting.id OFFSET 0) AS a
          CROSS JOIN LATERAL (
            SELECT status, there
            FROM agreement_span s
            WHERE s.agreement_id = a.id
            AND s.starts <= $::text::date
            ORDER BY s.starts DESC
            LIMIT 1
          ) AS standing
          WHERE standing.there
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
          LIMIT $::int
        )
      ) AS open
      CROSS JOIN LATERAL (SELECT age($::text::date, open.since) AS span) AS waiting
      ORDER BY open.since, open.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t49."id",
            json_build_array(
              t49."id",
              t49."slug",
              t49."title_en",
              t49."title_th",
              t49."title_local",
              t49."kind",
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
                FROM (SELECT t49."id" AS id) AS parent
              ),
              t49."signed_on",
              t49."signed_earliest",
              t49."awaits_entry",
              t49."term_kind",
              t49."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t49."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t50."municipality_id" IS NULL
                AND t50."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t51."id", t51."slug", t51."name_en", t51."name_th")
                    FROM "province" t51
                    WHERE t51."id" = t50."province_id"
                  )
                )
                WHEN t50."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t52."id", t52."slug", t52."name_en", t52."name_th")
                    FROM "municipality" t52
                    WHERE t52."id" = t50."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t53."id",
                  t53."slug",
                  t53."name_en",
                  t53."name_th",
                  t53."name_local",
                  json_build_array(t54."code", t54."name_en", t54."name_th", t54."name_local"),
                  t53."level"
                ),
                t50."relationship",
                t50."municipality_id"
              ),
              coalesce(to_json(t49."sectors"), '[]'),
              t49."term_months",
              t49."expires_on",
              t49."expires_earliest",
              t49."renewal_months",
              t49."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t56
                JOIN "source" t55 ON t55."id" = t56."B"
                WHERE t56."A" = t49.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t49
        LEFT JOIN "partnership" t50 ON t50."id" = t49."partnership_id"
        LEFT JOIN "sister_city" t53 ON t53."id" = t50."sister_city_id"
        LEFT JOIN "country" t54 ON t54."code" = t53."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT a.id
      FROM agreement a
      CROSS JOIN LATERAL (
        SELECT status, there
        FROM agreement_span s
        WHERE s.agreement_id = a.id
        AND s.starts <= $::text::date
        ORDER BY s.starts DESC
        LIMIT 1
      ) AS standing
      WHERE a.province_id = $
      AND (
        a.signed_on IS NULL
        OR cardinality(a.sectors) = 0
        OR (a.term_kind = 'FIXED' AND a.expires_on IS NULL)
        OR a.unsourced
      )
      AND standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED')
      AND standing.there
      ORDER BY a.signed_earliest DESC NULLS LAST, a.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t57."id",
            json_build_array(
              t57."id",
              t57."slug",
              t57."title_en",
              t57."title_th",
              t57."title_local",
              t57."kind",
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
                FROM (SELECT t57."id" AS id) AS parent
              ),
              t57."signed_on",
              t57."signed_earliest",
              t57."awaits_entry",
              t57."term_kind",
              t57."expires_latest",
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
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
                FROM (SELECT t57."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t58."municipality_id" IS NULL
                AND t58."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t59."id", t59."slug", t59."name_en", t59."name_th")
                    FROM "province" t59
                    WHERE t59."id" = t58."province_id"
                  )
                )
                WHEN t58."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t60."id", t60."slug", t60."name_en", t60."name_th")
                    FROM "municipality" t60
                    WHERE t60."id" = t58."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t61."id",
                  t61."slug",
                  t61."name_en",
                  t61."name_th",
                  t61."name_local",
                  json_build_array(t62."code", t62."name_en", t62."name_th", t62."name_local"),
                  t61."level"
                ),
                t58."relationship",
                t58."municipality_id"
              ),
              coalesce(to_json(t57."sectors"), '[]'),
              t57."term_months",
              t57."expires_on",
              t57."expires_earliest",
              t57."renewal_months",
              t57."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t64
                JOIN "source" t63 ON t63."id" = t64."B"
                WHERE t64."A" = t57.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t57
        LEFT JOIN "partnership" t58 ON t58."id" = t57."partnership_id"
        LEFT JOIN "sister_city" t61 ON t61."id" = t58."sister_city_id"
        LEFT JOIN "country" t62 ON t62."code" = t61."country_code"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT id
      FROM (
        (
          SELECT due.id, due.due_latest
          FROM (
            SELECT c.id, c.due_latest, c.partnership_id
            FROM commitment c
            WHERE c.done_latest IS NULL
            AND c.dropped_latest IS NULL
            AND c.due_latest <= $::text::date + $::int + 366
            AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
            AND c.due_earliest <= $::text::date + $::int
            ORDER BY c.due_latest, c.id OFFSET 0
          ) AS due
          WHERE EXISTS (SELECT FROM partnership WHERE id = due.partnership_id AND province_id = $ OFFSET 0)
          LIMIT $::int
        )
        UNION ALL (
          SELECT due.id, due.due_latest
          FROM (
            SELECT c.id, c.due_latest, c.partnership_id
            FROM commitment c
            WHERE coalesce(least(c.done_latest, c.dropped_latest), 'infinity') < 'infinity'
            AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
            AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
            AND c.due_earliest <= $::text::date + $::int
            ORDER BY c.due_latest, c.id OFFSET 0
          ) AS due
          WHERE EXISTS (SELECT FROM partnership WHERE id = due.partnership_id AND province_id = $ OFFSET 0)
          LIMIT $::int
        )
      ) AS found
      ORDER BY due_latest, id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t65."id",
            json_build_array(
              t65."id",
              t65."text_en",
              t65."text_th",
              t65."agreed_earliest",
              t65."started_earliest",
              t65."done_latest",
              t65."dropped_latest",
              t65."due_latest",
              t65."owed_by",
              CASE
              WHEN t66."id" IS NOT NULL THEN json_build_array(
                t66."id", t66."slug", t66."name_en", t66."name_th"
              )
              END,
              CASE
              WHEN t67."id" IS NOT NULL THEN json_build_array(
                t67."id", t67."slug", t67."name_en", t67."name_th"
              )
              END,
              t65."sector",
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
                FROM (SELECT t65."id" AS id) AS parent
              ),
              t65."due_on",
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
                FROM (SELECT t65."id" AS id) AS parent
              ),
              json_build_array(
                t68."id",
                CASE
                WHEN t68."municipality_id" IS NULL
                AND t68."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t69."id", t69."slug", t69."name_en", t69."name_th")
                    FROM "province" t69
                    WHERE t69."id" = t68."province_id"
                  )
                )
                WHEN t68."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t70."id", t70."slug", t70."name_en", t70."name_th")
                    FROM "municipality" t70
                    WHERE t70."id" = t68."municipality_id"
                  )
                )
                END,
                json_build_array(t71."id", t71."slug", t71."name_en", t71."name_th"),
                json_build_array(
                  t72."id",
                  t72."slug",
                  t72."name_en",
                  t72."name_th",
                  t72."name_local",
                  json_build_array(t73."code", t73."name_en", t73."name_th", t73."name_local")
                )
              ),
              CASE
              WHEN t74."id" IS NOT NULL THEN json_build_array(
                t74."id", t74."slug", t74."title_en", t74."title_th", t74."title_local"
              )
              END,
              t65."version"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "commitment" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t65
        LEFT JOIN "organization" t66 ON t66."id" = t65."organization_id"
        LEFT JOIN "person" t67 ON t67."id" = t65."person_id"
        LEFT JOIN "partnership" t68 ON t68."id" = t65."partnership_id"
        LEFT JOIN "province" t71 ON t71."id" = t68."province_id"
        LEFT JOIN "sister_city" t72 ON t72."id" = t68."sister_city_id"
        LEFT JOIN "country" t73 ON t73."code" = t72."country_code"
        LEFT JOIN "agreement" t74 ON t74."id" = t65."agreement_id"
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT x.id
      FROM conflict x
      CROSS JOIN LATERAL (
        SELECT count(*) AS facts, max(f.as_of_earliest) AS latest
        FROM fact f
        WHERE f.conflict_id = x.id
        AND coalesce(f.as_of_earliest <= $::text::date, TRUE)
      ) AS said
      WHERE x.resolution IS NULL
      AND said.facts >= 2
      AND (
        (x.subject_type = 'Province' AND x.subject_id = $)
        OR EXISTS (
          SELECT
          FROM partnership p
          WHERE p.province_id = $
          AND (
            (x.subject_type = 'Partnership' AND p.id = x.subject_id)
            OR (x.subject_type = 'SisterCity' AND p.sister_city_id = x.subject_id)
            OR (
              x.subject_type = 'Agreement'
              AND p.id = (SELECT a.partnership_id FROM agreement a WHERE a.id = x.subject_id)
            )
          )
        )
        OR (
          x.subject_type = 'Engagement'
          AND EXISTS (SELECT FROM engagement e WHERE e.id = x.subject_id AND e.province_id = $)
        )
        OR (
          x.subject_type = 'Municipality'
          AND EXISTS (SELECT FROM municipality m WHERE m.id = x.subject_id AND m.province_id = $)
        )
        OR (
          x.subject_type = 'Consulate'
          AND EXISTS (SELECT FROM consulate c WHERE c.id = x.subject_id AND c.province_id = $)
        )
        OR (
          x.subject_type = 'Organization'
          AND EXISTS (SELECT FROM organization o WHERE o.id = x.subject_id AND o.province_id = $)
        )
      )
      ORDER BY said.latest DESC NULLS LAST, x.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t75."id",
            json_build_array(
              t75."id",
              t75."topic",
              CASE
              WHEN t75."subject_type" = 'Country' THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t76."code", t76."name_en", t76."name_th", t76."name_local")
                  FROM "country" t76
                  WHERE t76."code" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Province' THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t77."id", t77."slug", t77."name_en", t77."name_th")
                  FROM "province" t77
                  WHERE t77."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Municipality' THEN json_build_array(
                2,
                (
                  SELECT json_build_array(t78."id", t78."slug", t78."name_en", t78."name_th")
                  FROM "municipality" t78
                  WHERE t78."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'SisterCity' THEN json_build_array(
                3,
                (
                  SELECT json_build_array(
                    t79."id",
                    t79."slug",
                    t79."name_en",
                    t79."name_th",
                    t79."name_local",
                    json_build_array(t80."code", t80."name_en", t80."name_th", t80."name_local")
                  )
                  FROM "sister_city" t79
                  LEFT JOIN "country" t80 ON t80."code" = t79."country_code"
                  WHERE t79."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Partnership' THEN json_build_array(
                4,
                (
                  SELECT json_build_array(
                    t81."id",
                    CASE
                    WHEN t81."municipality_id" IS NULL
                    AND t81."province_id" IS NOT NULL THEN json_build_array(
                      0,
                      (
                        SELECT json_build_array(t82."id", t82."slug", t82."name_en", t82."name_th")
                        FROM "province" t82
                        WHERE t82."id" = t81."province_id"
                      )
                    )
                    WHEN t81."municipality_id" IS NOT NULL THEN json_build_array(
                      1,
                      (
                        SELECT json_build_array(t83."id", t83."slug", t83."name_en", t83."name_th")
                        FROM "municipality" t83
                        WHERE t83."id" = t81."municipality_id"
                      )
                    )
                    END,
                    json_build_array(
                      t84."id",
                      t84."slug",
                      t84."name_en",
                      t84."name_th",
                      t84."name_local",
                      json_build_array(t85."code", t85."name_en", t85."name_th", t85."name_local")
                    )
                  )
                  FROM "partnership" t81
                  LEFT JOIN "sister_city" t84 ON t84."id" = t81."sister_city_id"
                  LEFT JOIN "country" t85 ON t85."code" = t84."country_code"
                  WHERE t81."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Agreement' THEN json_build_array(
                5,
                (
                  SELECT json_build_array(
                    t86."id", t86."slug", t86."title_en", t86."title_th", t86."title_local"
                  )
                  FROM "agreement" t86
                  WHERE t86."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Engagement' THEN json_build_array(
                6,
                (
                  SELECT json_build_array(
                    t87."id", t87."slug", t87."title_en", t87."title_th", t87."title_local", t87."starts_on"
                  )
                  FROM "engagement" t87
                  WHERE t87."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'EngagementSeries' THEN json_build_array(
                7,
                (
                  SELECT json_build_array(t88."id", t88."slug", t88."name_en", t88."name_th")
                  FROM "engagement_series" t88
                  WHERE t88."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Commitment' THEN json_build_array(
                8,
                (
                  SELECT json_build_array(t89."id", t89."text_en", t89."text_th", t89."due_on")
                  FROM "commitment" t89
                  WHERE t89."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Document' THEN json_build_array(
                9,
                (
                  SELECT json_build_array(t90."id", t90."title_en", t90."title_th", t90."media_type")
                  FROM "document" t90
                  WHERE t90."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Consulate' THEN json_build_array(
                10,
                (
                  SELECT json_build_array(
                    t91."id",
                    json_build_array(t92."code", t92."name_en", t92."name_th", t92."name_local"),
                    json_build_array(t93."id", t93."slug", t93."name_en", t93."name_th")
                  )
                  FROM "consulate" t91
                  LEFT JOIN "country" t92 ON t92."code" = t91."country_code"
                  LEFT JOIN "province" t93 ON t93."id" = t91."province_id"
                  WHERE t91."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Network' THEN json_build_array(
                11,
                (
                  SELECT json_build_array(
                    t94."id", t94."slug", t94."name_en", t94."name_th", t94."name_local", t94."acronym"
                  )
                  FROM "network" t94
                  WHERE t94."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Organization' THEN json_build_array(
                12,
                (
                  SELECT json_build_array(t95."id", t95."slug", t95."name_en", t95."name_th")
                  FROM "organization" t95
                  WHERE t95."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'ApprovalTemplate' THEN json_build_array(
                13,
                (
                  SELECT json_build_array(t96."id", t96."slug", t96."name_en", t96."name_th")
                  FROM "approval_template" t96
                  WHERE t96."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Responsibility' THEN json_build_array(
                14,
                (
                  SELECT json_build_array(t97."id")
                  FROM "responsibility" t97
                  WHERE t97."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Person' THEN json_build_array(
                15,
                (
                  SELECT json_build_array(t98."id", t98."slug", t98."name_en", t98."name_th")
                  FROM "person" t98
                  WHERE t98."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Fact' THEN json_build_array(
                16, (SELECT json_build_array(t99."id") FROM "fact" t99 WHERE t99."id" = t75."subject_id")
              )
              WHEN t75."subject_type" = 'Conflict' THEN json_build_array(
                17,
                (
                  SELECT json_build_array(t100."id", t100."topic")
                  FROM "conflict" t100
                  WHERE t100."id" = t75."subject_id"
                )
              )
              WHEN t75."subject_type" = 'Source' THEN json_build_array(
                18,
                (
                  SELECT json_build_array(t101."id", t101."slug", t101."title", t101."url")
                  FROM "source" t101
                  WHERE t101."id" = t75."subject_id"
                )
              )
              END,
              t75."version"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "conflict" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t75
      )
    )
  )
)::text AS answer
