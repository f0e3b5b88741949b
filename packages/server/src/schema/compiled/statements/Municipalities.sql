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
-- query Municipalities($filter: MunicipalityFilter, $orderBy: MunicipalityOrder, $first: Int, $after: String) {
--   municipalities(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       id
--       slug
--       name
--       nameTh: name(lang: TH)
--       province {
--         ...ProvinceName
--       }
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
              json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th"),
              t2."latitude",
              t2."longitude",
              json_build_array(
                NULL,
                (
                  SELECT count(*)::int
                  FROM (SELECT t2."id" AS id) AS parent
                  CROSS JOIN partnership p
                  JOIN sister_city c ON c.id = p.sister_city_id
                  WHERE p.municipality_id = parent.id
                  AND TRUE
                ),
                NULL
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
        SELECT m.id AS id, named.sort_en AS k0, named.node_id AS k1
        FROM municipality m
        JOIN search_entry named ON named.type = $
        AND m.id = named.node_id COLLATE "default"
        WHERE TRUE
        ORDER BY named.sort_en, named.node_id
        LIMIT 21
      ) AS t1
      JOIN "municipality" t2 ON t2."id" = t1.id
      LEFT JOIN "province" t3 ON t3."id" = t2."province_id"
    ),
    (
      SELECT count(*)::int
      FROM municipality m
      JOIN search_entry named ON named.type = $
      AND m.id = named.node_id COLLATE "default"
      WHERE TRUE
    ),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"text":"เทศบาล"},"orderBy":"NAME_TH_DESC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT m.id AS id, named.sort_th AS k0, named.node_id AS k1
      FROM municipality m
      JOIN search_entry named ON named.type = $
      AND m.id = named.node_id COLLATE "default"
      WHERE m.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = m.id
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
                json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
                t3."latitude",
                t3."longitude",
                json_build_array(
                  NULL,
                  (
                    SELECT count(*)::int
                    FROM (SELECT t3."id" AS id) AS parent
                    CROSS JOIN partnership p
                    JOIN sister_city c ON c.id = p.sister_city_id
                    WHERE p.municipality_id = parent.id
                    AND TRUE
                  ),
                  NULL
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
        JOIN "municipality" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t4 ON t4."id" = t3."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
