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
--       ...ApprovalLine
--       legalBasis
--       legalBasisTh: legalBasis(lang: TH)
--       sources {
--         ...Citation
--       }
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
--     signatories {
--       ...SignatoryLine
--     }
--     documents {
--       ...DocumentLine
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
--
-- fragment DocumentLine on Document {
--   id
--   kind
--   title
--   titleTh: title(lang: TH)
--   language
--   date
--   mediaType
--   bytes
--   sha256
--   pages
--   url
--   downloadPath
-- }
--
-- fragment SignatoryLine on Signatory {
--   side
--   person {
--     ...PersonName
--   }
--   post
--   postTh: post(lang: TH)
--   onBehalfOf
-- }
--
-- fragment ApprovalLine on Approval {
--   step
--   body
--   name
--   nameTh: name(lang: TH)
--   outcome
--   dueOn
--   askedOn
--   decidedOn
--   waitingSince
--   reference
--   note
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
              'approvalCount',
              (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
              t10."kind",
              t10."on",
              t10."recorded_at",
              t10."reason",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t11."id",
                      t11."slug",
                      t11."title",
                      t11."kind",
                      t11."publisher",
                      t11."published_on",
                      t11."language",
                      t11."url"
                    )
                    ORDER BY t11."id" asc
                  ),
                  '[]'
                )
                FROM "_agreement_event_source" t12
                JOIN "source" t11 ON t11."id" = t12."B"
                WHERE t12."A" = t10.id
              ),
              t10."id",
              t10."earliest"
            )
            ORDER BY t10."position" asc
          ),
          '[]'
        )
        FROM "agreement_event" t10
        WHERE t10."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t13."step",
              t13."body",
              t13."name_en",
              t13."name_th",
              t13."outcome",
              t13."due_on",
              t13."asked_on",
              t13."decided_on",
              t13."reference",
              t13."note",
              t13."legal_basis_en",
              t13."legal_basis_th",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t14."id",
                      t14."slug",
                      t14."title",
                      t14."kind",
                      t14."publisher",
                      t14."published_on",
                      t14."language",
                      t14."url"
                    )
                    ORDER BY t14."id" asc
                  ),
                  '[]'
                )
                FROM "_approval_source" t15
                JOIN "source" t14 ON t14."id" = t15."B"
                WHERE t15."A" = t13.id
              )
            )
            ORDER BY t13."step" asc
          ),
          '[]'
        )
        FROM "approval" t13
        WHERE t13."agreement_id" = t1."id"
      ),
      CASE
      WHEN t16."id" IS NOT NULL THEN json_build_array(
        t16."id",
        t16."slug",
        t16."title_en",
        t16."title_th",
        t16."title_local",
        t16."kind",
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
          FROM (SELECT t16."id" AS id) AS parent
        ),
        t16."signed_on",
        t16."signed_earliest",
        t16."awaits_entry",
        t16."term_kind",
        t16."expires_latest",
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
          FROM (SELECT t16."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t17."municipality_id" IS NULL
          AND t17."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
              FROM "province" t18
              WHERE t18."id" = t17."province_id"
            )
          )
          WHEN t17."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t19."id", t19."slug", t19."name_en", t19."name_th")
              FROM "municipality" t19
              WHERE t19."id" = t17."municipality_id"
            )
          )
          END,
          json_build_array(
            t20."id",
            t20."slug",
            t20."name_en",
            t20."name_th",
            t20."name_local",
            json_build_array(t21."code", t21."name_en", t21."name_th", t21."name_local"),
            t20."level"
          ),
          t17."relationship",
          t17."municipality_id"
        ),
        coalesce(to_json(t16."sectors"), '[]'),
        t16."term_months",
        t16."expires_on",
        t16."expires_earliest",
        t16."renewal_months",
        t16."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t23
          JOIN "source" t22 ON t22."id" = t23."B"
          WHERE t23."A" = t16.id
        )
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
              )
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
      WHEN t32."id" IS NOT NULL THEN json_build_array(
        t32."id",
        t32."slug",
        t32."title_en",
        t32."title_th",
        t32."title_local",
        t32."kind",
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
          FROM (SELECT t32."id" AS id) AS parent
        ),
        t32."signed_on",
        t32."signed_earliest",
        t32."awaits_entry",
        t32."term_kind",
        t32."expires_latest",
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
          FROM (SELECT t32."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t33."municipality_id" IS NULL
          AND t33."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t34."id", t34."slug", t34."name_en", t34."name_th")
              FROM "province" t34
              WHERE t34."id" = t33."province_id"
            )
          )
          WHEN t33."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t35."id", t35."slug", t35."name_en", t35."name_th")
              FROM "municipality" t35
              WHERE t35."id" = t33."municipality_id"
            )
          )
          END,
          json_build_array(
            t36."id",
            t36."slug",
            t36."name_en",
            t36."name_th",
            t36."name_local",
            json_build_array(t37."code", t37."name_en", t37."name_th", t37."name_local"),
            t36."level"
          ),
          t33."relationship",
          t33."municipality_id"
        ),
        coalesce(to_json(t32."sectors"), '[]'),
        t32."term_months",
        t32."expires_on",
        t32."expires_earliest",
        t32."renewal_months",
        t32."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t39
          JOIN "source" t38 ON t38."id" = t39."B"
          WHERE t39."A" = t32.id
        )
      )
      END,
      CASE
      WHEN t40."id" IS NOT NULL THEN json_build_array(
        t40."id",
        t40."slug",
        t40."title_en",
        t40."title_th",
        t40."title_local",
        t40."kind",
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
          FROM (SELECT t40."id" AS id) AS parent
        ),
        t40."signed_on",
        t40."signed_earliest",
        t40."awaits_entry",
        t40."term_kind",
        t40."expires_latest",
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
          FROM (SELECT t40."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t41."municipality_id" IS NULL
          AND t41."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t42."id", t42."slug", t42."name_en", t42."name_th")
              FROM "province" t42
              WHERE t42."id" = t41."province_id"
            )
          )
          WHEN t41."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t43."id", t43."slug", t43."name_en", t43."name_th")
              FROM "municipality" t43
              WHERE t43."id" = t41."municipality_id"
            )
          )
          END,
          json_build_array(
            t44."id",
            t44."slug",
            t44."name_en",
            t44."name_th",
            t44."name_local",
            json_build_array(t45."code", t45."name_en", t45."name_th", t45."name_local"),
            t44."level"
          ),
          t41."relationship",
          t41."municipality_id"
        ),
        coalesce(to_json(t40."sectors"), '[]'),
        t40."term_months",
        t40."expires_on",
        t40."expires_earliest",
        t40."renewal_months",
        t40."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t47
          JOIN "source" t46 ON t46."id" = t47."B"
          WHERE t47."A" = t40.id
        )
      )
      END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t48."id",
              t48."slug",
              t48."title_en",
              t48."title_th",
              t48."title_local",
              t48."kind",
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
                FROM (SELECT t48."id" AS id) AS parent
              ),
              t48."signed_on",
              t48."signed_earliest",
              t48."awaits_entry",
              t48."term_kind",
              t48."expires_latest",
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
                FROM (SELECT t48."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t49."municipality_id" IS NULL
                AND t49."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t50."id", t50."slug", t50."name_en", t50."name_th")
                    FROM "province" t50
                    WHERE t50."id" = t49."province_id"
                  )
                )
                WHEN t49."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t51."id", t51."slug", t51."name_en", t51."name_th")
                    FROM "municipality" t51
                    WHERE t51."id" = t49."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t52."id",
                  t52."slug",
                  t52."name_en",
                  t52."name_th",
                  t52."name_local",
                  json_build_array(t53."code", t53."name_en", t53."name_th", t53."name_local"),
                  t52."level"
                ),
                t49."relationship",
                t49."municipality_id"
              ),
              coalesce(to_json(t48."sectors"), '[]'),
              t48."term_months",
              t48."expires_on",
              t48."expires_earliest",
              t48."renewal_months",
              t48."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t55
                JOIN "source" t54 ON t54."id" = t55."B"
                WHERE t55."A" = t48.id
              )
            )
            ORDER BY t48."id" asc
          ),
          '[]'
        )
        FROM "agreement" t48
        LEFT JOIN "partnership" t49 ON t49."id" = t48."partnership_id"
        LEFT JOIN "sister_city" t52 ON t52."id" = t49."sister_city_id"
        LEFT JOIN "country" t53 ON t53."code" = t52."country_code"
        WHERE t48."superseded_by_id" = t1."id"
      ),
      CASE
      WHEN t56."id" IS NOT NULL THEN json_build_array(
        t56."id",
        t56."slug",
        t56."title_en",
        t56."title_th",
        t56."title_local",
        t56."kind",
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
          FROM (SELECT t56."id" AS id) AS parent
        ),
        t56."signed_on",
        t56."signed_earliest",
        t56."awaits_entry",
        t56."term_kind",
        t56."expires_latest",
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
          FROM (SELECT t56."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t57."municipality_id" IS NULL
          AND t57."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t58."id", t58."slug", t58."name_en", t58."name_th")
              FROM "province" t58
              WHERE t58."id" = t57."province_id"
            )
          )
          WHEN t57."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t59."id", t59."slug", t59."name_en", t59."name_th")
              FROM "municipality" t59
              WHERE t59."id" = t57."municipality_id"
            )
          )
          END,
          json_build_array(
            t60."id",
            t60."slug",
            t60."name_en",
            t60."name_th",
            t60."name_local",
            json_build_array(t61."code", t61."name_en", t61."name_th", t61."name_local"),
            t60."level"
          ),
          t57."relationship",
          t57."municipality_id"
        ),
        coalesce(to_json(t56."sectors"), '[]'),
        t56."term_months",
        t56."expires_on",
        t56."expires_earliest",
        t56."renewal_months",
        t56."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t63
          JOIN "source" t62 ON t62."id" = t63."B"
          WHERE t63."A" = t56.id
        )
      )
      END,
      (
        WITH t64 AS MATERIALIZED (
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
                    t66."id",
                    t66."slug",
                    t66."title_en",
                    t66."title_th",
                    t66."title_local",
                    t66."kind",
                    t66."direction",
                    t66."starts_on",
                    t66."ends_on",
                    t66."cancelled",
                    json_build_array(t67."id", t67."slug", t67."name_en", t67."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t68."id",
                            t68."slug",
                            t68."name_en",
                            t68."name_th",
                            t68."name_local",
                            json_build_array(t69."code", t69."name_en", t69."name_th", t69."name_local")
                          )
                          ORDER BY t68."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t70
                      JOIN "sister_city" t68 ON t68."id" = t70."B"
                      LEFT JOIN "country" t69 ON t69."code" = t68."country_code"
                      WHERE t70."A" = t66.id
                    )
                  )
                )
                ORDER BY t65.k0 DESC, t65.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t64.id AS id, t64.k0 AS k0, t64.k1 AS k1
              FROM t64
              WHERE TRUE
              ORDER BY t64.k0 DESC, t64.k1 DESC
              LIMIT 21
            ) AS t65
            JOIN "engagement" t66 ON t66."id" = t65.id
            LEFT JOIN "province" t67 ON t67."id" = t66."province_id"
          ),
          (SELECT count(*)::int FROM t64),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
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
            ORDER BY t71."id" asc
          ),
          '[]'
        )
        FROM "commitment" t71
        LEFT JOIN "organization" t72 ON t72."id" = t71."organization_id"
        LEFT JOIN "person" t73 ON t73."id" = t71."person_id"
        LEFT JOIN "partnership" t74 ON t74."id" = t71."partnership_id"
        LEFT JOIN "province" t77 ON t77."id" = t74."province_id"
        LEFT JOIN "sister_city" t78 ON t78."id" = t74."sister_city_id"
        LEFT JOIN "country" t79 ON t79."code" = t78."country_code"
        LEFT JOIN "agreement" t80 ON t80."id" = t71."agreement_id"
        WHERE t71."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t81."side",
              json_build_array(t82."id", t82."slug", t82."name_en", t82."name_th"),
              t81."post_en",
              t81."post_th",
              t81."on_behalf_of"
            )
            ORDER BY t81."position" asc
          ),
          '[]'
        )
        FROM "signatory" t81
        LEFT JOIN "person" t82 ON t82."id" = t81."person_id"
        WHERE t81."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t83."id",
              t83."kind",
              t83."title_en",
              t83."title_th",
              t83."language",
              t83."date",
              t83."media_type",
              t83."bytes",
              t83."sha256",
              t83."pages",
              t83."url"
            )
            ORDER BY t83."id" asc
          ),
          '[]'
        )
        FROM "document" t83
        WHERE t83."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t85."id",
                t85."property",
                t85."value",
                t85."max",
                t85."unit",
                t85."precision",
                t85."text",
                t85."date",
                t85."as_of",
                CASE
                WHEN t86."id" IS NOT NULL THEN json_build_array(
                  t86."id", t86."slug", t86."name_en", t86."name_th"
                )
                END,
                t85."capacity",
                t85."quote",
                t85."rank",
                t85."rank_reason",
                t85."note",
                json_build_array(
                  t87."id",
                  t87."slug",
                  t87."title",
                  t87."kind",
                  t87."publisher",
                  t87."published_on",
                  t87."language",
                  t87."url"
                ),
                CASE
                WHEN t88."id" IS NOT NULL THEN json_build_array(t88."id", t88."topic", t88."resolution")
                END
              )
            )
            ORDER BY t84.k0, t84.k1
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
        ) AS t84
        JOIN "fact" t85 ON t85."id" = t84.id
        LEFT JOIN "person" t86 ON t86."id" = t85."stated_by_id"
        LEFT JOIN "source" t87 ON t87."id" = t85."source_id"
        LEFT JOIN "conflict" t88 ON t88."id" = t85."conflict_id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t89."id",
              t89."slug",
              t89."title",
              t89."kind",
              t89."publisher",
              t89."published_on",
              t89."language",
              t89."url"
            )
            ORDER BY t89."id" asc
          ),
          '[]'
        )
        FROM "_agreement_source" t90
        JOIN "source" t89 ON t89."id" = t90."B"
        WHERE t90."A" = t1.id
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
    LEFT JOIN "agreement" t16 ON t16."id" = t1."based_on_id"
    LEFT JOIN "partnership" t17 ON t17."id" = t16."partnership_id"
    LEFT JOIN "sister_city" t20 ON t20."id" = t17."sister_city_id"
    LEFT JOIN "country" t21 ON t21."code" = t20."country_code"
    LEFT JOIN "agreement" t32 ON t32."id" = t1."renews_id"
    LEFT JOIN "partnership" t33 ON t33."id" = t32."partnership_id"
    LEFT JOIN "sister_city" t36 ON t36."id" = t33."sister_city_id"
    LEFT JOIN "country" t37 ON t37."code" = t36."country_code"
    LEFT JOIN "agreement" t40 ON t40."renews_id" = t1."id"
    LEFT JOIN "partnership" t41 ON t41."id" = t40."partnership_id"
    LEFT JOIN "sister_city" t44 ON t44."id" = t41."sister_city_id"
    LEFT JOIN "country" t45 ON t45."code" = t44."country_code"
    LEFT JOIN "agreement" t56 ON t56."id" = t1."superseded_by_id"
    LEFT JOIN "partnership" t57 ON t57."id" = t56."partnership_id"
    LEFT JOIN "sister_city" t60 ON t60."id" = t57."sister_city_id"
    LEFT JOIN "country" t61 ON t61."code" = t60."country_code"
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
              'approvalCount',
              (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
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
              t10."kind",
              t10."on",
              t10."recorded_at",
              t10."reason",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t11."id",
                      t11."slug",
                      t11."title",
                      t11."kind",
                      t11."publisher",
                      t11."published_on",
                      t11."language",
                      t11."url"
                    )
                    ORDER BY t11."id" asc
                  ),
                  '[]'
                )
                FROM "_agreement_event_source" t12
                JOIN "source" t11 ON t11."id" = t12."B"
                WHERE t12."A" = t10.id
              ),
              t10."id",
              t10."earliest"
            )
            ORDER BY t10."position" asc
          ),
          '[]'
        )
        FROM "agreement_event" t10
        WHERE t10."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t13."step",
              t13."body",
              t13."name_en",
              t13."name_th",
              t13."outcome",
              t13."due_on",
              t13."asked_on",
              t13."decided_on",
              t13."reference",
              t13."note",
              t13."legal_basis_en",
              t13."legal_basis_th",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t14."id",
                      t14."slug",
                      t14."title",
                      t14."kind",
                      t14."publisher",
                      t14."published_on",
                      t14."language",
                      t14."url"
                    )
                    ORDER BY t14."id" asc
                  ),
                  '[]'
                )
                FROM "_approval_source" t15
                JOIN "source" t14 ON t14."id" = t15."B"
                WHERE t15."A" = t13.id
              )
            )
            ORDER BY t13."step" asc
          ),
          '[]'
        )
        FROM "approval" t13
        WHERE t13."agreement_id" = t1."id"
      ),
      CASE
      WHEN t16."id" IS NOT NULL THEN json_build_array(
        t16."id",
        t16."slug",
        t16."title_en",
        t16."title_th",
        t16."title_local",
        t16."kind",
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
          FROM (SELECT t16."id" AS id) AS parent
        ),
        t16."signed_on",
        t16."signed_earliest",
        t16."awaits_entry",
        t16."term_kind",
        t16."expires_latest",
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
          FROM (SELECT t16."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t17."municipality_id" IS NULL
          AND t17."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
              FROM "province" t18
              WHERE t18."id" = t17."province_id"
            )
          )
          WHEN t17."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t19."id", t19."slug", t19."name_en", t19."name_th")
              FROM "municipality" t19
              WHERE t19."id" = t17."municipality_id"
            )
          )
          END,
          json_build_array(
            t20."id",
            t20."slug",
            t20."name_en",
            t20."name_th",
            t20."name_local",
            json_build_array(t21."code", t21."name_en", t21."name_th", t21."name_local"),
            t20."level"
          ),
          t17."relationship",
          t17."municipality_id"
        ),
        coalesce(to_json(t16."sectors"), '[]'),
        t16."term_months",
        t16."expires_on",
        t16."expires_earliest",
        t16."renewal_months",
        t16."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t23
          JOIN "source" t22 ON t22."id" = t23."B"
          WHERE t23."A" = t16.id
        )
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
              )
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
      WHEN t32."id" IS NOT NULL THEN json_build_array(
        t32."id",
        t32."slug",
        t32."title_en",
        t32."title_th",
        t32."title_local",
        t32."kind",
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
          FROM (SELECT t32."id" AS id) AS parent
        ),
        t32."signed_on",
        t32."signed_earliest",
        t32."awaits_entry",
        t32."term_kind",
        t32."expires_latest",
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
          FROM (SELECT t32."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t33."municipality_id" IS NULL
          AND t33."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t34."id", t34."slug", t34."name_en", t34."name_th")
              FROM "province" t34
              WHERE t34."id" = t33."province_id"
            )
          )
          WHEN t33."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t35."id", t35."slug", t35."name_en", t35."name_th")
              FROM "municipality" t35
              WHERE t35."id" = t33."municipality_id"
            )
          )
          END,
          json_build_array(
            t36."id",
            t36."slug",
            t36."name_en",
            t36."name_th",
            t36."name_local",
            json_build_array(t37."code", t37."name_en", t37."name_th", t37."name_local"),
            t36."level"
          ),
          t33."relationship",
          t33."municipality_id"
        ),
        coalesce(to_json(t32."sectors"), '[]'),
        t32."term_months",
        t32."expires_on",
        t32."expires_earliest",
        t32."renewal_months",
        t32."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t39
          JOIN "source" t38 ON t38."id" = t39."B"
          WHERE t39."A" = t32.id
        )
      )
      END,
      CASE
      WHEN t40."id" IS NOT NULL THEN json_build_array(
        t40."id",
        t40."slug",
        t40."title_en",
        t40."title_th",
        t40."title_local",
        t40."kind",
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
          FROM (SELECT t40."id" AS id) AS parent
        ),
        t40."signed_on",
        t40."signed_earliest",
        t40."awaits_entry",
        t40."term_kind",
        t40."expires_latest",
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
          FROM (SELECT t40."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t41."municipality_id" IS NULL
          AND t41."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t42."id", t42."slug", t42."name_en", t42."name_th")
              FROM "province" t42
              WHERE t42."id" = t41."province_id"
            )
          )
          WHEN t41."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t43."id", t43."slug", t43."name_en", t43."name_th")
              FROM "municipality" t43
              WHERE t43."id" = t41."municipality_id"
            )
          )
          END,
          json_build_array(
            t44."id",
            t44."slug",
            t44."name_en",
            t44."name_th",
            t44."name_local",
            json_build_array(t45."code", t45."name_en", t45."name_th", t45."name_local"),
            t44."level"
          ),
          t41."relationship",
          t41."municipality_id"
        ),
        coalesce(to_json(t40."sectors"), '[]'),
        t40."term_months",
        t40."expires_on",
        t40."expires_earliest",
        t40."renewal_months",
        t40."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t47
          JOIN "source" t46 ON t46."id" = t47."B"
          WHERE t47."A" = t40.id
        )
      )
      END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t48."id",
              t48."slug",
              t48."title_en",
              t48."title_th",
              t48."title_local",
              t48."kind",
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
                FROM (SELECT t48."id" AS id) AS parent
              ),
              t48."signed_on",
              t48."signed_earliest",
              t48."awaits_entry",
              t48."term_kind",
              t48."expires_latest",
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
                FROM (SELECT t48."id" AS id) AS parent
              ),
              json_build_array(
                CASE
                WHEN t49."municipality_id" IS NULL
                AND t49."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t50."id", t50."slug", t50."name_en", t50."name_th")
                    FROM "province" t50
                    WHERE t50."id" = t49."province_id"
                  )
                )
                WHEN t49."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t51."id", t51."slug", t51."name_en", t51."name_th")
                    FROM "municipality" t51
                    WHERE t51."id" = t49."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t52."id",
                  t52."slug",
                  t52."name_en",
                  t52."name_th",
                  t52."name_local",
                  json_build_array(t53."code", t53."name_en", t53."name_th", t53."name_local"),
                  t52."level"
                ),
                t49."relationship",
                t49."municipality_id"
              ),
              coalesce(to_json(t48."sectors"), '[]'),
              t48."term_months",
              t48."expires_on",
              t48."expires_earliest",
              t48."renewal_months",
              t48."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t55
                JOIN "source" t54 ON t54."id" = t55."B"
                WHERE t55."A" = t48.id
              )
            )
            ORDER BY t48."id" asc
          ),
          '[]'
        )
        FROM "agreement" t48
        LEFT JOIN "partnership" t49 ON t49."id" = t48."partnership_id"
        LEFT JOIN "sister_city" t52 ON t52."id" = t49."sister_city_id"
        LEFT JOIN "country" t53 ON t53."code" = t52."country_code"
        WHERE t48."superseded_by_id" = t1."id"
      ),
      CASE
      WHEN t56."id" IS NOT NULL THEN json_build_array(
        t56."id",
        t56."slug",
        t56."title_en",
        t56."title_th",
        t56."title_local",
        t56."kind",
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
          FROM (SELECT t56."id" AS id) AS parent
        ),
        t56."signed_on",
        t56."signed_earliest",
        t56."awaits_entry",
        t56."term_kind",
        t56."expires_latest",
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
          FROM (SELECT t56."id" AS id) AS parent
        ),
        json_build_array(
          CASE
          WHEN t57."municipality_id" IS NULL
          AND t57."province_id" IS NOT NULL THEN json_build_array(
            0,
            (
              SELECT json_build_array(t58."id", t58."slug", t58."name_en", t58."name_th")
              FROM "province" t58
              WHERE t58."id" = t57."province_id"
            )
          )
          WHEN t57."municipality_id" IS NOT NULL THEN json_build_array(
            1,
            (
              SELECT json_build_array(t59."id", t59."slug", t59."name_en", t59."name_th")
              FROM "municipality" t59
              WHERE t59."id" = t57."municipality_id"
            )
          )
          END,
          json_build_array(
            t60."id",
            t60."slug",
            t60."name_en",
            t60."name_th",
            t60."name_local",
            json_build_array(t61."code", t61."name_en", t61."name_th", t61."name_local"),
            t60."level"
          ),
          t57."relationship",
          t57."municipality_id"
        ),
        coalesce(to_json(t56."sectors"), '[]'),
        t56."term_months",
        t56."expires_on",
        t56."expires_earliest",
        t56."renewal_months",
        t56."notice_months",
        (
          SELECT count(*)::int
          FROM "_agreement_source" t63
          JOIN "source" t62 ON t62."id" = t63."B"
          WHERE t63."A" = t56.id
        )
      )
      END,
      (
        WITH t64 AS MATERIALIZED (
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
                    t66."id",
                    t66."slug",
                    t66."title_en",
                    t66."title_th",
                    t66."title_local",
                    t66."kind",
                    t66."direction",
                    t66."starts_on",
                    t66."ends_on",
                    t66."cancelled",
                    json_build_array(t67."id", t67."slug", t67."name_en", t67."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t68."id",
                            t68."slug",
                            t68."name_en",
                            t68."name_th",
                            t68."name_local",
                            json_build_array(t69."code", t69."name_en", t69."name_th", t69."name_local")
                          )
                          ORDER BY t68."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t70
                      JOIN "sister_city" t68 ON t68."id" = t70."B"
                      LEFT JOIN "country" t69 ON t69."code" = t68."country_code"
                      WHERE t70."A" = t66.id
                    )
                  )
                )
                ORDER BY t65.k0 DESC, t65.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t64.id AS id, t64.k0 AS k0, t64.k1 AS k1
              FROM t64
              WHERE TRUE
              ORDER BY t64.k0 DESC, t64.k1 DESC
              LIMIT 21
            ) AS t65
            JOIN "engagement" t66 ON t66."id" = t65.id
            LEFT JOIN "province" t67 ON t67."id" = t66."province_id"
          ),
          (SELECT count(*)::int FROM t64),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
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
            ORDER BY t71."id" asc
          ),
          '[]'
        )
        FROM "commitment" t71
        LEFT JOIN "organization" t72 ON t72."id" = t71."organization_id"
        LEFT JOIN "person" t73 ON t73."id" = t71."person_id"
        LEFT JOIN "partnership" t74 ON t74."id" = t71."partnership_id"
        LEFT JOIN "province" t77 ON t77."id" = t74."province_id"
        LEFT JOIN "sister_city" t78 ON t78."id" = t74."sister_city_id"
        LEFT JOIN "country" t79 ON t79."code" = t78."country_code"
        LEFT JOIN "agreement" t80 ON t80."id" = t71."agreement_id"
        WHERE t71."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t81."side",
              json_build_array(t82."id", t82."slug", t82."name_en", t82."name_th"),
              t81."post_en",
              t81."post_th",
              t81."on_behalf_of"
            )
            ORDER BY t81."position" asc
          ),
          '[]'
        )
        FROM "signatory" t81
        LEFT JOIN "person" t82 ON t82."id" = t81."person_id"
        WHERE t81."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t83."id",
              t83."kind",
              t83."title_en",
              t83."title_th",
              t83."language",
              t83."date",
              t83."media_type",
              t83."bytes",
              t83."sha256",
              t83."pages",
              t83."url"
            )
            ORDER BY t83."id" asc
          ),
          '[]'
        )
        FROM "document" t83
        WHERE t83."agreement_id" = t1."id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t85."id",
                t85."property",
                t85."value",
                t85."max",
                t85."unit",
                t85."precision",
                t85."text",
                t85."date",
                t85."as_of",
                CASE
                WHEN t86."id" IS NOT NULL THEN json_build_array(
                  t86."id", t86."slug", t86."name_en", t86."name_th"
                )
                END,
                t85."capacity",
                t85."quote",
                t85."rank",
                t85."rank_reason",
                t85."note",
                json_build_array(
                  t87."id",
                  t87."slug",
                  t87."title",
                  t87."kind",
                  t87."publisher",
                  t87."published_on",
                  t87."language",
                  t87."url"
                ),
                CASE
                WHEN t88."id" IS NOT NULL THEN json_build_array(t88."id", t88."topic", t88."resolution")
                END
              )
            )
            ORDER BY t84.k0, t84.k1
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
        ) AS t84
        JOIN "fact" t85 ON t85."id" = t84.id
        LEFT JOIN "person" t86 ON t86."id" = t85."stated_by_id"
        LEFT JOIN "source" t87 ON t87."id" = t85."source_id"
        LEFT JOIN "conflict" t88 ON t88."id" = t85."conflict_id"
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t89."id",
              t89."slug",
              t89."title",
              t89."kind",
              t89."publisher",
              t89."published_on",
              t89."language",
              t89."url"
            )
            ORDER BY t89."id" asc
          ),
          '[]'
        )
        FROM "_agreement_source" t90
        JOIN "source" t89 ON t89."id" = t90."B"
        WHERE t90."A" = t1.id
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
    LEFT JOIN "agreement" t16 ON t16."id" = t1."based_on_id"
    LEFT JOIN "partnership" t17 ON t17."id" = t16."partnership_id"
    LEFT JOIN "sister_city" t20 ON t20."id" = t17."sister_city_id"
    LEFT JOIN "country" t21 ON t21."code" = t20."country_code"
    LEFT JOIN "agreement" t32 ON t32."id" = t1."renews_id"
    LEFT JOIN "partnership" t33 ON t33."id" = t32."partnership_id"
    LEFT JOIN "sister_city" t36 ON t36."id" = t33."sister_city_id"
    LEFT JOIN "country" t37 ON t37."code" = t36."country_code"
    LEFT JOIN "agreement" t40 ON t40."renews_id" = t1."id"
    LEFT JOIN "partnership" t41 ON t41."id" = t40."partnership_id"
    LEFT JOIN "sister_city" t44 ON t44."id" = t41."sister_city_id"
    LEFT JOIN "country" t45 ON t45."code" = t44."country_code"
    LEFT JOIN "agreement" t56 ON t56."id" = t1."superseded_by_id"
    LEFT JOIN "partnership" t57 ON t57."id" = t56."partnership_id"
    LEFT JOIN "sister_city" t60 ON t60."id" = t57."sister_city_id"
    LEFT JOIN "country" t61 ON t61."code" = t60."country_code"
    WHERE t1."slug" = $
  )
)::text AS answer
