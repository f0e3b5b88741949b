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
-- query Timeline($subject: ID!, $from: Date, $to: Date, $asOf: Date) {
--   timeline(subject: $subject, from: $from, to: $to, asOf: $asOf) {
--     on
--     kind
--     label
--     labelTh: label(lang: TH)
--     subject {
--       ...Mention
--     }
--   }
-- }

-- Asked with {"subject":"UHJvdmluY2U6VEgtODM"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT entry."on", entry.what, entry.type, entry.id, entry.en, entry.th
      FROM (
        SELECT v."on", v.earliest, v.latest, v.kind::text, 'Agreement', a.id, a.title_en, a.title_th
        FROM agreement_event v
        JOIN agreement a ON a.id = v.agreement_id
        JOIN partnership p ON p.id = a.partnership_id
        WHERE v."on" IS NOT NULL
        AND v.kind <> 'CORRECTED'
        AND v.corrected_by_id IS NULL
        AND p.province_id = $
        UNION ALL
        SELECT t."on", t.first, t.last, 'EXPIRED', 'Agreement', a.id, a.title_en, a.title_th
        FROM agreement a
        JOIN partnership p ON p.id = a.partnership_id
        CROSS JOIN LATERAL (
          SELECT DISTINCT ON (possible.last) possible."on",
            partial_date_earliest(possible."on") AS first,
            possible.last
          FROM (
            SELECT a.expires_on, a.expires_latest
            UNION ALL
            SELECT v.until, v.until_latest
            FROM agreement_event v
            WHERE v.agreement_id = a.id
            AND v.corrected_by_id IS NULL
          ) AS possible ("on", last)
          WHERE possible.last < $::text::date
          ORDER BY possible.last, possible."on" DESC
        ) AS t
        WHERE p.province_id = $
        AND EXISTS (
          SELECT
          FROM (VALUES (TRUE)) AS one
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= (t.last + 1)
          AND coalesce(standing.ends, 'infinity') > (t.last + 1)
          WHERE standing.status = 'EXPIRED'
        )
        AND NOT EXISTS (
          SELECT
          FROM (VALUES (TRUE)) AS one
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= t.last
          AND coalesce(standing.ends, 'infinity') > t.last
          WHERE standing.status = 'EXPIRED'
        )
        UNION ALL
        SELECT t."on", t.first, t.last, 'COMMITMENT_' || t.what, 'Commitment', c.id, c.text_en, c.text_th
        FROM commitment c
        JOIN partnership p ON p.id = c.partnership_id
        CROSS JOIN LATERAL (
          SELECT v."on",
            v.earliest,
            coalesce(
              CASE v.kind WHEN 'DONE' THEN c.done_latest WHEN 'DROPPED' THEN c.dropped_latest END, v.latest
            ),
            v.kind::text
          FROM commitment_event v
          WHERE v.commitment_id = c.id
          AND v."on" IS NOT NULL
          AND v.kind <> 'CORRECTED'
          AND v.corrected_by_id IS NULL
          UNION ALL
          SELECT c.due_on, c.due_earliest, c.due_latest, 'DUE'
          WHERE c.due_on IS NOT NULL
        ) AS t ("on", first, last, what)
        WHERE p.province_id = $
        UNION ALL
        SELECT e.starts_on,
          e.starts_earliest,
          coalesce(e.ends_latest, e.starts_latest),
          'ENGAGEMENT',
          'Engagement',
          e.id,
          e.title_en,
          e.title_th
        FROM engagement e
        WHERE NOT e.cancelled
        AND coalesce(e.last_stage IN ('PLANNED', 'HELD'), TRUE)
        AND e.province_id = $
        UNION ALL
        SELECT t."on", t.first, t.last, t.what, 'Network', n.id, n.name_en, n.name_th
        FROM membership m
        JOIN network n ON n.id = m.network_id
        LEFT JOIN province pr ON pr.id = m.province_id
        LEFT JOIN municipality mu ON mu.id = m.municipality_id
        LEFT JOIN sister_city c ON c.id = m.sister_city_id
        CROSS JOIN LATERAL (
          VALUES (m.joined_on, m.joined_earliest, m.joined_latest, 'JOINED'),
          (m.left_on, m.left_earliest, m.left_latest, 'LEFT')
        ) AS t ("on", first, last, what)
        WHERE t."on" IS NOT NULL
        AND (m.province_id = $ OR m.municipality_id IN (SELECT id FROM municipality WHERE province_id = $))
        UNION ALL
        SELECT t."on", t.first, t.last, t.what, 'Consulate', k.id, co.name_en, co.name_th
        FROM consulate k
        JOIN country co ON co.code = k.country_code
        CROSS JOIN LATERAL (
          VALUES (k.opened_on, k.opened_earliest, k.opened_latest, 'OPENED'),
          (k.closed_on, k.closed_earliest, k.closed_latest, 'CLOSED')
        ) AS t ("on", first, last, what)
        WHERE t."on" IS NOT NULL
        AND k.province_id = $
        UNION ALL
        SELECT o.opened_on,
          partial_date_earliest(o.opened_on),
          partial_date_latest(o.opened_on),
          'OPENED',
          'Organization',
          o.id,
          o.name_en,
          o.name_th
        FROM organization o
        WHERE o.opened_on IS NOT NULL
        AND o.province_id = $
      ) AS entry ("on", first, last, what, type, id, en, th)
      WHERE TRUE
      ORDER BY entry.first, entry.type, entry.id, entry.what, entry.en
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."code", json_build_array(t1."code", t1."name_en", t1."name_th", t1."name_local")
          ),
          '{}'
        )
        FROM (SELECT * FROM "country" WHERE "code" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t1
      ),
      (
        SELECT coalesce(
          json_object_agg(t2."id", json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th")), '{}'
        )
        FROM (SELECT * FROM "province" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t2
      ),
      (
        SELECT coalesce(
          json_object_agg(t3."id", json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")), '{}'
        )
        FROM (SELECT * FROM "municipality" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t3
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t4."id",
            json_build_array(
              t4."id",
              t4."slug",
              t4."name_en",
              t4."name_th",
              t4."name_local",
              json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "sister_city" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t4
        LEFT JOIN "country" t5 ON t5."code" = t4."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t6."id",
            json_build_array(
              t6."id",
              CASE
              WHEN t6."municipality_id" IS NULL
              AND t6."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                  FROM "province" t7
                  WHERE t7."id" = t6."province_id"
                )
              )
              WHEN t6."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                  FROM "municipality" t8
                  WHERE t8."id" = t6."municipality_id"
                )
              )
              END,
              json_build_array(
                t9."id",
                t9."slug",
                t9."name_en",
                t9."name_th",
                t9."name_local",
                json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t6
        LEFT JOIN "sister_city" t9 ON t9."id" = t6."sister_city_id"
        LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t11."id",
            json_build_array(t11."id", t11."slug", t11."title_en", t11."title_th", t11."title_local")
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t11
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t12."id",
            json_build_array(
              t12."id", t12."slug", t12."title_en", t12."title_th", t12."title_local", t12."starts_on"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "engagement" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t12
      ),
      (
        SELECT coalesce(
          json_object_agg(t13."id", json_build_array(t13."id", t13."slug", t13."name_en", t13."name_th")),
          '{}'
        )
        FROM (
          SELECT * FROM "engagement_series" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0
        ) t13
      ),
      (
        SELECT coalesce(
          json_object_agg(t14."id", json_build_array(t14."id", t14."text_en", t14."text_th", t14."due_on")),
          '{}'
        )
        FROM (SELECT * FROM "commitment" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t14
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t15."id", json_build_array(t15."id", t15."title_en", t15."title_th", t15."media_type")
          ),
          '{}'
        )
        FROM (SELECT * FROM "document" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t15
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t16."id",
            json_build_array(
              t16."id",
              json_build_array(t17."code", t17."name_en", t17."name_th", t17."name_local"),
              json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "consulate" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t16
        LEFT JOIN "country" t17 ON t17."code" = t16."country_code"
        LEFT JOIN "province" t18 ON t18."id" = t16."province_id"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t19."id",
            json_build_array(
              t19."id", t19."slug", t19."name_en", t19."name_th", t19."name_local", t19."acronym"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "network" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t19
      ),
      (
        SELECT coalesce(
          json_object_agg(t20."id", json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")),
          '{}'
        )
        FROM (SELECT * FROM "organization" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t20
      ),
      (
        SELECT coalesce(
          json_object_agg(t21."id", json_build_array(t21."id", t21."slug", t21."name_en", t21."name_th")),
          '{}'
        )
        FROM (
          SELECT * FROM "approval_template" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0
        ) t21
      ),
      (
        SELECT coalesce(json_object_agg(t22."id", json_build_array(t22."id")), '{}')
        FROM (SELECT * FROM "responsibility" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t22
      ),
      (
        SELECT coalesce(
          json_object_agg(t23."id", json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")),
          '{}'
        )
        FROM (SELECT * FROM "person" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t23
      ),
      (
        SELECT coalesce(json_object_agg(t24."id", json_build_array(t24."id")), '{}')
        FROM (SELECT * FROM "fact" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t24
      ),
      (
        SELECT coalesce(json_object_agg(t25."id", json_build_array(t25."id", t25."topic")), '{}')
        FROM (SELECT * FROM "conflict" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t25
      ),
      (
        SELECT coalesce(
          json_object_agg(t26."id", json_build_array(t26."id", t26."slug", t26."title", t26."url")), '{}'
        )
        FROM (SELECT * FROM "source" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t26
      )
    )
  )
)::text AS answer

-- Asked with {"subject":"UHJvdmluY2U6VEgtODM","from":"2016-01-01","to":"2016-12-31"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT entry."on", entry.what, entry.type, entry.id, entry.en, entry.th
      FROM (
        SELECT v."on", v.earliest, v.latest, v.kind::text, 'Agreement', a.id, a.title_en, a.title_th
        FROM agreement_event v
        JOIN agreement a ON a.id = v.agreement_id
        JOIN partnership p ON p.id = a.partnership_id
        WHERE v."on" IS NOT NULL
        AND v.kind <> 'CORRECTED'
        AND v.corrected_by_id IS NULL
        AND p.province_id = $
        UNION ALL
        SELECT t."on", t.first, t.last, 'EXPIRED', 'Agreement', a.id, a.title_en, a.title_th
        FROM agreement a
        JOIN partnership p ON p.id = a.partnership_id
        CROSS JOIN LATERAL (
          SELECT DISTINCT ON (possible.last) possible."on",
            partial_date_earliest(possible."on") AS first,
            possible.last
          FROM (
            SELECT a.expires_on, a.expires_latest
            UNION ALL
            SELECT v.until, v.until_latest
            FROM agreement_event v
            WHERE v.agreement_id = a.id
            AND v.corrected_by_id IS NULL
          ) AS possible ("on", last)
          WHERE possible.last < $::text::date
          ORDER BY possible.last, possible."on" DESC
        ) AS t
        WHERE p.province_id = $
        AND EXISTS (
          SELECT
          FROM (VALUES (TRUE)) AS one
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= (t.last + 1)
          AND coalesce(standing.ends, 'infinity') > (t.last + 1)
          WHERE standing.status = 'EXPIRED'
        )
        AND NOT EXISTS (
          SELECT
          FROM (VALUES (TRUE)) AS one
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= t.last
          AND coalesce(standing.ends, 'infinity') > t.last
          WHERE standing.status = 'EXPIRED'
        )
        UNION ALL
        SELECT t."on", t.first, t.last, 'COMMITMENT_' || t.what, 'Commitment', c.id, c.text_en, c.text_th
        FROM commitment c
        JOIN partnership p ON p.id = c.partnership_id
        CROSS JOIN LATERAL (
          SELECT v."on",
            v.earliest,
            coalesce(
              CASE v.kind WHEN 'DONE' THEN c.done_latest WHEN 'DROPPED' THEN c.dropped_latest END, v.latest
            ),
            v.kind::text
          FROM commitment_event v
          WHERE v.commitment_id = c.id
          AND v."on" IS NOT NULL
          AND v.kind <> 'CORRECTED'
          AND v.corrected_by_id IS NULL
          UNION ALL
          SELECT c.due_on, c.due_earliest, c.due_latest, 'DUE'
          WHERE c.due_on IS NOT NULL
        ) AS t ("on", first, last, what)
        WHERE p.province_id = $
        UNION ALL
        SELECT e.starts_on,
          e.starts_earliest,
          coalesce(e.ends_latest, e.starts_latest),
          'ENGAGEMENT',
          'Engagement',
          e.id,
          e.title_en,
          e.title_th
        FROM engagement e
        WHERE NOT e.cancelled
        AND coalesce(e.last_stage IN ('PLANNED', 'HELD'), TRUE)
        AND e.province_id = $
        UNION ALL
        SELECT t."on", t.first, t.last, t.what, 'Network', n.id, n.name_en, n.name_th
        FROM membership m
        JOIN network n ON n.id = m.network_id
        LEFT JOIN province pr ON pr.id = m.province_id
        LEFT JOIN municipality mu ON mu.id = m.municipality_id
        LEFT JOIN sister_city c ON c.id = m.sister_city_id
        CROSS JOIN LATERAL (
          VALUES (m.joined_on, m.joined_earliest, m.joined_latest, 'JOINED'),
          (m.left_on, m.left_earliest, m.left_latest, 'LEFT')
        ) AS t ("on", first, last, what)
        WHERE t."on" IS NOT NULL
        AND (m.province_id = $ OR m.municipality_id IN (SELECT id FROM municipality WHERE province_id = $))
        UNION ALL
        SELECT t."on", t.first, t.last, t.what, 'Consulate', k.id, co.name_en, co.name_th
        FROM consulate k
        JOIN country co ON co.code = k.country_code
        CROSS JOIN LATERAL (
          VALUES (k.opened_on, k.opened_earliest, k.opened_latest, 'OPENED'),
          (k.closed_on, k.closed_earliest, k.closed_latest, 'CLOSED')
        ) AS t ("on", first, last, what)
        WHERE t."on" IS NOT NULL
        AND k.province_id = $
        UNION ALL
        SELECT o.opened_on,
          partial_date_earliest(o.opened_on),
          partial_date_latest(o.opened_on),
          'OPENED',
          'Organization',
          o.id,
          o.name_en,
          o.name_th
        FROM organization o
        WHERE o.opened_on IS NOT NULL
        AND o.province_id = $
      ) AS entry ("on", first, last, what, type, id, en, th)
      WHERE entry.last >= $::text::date
      AND entry.first <= $::text::date
      ORDER BY entry.first, entry.type, entry.id, entry.what, entry.en
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."code", json_build_array(t1."code", t1."name_en", t1."name_th", t1."name_local")
          ),
          '{}'
        )
        FROM (SELECT * FROM "country" WHERE "code" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t1
      ),
      (
        SELECT coalesce(
          json_object_agg(t2."id", json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th")), '{}'
        )
        FROM (SELECT * FROM "province" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t2
      ),
      (
        SELECT coalesce(
          json_object_agg(t3."id", json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")), '{}'
        )
        FROM (SELECT * FROM "municipality" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t3
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t4."id",
            json_build_array(
              t4."id",
              t4."slug",
              t4."name_en",
              t4."name_th",
              t4."name_local",
              json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "sister_city" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t4
        LEFT JOIN "country" t5 ON t5."code" = t4."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t6."id",
            json_build_array(
              t6."id",
              CASE
              WHEN t6."municipality_id" IS NULL
              AND t6."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                  FROM "province" t7
                  WHERE t7."id" = t6."province_id"
                )
              )
              WHEN t6."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                  FROM "municipality" t8
                  WHERE t8."id" = t6."municipality_id"
                )
              )
              END,
              json_build_array(
                t9."id",
                t9."slug",
                t9."name_en",
                t9."name_th",
                t9."name_local",
                json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t6
        LEFT JOIN "sister_city" t9 ON t9."id" = t6."sister_city_id"
        LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t11."id",
            json_build_array(t11."id", t11."slug", t11."title_en", t11."title_th", t11."title_local")
          ),
          '{}'
        )
        FROM (SELECT * FROM "agreement" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t11
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t12."id",
            json_build_array(
              t12."id", t12."slug", t12."title_en", t12."title_th", t12."title_local", t12."starts_on"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "engagement" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t12
      ),
      (
        SELECT coalesce(
          json_object_agg(t13."id", json_build_array(t13."id", t13."slug", t13."name_en", t13."name_th")),
          '{}'
        )
        FROM (
          SELECT * FROM "engagement_series" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0
        ) t13
      ),
      (
        SELECT coalesce(
          json_object_agg(t14."id", json_build_array(t14."id", t14."text_en", t14."text_th", t14."due_on")),
          '{}'
        )
        FROM (SELECT * FROM "commitment" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t14
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t15."id", json_build_array(t15."id", t15."title_en", t15."title_th", t15."media_type")
          ),
          '{}'
        )
        FROM (SELECT * FROM "document" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t15
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t16."id",
            json_build_array(
              t16."id",
              json_build_array(t17."code", t17."name_en", t17."name_th", t17."name_local"),
              json_build_array(t18."id", t18."slug", t18."name_en", t18."name_th")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "consulate" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t16
        LEFT JOIN "country" t17 ON t17."code" = t16."country_code"
        LEFT JOIN "province" t18 ON t18."id" = t16."province_id"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t19."id",
            json_build_array(
              t19."id", t19."slug", t19."name_en", t19."name_th", t19."name_local", t19."acronym"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "network" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t19
      ),
      (
        SELECT coalesce(
          json_object_agg(t20."id", json_build_array(t20."id", t20."slug", t20."name_en", t20."name_th")),
          '{}'
        )
        FROM (SELECT * FROM "organization" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t20
      ),
      (
        SELECT coalesce(
          json_object_agg(t21."id", json_build_array(t21."id", t21."slug", t21."name_en", t21."name_th")),
          '{}'
        )
        FROM (
          SELECT * FROM "approval_template" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0
        ) t21
      ),
      (
        SELECT coalesce(json_object_agg(t22."id", json_build_array(t22."id")), '{}')
        FROM (SELECT * FROM "responsibility" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t22
      ),
      (
        SELECT coalesce(
          json_object_agg(t23."id", json_build_array(t23."id", t23."slug", t23."name_en", t23."name_th")),
          '{}'
        )
        FROM (SELECT * FROM "person" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t23
      ),
      (
        SELECT coalesce(json_object_agg(t24."id", json_build_array(t24."id")), '{}')
        FROM (SELECT * FROM "fact" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t24
      ),
      (
        SELECT coalesce(json_object_agg(t25."id", json_build_array(t25."id", t25."topic")), '{}')
        FROM (SELECT * FROM "conflict" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t25
      ),
      (
        SELECT coalesce(
          json_object_agg(t26."id", json_build_array(t26."id", t26."slug", t26."title", t26."url")), '{}'
        )
        FROM (SELECT * FROM "source" WHERE "id" IN (SELECT v.id FROM v WHERE v.type = $) OFFSET 0) t26
      )
    )
  )
)::text AS answer
