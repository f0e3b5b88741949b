-- query Organizations($filter: OrganizationFilter, $orderBy: OrganizationOrder, $first: Int, $after: String) {
--   organizations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       id
--       slug
--       kind
--       name
--       nameTh: name(lang: TH)
--       province {
--         ...ProvinceName
--       }
--       openedOn
--       address
--       openingHours
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
              t2."kind",
              t2."name_en",
              t2."name_th",
              json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th"),
              t2."opened_on",
              t2."address",
              t2."opening_hours"
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT o.id AS id, named.sort_en AS k0, named.node_id AS k1
        FROM organization o
        JOIN search_entry named ON named.type = $
        AND o.id = named.node_id COLLATE "default"
        WHERE TRUE
        ORDER BY named.sort_en, named.node_id
        LIMIT 21
      ) AS t1
      JOIN "organization" t2 ON t2."id" = t1.id
      LEFT JOIN "province" t3 ON t3."id" = t2."province_id"
    ),
    (
      SELECT count(*)::int
      FROM organization o
      JOIN search_entry named ON named.type = $
      AND o.id = named.node_id COLLATE "default"
      WHERE TRUE
    ),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"kind":["OFFICE"],"text":"ต่างประเทศ"},"orderBy":"NAME_TH_ASC"}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT o.id AS id, named.sort_th AS k0, named.node_id AS k1
      FROM organization o
      JOIN search_entry named ON named.type = $
      AND o.id = named.node_id COLLATE "default"
      WHERE o.kind = 'OFFICE'
      AND o.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = o.id
        AND (
          to_tsvector('simple', s.words) @@ plainto_tsquery('simple', $)
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
                t3."kind",
                t3."name_en",
                t3."name_th",
                json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
                t3."opened_on",
                t3."address",
                t3."opening_hours"
              ),
              t2.k0::text,
              t2.k1::text
            )
            ORDER BY t2.k0, t2.k1
          ),
          '[]'
        )
        FROM (
          SELECT t1.id AS id, t1.k0 AS k0, t1.k1 AS k1 FROM t1 WHERE TRUE ORDER BY t1.k0, t1.k1 LIMIT 21
        ) AS t2
        JOIN "organization" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t4 ON t4."id" = t3."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
