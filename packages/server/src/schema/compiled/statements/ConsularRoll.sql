-- fragment CountryName on Country {
--   id
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment PersonName on Person {
--   id
--   slug
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment ConsulLine on Consul {
--   person {
--     ...PersonName
--   }
--   post
--   postTh: post(lang: TH)
--   from
--   until
-- }
--
-- query ConsularRoll($province: String!, $asOf: Date) {
--   consularRoll(province: $province, asOf: $asOf) {
--     day
--     countries
--     posts
--     career
--     honorary
--     withConsul
--     consulates {
--       id
--       kind
--       career
--       country {
--         ...CountryName
--       }
--       openedOn
--       consuls {
--         ...ConsulLine
--       }
--       district
--       address
--       phone
--     }
--   }
-- }

-- Asked with {"province":"phuket"}
-- Asked with {"province":"TH-83","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT $::text AS province,
        $::text AS day,
        count(DISTINCT post.country_code)::int AS countries,
        count(*)::int AS posts,
        (
          count(*) FILTER (WHERE post.kind IN ('CONSULATE_GENERAL', 'CONSULATE', 'CONSULAR_OFFICE'))
        )::int AS career,
        (count(*) FILTER (WHERE post.kind = 'HONORARY_CONSULATE'))::int AS honorary,
        (count(*) FILTER (WHERE post.held))::int AS "withConsul",
        coalesce(
          array_agg(
            post.id
            ORDER BY post.kind, post.since NULLS LAST, NOT post.held, post.name_en, post.id COLLATE "C"
          ),
          '{}'
        ) AS consulates
      FROM (
        SELECT k.id, k.kind, k.country_code, country.name_en, consul.held, consul.since
        FROM consulate k
        JOIN country ON country.code = k.country_code
        CROSS JOIN LATERAL (
          SELECT count(*) > 0 AS held, min(c.from_earliest) AS since
          FROM consul c
          WHERE c.consulate_id = k.id
          AND coalesce(c.from_earliest, '-infinity') <= $::text::date
          AND coalesce(c.until_latest, 'infinity') > $::text::date
        ) AS consul
        WHERE k.province_id = $
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
          ) <= $::text::date
          AND coalesce(k.closed_latest, 'infinity') > $::text::date
        )
      ) AS post
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(
            t1."id",
            json_build_array(
              t1."id",
              t1."kind",
              json_build_array(t2."code", t2."name_en", t2."name_th", t2."name_local"),
              t1."opened_on",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
                      t3."post_en",
                      t3."post_th",
                      t3."from",
                      t3."until",
                      t3."until_earliest",
                      t3."id",
                      t3."from_earliest",
                      t3."until_latest"
                    )
                    ORDER BY t3."position" asc
                  ),
                  '[]'
                )
                FROM "consul" t3
                LEFT JOIN "person" t4 ON t4."id" = t3."person_id"
                WHERE t3."consulate_id" = t1."id"
              ),
              t1."district",
              t1."address",
              t1."phone"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "consulate"
          WHERE "id" IN (SELECT json_array_elements_text(to_json(v.consulates)) FROM v) OFFSET 0
        ) t1
        LEFT JOIN "country" t2 ON t2."code" = t1."country_code"
      )
    )
  )
)::text AS answer
