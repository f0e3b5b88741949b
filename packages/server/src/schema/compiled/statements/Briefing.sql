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
-- Asked with {"province":"mukdahan","sisterCity":"quang-tri"}

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
                          t2."id",
                          json_build_array(t2."id", t2."slug", t2."title_en", t2."title_th", t2."title_local")
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t2
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t3."id",
                          json_build_array(t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local")
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t3
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
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t1
        LEFT JOIN "province" t6 ON t6."id" = t1."province_id"
        LEFT JOIN "sister_city" t7 ON t7."id" = t1."sister_city_id"
        LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
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
              json_build_array(t12."relationship", t12."municipality_id", json_build_array(t13."level")),
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
                FROM "_agreement_source" t15
                JOIN "source" t14 ON t14."id" = t15."B"
                WHERE t15."A" = t9.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t9
        LEFT JOIN "partnership" t12 ON t12."id" = t9."partnership_id"
        LEFT JOIN "sister_city" t13 ON t13."id" = t12."sister_city_id"
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
          WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
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
      ) AS last
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t16."id",
            json_build_array(t16."id", t16."slug", t16."title_en", t16."title_th", t16."title_local")
          ),
          '{}'
        )
        FROM (
          SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
        ) t16
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t17."id",
            json_build_array(t17."id", t17."slug", t17."title_en", t17."title_th", t17."title_local")
          ),
          '{}'
        )
        FROM (
          SELECT * FROM "engagement" WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
        ) t17
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT c.id
      FROM commitment c
      WHERE c.partnership_id = $
      AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
      AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
      ORDER BY c.due_latest NULLS LAST, c.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t18."id",
            json_build_array(
              t18."id",
              t18."text_en",
              t18."text_th",
              t18."agreed_earliest",
              t18."started_earliest",
              t18."done_latest",
              t18."dropped_latest",
              t18."due_latest",
              t18."owed_by",
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
                FROM (SELECT t18."id" AS id) AS parent
              ),
              t18."due_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t19."id",
                      t19."slug",
                      t19."title",
                      t19."kind",
                      t19."publisher",
                      t19."published_on",
                      t19."language",
                      t19."url"
                    )
                    ORDER BY t19."id" asc
                  ),
                  '[]'
                )
                FROM "_commitment_source" t20
                JOIN "source" t19 ON t19."id" = t20."B"
                WHERE t20."A" = t18.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "commitment" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t18
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT e.id
      FROM partnership_engagement e
      WHERE e.partnership_id = $
      AND NOT e.cancelled
      AND coalesce(e.last_stage <> 'DECLINED', TRUE)
      ORDER BY e.starts_earliest DESC, e.id DESC
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t21."id",
            json_build_array(
              t21."id",
              t21."slug",
              t21."title_en",
              t21."title_th",
              t21."title_local",
              t21."kind",
              t21."direction",
              t21."starts_on",
              t21."ends_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th") ORDER BY t22."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_leader" t23
                JOIN "person" t22 ON t22."id" = t23."B"
                WHERE t23."A" = t21.id
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t24."id",
                      t24."slug",
                      t24."title",
                      t24."kind",
                      t24."publisher",
                      t24."published_on",
                      t24."language",
                      t24."url"
                    )
                    ORDER BY t24."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_source" t25
                JOIN "source" t24 ON t24."id" = t25."B"
                WHERE t25."A" = t21.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "engagement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t21
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT met.id
      FROM (
        SELECT someone.id, e.starts_earliest
        FROM partnership_engagement e
        CROSS JOIN LATERAL (
          SELECT l."B" AS id
          FROM "_engagement_leader" l
          WHERE l."A" = e.id
          UNION
          SELECT party.person_id
          FROM engagement_party party
          WHERE party.engagement_id = e.id
          AND party.person_id IS NOT NULL
        ) AS someone
        WHERE e.partnership_id = $
        AND NOT e.cancelled
        AND coalesce(e.last_stage = 'HELD', TRUE)
        AND e.starts_earliest <= $::text::date
        UNION ALL
        SELECT s.person_id, a.signed_earliest
        FROM signatory s
        JOIN agreement a ON a.id = s.agreement_id
        WHERE a.partnership_id = $
        AND a.signed_earliest <= $::text::date
      ) AS met (id, "on")
      GROUP BY met.id
      ORDER BY max(met."on") DESC, met.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t26."id",
            json_build_array(
              t26."id",
              t26."slug",
              t26."name_en",
              t26."name_th",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t27."title_en", t27."title_th", t27."from", t27."until")
                    ORDER BY t27."position" asc
                  ),
                  '[]'
                )
                FROM "post" t27
                WHERE t27."person_id" = t26."id"
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "person" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t26
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
      ORDER BY EXISTS (
        SELECT
        FROM fact f
        JOIN source s ON s.id = f.source_id
        WHERE f.conflict_id = x.id
        AND s.asserted_by_id IS NOT NULL
      ),
        x.id
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
              t28."topic",
              t28."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t29."id",
                      t29."property",
                      t29."value",
                      t29."max",
                      t29."unit",
                      t29."precision",
                      t29."text",
                      t29."date",
                      t29."as_of",
                      CASE
                      WHEN t30."id" IS NOT NULL THEN json_build_array(
                        t30."id", t30."slug", t30."name_en", t30."name_th"
                      )
                      END,
                      t29."capacity",
                      t29."quote",
                      t29."rank",
                      t29."rank_reason",
                      t29."note",
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
                    )
                    ORDER BY t29."id" asc
                  ),
                  '[]'
                )
                FROM "fact" t29
                LEFT JOIN "person" t30 ON t30."id" = t29."stated_by_id"
                LEFT JOIN "source" t31 ON t31."id" = t29."source_id"
                WHERE t29."conflict_id" = t28."id"
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "conflict" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t28
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.*
      FROM (
        SELECT next.id, next.years, next."on"
        FROM unnest($::int[], $::text[]::date[], $::text[]::date[]) AS stretch (years, starts, ends)
        CROSS JOIN LATERAL (
          SELECT a.id,
            stretch.years,
            (a.signed_earliest + make_interval(years => stretch.years))::date AS "on"
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.partnership_id = $
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
      ) AS next
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t32."id",
            json_build_array(
              t32."id",
              t32."slug",
              t32."title_en",
              t32."title_th",
              t32."title_local",
              t32."signed_on",
              t32."signed_earliest"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t32
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT point.*
      FROM (
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
          SELECT id
          FROM (
            (
              SELECT a.id, a.expires_latest AS latest
              FROM (
                SELECT id
                FROM agreement a
                WHERE a.partnership_id = $
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
              WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason,
          (a.expires_earliest - make_interval(months => a.notice_months))::date::text AS "on",
          a.id
        FROM (
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
          WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
          SELECT id
          FROM (
            (
              SELECT a.id, near.expires_earliest AS earliest
              FROM (
                SELECT id, expires_earliest
                FROM agreement a
                WHERE a.partnership_id = $
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
              WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
        AND c.due_latest < $::text::date
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
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
              WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
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
            WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
            ELSE 1
            END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
            FROM partnership_engagement e
            WHERE e.partnership_id = $::text
            AND NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
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
            t33."id",
            json_build_array(t33."id", t33."slug", t33."title_en", t33."title_th", t33."title_local")
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "agreement"
          WHERE "id" IN (
            SELECT v.id FROM v WHERE v.reason NOT LIKE 'COMMITMENT%' AND v.id IS NOT NULL
          ) OFFSET 0
        ) t33
      ),
      (
        SELECT coalesce(
          json_object_agg(t34."id", json_build_array(t34."id", t34."text_en", t34."text_th", t34."owed_by")),
          '{}'
        )
        FROM (
          SELECT *
          FROM "commitment"
          WHERE "id" IN (SELECT v.id FROM v WHERE v.reason LIKE 'COMMITMENT%') OFFSET 0
        ) t34
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
                          t2."id",
                          json_build_array(t2."id", t2."slug", t2."title_en", t2."title_th", t2."title_local")
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t2
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t3."id",
                          json_build_array(t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local")
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t3
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
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t1
        LEFT JOIN "province" t6 ON t6."id" = t1."province_id"
        LEFT JOIN "sister_city" t7 ON t7."id" = t1."sister_city_id"
        LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
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
              json_build_array(t12."relationship", t12."municipality_id", json_build_array(t13."level")),
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
                FROM "_agreement_source" t15
                JOIN "source" t14 ON t14."id" = t15."B"
                WHERE t15."A" = t9.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t9
        LEFT JOIN "partnership" t12 ON t12."id" = t9."partnership_id"
        LEFT JOIN "sister_city" t13 ON t13."id" = t12."sister_city_id"
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
          WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
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
      ) AS last
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t16."id",
            json_build_array(t16."id", t16."slug", t16."title_en", t16."title_th", t16."title_local")
          ),
          '{}'
        )
        FROM (
          SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
        ) t16
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t17."id",
            json_build_array(t17."id", t17."slug", t17."title_en", t17."title_th", t17."title_local")
          ),
          '{}'
        )
        FROM (
          SELECT * FROM "engagement" WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
        ) t17
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT c.id
      FROM commitment c
      WHERE c.partnership_id = $
      AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
      AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
      ORDER BY c.due_latest NULLS LAST, c.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t18."id",
            json_build_array(
              t18."id",
              t18."text_en",
              t18."text_th",
              t18."agreed_earliest",
              t18."started_earliest",
              t18."done_latest",
              t18."dropped_latest",
              t18."due_latest",
              t18."owed_by",
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
                FROM (SELECT t18."id" AS id) AS parent
              ),
              t18."due_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t19."id",
                      t19."slug",
                      t19."title",
                      t19."kind",
                      t19."publisher",
                      t19."published_on",
                      t19."language",
                      t19."url"
                    )
                    ORDER BY t19."id" asc
                  ),
                  '[]'
                )
                FROM "_commitment_source" t20
                JOIN "source" t19 ON t19."id" = t20."B"
                WHERE t20."A" = t18.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "commitment" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t18
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT e.id
      FROM partnership_engagement e
      WHERE e.partnership_id = $
      AND NOT e.cancelled
      AND coalesce(e.last_stage <> 'DECLINED', TRUE)
      AND (
        NOT e.cancelled
        AND coalesce(e.last_stage = 'HELD', TRUE)
        AND e.starts_earliest <= $::text::date
        OR (
          CASE
          WHEN e.last_stage IS NULL
          AND e.cancelled THEN 'CANCELLED'
          WHEN NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date THEN 'HELD'
          WHEN e.last_stage IS NULL THEN 'PLANNED'
          ELSE coalesce(
            (
              SELECT v.kind::text
              FROM engagement_event v
              WHERE v.engagement_id = e.id
              AND v.corrected_by_id IS NULL
              AND v.kind NOT IN ('HELD', 'CORRECTED')
              AND v.position < coalesce(
                (
                  SELECT min(v.position)
                  FROM engagement_event v
                  WHERE v.engagement_id = e.id
                  AND v.corrected_by_id IS NULL
                  AND v.kind NOT IN ('HELD', 'CORRECTED')
                  AND v.earliest > $::text::date
                ),
                2147483647
              )
              ORDER BY v.position DESC
              LIMIT 1
            ),
            (
              SELECT CASE
              WHEN v.kind IN ('REQUESTED', 'ACCEPTED', 'DECLINED') THEN 'REQUESTED'
              ELSE 'PLANNED'
              END
              FROM engagement_event v
              WHERE v.engagement_id = e.id
              AND v.corrected_by_id IS NULL
              AND v.kind NOT IN ('HELD', 'CORRECTED')
              ORDER BY v.position
              LIMIT 1
            ),
            'PLANNED'
          )
          END = ANY ($::text[])
          AND EXISTS (
            SELECT
            FROM engagement_event v
            WHERE v.engagement_id = e.id
            AND v.corrected_by_id IS NULL
            AND v.earliest <= $::text::date
          )
        )
      )
      ORDER BY e.starts_earliest DESC, e.id DESC
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t21."id",
            json_build_array(
              t21."id",
              t21."slug",
              t21."title_en",
              t21."title_th",
              t21."title_local",
              t21."kind",
              t21."direction",
              t21."starts_on",
              t21."ends_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t22."id", t22."slug", t22."name_en", t22."name_th") ORDER BY t22."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_leader" t23
                JOIN "person" t22 ON t22."id" = t23."B"
                WHERE t23."A" = t21.id
              ),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t24."id",
                      t24."slug",
                      t24."title",
                      t24."kind",
                      t24."publisher",
                      t24."published_on",
                      t24."language",
                      t24."url"
                    )
                    ORDER BY t24."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_source" t25
                JOIN "source" t24 ON t24."id" = t25."B"
                WHERE t25."A" = t21.id
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "engagement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t21
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT met.id
      FROM (
        SELECT someone.id, e.starts_earliest
        FROM partnership_engagement e
        CROSS JOIN LATERAL (
          SELECT l."B" AS id
          FROM "_engagement_leader" l
          WHERE l."A" = e.id
          UNION
          SELECT party.person_id
          FROM engagement_party party
          WHERE party.engagement_id = e.id
          AND party.person_id IS NOT NULL
        ) AS someone
        WHERE e.partnership_id = $
        AND NOT e.cancelled
        AND coalesce(e.last_stage = 'HELD', TRUE)
        AND e.starts_earliest <= $::text::date
        UNION ALL
        SELECT s.person_id, a.signed_earliest
        FROM signatory s
        JOIN agreement a ON a.id = s.agreement_id
        WHERE a.partnership_id = $
        AND a.signed_earliest <= $::text::date
      ) AS met (id, "on")
      GROUP BY met.id
      ORDER BY max(met."on") DESC, met.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t26."id",
            json_build_array(
              t26."id",
              t26."slug",
              t26."name_en",
              t26."name_th",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t27."title_en", t27."title_th", t27."from", t27."until")
                    ORDER BY t27."position" asc
                  ),
                  '[]'
                )
                FROM "post" t27
                WHERE t27."person_id" = t26."id"
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "person" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t26
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
      ORDER BY EXISTS (
        SELECT
        FROM fact f
        JOIN source s ON s.id = f.source_id
        WHERE f.conflict_id = x.id
        AND s.asserted_by_id IS NOT NULL
      ),
        x.id
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
              t28."topic",
              t28."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t29."id",
                      t29."property",
                      t29."value",
                      t29."max",
                      t29."unit",
                      t29."precision",
                      t29."text",
                      t29."date",
                      t29."as_of",
                      CASE
                      WHEN t30."id" IS NOT NULL THEN json_build_array(
                        t30."id", t30."slug", t30."name_en", t30."name_th"
                      )
                      END,
                      t29."capacity",
                      t29."quote",
                      t29."rank",
                      t29."rank_reason",
                      t29."note",
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
                    )
                    ORDER BY t29."id" asc
                  ),
                  '[]'
                )
                FROM "fact" t29
                LEFT JOIN "person" t30 ON t30."id" = t29."stated_by_id"
                LEFT JOIN "source" t31 ON t31."id" = t29."source_id"
                WHERE t29."conflict_id" = t28."id"
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "conflict" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t28
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT next.*
      FROM (
        SELECT next.id, next.years, next."on"
        FROM unnest($::int[], $::text[]::date[], $::text[]::date[]) AS stretch (years, starts, ends)
        CROSS JOIN LATERAL (
          SELECT a.id,
            stretch.years,
            (a.signed_earliest + make_interval(years => stretch.years))::date AS "on"
          FROM (
            SELECT id
            FROM agreement a
            WHERE a.partnership_id = $
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
      ) AS next
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t32."id",
            json_build_array(
              t32."id",
              t32."slug",
              t32."title_en",
              t32."title_th",
              t32."title_local",
              t32."signed_on",
              t32."signed_earliest"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t32
      )
    )
  ),
  (
    WITH v AS MATERIALIZED (
      SELECT point.*
      FROM (
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
          SELECT id
          FROM (
            (
              SELECT a.id, a.expires_latest AS latest
              FROM (
                SELECT id
                FROM agreement a
                WHERE a.partnership_id = $
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
              WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason,
          (a.expires_earliest - make_interval(months => a.notice_months))::date::text AS "on",
          a.id
        FROM (
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
          WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text AS reason, a.expires_on AS "on", a.id
        FROM (
          SELECT id
          FROM (
            (
              SELECT a.id, near.expires_earliest AS earliest
              FROM (
                SELECT id, expires_earliest
                FROM agreement a
                WHERE a.partnership_id = $
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
              WHERE a.partnership_id = $
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
        ) AS found
        JOIN agreement a ON a.id = found.id
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
        AND c.due_latest < $::text::date
        UNION ALL
        SELECT $::text, c.due_on, c.id
        FROM commitment c
        WHERE c.partnership_id = $
        AND coalesce(c.agreed_earliest <= $::text::date, TRUE)
        AND coalesce(least(c.done_latest, c.dropped_latest), 'infinity') > $::text::date
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
              WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
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
            WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
            ELSE 1
            END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
            FROM partnership_engagement e
            WHERE e.partnership_id = $::text
            AND NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
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
            t33."id",
            json_build_array(t33."id", t33."slug", t33."title_en", t33."title_th", t33."title_local")
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "agreement"
          WHERE "id" IN (
            SELECT v.id FROM v WHERE v.reason NOT LIKE 'COMMITMENT%' AND v.id IS NOT NULL
          ) OFFSET 0
        ) t33
      ),
      (
        SELECT coalesce(
          json_object_agg(t34."id", json_build_array(t34."id", t34."text_en", t34."text_th", t34."owed_by")),
          '{}'
        )
        FROM (
          SELECT *
          FROM "commitment"
          WHERE "id" IN (SELECT v.id FROM v WHERE v.reason LIKE 'COMMITMENT%') OFFSET 0
        ) t34
      )
    )
  )
)::text AS answer
