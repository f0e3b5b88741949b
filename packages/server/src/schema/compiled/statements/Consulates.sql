-- query Consulates($filter: ConsulateFilter, $orderBy: ConsulateOrder, $first: Int, $after: String) {
--   consulates(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       id
--       kind
--       country {
--         ...CountryName
--       }
--       province {
--         ...ProvinceName
--       }
--       openedOn
--       closedOn
--       confirmedOn
--     }
--     pageInfo {
--       ...Page
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
              t2."kind",
              json_build_array(t3."code", t3."name_en", t3."name_th", t3."name_local"),
              json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
              t2."opened_on",
              t2."closed_on",
              t2."confirmed_on"
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT k.id AS id, named.sort_en AS k0, named.node_id AS k1
        FROM consulate k
        JOIN search_entry named ON named.type = $
        AND k.id = named.node_id COLLATE "default"
        WHERE TRUE
        ORDER BY named.sort_en, named.node_id
        LIMIT 21
      ) AS t1
      JOIN "consulate" t2 ON t2."id" = t1.id
      LEFT JOIN "country" t3 ON t3."code" = t2."country_code"
      LEFT JOIN "province" t4 ON t4."id" = t2."province_id"
    ),
    (
      SELECT count(*)::int
      FROM consulate k
      JOIN search_entry named ON named.type = $
      AND k.id = named.node_id COLLATE "default"
      WHERE TRUE
    ),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"closed":false,"text":"จีน"},"orderBy":"OPENED_ON_DESC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT k.id AS id, coalesce(k.opened_earliest, '-infinity') AS k0, k.id COLLATE "C" AS k1
      FROM consulate k
      WHERE k.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND k.closed_on IS NULL
      AND EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = k.id
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
                t3."kind",
                json_build_array(t4."code", t4."name_en", t4."name_th", t4."name_local"),
                json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th"),
                t3."opened_on",
                t3."closed_on",
                t3."confirmed_on"
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
        JOIN "consulate" t3 ON t3."id" = t2.id
        LEFT JOIN "country" t4 ON t4."code" = t3."country_code"
        LEFT JOIN "province" t5 ON t5."id" = t3."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
