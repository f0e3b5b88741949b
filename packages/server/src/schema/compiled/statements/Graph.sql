-- fragment Point on GeoPoint {
--   latitude
--   longitude
--   of
-- }
--
-- query Graph($filter: PartnershipFilter) {
--   graph(filter: $filter) {
--     places {
--       __typename
--       id
--       name
--       nameTh: name(lang: TH)
--       country {
--         code
--       }
--       location {
--         ...Point
--       }
--     }
--     partnerships {
--       id
--       relationship
--       since
--       thaiParty {
--         ... on Place {
--           id
--         }
--       }
--       sisterCity {
--         id
--       }
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT p.id,
        p.province_id AS "provinceId",
        p.municipality_id AS "municipalityId",
        p.sister_city_id AS "sisterCityId"
      FROM partnership p
      JOIN sister_city c ON c.id = p.sister_city_id
      WHERE TRUE
      ORDER BY p.id
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
              t1."name_en",
              t1."name_th",
              json_build_array(
                0, (SELECT json_build_array(t2."code") FROM "country" t2 WHERE t2."code" = 'TH')
              ),
              t1."latitude",
              t1."longitude",
              t1."location_of"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "province"
          WHERE "id" IN (SELECT v."provinceId" FROM v WHERE v."municipalityId" IS NULL) OFFSET 0
        ) t1
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t3."id",
            json_build_array(
              t3."id",
              t3."name_en",
              t3."name_th",
              json_build_array(
                0, (SELECT json_build_array(t4."code") FROM "country" t4 WHERE t4."code" = 'TH')
              ),
              t3."latitude",
              t3."longitude"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "municipality" WHERE "id" IN (SELECT v."municipalityId" FROM v) OFFSET 0) t3
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t5."id",
            json_build_array(
              t5."id",
              t5."name_en",
              t5."name_th",
              t5."name_local",
              json_build_array(t6."code"),
              t5."latitude",
              t5."longitude",
              t5."location_of"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "sister_city" WHERE "id" IN (SELECT v."sisterCityId" FROM v) OFFSET 0) t5
        LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t7."id",
            json_build_array(
              t7."id",
              t7."relationship",
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
                FROM (SELECT t7."id" AS id) AS parent
              ),
              CASE
              WHEN t7."municipality_id" IS NULL
              AND t7."province_id" IS NOT NULL THEN json_build_array(
                0, (SELECT json_build_array(t8."id") FROM "province" t8 WHERE t8."id" = t7."province_id")
              )
              WHEN t7."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (SELECT json_build_array(t9."id") FROM "municipality" t9 WHERE t9."id" = t7."municipality_id")
              )
              END,
              json_build_array(t10."id")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t7
        LEFT JOIN "sister_city" t10 ON t10."id" = t7."sister_city_id"
      )
    )
  )
)::text AS answer

-- Asked with {"filter":{"country":["JP"]}}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT p.id,
        p.province_id AS "provinceId",
        p.municipality_id AS "municipalityId",
        p.sister_city_id AS "sisterCityId"
      FROM partnership p
      JOIN sister_city c ON c.id = p.sister_city_id
      WHERE c.country_code = ($::text[])[1]
      ORDER BY p.id
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
              t1."name_en",
              t1."name_th",
              json_build_array(
                0, (SELECT json_build_array(t2."code") FROM "country" t2 WHERE t2."code" = 'TH')
              ),
              t1."latitude",
              t1."longitude",
              t1."location_of"
            )
          ),
          '{}'
        )
        FROM (
          SELECT *
          FROM "province"
          WHERE "id" IN (SELECT v."provinceId" FROM v WHERE v."municipalityId" IS NULL) OFFSET 0
        ) t1
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t3."id",
            json_build_array(
              t3."id",
              t3."name_en",
              t3."name_th",
              json_build_array(
                0, (SELECT json_build_array(t4."code") FROM "country" t4 WHERE t4."code" = 'TH')
              ),
              t3."latitude",
              t3."longitude"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "municipality" WHERE "id" IN (SELECT v."municipalityId" FROM v) OFFSET 0) t3
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t5."id",
            json_build_array(
              t5."id",
              t5."name_en",
              t5."name_th",
              t5."name_local",
              json_build_array(t6."code"),
              t5."latitude",
              t5."longitude",
              t5."location_of"
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "sister_city" WHERE "id" IN (SELECT v."sisterCityId" FROM v) OFFSET 0) t5
        LEFT JOIN "country" t6 ON t6."code" = t5."country_code"
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t7."id",
            json_build_array(
              t7."id",
              t7."relationship",
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
                FROM (SELECT t7."id" AS id) AS parent
              ),
              CASE
              WHEN t7."municipality_id" IS NULL
              AND t7."province_id" IS NOT NULL THEN json_build_array(
                0, (SELECT json_build_array(t8."id") FROM "province" t8 WHERE t8."id" = t7."province_id")
              )
              WHEN t7."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (SELECT json_build_array(t9."id") FROM "municipality" t9 WHERE t9."id" = t7."municipality_id")
              )
              END,
              json_build_array(t10."id")
            )
          ),
          '{}'
        )
        FROM (SELECT * FROM "partnership" WHERE "id" IN (SELECT v.id FROM v) OFFSET 0) t7
        LEFT JOIN "sister_city" t10 ON t10."id" = t7."sister_city_id"
      )
    )
  )
)::text AS answer
