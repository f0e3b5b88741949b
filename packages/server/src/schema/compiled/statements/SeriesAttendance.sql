-- query SeriesAttendance($series: String!, $from: Date, $to: Date) {
--   seriesAttendance(series: $series, from: $from, to: $to) {
--     consulate {
--       id
--       kind
--       country {
--         ...CountryName
--       }
--     }
--     held
--     attended
--     meetings {
--       id
--       slug
--       title
--       titleTh: title(lang: TH)
--       startsOn
--     }
--   }
-- }
--
-- fragment CountryName on Country {
--   id
--   code
--   name
--   nameTh: name(lang: TH)
-- }

-- Asked with {"series":"phuket-meeting-with-consuls"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH series AS (SELECT s.id, s.province_id FROM engagement_series s WHERE s.slug = $),
        meeting AS MATERIALIZED (
          SELECT e.id, e.starts_earliest
          FROM series s
          JOIN engagement e ON e.series_id = s.id
          WHERE NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
        ),
        attended AS (
          SELECT DISTINCT p.consulate_id, m.id, m.starts_earliest
          FROM meeting m
          JOIN engagement_party p ON p.engagement_id = m.id
          WHERE p.consulate_id IS NOT NULL
        )
      SELECT k.id AS consulate,
        (SELECT count(*) FROM meeting)::int AS held,
        count(a.id)::int AS attended,
        coalesce(
          (array_agg(a.id ORDER BY a.starts_earliest DESC, a.id) FILTER (WHERE a.id IS NOT NULL))[1:$::int],
          '{}'
        ) AS meetings
      FROM consulate k
      LEFT JOIN attended a ON a.consulate_id = k.id
      WHERE a.id IS NOT NULL
      OR k.province_id = (SELECT province_id FROM series)
      AND coalesce(k.opened_earliest, '-infinity') <= $::text::date
      GROUP BY k.id
      ORDER BY attended DESC, k.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."id", t1."kind", json_build_array(t2."code", t2."name_en", t2."name_th", t2."name_local")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "consulate" WHERE "id" IN (SELECT v.consulate FROM v) OFFSET 0) t1
        LEFT JOIN "country" t2 ON t2."code" = t1."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t3."id",
            json_build_array(
              t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local", t3."starts_on"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "engagement"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.meetings)) FROM v) OFFSET 0
        ) t3
      )
    )
  )
)::text AS answer

-- Asked with {"series":"phuket-meeting-with-consuls","from":"2016-01-01","to":"2016-12-31"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH series AS (SELECT s.id, s.province_id FROM engagement_series s WHERE s.slug = $),
        meeting AS MATERIALIZED (
          SELECT e.id, e.starts_earliest
          FROM series s
          JOIN engagement e ON e.series_id = s.id
          WHERE NOT e.cancelled
          AND coalesce(e.last_stage = 'HELD', TRUE)
          AND e.starts_earliest <= $::text::date
          AND coalesce(e.ends_latest, e.starts_latest) >= $::text::date
        ),
        attended AS (
          SELECT DISTINCT p.consulate_id, m.id, m.starts_earliest
          FROM meeting m
          JOIN engagement_party p ON p.engagement_id = m.id
          WHERE p.consulate_id IS NOT NULL
        )
      SELECT k.id AS consulate,
        (SELECT count(*) FROM meeting)::int AS held,
        count(a.id)::int AS attended,
        coalesce(
          (array_agg(a.id ORDER BY a.starts_earliest DESC, a.id) FILTER (WHERE a.id IS NOT NULL))[1:$::int],
          '{}'
        ) AS meetings
      FROM consulate k
      LEFT JOIN attended a ON a.consulate_id = k.id
      WHERE a.id IS NOT NULL
      OR k.province_id = (SELECT province_id FROM series)
      AND coalesce(k.opened_earliest, '-infinity') <= $::text::date
      AND coalesce(k.closed_latest, 'infinity') >= $::text::date
      GROUP BY k.id
      ORDER BY attended DESC, k.id
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."id", t1."kind", json_build_array(t2."code", t2."name_en", t2."name_th", t2."name_local")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "consulate" WHERE "id" IN (SELECT v.consulate FROM v) OFFSET 0) t1
        LEFT JOIN "country" t2 ON t2."code" = t1."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t3."id",
            json_build_array(
              t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local", t3."starts_on"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "engagement"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.meetings)) FROM v) OFFSET 0
        ) t3
      )
    )
  )
)::text AS answer
