-- query Engagement($slug: String!) {
--   engagement(slug: $slug) {
--     ...EngagementLine
--     version
--     stage
--     stageLabel
--     stageLabelTh: stageLabel(lang: TH)
--     events {
--       position
--       kind
--       kindLabel
--       kindLabelTh: kindLabel(lang: TH)
--       on
--       recordedAt
--       reason
--       corrected
--       sources {
--         ...Citation
--       }
--     }
--     place
--     series {
--       id
--       slug
--       name
--       nameTh: name(lang: TH)
--     }
--     countries {
--       ...CountryName
--     }
--     fromOrganization
--     headcount
--     leaders {
--       ...PersonName
--     }
--     hosts {
--       ...PartyLine
--     }
--     visitors {
--       ...PartyLine
--     }
--     topics
--     topicsTh: topics(lang: TH)
--     programme {
--       position
--       on
--       at
--       place
--       topic
--       topicTh: topic(lang: TH)
--       sector {
--         ...SectorName
--       }
--     }
--     result
--     resultTh: result(lang: TH)
--     sectors {
--       ...SectorName
--     }
--     agreements {
--       id
--       slug
--       title
--       titleTh: title(lang: TH)
--     }
--     documents {
--       ...DocumentLine
--     }
--     note
--     sources {
--       ...Citation
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
-- fragment PartyLine on EngagementParty {
--   organization {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   person {
--     ...PersonName
--   }
--   consulate {
--     id
--     kind
--     country {
--       ...CountryName
--     }
--   }
--   network {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--     acronym
--   }
--   name
--   headcount
-- }

-- Asked with {"slug":"phuket-protocol-2016"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."title_en",
      t1."title_th",
      t1."title_local",
      t1."kind",
      t1."direction",
      t1."starts_on",
      t1."ends_on",
      t1."cancelled",
      json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th"),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t3."id",
              t3."slug",
              t3."name_en",
              t3."name_th",
              t3."name_local",
              json_build_array(t4."code", t4."name_en", t4."name_th", t4."name_local")
            )
            ORDER BY t3."id" asc
          ),
          '[]'
        )
        FROM "_engagement_sister_city" t5
        JOIN "sister_city" t3 ON t3."id" = t5."B"
        LEFT JOIN "country" t4 ON t4."code" = t3."country_code"
        WHERE t5."A" = t1.id
      ),
      t1."version",
      (
        SELECT to_json(
          (
            SELECT CASE
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
            END
            FROM engagement e
            WHERE e.id = parent.id
          )
        )
        FROM (SELECT t1."id" AS id) AS parent
      ),
      (
        SELECT to_json(
          (
            SELECT CASE
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
            END
            FROM engagement e
            WHERE e.id = parent.id
          )
        )
        FROM (SELECT t1."id" AS id) AS parent
      ),
      (
        SELECT to_json(
          (
            SELECT CASE
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
            END
            FROM engagement e
            WHERE e.id = parent.id
          )
        )
        FROM (SELECT t1."id" AS id) AS parent
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t6."position",
              t6."kind",
              t6."on",
              t6."recorded_at",
              t6."reason",
              t6."corrected_by_id",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t7."id",
                      t7."slug",
                      t7."title",
                      t7."kind",
                      t7."publisher",
                      t7."published_on",
                      t7."language",
                      t7."url"
                    )
                    ORDER BY t7."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_event_source" t8
                JOIN "source" t7 ON t7."id" = t8."B"
                WHERE t8."A" = t6.id
              )
            )
            ORDER BY t6."position" asc
          ),
          '[]'
        )
        FROM "engagement_event" t6
        WHERE t6."engagement_id" = t1."id"
      ),
      t1."place",
      CASE WHEN t9."id" IS NOT NULL THEN json_build_array(t9."id", t9."slug", t9."name_en", t9."name_th") END,
      (
        SELECT coalesce(
          json_agg(
            json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
            ORDER BY t10."code" asc
          ),
          '[]'
        )
        FROM "_engagement_country" t11
        JOIN "country" t10 ON t10."code" = t11."A"
        WHERE t11."B" = t1.id
      ),
      t1."from_organization",
      t1."headcount",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(t12."id", t12."slug", t12."name_en", t12."name_th") ORDER BY t12."id" asc
          ),
          '[]'
        )
        FROM "_engagement_leader" t13
        JOIN "person" t12 ON t12."id" = t13."B"
        WHERE t13."A" = t1.id
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              CASE
              WHEN t15."id" IS NOT NULL THEN json_build_array(
                t15."id", t15."slug", t15."name_en", t15."name_th"
              )
              END,
              CASE
              WHEN t16."id" IS NOT NULL THEN json_build_array(
                t16."id", t16."slug", t16."name_en", t16."name_th"
              )
              END,
              CASE
              WHEN t17."id" IS NOT NULL THEN json_build_array(
                t17."id",
                t17."kind",
                json_build_array(t18."code", t18."name_en", t18."name_th", t18."name_local")
              )
              END,
              CASE
              WHEN t19."id" IS NOT NULL THEN json_build_array(
                t19."id", t19."slug", t19."name_en", t19."name_th", t19."name_local", t19."acronym"
              )
              END,
              t14."name",
              t14."headcount"
            )
            ORDER BY t14."position" asc
          ),
          '[]'
        )
        FROM "engagement_party" t14
        LEFT JOIN "organization" t15 ON t15."id" = t14."organization_id"
        LEFT JOIN "person" t16 ON t16."id" = t14."person_id"
        LEFT JOIN "consulate" t17 ON t17."id" = t14."consulate_id"
        LEFT JOIN "country" t18 ON t18."code" = t17."country_code"
        LEFT JOIN "network" t19 ON t19."id" = t14."network_id"
        WHERE t14."engagement_id" = t1."id"
        AND t14."side" = $
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              CASE
              WHEN t21."id" IS NOT NULL THEN json_build_array(
                t21."id", t21."slug", t21."name_en", t21."name_th"
              )
              END,
              CASE
              WHEN t22."id" IS NOT NULL THEN json_build_array(
                t22."id", t22."slug", t22."name_en", t22."name_th"
              )
              END,
              CASE
              WHEN t23."id" IS NOT NULL THEN json_build_array(
                t23."id",
                t23."kind",
                json_build_array(t24."code", t24."name_en", t24."name_th", t24."name_local")
              )
              END,
              CASE
              WHEN t25."id" IS NOT NULL THEN json_build_array(
                t25."id", t25."slug", t25."name_en", t25."name_th", t25."name_local", t25."acronym"
              )
              END,
              t20."name",
              t20."headcount"
            )
            ORDER BY t20."position" asc
          ),
          '[]'
        )
        FROM "engagement_party" t20
        LEFT JOIN "organization" t21 ON t21."id" = t20."organization_id"
        LEFT JOIN "person" t22 ON t22."id" = t20."person_id"
        LEFT JOIN "consulate" t23 ON t23."id" = t20."consulate_id"
        LEFT JOIN "country" t24 ON t24."code" = t23."country_code"
        LEFT JOIN "network" t25 ON t25."id" = t20."network_id"
        WHERE t20."engagement_id" = t1."id"
        AND t20."side" = $
      ),
      t1."topics_en",
      t1."topics_th",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t26."position", t26."on", t26."at", t26."place", t26."topic_en", t26."topic_th", t26."sector"
            )
            ORDER BY t26."position" asc
          ),
          '[]'
        )
        FROM "programme_item" t26
        WHERE t26."engagement_id" = t1."id"
      ),
      t1."result_en",
      t1."result_th",
      coalesce(to_json(t1."sectors"), '[]'),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(t27."id", t27."slug", t27."title_en", t27."title_th", t27."title_local")
            ORDER BY t27."id" asc
          ),
          '[]'
        )
        FROM "_engagement_agreement" t28
        JOIN "agreement" t27 ON t27."id" = t28."A"
        WHERE t28."B" = t1.id
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t29."id",
              t29."kind",
              t29."title_en",
              t29."title_th",
              t29."language",
              t29."date",
              t29."media_type",
              t29."bytes",
              t29."sha256",
              t29."pages",
              t29."url"
            )
            ORDER BY t29."id" asc
          ),
          '[]'
        )
        FROM "document" t29
        WHERE t29."engagement_id" = t1."id"
      ),
      t1."note",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t30."id",
              t30."slug",
              t30."title",
              t30."kind",
              t30."publisher",
              t30."published_on",
              t30."language",
              t30."url"
            )
            ORDER BY t30."id" asc
          ),
          '[]'
        )
        FROM "_engagement_source" t31
        JOIN "source" t30 ON t30."id" = t31."B"
        WHERE t31."A" = t1.id
      )
    )
    FROM "engagement" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    LEFT JOIN "engagement_series" t9 ON t9."id" = t1."series_id"
    WHERE t1."slug" = $
  )
)::text AS answer
