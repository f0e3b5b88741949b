-- query RegisterGap($province: String!, $asOf: Date) {
--   registerGap(province: $province, asOf: $asOf) {
--     property
--     recorded
--     unexplained {
--       value
--       max
--       unit
--       precision
--     }
--     claims {
--       ...Statement
--     }
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

-- Asked with {"province":"phuket"}
-- Asked with {"province":"TH-83","asOf":"2016-12-31"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH claim AS MATERIALIZED (
        SELECT f.property::text AS property,
          f.subject_id AS province,
          f.as_of_latest AS day,
          (array_agg(f.id ORDER BY f.id))[1:$::int] AS claims,
          min(f.value) AS lowest,
          max(coalesce(f.max, f.value)) AS highest
        FROM fact f
        WHERE f.subject_type = 'Province'
        AND f.subject_id = $
        AND f.property IN (
          'MOU_CITY_COUNT',
          'LOI_CITY_COUNT',
          'PARTNER_CITY_TOTAL',
          'SISTER_CITY_COUNT',
          'CONSUL_COUNTRY_COUNT',
          'DELEGATIONS_PER_YEAR'
        )
        AND f.value IS NOT NULL
        AND f.rank <> 'DEPRECATED'
        AND f.as_of_latest <= $::text::date
        GROUP BY 1, 2, 3
      ),
        held AS MATERIALIZED (
          SELECT a.sister_city_id, a.kind, s.starts, s.ends
          FROM agreement a
          JOIN agreement_span s ON s.agreement_id = a.id
          AND s.status = 'IN_FORCE'
          WHERE a.province_id = $
        )
      SELECT claim.property,
        claim.claims,
        claim.lowest,
        claim.highest,
        coalesce(
          CASE claim.property
          WHEN 'CONSUL_COUNTRY_COUNT' THEN (
            SELECT count(DISTINCT k.country_code)
            FROM consulate k
            WHERE k.province_id = claim.province
            AND (
              coalesce(
                k.opened_earliest,
                k.first_seen_earliest,
                least(
                  partial_date_earliest(k.confirmed_on),
                  (
                    SELECT min(coalesce(partial_date_earliest(s.published_on), s.retrieved_on))
                    FROM "_consulate_source" l
                    JOIN source s ON s.id = l."B"
                    WHERE l."A" = k.id
                  )
                ),
                '-infinity'
              ) <= claim.day
              AND coalesce(k.closed_latest, 'infinity') > claim.day
            )
          )
          WHEN 'DELEGATIONS_PER_YEAR' THEN (
            SELECT count(*)
            FROM engagement e
            WHERE e.province_id = claim.province
            AND e.direction = 'INBOUND'
            AND NOT e.cancelled
            AND coalesce(e.last_stage = 'HELD', TRUE)
            AND e.starts_earliest <= $::text::date
            AND e.starts_earliest >= date_trunc('year', claim.day)
            AND e.starts_latest < date_trunc('year', claim.day) + interval '1 year'
          )
          WHEN 'MOU_CITY_COUNT' THEN tie.concluded
          WHEN 'LOI_CITY_COUNT' THEN tie.intended
          ELSE tie.concluded + tie.intended
          END,
          0
        )::int AS recorded
      FROM claim
      LEFT JOIN (
        SELECT city.day,
          count(*) FILTER (WHERE NOT city.only_intended) AS concluded,
          count(*) FILTER (WHERE city.only_intended) AS intended
        FROM (
          SELECT asked.day, held.sister_city_id, bool_and(held.kind = 'LOI') AS only_intended
          FROM (SELECT DISTINCT day FROM claim) AS asked
          JOIN held ON held.starts <= asked.day
          AND coalesce(held.ends, 'infinity') > asked.day
          GROUP BY asked.day, held.sister_city_id
        ) AS city
        GROUP BY city.day
      ) AS tie ON tie.day = claim.day
      ORDER BY claim.property, claim.day DESC
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
              t1."property",
              t1."value",
              t1."max",
              t1."unit",
              t1."precision",
              t1."text",
              t1."date",
              t1."as_of",
              CASE
              WHEN t2."id" IS NOT NULL THEN json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th")
              END,
              t1."capacity",
              t1."quote",
              t1."rank",
              t1."rank_reason",
              t1."note",
              json_build_array(
                t3."id",
                t3."slug",
                t3."title",
                t3."kind",
                t3."publisher",
                t3."published_on",
                t3."language",
                t3."url"
              )
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "fact"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.claims)) FROM v) OFFSET 0
        ) t1
        LEFT JOIN "person" t2 ON t2."id" = t1."stated_by_id"
        LEFT JOIN "source" t3 ON t3."id" = t1."source_id"
      )
    )
  )
)::text AS answer
