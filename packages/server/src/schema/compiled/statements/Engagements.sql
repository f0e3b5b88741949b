-- query Engagements($filter: EngagementFilter, $orderBy: EngagementOrder, $first: Int, $after: String) {
--   engagements(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...EngagementLine
--       countries {
--         ...CountryName
--       }
--       stage
--       place
--       fromOrganization
--       headcount
--       leaders {
--         ...PersonName
--       }
--       sectors {
--         ...SectorName
--       }
--       agreements {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--       }
--       sources {
--         ...Citation
--       }
--     }
--     pageInfo {
--       ...Page
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
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }

-- Asked with {}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
      FROM engagement e
      WHERE NOT e.cancelled
      AND coalesce(e.last_stage <> 'DECLINED', TRUE)
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."slug",
                t3."title_en",
                t3."title_th",
                t3."title_local",
                t3."kind",
                t3."direction",
                t3."starts_on",
                t3."ends_on",
                t3."cancelled",
                json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        t5."id",
                        t5."slug",
                        t5."name_en",
                        t5."name_th",
                        t5."name_local",
                        json_build_array(t6."code", t6."name_en", t6."name_th", t6."name_local")
                      )
                      ORDER BY t5."id" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_sister_city" t7
                  JOIN "sister_city" t5 ON t5."id" = t7."B"
                  LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
                  WHERE t7."A" = t3.id
                ),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
                      ORDER BY t8."code" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_country" t9
                  JOIN "country" t8 ON t8."code" = t9."A"
                  WHERE t9."B" = t3.id
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
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                t3."place",
                t3."from_organization",
                t3."headcount",
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                      ORDER BY t10."id" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_leader" t11
                  JOIN "person" t10 ON t10."id" = t11."B"
                  WHERE t11."A" = t3.id
                ),
                coalesce(to_json(t3."sectors"), '[]'),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        t12."id", t12."slug", t12."title_en", t12."title_th", t12."title_local"
                      )
                      ORDER BY t12."id" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_agreement" t13
                  JOIN "agreement" t12 ON t12."id" = t13."A"
                  WHERE t13."B" = t3.id
                ),
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
                  FROM "_engagement_source" t15
                  JOIN "source" t14 ON t14."id" = t15."B"
                  WHERE t15."A" = t3.id
                )
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0 DESC, t2.k1 DESC
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1
          FROM t1
          WHERE TRUE
          ORDER BY t1.k0 DESC, t1.k1 DESC
          LIMIT 21
        ) AS t2
        JOIN "engagement" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t4 ON t4."id" = t3."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer

-- Asked with {"filter":{"province":["TH-83"],"direction":["INBOUND"],"from":"2016-01-01"},"first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
      FROM engagement e
      WHERE e.direction = 'INBOUND'
      AND e.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND coalesce(e.ends_latest, e.starts_latest) >= $::text::date
      AND NOT e.cancelled
      AND coalesce(e.last_stage <> 'DECLINED', TRUE)
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."slug",
                t3."title_en",
                t3."title_th",
                t3."title_local",
                t3."kind",
                t3."direction",
                t3."starts_on",
                t3."ends_on",
                t3."cancelled",
                json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        t5."id",
                        t5."slug",
                        t5."name_en",
                        t5."name_th",
                        t5."name_local",
                        json_build_array(t6."code", t6."name_en", t6."name_th", t6."name_local")
                      )
                      ORDER BY t5."id" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_sister_city" t7
                  JOIN "sister_city" t5 ON t5."id" = t7."B"
                  LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
                  WHERE t7."A" = t3.id
                ),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
                      ORDER BY t8."code" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_country" t9
                  JOIN "country" t8 ON t8."code" = t9."A"
                  WHERE t9."B" = t3.id
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
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                t3."place",
                t3."from_organization",
                t3."headcount",
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                      ORDER BY t10."id" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_leader" t11
                  JOIN "person" t10 ON t10."id" = t11."B"
                  WHERE t11."A" = t3.id
                ),
                coalesce(to_json(t3."sectors"), '[]'),
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        t12."id", t12."slug", t12."title_en", t12."title_th", t12."title_local"
                      )
                      ORDER BY t12."id" asc
                    ),
                    '[]'
                  )
                  FROM "_engagement_agreement" t13
                  JOIN "agreement" t12 ON t12."id" = t13."A"
                  WHERE t13."B" = t3.id
                ),
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
                  FROM "_engagement_source" t15
                  JOIN "source" t14 ON t14."id" = t15."B"
                  WHERE t15."A" = t3.id
                )
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0 DESC, t2.k1 DESC
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1
          FROM t1
          WHERE TRUE
          ORDER BY t1.k0 DESC, t1.k1 DESC
          LIMIT 4
        ) AS t2
        JOIN "engagement" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t4 ON t4."id" = t3."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
