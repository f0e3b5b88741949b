-- query Briefing($province: String!, $sisterCity: String!, $asOf: Date, $withinDays: Int, $dormantMonths: Int) {
--   briefing(
--     province: $province
--     sisterCity: $sisterCity
--     asOf: $asOf
--     withinDays: $withinDays
--     dormantMonths: $dormantMonths
--   ) {
--     partnership {
--       ...PartnershipLine
--       contact(asOf: $asOf, months: $dormantMonths) {
--         ...Standing
--       }
--       sectors(asOf: $asOf) {
--         ...SectorName
--       }
--       note
--     }
--     agreements {
--       id
--       slug
--       title
--       titleTh: title(lang: TH)
--       kind
--       status(asOf: $asOf)
--       signedOn
--       inForceFrom
--       term {
--         ...Duration
--       }
--       missing
--       sources {
--         ...Citation
--       }
--     }
--     lastContact {
--       ...LastContact
--     }
--     openCommitments {
--       id
--       text
--       textTh: text(lang: TH)
--       status(asOf: $asOf)
--       owedBy
--       agreedOn
--       dueOn
--       sources {
--         ...Citation
--       }
--     }
--     engagements {
--       id
--       slug
--       title
--       titleTh: title(lang: TH)
--       kind
--       direction
--       startsOn
--       endsOn
--       leaders {
--         ...PersonName
--       }
--       sources {
--         ...Citation
--       }
--     }
--     people {
--       ...PersonName
--       posts {
--         title
--         titleTh: title(lang: TH)
--         from
--         until
--       }
--     }
--     conflicts {
--       id
--       topic
--       note
--       facts {
--         ...Statement
--       }
--     }
--     anniversaries {
--       years
--       on
--       agreement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--         signedOn
--       }
--     }
--     toRaise {
--       reason
--       on
--       agreement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--       }
--       commitment {
--         id
--         text
--         textTh: text(lang: TH)
--         owedBy
--       }
--     }
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

-- Asked with {"province":"phuket","sisterCity":"xiamen"}
-- Asked with {"province":"phuket","sisterCity":"quang-tri"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (SELECT p.id FROM partnership p WHERE p.id = $)
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."id",
              t1."relationship",
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
                FROM (SELECT t1."id" AS id) AS parent
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
                          t2."id",
                          json_build_array(t2."id", t2."slug", t2."title_en", t2."title_th", t2."title_local")
                        ),
                        '{}'
                      )
                      FROM "agreement" t2
                      WHERE t2."id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT')
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t3."id",
                          json_build_array(t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local")
                        ),
                        '{}'
                      )
                      FROM "engagement" t3
                      WHERE t3."id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT')
                    )
                  )
                )
                FROM (SELECT t1."id" AS id) AS parent
              ),
              CASE
              WHEN t1."municipality_id" IS NULL
              AND t1."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                  FROM "province" t4
                  WHERE t4."id" = t1."province_id"
                )
              )
              WHEN t1."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                  FROM "municipality" t5
                  WHERE t5."id" = t1."municipality_id"
                )
              )
              END,
              json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th"),
              json_build_array(
                t7."id",
                t7."slug",
                t7."name_en",
                t7."name_th",
                t7."name_local",
                json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
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
                        WHEN e.kind = ANY ($::text[]::"EngagementKind"[]) THEN 2
                        ELSE 1
                        END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                        FROM partnership_engagement e
                        WHERE e.partnership_id = parent.id
                        AND NOT e.cancelled
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
                FROM (SELECT t1."id" AS id) AS parent
              ),
              (
                SELECT to_json(
                  (
                    SELECT array_agg(DISTINCT sector.code::text)
                    FROM agreement a
                    CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                    WHERE a.partnership_id = parent.id
                    AND TRUE
                  )
                )
                FROM (SELECT t1."id" AS id) AS parent
              ),
              t1."note"
            )
          ),
          '{}'
        )
        FROM "partnership" t1
        LEFT JOIN "province" t6 ON t6."id" = t1."province_id"
        LEFT JOIN "sister_city" t7 ON t7."id" = t1."sister_city_id"
        LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
        WHERE t1."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT a.id
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      WHERE a.partnership_id = $
      ORDER BY standing.status <> 'IN_FORCE', CASE
      WHEN a.signed_earliest <= $::text::date THEN a.signed_earliest
      END DESC NULLS LAST, a.id
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
              t9."term_months",
              t9."expires_on",
              t9."expires_earliest",
              t9."renewal_months",
              t9."notice_months",
              coalesce(to_json(t9."sectors"), '[]'),
              (
                SELECT count(*)::int
                FROM "_agreement_source" t11
                JOIN "source" t10 ON t10."id" = t11."B"
                WHERE t11."A" = t9.id
              ),
              (SELECT count(*)::int FROM "approval" t12 WHERE t12."agreement_id" = t9."id"),
              json_build_array(t13."relationship", t13."municipality_id", json_build_array(t14."level")),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t15."id",
                      t15."slug",
                      t15."title",
                      t15."kind",
                      t15."publisher",
                      t15."published_on",
                      t15."language",
                      t15."url"
                    )
                    ORDER BY t15."id" asc
                  ),
                  '[]'
                )
                FROM "_agreement_source" t16
                JOIN "source" t15 ON t15."id" = t16."B"
                WHERE t16."A" = t9.id
              )
            )
          ),
          '{}'
        )
        FROM "agreement" t9
        LEFT JOIN "partnership" t13 ON t13."id" = t9."partnership_id"
        LEFT JOIN "sister_city" t14 ON t14."id" = t13."sister_city_id"
        WHERE t9."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT last.*
      FROM (SELECT $::text AS id) AS parent
      CROSS JOIN LATERAL (
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
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t17."id",
            json_build_array(t17."id", t17."slug", t17."title_en", t17."title_th", t17."title_local")
          ),
          '{}'
        )
        FROM "agreement" t17
        WHERE t17."id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT')
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t18."id",
            json_build_array(t18."id", t18."slug", t18."title_en", t18."title_th", t18."title_local")
          ),
          '{}'
        )
        FROM "engagement" t18
        WHERE t18."id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT')
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT c.id
      FROM commitment c
      WHERE c.partnership_id = $
      AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
      AND coalesce(c.done_latest > $::text::date, TRUE)
      AND coalesce(c.dropped_latest > $::text::date, TRUE)
      ORDER BY c.due_latest NULLS LAST, c.id
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
              t19."text_en",
              t19."text_th",
              t19."agreed_earliest",
              t19."started_earliest",
              t19."done_latest",
              t19."dropped_latest",
              t19."due_latest",
              t19."owed_by",
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
                FROM (SELECT t19."id" AS id) AS parent
              ),
              t19."due_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t20."id",
                      t20."slug",
                      t20."title",
                      t20."kind",
                      t20."publisher",
                      t20."published_on",
                      t20."language",
                      t20."url"
                    )
                    ORDER BY t20."id" asc
                  ),
                  '[]'
                )
                FROM "_commitment_source" t21
                JOIN "source" t20 ON t20."id" = t21."B"
                WHERE t21."A" = t19.id
              )
            )
          ),
          '{}'
        )
        FROM "commitment" t19
        WHERE t19."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT e.id
      FROM partnership_engagement e
      WHERE e.partnership_id = $
      AND NOT e.cancelled
      ORDER BY e.starts_earliest DESC, e.id DESC
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t22."id",
            json_build_array(
              t22."id",
              t22."slug",
              t22."title_en",
              t22."title_th",
              t22."title_local",
              t22."kind",
              t22."direction",
              t22."starts_on",
              t22."ends_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th") ORDER BY t23."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_leader" t24
                JOIN "person" t23 ON t23."id" = t24."B"
                WHERE t24."A" = t22.id
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t25."id",
                      t25."slug",
                      t25."title",
                      t25."kind",
                      t25."publisher",
                      t25."published_on",
                      t25."language",
                      t25."url"
                    )
                    ORDER BY t25."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_source" t26
                JOIN "source" t25 ON t25."id" = t26."B"
                WHERE t26."A" = t22.id
              )
            )
          ),
          '{}'
        )
        FROM "engagement" t22
        WHERE t22."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT l."B" AS id
      FROM partnership_engagement e
      JOIN "_engagement_leader" l ON l."A" = e.id
      WHERE e.partnership_id = $
      AND NOT e.cancelled
      AND e.starts_earliest <= $::text::date
      GROUP BY l."B"
      ORDER BY max(e.starts_earliest) DESC, l."B"
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t27."id",
            json_build_array(
              t27."id",
              t27."slug",
              t27."name_en",
              t27."name_th",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t28."title_en", t28."title_th", t28."from", t28."until")
                    ORDER BY t28."position" asc
                  ),
                  '[]'
                )
                FROM "post" t28
                WHERE t28."person_id" = t27."id"
              )
            )
          ),
          '{}'
        )
        FROM "person" t27
        WHERE t27."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT x.id
      FROM conflict x
      JOIN (
        SELECT 'Partnership' AS type, $::text AS id
        UNION ALL
        SELECT 'SisterCity', p.sister_city_id
        FROM partnership p
        WHERE p.id = $
        UNION ALL
        SELECT 'Agreement', a.id
        FROM agreement a
        WHERE a.partnership_id = $
        UNION ALL
        SELECT 'Engagement', e.id
        FROM partnership_engagement e
        WHERE e.partnership_id = $
      ) AS subject ON subject.type = x.subject_type
      AND subject.id = x.subject_id
      WHERE x.resolution IS NULL
      ORDER BY x.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t29."id",
            json_build_array(
              t29."id",
              t29."topic",
              t29."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t30."id",
                      t30."property",
                      t30."value",
                      t30."max",
                      t30."unit",
                      t30."precision",
                      t30."text",
                      t30."date",
                      t30."as_of",
                      CASE
                      WHEN t31."id" IS NOT NULL THEN json_build_array(
                        t31."id", t31."slug", t31."name_en", t31."name_th"
                      )
                      END,
                      t30."capacity",
                      t30."quote",
                      t30."rank",
                      t30."rank_reason",
                      t30."note",
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
                    )
                    ORDER BY t30."id" asc
                  ),
                  '[]'
                )
                FROM "fact" t30
                LEFT JOIN "person" t31 ON t31."id" = t30."stated_by_id"
                LEFT JOIN "source" t32 ON t32."id" = t30."source_id"
                WHERE t30."conflict_id" = t29."id"
              )
            )
          ),
          '{}'
        )
        FROM "conflict" t29
        WHERE t29."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.*
      FROM (
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
            AND a.partnership_id = $ OFFSET 0
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
      ) AS next
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
              t33."slug",
              t33."title_en",
              t33."title_th",
              t33."title_local",
              t33."signed_on",
              t33."signed_earliest"
            )
          ),
          '{}'
        )
        FROM "agreement" t33
        WHERE t33."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT point.*
      FROM (
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
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
          WHERE a.partnership_id = $
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
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.latest
          ELSE a.expires_latest
          END DESC NULLS LAST, a.id
          LIMIT $::int
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason,
          (a.expires_earliest - make_interval(months => a.notice_months))::date::text AS "on",
          a.id
        FROM (
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
          WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
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
          WHERE a.partnership_id = $
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
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.latest
          ELSE a.expires_latest
          END >= $::text::date
          AND CASE
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.earliest
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
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.earliest
          ELSE a.expires_earliest
          END, a.id
          LIMIT $::int
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(c.done_latest > $::text::date, TRUE)
        AND coalesce(c.dropped_latest > $::text::date, TRUE)
        AND c.due_latest < $::text::date
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(c.done_latest > $::text::date, TRUE)
        AND coalesce(c.dropped_latest > $::text::date, TRUE)
        AND c.due_latest >= $::text::date
        AND c.due_earliest <= $::text::date + $::int
        UNION ALL
        SELECT 'DORMANT', last."on", NULL
        FROM (
          SELECT last.*
          FROM (SELECT $::text AS id) AS parent
          CROSS JOIN LATERAL (
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
              AND e.starts_earliest <= $::text::date
            ) AS c
            ORDER BY least(c.latest, $::text::date) DESC,
              c.weight,
              c.earliest DESC,
              c.kind COLLATE "C",
              c.id COLLATE "C"
            LIMIT 1
          ) AS last
        ) AS last
        WHERE last.latest < ($::text::date - make_interval(months => $::int))::date
        AND (
          SELECT TRUE
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = $::text
          AND standing.there
          AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
          LIMIT 1
        )
        UNION ALL
        SELECT 'NO_EVIDENCE', NULL, NULL
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
            WHERE a.partnership_id = $::text
            AND a.signed_earliest <= $::text::date
            UNION ALL
            SELECT CASE v.kind
            WHEN 'RENEWED' THEN 'RENEWAL'
            ELSE 'SIGNATURE'
            END, 0, v."on", v.earliest, v.latest, a.id
            FROM agreement a
            JOIN agreement_event v ON v.agreement_id = a.id
            WHERE a.partnership_id = $::text
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
            WHERE e.partnership_id = $::text
            AND NOT e.cancelled
            AND e.starts_earliest <= $::text::date
          ) AS c
          LIMIT 1
        ) IS NULL
        AND (
          SELECT TRUE
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = $::text
          AND standing.there
          AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
          LIMIT 1
        )
      ) AS point
      ORDER BY array_position($::text[], point.reason), point."on" NULLS LAST, point.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t34."id",
            json_build_array(t34."id", t34."slug", t34."title_en", t34."title_th", t34."title_local")
          ),
          '{}'
        )
        FROM "agreement" t34
        WHERE t34."id" IN (SELECT v.id FROM v WHERE v.reason NOT LIKE 'COMMITMENT%' AND v.id IS NOT NULL)
      ),
      (
        SELECT coalesce(
          json_object_agg(t35."id", json_build_array(t35."id", t35."text_en", t35."text_th", t35."owed_by")),
          '{}'
        )
        FROM "commitment" t35
        WHERE t35."id" IN (SELECT v.id FROM v WHERE v.reason LIKE 'COMMITMENT%')
      )
    )
  )
)::text AS answer

-- Asked with {"province":"TH-83","sisterCity":"hainan","asOf":"2018-01-01","withinDays":365,"dormantMonths":12}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (SELECT p.id FROM partnership p WHERE p.id = $)
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."id",
              t1."relationship",
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
                FROM (SELECT t1."id" AS id) AS parent
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
                          t2."id",
                          json_build_array(t2."id", t2."slug", t2."title_en", t2."title_th", t2."title_local")
                        ),
                        '{}'
                      )
                      FROM "agreement" t2
                      WHERE t2."id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT')
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t3."id",
                          json_build_array(t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local")
                        ),
                        '{}'
                      )
                      FROM "engagement" t3
                      WHERE t3."id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT')
                    )
                  )
                )
                FROM (SELECT t1."id" AS id) AS parent
              ),
              CASE
              WHEN t1."municipality_id" IS NULL
              AND t1."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                  FROM "province" t4
                  WHERE t4."id" = t1."province_id"
                )
              )
              WHEN t1."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                  FROM "municipality" t5
                  WHERE t5."id" = t1."municipality_id"
                )
              )
              END,
              json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th"),
              json_build_array(
                t7."id",
                t7."slug",
                t7."name_en",
                t7."name_th",
                t7."name_local",
                json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
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
                        WHEN e.kind = ANY ($::text[]::"EngagementKind"[]) THEN 2
                        ELSE 1
                        END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                        FROM partnership_engagement e
                        WHERE e.partnership_id = parent.id
                        AND NOT e.cancelled
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
                FROM (SELECT t1."id" AS id) AS parent
              ),
              (
                SELECT to_json(
                  (
                    SELECT array_agg(DISTINCT sector.code::text)
                    FROM agreement a
                    CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                    WHERE a.partnership_id = parent.id
                    AND EXISTS (
                      SELECT
                      FROM agreement_span s
                      WHERE s.agreement_id = a.id
                      AND s.there
                      AND s.starts <= $::text::date
                    )
                  )
                )
                FROM (SELECT t1."id" AS id) AS parent
              ),
              t1."note"
            )
          ),
          '{}'
        )
        FROM "partnership" t1
        LEFT JOIN "province" t6 ON t6."id" = t1."province_id"
        LEFT JOIN "sister_city" t7 ON t7."id" = t1."sister_city_id"
        LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
        WHERE t1."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT a.id
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      WHERE a.partnership_id = $
      AND standing.there
      ORDER BY standing.status <> 'IN_FORCE', CASE
      WHEN a.signed_earliest <= $::text::date THEN a.signed_earliest
      END DESC NULLS LAST, a.id
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
              t9."term_months",
              t9."expires_on",
              t9."expires_earliest",
              t9."renewal_months",
              t9."notice_months",
              coalesce(to_json(t9."sectors"), '[]'),
              (
                SELECT count(*)::int
                FROM "_agreement_source" t11
                JOIN "source" t10 ON t10."id" = t11."B"
                WHERE t11."A" = t9.id
              ),
              (SELECT count(*)::int FROM "approval" t12 WHERE t12."agreement_id" = t9."id"),
              json_build_array(t13."relationship", t13."municipality_id", json_build_array(t14."level")),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t15."id",
                      t15."slug",
                      t15."title",
                      t15."kind",
                      t15."publisher",
                      t15."published_on",
                      t15."language",
                      t15."url"
                    )
                    ORDER BY t15."id" asc
                  ),
                  '[]'
                )
                FROM "_agreement_source" t16
                JOIN "source" t15 ON t15."id" = t16."B"
                WHERE t16."A" = t9.id
              )
            )
          ),
          '{}'
        )
        FROM "agreement" t9
        LEFT JOIN "partnership" t13 ON t13."id" = t9."partnership_id"
        LEFT JOIN "sister_city" t14 ON t14."id" = t13."sister_city_id"
        WHERE t9."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT last.*
      FROM (SELECT $::text AS id) AS parent
      CROSS JOIN LATERAL (
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
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t17."id",
            json_build_array(t17."id", t17."slug", t17."title_en", t17."title_th", t17."title_local")
          ),
          '{}'
        )
        FROM "agreement" t17
        WHERE t17."id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT')
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t18."id",
            json_build_array(t18."id", t18."slug", t18."title_en", t18."title_th", t18."title_local")
          ),
          '{}'
        )
        FROM "engagement" t18
        WHERE t18."id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT')
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT c.id
      FROM commitment c
      WHERE c.partnership_id = $
      AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
      AND coalesce(c.done_latest > $::text::date, TRUE)
      AND coalesce(c.dropped_latest > $::text::date, TRUE)
      ORDER BY c.due_latest NULLS LAST, c.id
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
              t19."text_en",
              t19."text_th",
              t19."agreed_earliest",
              t19."started_earliest",
              t19."done_latest",
              t19."dropped_latest",
              t19."due_latest",
              t19."owed_by",
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
                FROM (SELECT t19."id" AS id) AS parent
              ),
              t19."due_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t20."id",
                      t20."slug",
                      t20."title",
                      t20."kind",
                      t20."publisher",
                      t20."published_on",
                      t20."language",
                      t20."url"
                    )
                    ORDER BY t20."id" asc
                  ),
                  '[]'
                )
                FROM "_commitment_source" t21
                JOIN "source" t20 ON t20."id" = t21."B"
                WHERE t21."A" = t19.id
              )
            )
          ),
          '{}'
        )
        FROM "commitment" t19
        WHERE t19."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT e.id
      FROM partnership_engagement e
      WHERE e.partnership_id = $
      AND NOT e.cancelled
      AND e.starts_earliest <= $::text::date
      ORDER BY e.starts_earliest DESC, e.id DESC
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t22."id",
            json_build_array(
              t22."id",
              t22."slug",
              t22."title_en",
              t22."title_th",
              t22."title_local",
              t22."kind",
              t22."direction",
              t22."starts_on",
              t22."ends_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th") ORDER BY t23."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_leader" t24
                JOIN "person" t23 ON t23."id" = t24."B"
                WHERE t24."A" = t22.id
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t25."id",
                      t25."slug",
                      t25."title",
                      t25."kind",
                      t25."publisher",
                      t25."published_on",
                      t25."language",
                      t25."url"
                    )
                    ORDER BY t25."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_source" t26
                JOIN "source" t25 ON t25."id" = t26."B"
                WHERE t26."A" = t22.id
              )
            )
          ),
          '{}'
        )
        FROM "engagement" t22
        WHERE t22."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT l."B" AS id
      FROM partnership_engagement e
      JOIN "_engagement_leader" l ON l."A" = e.id
      WHERE e.partnership_id = $
      AND NOT e.cancelled
      AND e.starts_earliest <= $::text::date
      GROUP BY l."B"
      ORDER BY max(e.starts_earliest) DESC, l."B"
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t27."id",
            json_build_array(
              t27."id",
              t27."slug",
              t27."name_en",
              t27."name_th",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t28."title_en", t28."title_th", t28."from", t28."until")
                    ORDER BY t28."position" asc
                  ),
                  '[]'
                )
                FROM "post" t28
                WHERE t28."person_id" = t27."id"
              )
            )
          ),
          '{}'
        )
        FROM "person" t27
        WHERE t27."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT x.id
      FROM conflict x
      JOIN (
        SELECT 'Partnership' AS type, $::text AS id
        UNION ALL
        SELECT 'SisterCity', p.sister_city_id
        FROM partnership p
        WHERE p.id = $
        UNION ALL
        SELECT 'Agreement', a.id
        FROM agreement a
        WHERE a.partnership_id = $
        UNION ALL
        SELECT 'Engagement', e.id
        FROM partnership_engagement e
        WHERE e.partnership_id = $
      ) AS subject ON subject.type = x.subject_type
      AND subject.id = x.subject_id
      WHERE x.resolution IS NULL
      AND (
        SELECT count(*)
        FROM fact f
        WHERE f.conflict_id = x.id
        AND coalesce(f.as_of_earliest <= $::text::date, TRUE)
      ) >= 2
      ORDER BY x.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t29."id",
            json_build_array(
              t29."id",
              t29."topic",
              t29."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t30."id",
                      t30."property",
                      t30."value",
                      t30."max",
                      t30."unit",
                      t30."precision",
                      t30."text",
                      t30."date",
                      t30."as_of",
                      CASE
                      WHEN t31."id" IS NOT NULL THEN json_build_array(
                        t31."id", t31."slug", t31."name_en", t31."name_th"
                      )
                      END,
                      t30."capacity",
                      t30."quote",
                      t30."rank",
                      t30."rank_reason",
                      t30."note",
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
                    )
                    ORDER BY t30."id" asc
                  ),
                  '[]'
                )
                FROM "fact" t30
                LEFT JOIN "person" t31 ON t31."id" = t30."stated_by_id"
                LEFT JOIN "source" t32 ON t32."id" = t30."source_id"
                WHERE t30."conflict_id" = t29."id"
              )
            )
          ),
          '{}'
        )
        FROM "conflict" t29
        WHERE t29."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.*
      FROM (
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
            AND a.partnership_id = $ OFFSET 0
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
      ) AS next
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
              t33."slug",
              t33."title_en",
              t33."title_th",
              t33."title_local",
              t33."signed_on",
              t33."signed_earliest"
            )
          ),
          '{}'
        )
        FROM "agreement" t33
        WHERE t33."id" IN (SELECT v.id FROM v)
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT point.*
      FROM (
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
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
          WHERE a.partnership_id = $
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
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.latest
          ELSE a.expires_latest
          END DESC NULLS LAST, a.id
          LIMIT $::int
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason,
          (a.expires_earliest - make_interval(months => a.notice_months))::date::text AS "on",
          a.id
        FROM (
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
          WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
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
          WHERE a.partnership_id = $
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
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.latest
          ELSE a.expires_latest
          END >= $::text::date
          AND CASE
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.earliest
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
          WHEN (
            a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL
          ) THEN notice.earliest
          ELSE a.expires_earliest
          END, a.id
          LIMIT $::int
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(c.done_latest > $::text::date, TRUE)
        AND coalesce(c.dropped_latest > $::text::date, TRUE)
        AND c.due_latest < $::text::date
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(c.done_latest > $::text::date, TRUE)
        AND coalesce(c.dropped_latest > $::text::date, TRUE)
        AND c.due_latest >= $::text::date
        AND c.due_earliest <= $::text::date + $::int
        UNION ALL
        SELECT 'DORMANT', last."on", NULL
        FROM (
          SELECT last.*
          FROM (SELECT $::text AS id) AS parent
          CROSS JOIN LATERAL (
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
              AND e.starts_earliest <= $::text::date
            ) AS c
            ORDER BY least(c.latest, $::text::date) DESC,
              c.weight,
              c.earliest DESC,
              c.kind COLLATE "C",
              c.id COLLATE "C"
            LIMIT 1
          ) AS last
        ) AS last
        WHERE last.latest < ($::text::date - make_interval(months => $::int))::date
        AND (
          SELECT TRUE
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = $::text
          AND standing.there
          AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
          LIMIT 1
        )
        UNION ALL
        SELECT 'NO_EVIDENCE', NULL, NULL
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
            WHERE a.partnership_id = $::text
            AND a.signed_earliest <= $::text::date
            UNION ALL
            SELECT CASE v.kind
            WHEN 'RENEWED' THEN 'RENEWAL'
            ELSE 'SIGNATURE'
            END, 0, v."on", v.earliest, v.latest, a.id
            FROM agreement a
            JOIN agreement_event v ON v.agreement_id = a.id
            WHERE a.partnership_id = $::text
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
            WHERE e.partnership_id = $::text
            AND NOT e.cancelled
            AND e.starts_earliest <= $::text::date
          ) AS c
          LIMIT 1
        ) IS NULL
        AND (
          SELECT TRUE
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = $::text
          AND standing.there
          AND standing.status IN ('IN_FORCE', 'SIGNED', 'REPORTED')
          LIMIT 1
        )
      ) AS point
      ORDER BY array_position($::text[], point.reason), point."on" NULLS LAST, point.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t34."id",
            json_build_array(t34."id", t34."slug", t34."title_en", t34."title_th", t34."title_local")
          ),
          '{}'
        )
        FROM "agreement" t34
        WHERE t34."id" IN (SELECT v.id FROM v WHERE v.reason NOT LIKE 'COMMITMENT%' AND v.id IS NOT NULL)
      ),
      (
        SELECT coalesce(
          json_object_agg(t35."id", json_build_array(t35."id", t35."text_en", t35."text_th", t35."owed_by")),
          '{}'
        )
        FROM "commitment" t35
        WHERE t35."id" IN (SELECT v.id FROM v WHERE v.reason LIKE 'COMMITMENT%')
      )
    )
  )
)::text AS answer
