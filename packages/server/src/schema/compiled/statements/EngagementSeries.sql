-- query EngagementSeries($slug: String!, $filter: EngagementFilter, $first: Int, $after: String) {
--   engagementSeries(slug: $slug) {
--     ...EngagementSeriesState
--     province {
--       ...ProvinceName
--     }
--     note
--     engagements(filter: $filter, first: $first, after: $after) {
--       totalCount
--       nodes {
--         ...EngagementLine
--         stage
--         place
--       }
--       pageInfo {
--         ...Page
--       }
--     }
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
--
-- fragment EngagementSeriesState on EngagementSeries {
--   id
--   slug
--   name
--   nameTh: name(lang: TH)
--   rhythm
--   version
-- }

-- Asked with {"slug":"phuket-meeting-with-consuls"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      t1."rhythm",
      t1."version",
      json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th"),
      t1."note",
      (
        WITH t3 AS MATERIALIZED (
          SELECT e.id AS id, e.starts_earliest AS k0, e.id AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN engagement e
          WHERE e.series_id = parent.id
          AND NOT e.cancelled
          AND coalesce(e.last_stage <> 'DECLINED', TRUE)
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t5."id",
                    t5."slug",
                    t5."title_en",
                    t5."title_th",
                    t5."title_local",
                    t5."kind",
                    t5."direction",
                    t5."starts_on",
                    t5."ends_on",
                    t5."cancelled",
                    json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th"),
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
                            t7."id",
                            t7."slug",
                            t7."name_en",
                            t7."name_th",
                            t7."name_local",
                            json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
                          )
                          ORDER BY t7."id" asc
                        ),
                        '[]'
                      )
                      FROM "_engagement_sister_city" t9
                      JOIN "sister_city" t7 ON t7."id" = t9."B"
                      LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
                      WHERE t9."A" = t5.id
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
                      FROM (SELECT t5."id" AS id) AS parent
                    ),
                    t5."place"
                  ),
                  t4.k0::text,
                  t4.k1::text
                )
                ORDER BY t4.k0 DESC, t4.k1 DESC
              ),
              '[]'
            )
            FROM (
              SELECT t3.id AS id, t3.k0 AS k0, t3.k1 AS k1
              FROM t3
              WHERE TRUE
              ORDER BY t3.k0 DESC, t3.k1 DESC
              LIMIT 21
            ) AS t4
            JOIN "engagement" t5 ON t5."id" = t4.id
            LEFT JOIN "province" t6 ON t6."id" = t5."province_id"
          ),
          (SELECT count(*)::int FROM t3),
          NULL
        )
      ),
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t10."id",
              t10."slug",
              t10."title",
              t10."kind",
              t10."publisher",
              t10."published_on",
              t10."language",
              t10."url"
            )
            ORDER BY t10."id" asc
          ),
          '[]'
        )
        FROM "_engagement_series_source" t11
        JOIN "source" t10 ON t10."id" = t11."B"
        WHERE t11."A" = t1.id
      )
    )
    FROM "engagement_series" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    WHERE t1."slug" = $
  )
)::text AS answer
