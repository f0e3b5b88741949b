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
-- fragment Point on GeoPoint {
--   latitude
--   longitude
--   of
-- }
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }
--
-- query SisterCities($filter: SisterCityFilter, $orderBy: SisterCityOrder, $first: Int, $after: String) {
--   sisterCities(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...SisterCityName
--       level
--       location {
--         ...Point
--       }
--       partnerships {
--         totalCount
--         nodes {
--           id
--           relationship
--           since
--           province {
--             ...ProvinceName
--           }
--         }
--       }
--     }
--     pageInfo {
--       ...Page
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              t2."id",
              t2."slug",
              t2."name_en",
              t2."name_th",
              t2."name_local",
              json_build_array(t3."code", t3."name_en", t3."name_th", t3."name_local"),
              t2."level",
              t2."latitude",
              t2."longitude",
              t2."location_of",
              (
                WITH t4 AS MATERIALIZED (
                  SELECT p.id AS id, p.id AS k0
                  FROM (SELECT t2."id" AS id) AS parent
                  CROSS JOIN partnership p
                  JOIN sister_city c ON c.id = p.sister_city_id
                  WHERE p.sister_city_id = parent.id
                  AND TRUE
                )
                SELECT json_build_array(
                  (
                    SELECT coalesce(
                      json_agg(
                        json_build_array(
                          json_build_array(
                            t6."id",
                            t6."relationship",
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
                              FROM (SELECT t6."id" AS id) AS parent
                            ),
                            json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                          )
                        )
                        ORDER BY t5.k0
                      ),
                      '[]'
                    )
                    FROM (SELECT t4.id AS id, t4.k0 AS k0 FROM t4 WHERE TRUE ORDER BY t4.k0 LIMIT 21) AS t5
                    JOIN "partnership" t6 ON t6."id" = t5.id
                    LEFT JOIN "province" t7 ON t7."id" = t6."province_id"
                  ),
                  (SELECT count(*)::int FROM t4),
                  NULL
                )
              )
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT c.id AS id, c.sort_en AS k0, c.id AS k1
        FROM sister_city c
        WHERE TRUE
        ORDER BY c.sort_en, c.id
        LIMIT 21
      ) AS t1
      JOIN "sister_city" t2 ON t2."id" = t1.id
      LEFT JOIN "country" t3 ON t3."code" = t2."country_code"
    ),
    (SELECT count(*)::int FROM sister_city c WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"country":["CN"],"sector":["EDUCATION"]},"first":100}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT c.id AS id, c.sort_en AS k0, c.id AS k1
      FROM sister_city c
      WHERE c.country_code = ($::text[])[1]
      AND EXISTS (
        SELECT
        FROM partnership p
        WHERE p.sister_city_id = c.id
        AND EXISTS (SELECT FROM agreement a WHERE a.partnership_id = p.id AND a.sectors && '{EDUCATION}')
      )
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."slug",
                t3."name_en",
                t3."name_th",
                t3."name_local",
                json_build_array(t4."code", t4."name_en", t4."name_th", t4."name_local"),
                t3."level",
                t3."latitude",
                t3."longitude",
                t3."location_of",
                (
                  WITH t5 AS MATERIALIZED (
                    SELECT p.id AS id, p.id AS k0
                    FROM (SELECT t3."id" AS id) AS parent
                    CROSS JOIN partnership p
                    JOIN sister_city c ON c.id = p.sister_city_id
                    WHERE p.sister_city_id = parent.id
                    AND TRUE
                  )
                  SELECT json_build_array(
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
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
                              json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                            )
                          )
                          ORDER BY t6.k0
                        ),
                        '[]'
                      )
                      FROM (SELECT t5.id AS id, t5.k0 AS k0 FROM t5 WHERE TRUE ORDER BY t5.k0 LIMIT 21) AS t6
                      JOIN "partnership" t7 ON t7."id" = t6.id
                      LEFT JOIN "province" t8 ON t8."id" = t7."province_id"
                    ),
                    (SELECT count(*)::int FROM t5),
                    NULL
                  )
                )
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0, t2.k1
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1 FROM t1 WHERE TRUE ORDER BY t1.k0, t1.k1 LIMIT 101
        ) AS t2
        JOIN "sister_city" t3 ON t3."id" = t2.id
        LEFT JOIN "country" t4 ON t4."code" = t3."country_code"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer

-- Asked with {"filter":{"level":["CITY"],"status":["IN_FORCE"]},"orderBy":"NAME_TH_ASC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT c.id AS id, named.sort_th AS k0, named.node_id AS k1
      FROM sister_city c
      JOIN search_entry named ON named.type = $
      AND c.id = named.node_id COLLATE "C"
      WHERE c.level = 'CITY'
      AND EXISTS (
        SELECT
        FROM partnership p
        WHERE p.sister_city_id = c.id
        AND EXISTS (
          SELECT
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = p.id
          AND standing.status = 'IN_FORCE'
        )
      )
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."slug",
                t3."name_en",
                t3."name_th",
                t3."name_local",
                json_build_array(t4."code", t4."name_en", t4."name_th", t4."name_local"),
                t3."level",
                t3."latitude",
                t3."longitude",
                t3."location_of",
                (
                  WITH t5 AS MATERIALIZED (
                    SELECT p.id AS id, p.id AS k0
                    FROM (SELECT t3."id" AS id) AS parent
                    CROSS JOIN partnership p
                    JOIN sister_city c ON c.id = p.sister_city_id
                    WHERE p.sister_city_id = parent.id
                    AND TRUE
                  )
                  SELECT json_build_array(
                    (
                      SELECT coalesce(
                        json_agg(
                          json_build_array(
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
                              json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                            )
                          )
                          ORDER BY t6.k0
                        ),
                        '[]'
                      )
                      FROM (SELECT t5.id AS id, t5.k0 AS k0 FROM t5 WHERE TRUE ORDER BY t5.k0 LIMIT 21) AS t6
                      JOIN "partnership" t7 ON t7."id" = t6.id
                      LEFT JOIN "province" t8 ON t8."id" = t7."province_id"
                    ),
                    (SELECT count(*)::int FROM t5),
                    NULL
                  )
                )
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0, t2.k1
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1 FROM t1 WHERE TRUE ORDER BY t1.k0, t1.k1 LIMIT 4
        ) AS t2
        JOIN "sister_city" t3 ON t3."id" = t2.id
        LEFT JOIN "country" t4 ON t4."code" = t3."country_code"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
