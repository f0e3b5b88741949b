-- query Agreement($slug: String!, $asOf: Date) {
--   agreement(slug: $slug) {
--     ...AgreementLine
--     province {
--       ...ProvinceName
--     }
--     partnership {
--       id
--       relationship
--       since
--     }
--     otherSector
--     sectorsBasis
--     signedIn
--     signedAt
--     signedOnBasis
--     thaiSignatory
--     partnerSignatory
--     events {
--       kind
--       on
--       recordedAt
--       reason
--       sources {
--         ...Citation
--       }
--     }
--     approvals {
--       step
--       body
--       outcome
--       askedOn
--       decidedOn
--       reference
--       note
--     }
--     basedOn {
--       ...AgreementLine
--     }
--     leadsTo {
--       ...AgreementLine
--     }
--     renews {
--       ...AgreementLine
--     }
--     renewedBy {
--       ...AgreementLine
--     }
--     supersedes {
--       ...AgreementLine
--     }
--     supersededBy {
--       ...AgreementLine
--     }
--     engagements {
--       totalCount
--       nodes {
--         ...EngagementLine
--       }
--     }
--     commitments {
--       ...CommitmentLine
--     }
--     facts {
--       ...Statement
--       conflict {
--         id
--         topic
--         resolved
--         resolution
--       }
--     }
--     sources {
--       ...Citation
--     }
--     confidence
--     note
--     version
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
-- fragment Statement on Fact {
--   id
--   property
--   quantity {
--     value
--     max
--     unit
--     precision
--   }
--   text
--   date
--   asOf
--   statedBy {
--     ...PersonName
--   }
--   capacity
--   quote
--   rank
--   rankReason
--   note
--   source {
--     ...Citation
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

-- Asked with {"slug":"phuket-xiamen"}

SELECT json_build_array(
  (
    SELECT json_build_array(
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
                WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
                    json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest) ORDER BY v.position
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
        t2."municipality_id",
        json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th"),
        t2."id",
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
          FROM (SELECT t2."id" AS id) AS parent
        )
      ),
      coalesce(to_json(t1."sectors"), '[]'),
      t1."term_months",
      t1."expires_on",
      t1."expires_earliest",
      t1."renewal_months",
      t1."notice_months",
      (
        SELECT count(*)::int
        FROM "_agreement_source" t9
        JOIN "source" t8 ON t8."id" = t9."B"
        WHERE t9."A" = t1.id
      ),
      (SELECT count(*)::int FROM "approval" t10 WHERE t10."agreement_id" = t1."id"),
      t1."other_sector",
      t1."sectors_basis",
      t1."signed_at",
      t1."signed_on_basis",
      t1."thai_signatory",
      t1."partner_signatory",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t11."kind",
              t11."on",
              t11."recorded_at",
              t11."reason",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t12."id",
                      t12."slug",
                      t12."title",
                      t12."kind",
                      t12."publisher",
                      t12."published_on",
                      t12."language",
                      t12."url"
                    )
                    ORDER BY t12."id" asc
                  ),
                  '[]'
                )
                FROM "_agreement_event_source" t13
                JOIN "source" t12 ON t12."id" = t13."B"
                WHERE t13."A" = t11.id
              ),
              t11."id",
              t11."earliest"
            )
            ORDER BY t11."position" asc
          ),
          '[]'
        )
        FROM "agreement_event" t11
        WHERE t11."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t14."step",
              t14."body",
              t14."outcome",
              t14."asked_on",
              t14."decided_on",
              t14."reference",
              t14."note"
            )
            ORDER BY t14."step" asc
          ),
          '[]'
        )
        FROM "approval" t14
        WHERE t14."agreement_id" = t1."id"
      ),
      CASE
      WHEN t15."id" IS NOT NULL THEN json_build_array(
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
                'approvedEarliest',
                (
                  SELECT CASE
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
        ),
        (SELECT count(*)::int FROM "approval" t23 WHERE t23."agreement_id" = t15."id")
      )
      END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t24."id",
              t24."slug",
              t24."title_en",
              t24."title_th",
              t24."title_local",
              t24."kind",
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
                FROM (SELECT t24."id" AS id) AS parent
              ),
              t24."signed_on",
              t24."signed_earliest",
              t24."awaits_entry",
              t24."term_kind",
              t24."expires_latest",
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
                FROM (SELECT t24."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t25."municipality_id" IS NULL
                AND t25."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t26."id", t26."slug", t26."name_en", t26."name_th")
                    FROM "province" t26
                    WHERE t26."id" = t25."province_id"
                  )
                )
                WHEN t25."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t27."id", t27."slug", t27."name_en", t27."name_th")
                    FROM "municipality" t27
                    WHERE t27."id" = t25."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t28."id",
                  t28."slug",
                  t28."name_en",
                  t28."name_th",
                  t28."name_local",
                  json_build_array(t29."code", t29."name_en", t29."name_th", t29."name_local"),
                  t28."level"
                ),
                t25."relationship",
                t25."municipality_id"
              ),
              coalesce(to_json(t24."sectors"), '[]'),
              t24."term_months",
              t24."expires_on",
              t24."expires_earliest",
              t24."renewal_months",
              t24."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t31
                JOIN "source" t30 ON t30."id" = t31."B"
                WHERE t31."A" = t24.id
              ),
              (SELECT count(*)::int FROM "approval" t32 WHERE t32."agreement_id" = t24."id")
            )
            ORDER BY t24."id" asc
          ),
          '[]'
        )
        FROM "agreement" t24
        LEFT JOIN "partnership" t25 ON t25."id" = t24."partnership_id"
        LEFT JOIN "sister_city" t28 ON t28."id" = t25."sister_city_id"
        LEFT JOIN "country" t29 ON t29."code" = t28."country_code"
        WHERE t24."based_on_id" = t1."id"
      ),
      CASE
      WHEN t33."id" IS NOT NULL THEN json_build_array(
        t33."id",
        t33."slug",
        t33."title_en",
        t33."title_th",
        t33."title_local",
        t33."kind",
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
          FROM (SELECT t33."id" AS id) AS parent
        ),
        t33."signed_on",
        t33."signed_earliest",
        t33."awaits_entry",
        t33."term_kind",
        t33."expires_latest",
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
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
          FROM (SELECT t33."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t34."municipality_id" IS NULL
          AND t34."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t35."id", t35."slug", t35."name_en", t35."name_th")
              FROM "province" t35
              WHERE t35."id" = t34."province_id"
            )
          )
          WHEN t34."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th")
              FROM "municipality" t36
              WHERE t36."id" = t34."municipality_id"
            )
          )
          END,
          json_build_array(
            t37."id",
            t37."slug",
            t37."name_en",
            t37."name_th",
            t37."name_local",
            json_build_array(t38."code", t38."name_en", t38."name_th", t38."name_local"),
            t37."level"
          ),
          t34."relationship",
          t34."municipality_id"
        ),
        coalesce(to_json(t33."sectors"), '[]'),
        t33."term_months",
        t33."expires_on",
        t33."expires_earliest",
        t33."renewal_months",
        t33."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t40
          JOIN "source" t39 ON t39."id" = t40."B"
          WHERE t40."A" = t33.id
        ),
        (SELECT count(*)::int FROM "approval" t41 WHERE t41."agreement_id" = t33."id")
      )
      END,
      CASE
      WHEN t42."id" IS NOT NULL THEN json_build_array(
        t42."id",
        t42."slug",
        t42."title_en",
        t42."title_th",
        t42."title_local",
        t42."kind",
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
          FROM (SELECT t42."id" AS id) AS parent
        ),
        t42."signed_on",
        t42."signed_earliest",
        t42."awaits_entry",
        t42."term_kind",
        t42."expires_latest",
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
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
          FROM (SELECT t42."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t43."municipality_id" IS NULL
          AND t43."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t44."id", t44."slug", t44."name_en", t44."name_th")
              FROM "province" t44
              WHERE t44."id" = t43."province_id"
            )
          )
          WHEN t43."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t45."id", t45."slug", t45."name_en", t45."name_th")
              FROM "municipality" t45
              WHERE t45."id" = t43."municipality_id"
            )
          )
          END,
          json_build_array(
            t46."id",
            t46."slug",
            t46."name_en",
            t46."name_th",
            t46."name_local",
            json_build_array(t47."code", t47."name_en", t47."name_th", t47."name_local"),
            t46."level"
          ),
          t43."relationship",
          t43."municipality_id"
        ),
        coalesce(to_json(t42."sectors"), '[]'),
        t42."term_months",
        t42."expires_on",
        t42."expires_earliest",
        t42."renewal_months",
        t42."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t49
          JOIN "source" t48 ON t48."id" = t49."B"
          WHERE t49."A" = t42.id
        ),
        (SELECT count(*)::int FROM "approval" t50 WHERE t50."agreement_id" = t42."id")
      )
      END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t51."id",
              t51."slug",
              t51."title_en",
              t51."title_th",
              t51."title_local",
              t51."kind",
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
                FROM (SELECT t51."id" AS id) AS parent
              ),
              t51."signed_on",
              t51."signed_earliest",
              t51."awaits_entry",
              t51."term_kind",
              t51."expires_latest",
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
                FROM (SELECT t51."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t52."municipality_id" IS NULL
                AND t52."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t53."id", t53."slug", t53."name_en", t53."name_th")
                    FROM "province" t53
                    WHERE t53."id" = t52."province_id"
                  )
                )
                WHEN t52."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t54."id", t54."slug", t54."name_en", t54."name_th")
                    FROM "municipality" t54
                    WHERE t54."id" = t52."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t55."id",
                  t55."slug",
                  t55."name_en",
                  t55."name_th",
                  t55."name_local",
                  json_build_array(t56."code", t56."name_en", t56."name_th", t56."name_local"),
                  t55."level"
                ),
                t52."relationship",
                t52."municipality_id"
              ),
              coalesce(to_json(t51."sectors"), '[]'),
              t51."term_months",
              t51."expires_on",
              t51."expires_earliest",
              t51."renewal_months",
              t51."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t58
                JOIN "source" t57 ON t57."id" = t58."B"
                WHERE t58."A" = t51.id
              ),
              (SELECT count(*)::int FROM "approval" t59 WHERE t59."agreement_id" = t51."id")
            )
            ORDER BY t51."id" asc
          ),
          '[]'
        )
        FROM "agreement" t51
        LEFT JOIN "partnership" t52 ON t52."id" = t51."partnership_id"
        LEFT JOIN "sister_city" t55 ON t55."id" = t52."sister_city_id"
        LEFT JOIN "country" t56 ON t56."code" = t55."country_code"
        WHERE t51."superseded_by_id" = t1."id"
      ),
      CASE
      WHEN t60."id" IS NOT NULL THEN json_build_array(
        t60."id",
        t60."slug",
        t60."title_en",
        t60."title_th",
        t60."title_local",
        t60."kind",
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
          FROM (SELECT t60."id" AS id) AS parent
        ),
        t60."signed_on",
        t60."signed_earliest",
        t60."awaits_entry",
        t60."term_kind",
        t60."expires_latest",
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
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
          FROM (SELECT t60."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t61."municipality_id" IS NULL
          AND t61."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t62."id", t62."slug", t62."name_en", t62."name_th")
              FROM "province" t62
              WHERE t62."id" = t61."province_id"
            )
          )
          WHEN t61."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t63."id", t63."slug", t63."name_en", t63."name_th")
              FROM "municipality" t63
              WHERE t63."id" = t61."municipality_id"
            )
          )
          END,
          json_build_array(
            t64."id",
            t64."slug",
            t64."name_en",
            t64."name_th",
            t64."name_local",
            json_build_array(t65."code", t65."name_en", t65."name_th", t65."name_local"),
            t64."level"
          ),
          t61."relationship",
          t61."municipality_id"
        ),
        coalesce(to_json(t60."sectors"), '[]'),
        t60."term_months",
        t60."expires_on",
        t60."expires_earliest",
        t60."renewal_months",
        t60."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t67
          JOIN "source" t66 ON t66."id" = t67."B"
          WHERE t67."A" = t60.id
        ),
        (SELECT count(*)::int FROM "approval" t68 WHERE t68."agreement_id" = t60."id")
      )
      END,
      (
        WITH t69 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE EXISTS (SELECT FROM "_engagement_agreement" l WHERE l."A" = parent.id AND l."B" = e.id)
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t71."id",
                    t71."slug",
                    t71."title_en",
                    t71."title_th",
                    t71."title_local",
                    t71."kind",
                    t71."direction",
                    t71."starts_on",
                    t71."ends_on",
                    t71."cancelled",
                    json_build_array(t72."id", t72."slug", t72."name_en", t72."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t73."id",
                            t73."slug",
                            t73."name_en",
                            t73."name_th",
                            t73."name_local",
                            json_build_array(t74."code", t74."name_en", t74."name_th", t74."name_local")
                          )
                          ORDER BY t73."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t75
                      JOIN "sister_city" t73 ON t73."id" = t75."B"
                      LEFT JOIN "country" t74 ON t74."code" = t73."country_code"
                      WHERE t75."A" = t71.id
                    )
                  )
                )
                ORDER BY t70.k0 DESC, t70.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t69.id AS id, t69.k0 AS k0, t69.k1 AS k1
              FROM t69
              WHERE TRUE
              ORDER BY t69.k0 DESC, t69.k1 DESC
              LIMIT 21
            ) AS t70
            JOIN "engagement" t71 ON t71."id" = t70.id
            LEFT JOIN "province" t72 ON t72."id" = t71."province_id"
          ),
          (SELECT count(*)::int FROM t69),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t76."id",
              t76."text_en",
              t76."text_th",
              t76."agreed_earliest",
              t76."started_earliest",
              t76."done_latest",
              t76."dropped_latest",
              t76."due_latest",
              t76."owed_by",
              CASE
              WHEN t77."id" IS NOT NULL THEN json_build_array(
                t77."id", t77."slug", t77."name_en", t77."name_th"
              )
              END,
              CASE
              WHEN t78."id" IS NOT NULL THEN json_build_array(
                t78."id", t78."slug", t78."name_en", t78."name_th"
              )
              END,
              t76."sector",
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
                FROM (SELECT t76."id" AS id) AS parent
              ),
              t76."due_on",
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
                FROM (SELECT t76."id" AS id) AS parent
              ),
              json_build_array(
                t79."id",
                CASE
                WHEN t79."municipality_id" IS NULL
                AND t79."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t80."id", t80."slug", t80."name_en", t80."name_th")
                    FROM "province" t80
                    WHERE t80."id" = t79."province_id"
                  )
                )
                WHEN t79."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t81."id", t81."slug", t81."name_en", t81."name_th")
                    FROM "municipality" t81
                    WHERE t81."id" = t79."municipality_id"
                  )
                )
                END,
                json_build_array(t82."id", t82."slug", t82."name_en", t82."name_th"),
                json_build_array(
                  t83."id",
                  t83."slug",
                  t83."name_en",
                  t83."name_th",
                  t83."name_local",
                  json_build_array(t84."code", t84."name_en", t84."name_th", t84."name_local")
                )
              ),
              CASE
              WHEN t85."id" IS NOT NULL THEN json_build_array(
                t85."id", t85."slug", t85."title_en", t85."title_th", t85."title_local"
              )
              END,
              t76."version"
            )
            ORDER BY t76."id" asc
          ),
          '[]'
        )
        FROM "commitment" t76
        LEFT JOIN "organization" t77 ON t77."id" = t76."organization_id"
        LEFT JOIN "person" t78 ON t78."id" = t76."person_id"
        LEFT JOIN "partnership" t79 ON t79."id" = t76."partnership_id"
        LEFT JOIN "province" t82 ON t82."id" = t79."province_id"
        LEFT JOIN "sister_city" t83 ON t83."id" = t79."sister_city_id"
        LEFT JOIN "country" t84 ON t84."code" = t83."country_code"
        LEFT JOIN "agreement" t85 ON t85."id" = t76."agreement_id"
        WHERE t76."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t87."id",
                t87."property",
                t87."value",
                t87."max",
                t87."unit",
                t87."precision",
                t87."text",
                t87."date",
                t87."as_of",
                CASE
                WHEN t88."id" IS NOT NULL THEN json_build_array(
                  t88."id", t88."slug", t88."name_en", t88."name_th"
                )
                END,
                t87."capacity",
                t87."quote",
                t87."rank",
                t87."rank_reason",
                t87."note",
                json_build_array(
                  t89."id",
                  t89."slug",
                  t89."title",
                  t89."kind",
                  t89."publisher",
                  t89."published_on",
                  t89."language",
                  t89."url"
                ),
                CASE
                WHEN t90."id" IS NOT NULL THEN json_build_array(t90."id", t90."topic", t90."resolution")
                END
              )
            )
            ORDER BY t86.k0, t86.k1
          ),
          '[]'
        )
        FROM (
          SELECT f.id AS id, coalesce(f.as_of_earliest, 'infinity') AS k0, f.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN fact f
          WHERE f.subject_type = $
          AND f.subject_id = parent.id
          AND TRUE
          ORDER BY coalesce(f.as_of_earliest, 'infinity'), f.id
          LIMIT 201
        ) AS t86
        JOIN "fact" t87 ON t87."id" = t86.id
        LEFT JOIN "person" t88 ON t88."id" = t87."stated_by_id"
        LEFT JOIN "source" t89 ON t89."id" = t87."source_id"
        LEFT JOIN "conflict" t90 ON t90."id" = t87."conflict_id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t91."id",
              t91."slug",
              t91."title",
              t91."kind",
              t91."publisher",
              t91."published_on",
              t91."language",
              t91."url"
            )
            ORDER BY t91."id" asc
          ),
          '[]'
        )
        FROM "_agreement_source" t92
        JOIN "source" t91 ON t91."id" = t92."B"
        WHERE t92."A" = t1.id
      ),
      t1."confidence",
      t1."note",
      t1."version"
    )
    FROM "agreement" t1
    LEFT JOIN "partnership" t2 ON t2."id" = t1."partnership_id"
    LEFT JOIN "sister_city" t5 ON t5."id" = t2."sister_city_id"
    LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
    LEFT JOIN "province" t7 ON t7."id" = t2."province_id"
    LEFT JOIN "agreement" t15 ON t15."id" = t1."based_on_id"
    LEFT JOIN "partnership" t16 ON t16."id" = t15."partnership_id"
    LEFT JOIN "sister_city" t19 ON t19."id" = t16."sister_city_id"
    LEFT JOIN "country" t20 ON t20."code" = t19."country_code"
    LEFT JOIN "agreement" t33 ON t33."id" = t1."renews_id"
    LEFT JOIN "partnership" t34 ON t34."id" = t33."partnership_id"
    LEFT JOIN "sister_city" t37 ON t37."id" = t34."sister_city_id"
    LEFT JOIN "country" t38 ON t38."code" = t37."country_code"
    LEFT JOIN "agreement" t42 ON t42."renews_id" = t1."id"
    LEFT JOIN "partnership" t43 ON t43."id" = t42."partnership_id"
    LEFT JOIN "sister_city" t46 ON t46."id" = t43."sister_city_id"
    LEFT JOIN "country" t47 ON t47."code" = t46."country_code"
    LEFT JOIN "agreement" t60 ON t60."id" = t1."superseded_by_id"
    LEFT JOIN "partnership" t61 ON t61."id" = t60."partnership_id"
    LEFT JOIN "sister_city" t64 ON t64."id" = t61."sister_city_id"
    LEFT JOIN "country" t65 ON t65."code" = t64."country_code"
    WHERE t1."slug" = $
  )
)::text AS answer

-- Asked with {"slug":"phuket-zhanjiang","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    SELECT json_build_array(
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
                WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
                    json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest) ORDER BY v.position
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
        t2."municipality_id",
        json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th"),
        t2."id",
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
          FROM (SELECT t2."id" AS id) AS parent
        )
      ),
      coalesce(to_json(t1."sectors"), '[]'),
      t1."term_months",
      t1."expires_on",
      t1."expires_earliest",
      t1."renewal_months",
      t1."notice_months",
      (
        SELECT count(*)::int
        FROM "_agreement_source" t9
        JOIN "source" t8 ON t8."id" = t9."B"
        WHERE t9."A" = t1.id
      ),
      (SELECT count(*)::int FROM "approval" t10 WHERE t10."agreement_id" = t1."id"),
      t1."other_sector",
      t1."sectors_basis",
      t1."signed_at",
      t1."signed_on_basis",
      t1."thai_signatory",
      t1."partner_signatory",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t11."kind",
              t11."on",
              t11."recorded_at",
              t11."reason",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t12."id",
                      t12."slug",
                      t12."title",
                      t12."kind",
                      t12."publisher",
                      t12."published_on",
                      t12."language",
                      t12."url"
                    )
                    ORDER BY t12."id" asc
                  ),
                  '[]'
                )
                FROM "_agreement_event_source" t13
                JOIN "source" t12 ON t12."id" = t13."B"
                WHERE t13."A" = t11.id
              ),
              t11."id",
              t11."earliest"
            )
            ORDER BY t11."position" asc
          ),
          '[]'
        )
        FROM "agreement_event" t11
        WHERE t11."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t14."step",
              t14."body",
              t14."outcome",
              t14."asked_on",
              t14."decided_on",
              t14."reference",
              t14."note"
            )
            ORDER BY t14."step" asc
          ),
          '[]'
        )
        FROM "approval" t14
        WHERE t14."agreement_id" = t1."id"
      ),
      CASE
      WHEN t15."id" IS NOT NULL THEN json_build_array(
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
                'approvedEarliest',
                (
                  SELECT CASE
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
        ),
        (SELECT count(*)::int FROM "approval" t23 WHERE t23."agreement_id" = t15."id")
      )
      END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t24."id",
              t24."slug",
              t24."title_en",
              t24."title_th",
              t24."title_local",
              t24."kind",
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
                FROM (SELECT t24."id" AS id) AS parent
              ),
              t24."signed_on",
              t24."signed_earliest",
              t24."awaits_entry",
              t24."term_kind",
              t24."expires_latest",
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
                FROM (SELECT t24."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t25."municipality_id" IS NULL
                AND t25."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t26."id", t26."slug", t26."name_en", t26."name_th")
                    FROM "province" t26
                    WHERE t26."id" = t25."province_id"
                  )
                )
                WHEN t25."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t27."id", t27."slug", t27."name_en", t27."name_th")
                    FROM "municipality" t27
                    WHERE t27."id" = t25."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t28."id",
                  t28."slug",
                  t28."name_en",
                  t28."name_th",
                  t28."name_local",
                  json_build_array(t29."code", t29."name_en", t29."name_th", t29."name_local"),
                  t28."level"
                ),
                t25."relationship",
                t25."municipality_id"
              ),
              coalesce(to_json(t24."sectors"), '[]'),
              t24."term_months",
              t24."expires_on",
              t24."expires_earliest",
              t24."renewal_months",
              t24."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t31
                JOIN "source" t30 ON t30."id" = t31."B"
                WHERE t31."A" = t24.id
              ),
              (SELECT count(*)::int FROM "approval" t32 WHERE t32."agreement_id" = t24."id")
            )
            ORDER BY t24."id" asc
          ),
          '[]'
        )
        FROM "agreement" t24
        LEFT JOIN "partnership" t25 ON t25."id" = t24."partnership_id"
        LEFT JOIN "sister_city" t28 ON t28."id" = t25."sister_city_id"
        LEFT JOIN "country" t29 ON t29."code" = t28."country_code"
        WHERE t24."based_on_id" = t1."id"
      ),
      CASE
      WHEN t33."id" IS NOT NULL THEN json_build_array(
        t33."id",
        t33."slug",
        t33."title_en",
        t33."title_th",
        t33."title_local",
        t33."kind",
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
          FROM (SELECT t33."id" AS id) AS parent
        ),
        t33."signed_on",
        t33."signed_earliest",
        t33."awaits_entry",
        t33."term_kind",
        t33."expires_latest",
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
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
          FROM (SELECT t33."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t34."municipality_id" IS NULL
          AND t34."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t35."id", t35."slug", t35."name_en", t35."name_th")
              FROM "province" t35
              WHERE t35."id" = t34."province_id"
            )
          )
          WHEN t34."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t36."id", t36."slug", t36."name_en", t36."name_th")
              FROM "municipality" t36
              WHERE t36."id" = t34."municipality_id"
            )
          )
          END,
          json_build_array(
            t37."id",
            t37."slug",
            t37."name_en",
            t37."name_th",
            t37."name_local",
            json_build_array(t38."code", t38."name_en", t38."name_th", t38."name_local"),
            t37."level"
          ),
          t34."relationship",
          t34."municipality_id"
        ),
        coalesce(to_json(t33."sectors"), '[]'),
        t33."term_months",
        t33."expires_on",
        t33."expires_earliest",
        t33."renewal_months",
        t33."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t40
          JOIN "source" t39 ON t39."id" = t40."B"
          WHERE t40."A" = t33.id
        ),
        (SELECT count(*)::int FROM "approval" t41 WHERE t41."agreement_id" = t33."id")
      )
      END,
      CASE
      WHEN t42."id" IS NOT NULL THEN json_build_array(
        t42."id",
        t42."slug",
        t42."title_en",
        t42."title_th",
        t42."title_local",
        t42."kind",
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
          FROM (SELECT t42."id" AS id) AS parent
        ),
        t42."signed_on",
        t42."signed_earliest",
        t42."awaits_entry",
        t42."term_kind",
        t42."expires_latest",
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
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
          FROM (SELECT t42."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t43."municipality_id" IS NULL
          AND t43."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t44."id", t44."slug", t44."name_en", t44."name_th")
              FROM "province" t44
              WHERE t44."id" = t43."province_id"
            )
          )
          WHEN t43."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t45."id", t45."slug", t45."name_en", t45."name_th")
              FROM "municipality" t45
              WHERE t45."id" = t43."municipality_id"
            )
          )
          END,
          json_build_array(
            t46."id",
            t46."slug",
            t46."name_en",
            t46."name_th",
            t46."name_local",
            json_build_array(t47."code", t47."name_en", t47."name_th", t47."name_local"),
            t46."level"
          ),
          t43."relationship",
          t43."municipality_id"
        ),
        coalesce(to_json(t42."sectors"), '[]'),
        t42."term_months",
        t42."expires_on",
        t42."expires_earliest",
        t42."renewal_months",
        t42."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t49
          JOIN "source" t48 ON t48."id" = t49."B"
          WHERE t49."A" = t42.id
        ),
        (SELECT count(*)::int FROM "approval" t50 WHERE t50."agreement_id" = t42."id")
      )
      END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t51."id",
              t51."slug",
              t51."title_en",
              t51."title_th",
              t51."title_local",
              t51."kind",
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
                FROM (SELECT t51."id" AS id) AS parent
              ),
              t51."signed_on",
              t51."signed_earliest",
              t51."awaits_entry",
              t51."term_kind",
              t51."expires_latest",
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
                FROM (SELECT t51."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t52."municipality_id" IS NULL
                AND t52."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t53."id", t53."slug", t53."name_en", t53."name_th")
                    FROM "province" t53
                    WHERE t53."id" = t52."province_id"
                  )
                )
                WHEN t52."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t54."id", t54."slug", t54."name_en", t54."name_th")
                    FROM "municipality" t54
                    WHERE t54."id" = t52."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t55."id",
                  t55."slug",
                  t55."name_en",
                  t55."name_th",
                  t55."name_local",
                  json_build_array(t56."code", t56."name_en", t56."name_th", t56."name_local"),
                  t55."level"
                ),
                t52."relationship",
                t52."municipality_id"
              ),
              coalesce(to_json(t51."sectors"), '[]'),
              t51."term_months",
              t51."expires_on",
              t51."expires_earliest",
              t51."renewal_months",
              t51."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t58
                JOIN "source" t57 ON t57."id" = t58."B"
                WHERE t58."A" = t51.id
              ),
              (SELECT count(*)::int FROM "approval" t59 WHERE t59."agreement_id" = t51."id")
            )
            ORDER BY t51."id" asc
          ),
          '[]'
        )
        FROM "agreement" t51
        LEFT JOIN "partnership" t52 ON t52."id" = t51."partnership_id"
        LEFT JOIN "sister_city" t55 ON t55."id" = t52."sister_city_id"
        LEFT JOIN "country" t56 ON t56."code" = t55."country_code"
        WHERE t51."superseded_by_id" = t1."id"
      ),
      CASE
      WHEN t60."id" IS NOT NULL THEN json_build_array(
        t60."id",
        t60."slug",
        t60."title_en",
        t60."title_th",
        t60."title_local",
        t60."kind",
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
          FROM (SELECT t60."id" AS id) AS parent
        ),
        t60."signed_on",
        t60."signed_earliest",
        t60."awaits_entry",
        t60."term_kind",
        t60."expires_latest",
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
                  WHEN bool_and(decided_on IS NOT NULL) THEN min(partial_date_earliest(decided_on))::text
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
          FROM (SELECT t60."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t61."municipality_id" IS NULL
          AND t61."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t62."id", t62."slug", t62."name_en", t62."name_th")
              FROM "province" t62
              WHERE t62."id" = t61."province_id"
            )
          )
          WHEN t61."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t63."id", t63."slug", t63."name_en", t63."name_th")
              FROM "municipality" t63
              WHERE t63."id" = t61."municipality_id"
            )
          )
          END,
          json_build_array(
            t64."id",
            t64."slug",
            t64."name_en",
            t64."name_th",
            t64."name_local",
            json_build_array(t65."code", t65."name_en", t65."name_th", t65."name_local"),
            t64."level"
          ),
          t61."relationship",
          t61."municipality_id"
        ),
        coalesce(to_json(t60."sectors"), '[]'),
        t60."term_months",
        t60."expires_on",
        t60."expires_earliest",
        t60."renewal_months",
        t60."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t67
          JOIN "source" t66 ON t66."id" = t67."B"
          WHERE t67."A" = t60.id
        ),
        (SELECT count(*)::int FROM "approval" t68 WHERE t68."agreement_id" = t60."id")
      )
      END,
      (
        WITH t69 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE EXISTS (SELECT FROM "_engagement_agreement" l WHERE l."A" = parent.id AND l."B" = e.id)
          AND TRUE
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t71."id",
                    t71."slug",
                    t71."title_en",
                    t71."title_th",
                    t71."title_local",
                    t71."kind",
                    t71."direction",
                    t71."starts_on",
                    t71."ends_on",
                    t71."cancelled",
                    json_build_array(t72."id", t72."slug", t72."name_en", t72."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t73."id",
                            t73."slug",
                            t73."name_en",
                            t73."name_th",
                            t73."name_local",
                            json_build_array(t74."code", t74."name_en", t74."name_th", t74."name_local")
                          )
                          ORDER BY t73."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t75
                      JOIN "sister_city" t73 ON t73."id" = t75."B"
                      LEFT JOIN "country" t74 ON t74."code" = t73."country_code"
                      WHERE t75."A" = t71.id
                    )
                  )
                )
                ORDER BY t70.k0 DESC, t70.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t69.id AS id, t69.k0 AS k0, t69.k1 AS k1
              FROM t69
              WHERE TRUE
              ORDER BY t69.k0 DESC, t69.k1 DESC
              LIMIT 21
            ) AS t70
            JOIN "engagement" t71 ON t71."id" = t70.id
            LEFT JOIN "province" t72 ON t72."id" = t71."province_id"
          ),
          (SELECT count(*)::int FROM t69),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t76."id",
              t76."text_en",
              t76."text_th",
              t76."agreed_earliest",
              t76."started_earliest",
              t76."done_latest",
              t76."dropped_latest",
              t76."due_latest",
              t76."owed_by",
              CASE
              WHEN t77."id" IS NOT NULL THEN json_build_array(
                t77."id", t77."slug", t77."name_en", t77."name_th"
              )
              END,
              CASE
              WHEN t78."id" IS NOT NULL THEN json_build_array(
                t78."id", t78."slug", t78."name_en", t78."name_th"
              )
              END,
              t76."sector",
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
                FROM (SELECT t76."id" AS id) AS parent
              ),
              t76."due_on",
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
                FROM (SELECT t76."id" AS id) AS parent
              ),
              json_build_array(
                t79."id",
                CASE
                WHEN t79."municipality_id" IS NULL
                AND t79."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t80."id", t80."slug", t80."name_en", t80."name_th")
                    FROM "province" t80
                    WHERE t80."id" = t79."province_id"
                  )
                )
                WHEN t79."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t81."id", t81."slug", t81."name_en", t81."name_th")
                    FROM "municipality" t81
                    WHERE t81."id" = t79."municipality_id"
                  )
                )
                END,
                json_build_array(t82."id", t82."slug", t82."name_en", t82."name_th"),
                json_build_array(
                  t83."id",
                  t83."slug",
                  t83."name_en",
                  t83."name_th",
                  t83."name_local",
                  json_build_array(t84."code", t84."name_en", t84."name_th", t84."name_local")
                )
              ),
              CASE
              WHEN t85."id" IS NOT NULL THEN json_build_array(
                t85."id", t85."slug", t85."title_en", t85."title_th", t85."title_local"
              )
              END,
              t76."version"
            )
            ORDER BY t76."id" asc
          ),
          '[]'
        )
        FROM "commitment" t76
        LEFT JOIN "organization" t77 ON t77."id" = t76."organization_id"
        LEFT JOIN "person" t78 ON t78."id" = t76."person_id"
        LEFT JOIN "partnership" t79 ON t79."id" = t76."partnership_id"
        LEFT JOIN "province" t82 ON t82."id" = t79."province_id"
        LEFT JOIN "sister_city" t83 ON t83."id" = t79."sister_city_id"
        LEFT JOIN "country" t84 ON t84."code" = t83."country_code"
        LEFT JOIN "agreement" t85 ON t85."id" = t76."agreement_id"
        WHERE t76."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t87."id",
                t87."property",
                t87."value",
                t87."max",
                t87."unit",
                t87."precision",
                t87."text",
                t87."date",
                t87."as_of",
                CASE
                WHEN t88."id" IS NOT NULL THEN json_build_array(
                  t88."id", t88."slug", t88."name_en", t88."name_th"
                )
                END,
                t87."capacity",
                t87."quote",
                t87."rank",
                t87."rank_reason",
                t87."note",
                json_build_array(
                  t89."id",
                  t89."slug",
                  t89."title",
                  t89."kind",
                  t89."publisher",
                  t89."published_on",
                  t89."language",
                  t89."url"
                ),
                CASE
                WHEN t90."id" IS NOT NULL THEN json_build_array(t90."id", t90."topic", t90."resolution")
                END
              )
            )
            ORDER BY t86.k0, t86.k1
          ),
          '[]'
        )
        FROM (
          SELECT f.id AS id, coalesce(f.as_of_earliest, 'infinity') AS k0, f.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN fact f
          WHERE f.subject_type = $
          AND f.subject_id = parent.id
          AND TRUE
          ORDER BY coalesce(f.as_of_earliest, 'infinity'), f.id
          LIMIT 201
        ) AS t86
        JOIN "fact" t87 ON t87."id" = t86.id
        LEFT JOIN "person" t88 ON t88."id" = t87."stated_by_id"
        LEFT JOIN "source" t89 ON t89."id" = t87."source_id"
        LEFT JOIN "conflict" t90 ON t90."id" = t87."conflict_id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t91."id",
              t91."slug",
              t91."title",
              t91."kind",
              t91."publisher",
              t91."published_on",
              t91."language",
              t91."url"
            )
            ORDER BY t91."id" asc
          ),
          '[]'
        )
        FROM "_agreement_source" t92
        JOIN "source" t91 ON t91."id" = t92."B"
        WHERE t92."A" = t1.id
      ),
      t1."confidence",
      t1."note",
      t1."version"
    )
    FROM "agreement" t1
    LEFT JOIN "partnership" t2 ON t2."id" = t1."partnership_id"
    LEFT JOIN "sister_city" t5 ON t5."id" = t2."sister_city_id"
    LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
    LEFT JOIN "province" t7 ON t7."id" = t2."province_id"
    LEFT JOIN "agreement" t15 ON t15."id" = t1."based_on_id"
    LEFT JOIN "partnership" t16 ON t16."id" = t15."partnership_id"
    LEFT JOIN "sister_city" t19 ON t19."id" = t16."sister_city_id"
    LEFT JOIN "country" t20 ON t20."code" = t19."country_code"
    LEFT JOIN "agreement" t33 ON t33."id" = t1."renews_id"
    LEFT JOIN "partnership" t34 ON t34."id" = t33."partnership_id"
    LEFT JOIN "sister_city" t37 ON t37."id" = t34."sister_city_id"
    LEFT JOIN "country" t38 ON t38."code" = t37."country_code"
    LEFT JOIN "agreement" t42 ON t42."renews_id" = t1."id"
    LEFT JOIN "partnership" t43 ON t43."id" = t42."partnership_id"
    LEFT JOIN "sister_city" t46 ON t46."id" = t43."sister_city_id"
    LEFT JOIN "country" t47 ON t47."code" = t46."country_code"
    LEFT JOIN "agreement" t60 ON t60."id" = t1."superseded_by_id"
    LEFT JOIN "partnership" t61 ON t61."id" = t60."partnership_id"
    LEFT JOIN "sister_city" t64 ON t64."id" = t61."sister_city_id"
    LEFT JOIN "country" t65 ON t65."code" = t64."country_code"
    WHERE t1."slug" = $
  )
)::text AS answer
