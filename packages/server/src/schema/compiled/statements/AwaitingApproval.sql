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
--
-- query AwaitingApproval($province: String, $asOf: Date) {
--   worklist(province: $province, asOf: $asOf) {
--     awaitingApproval {
--       ...ApprovalLine
--       agreement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--         status(asOf: $asOf)
--         thaiParty {
--           ...ThaiPartyName
--         }
--         sisterCity {
--           ...SisterCityName
--         }
--       }
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH made AS MATERIALIZED (
        SELECT a.id
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE standing.there
        AND standing.status = ANY ($::text[]::"AgreementStatus"[])
      )
      SELECT s.id
      FROM made
      CROSS JOIN LATERAL (SELECT * FROM approval WHERE agreement_id = made.id OFFSET 0) AS s
      WHERE (
        s.outcome = 'PENDING' AND (s.asked_on IS NULL OR partial_date_earliest(s.asked_on) <= $::text::date)
      )
      OR (s.outcome = 'PLANNED' AND s.due_on < $::text::date)
      ORDER BY CASE s.outcome
      WHEN 'PENDING' THEN partial_date_latest(s.asked_on)
      ELSE s.due_on
      END NULLS LAST, s.agreement_id, s.step
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."step",
              t1."body",
              t1."name_en",
              t1."name_th",
              t1."outcome",
              t1."due_on",
              t1."asked_on",
              t1."decided_on",
              t1."reference",
              t1."note",
              json_build_array(
                t2."id",
                t2."slug",
                t2."title_en",
                t2."title_th",
                t2."title_local",
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
                  FROM (SELECT t2."id" AS id) AS parent
                ),
                json_build_array(
                  CASE
                  WHEN t3."municipality_id" IS NULL
                  AND t3."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                      FROM "province" t4
                      WHERE t4."id" = t3."province_id"
                    )
                  )
                  WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                      FROM "municipality" t5
                      WHERE t5."id" = t3."municipality_id"
                    )
                  )
                  END,
                  json_build_array(
                    t6."id",
                    t6."slug",
                    t6."name_en",
                    t6."name_th",
                    t6."name_local",
                    json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
                  )
                )
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "approval" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t1
        LEFT JOIN "agreement" t2 ON t2."id" = t1."agreement_id"
        LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
        LEFT JOIN "sister_city" t6 ON t6."id" = t3."sister_city_id"
        LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
      )
    )
  )
)::text AS answer

-- Asked with {"province":"phuket","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      WITH made AS MATERIALIZED (
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
        WHERE a.province_id = $
        AND standing.there
        AND standing.status = ANY ($::text[]::"AgreementStatus"[])
      )
      SELECT s.id
      FROM made
      CROSS JOIN LATERAL (SELECT * FROM approval WHERE agreement_id = made.id OFFSET 0) AS s
      WHERE (
        s.outcome = 'PENDING' AND (s.asked_on IS NULL OR partial_date_earliest(s.asked_on) <= $::text::date)
      )
      OR (s.outcome = 'PLANNED' AND s.due_on < $::text::date)
      ORDER BY CASE s.outcome
      WHEN 'PENDING' THEN partial_date_latest(s.asked_on)
      ELSE s.due_on
      END NULLS LAST, s.agreement_id, s.step
      LIMIT $::int
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."step",
              t1."body",
              t1."name_en",
              t1."name_th",
              t1."outcome",
              t1."due_on",
              t1."asked_on",
              t1."decided_on",
              t1."reference",
              t1."note",
              json_build_array(
                t2."id",
                t2."slug",
                t2."title_en",
                t2."title_th",
                t2."title_local",
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
                  FROM (SELECT t2."id" AS id) AS parent
                ),
                json_build_array(
                  CASE
                  WHEN t3."municipality_id" IS NULL
                  AND t3."province_id" IS NOT NULL THEN json_build_array(
                    0,
                    (
                      SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                      FROM "province" t4
                      WHERE t4."id" = t3."province_id"
                    )
                  )
                  WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                    1,
                    (
                      SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                      FROM "municipality" t5
                      WHERE t5."id" = t3."municipality_id"
                    )
                  )
                  END,
                  json_build_array(
                    t6."id",
                    t6."slug",
                    t6."name_en",
                    t6."name_th",
                    t6."name_local",
                    json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
                  )
                )
              )
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "approval" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t1
        LEFT JOIN "agreement" t2 ON t2."id" = t1."agreement_id"
        LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
        LEFT JOIN "sister_city" t6 ON t6."id" = t3."sister_city_id"
        LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
      )
    )
  )
)::text AS answer
