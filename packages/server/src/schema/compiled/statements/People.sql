-- query People($filter: PersonFilter, $orderBy: PersonOrder, $first: Int, $after: String) {
--   people(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...PersonName
--       posts {
--         title
--         titleTh: title(lang: TH)
--         from
--         until
--       }
--     }
--     pageInfo {
--       ...Page
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
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
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
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(t3."title_en", t3."title_th", t3."from", t3."until")
                    ORDER BY t3."position" asc
                  ),
                  '[]'
                )
                FROM "post" t3
                WHERE t3."person_id" = t2."id"
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
        SELECT who.id AS id, named.sort_en AS k0, named.node_id AS k1
        FROM person who
        JOIN search_entry named ON named.type = $
        AND who.id = named.node_id COLLATE "default"
        WHERE TRUE
        ORDER BY named.sort_en, named.node_id
        LIMIT 21
      ) AS t1
      JOIN "person" t2 ON t2."id" = t1.id
    ),
    (
      SELECT count(*)::int
      FROM person who
      JOIN search_entry named ON named.type = $
      AND who.id = named.node_id COLLATE "default"
      WHERE TRUE
    ),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"text":"ผู้ว่าราชการ"},"orderBy":"NAME_TH_ASC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT who.id AS id, named.sort_th AS k0, named.node_id AS k1
      FROM person who
      JOIN search_entry named ON named.type = $
      AND who.id = named.node_id COLLATE "default"
      WHERE EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = who.id
        AND (
          to_tsvector('simple', s.words) @@ plainto_tsquery('simple', $)
          AND to_tsvector('simple', s.words) @@ plainto_tsquery('simple', $)
          AND to_tsvector('simple', s.words) @@ plainto_tsquery('simple', $)
          OR s.names LIKE $
          OR s.related LIKE $
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
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(t4."title_en", t4."title_th", t4."from", t4."until")
                      ORDER BY t4."position" asc
                    ),
                    '[]'
                  )
                  FROM "post" t4
                  WHERE t4."person_id" = t3."id"
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
        JOIN "person" t3 ON t3."id" = t2.id
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
