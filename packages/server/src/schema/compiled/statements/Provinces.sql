-- fragment ProvinceName on Province {
--   id
--   code
--   slug
--   name
--   nameTh: name(lang: TH)
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
-- query Provinces($filter: ProvinceFilter, $orderBy: ProvinceOrder, $first: Int, $after: String) {
--   provinces(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...ProvinceName
--       region
--       location {
--         ...Point
--       }
--       partnerships(first: 0) {
--         totalCount
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
              t2."region_en",
              t2."region_th",
              t2."latitude",
              t2."longitude",
              t2."location_of",
              json_build_array(
                NULL,
                (
                  SELECT count(*)::int
                  FROM (SELECT t2."id" AS id) AS parent
                  CROSS JOIN partnership p
                  JOIN sister_city c ON c.id = p.sister_city_id
                  WHERE p.province_id = parent.id
                  AND TRUE
                ),
                NULL
              )
            ),
            t1.k0::text
          )
          ORDER BY t1.k0
        ),
        '[]'
      )
      FROM (SELECT pr.id AS id, pr.id AS k0 FROM province pr WHERE TRUE ORDER BY pr.id LIMIT 21) AS t1
      JOIN "province" t2 ON t2."id" = t1.id
    ),
    (SELECT count(*)::int FROM province pr WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"region":["South"],"text":"ภูเก็ต"},"orderBy":"NAME_TH_ASC","first":100}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT pr.id AS id, pr.sort_th AS k0, pr.id AS k1
      FROM province pr
      WHERE (pr.region_en = ANY ($::text[]) OR pr.region_th = ANY ($::text[]))
      AND EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = pr.id
        AND (
          to_tsvector('simple', s.words) @@ plainto_tsquery('simple', $) OR s.names LIKE $ OR s.related LIKE $
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
                t3."region_en",
                t3."region_th",
                t3."latitude",
                t3."longitude",
                t3."location_of",
                json_build_array(
                  NULL,
                  (
                    SELECT count(*)::int
                    FROM (SELECT t3."id" AS id) AS parent
                    CROSS JOIN partnership p
                    JOIN sister_city c ON c.id = p.sister_city_id
                    WHERE p.province_id = parent.id
                    AND TRUE
                  ),
                  NULL
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
        JOIN "province" t3 ON t3."id" = t2.id
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
