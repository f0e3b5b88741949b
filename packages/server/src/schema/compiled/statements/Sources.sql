-- query Sources($filter: SourceFilter, $orderBy: SourceOrder, $first: Int, $after: String) {
--   sources(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...Citation
--       retrievedOn
--       note
--     }
--     pageInfo {
--       ...Page
--     }
--   }
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
              t2."title",
              t2."kind",
              t2."publisher",
              t2."published_on",
              t2."language",
              t2."url",
              t2."retrieved_on",
              t2."note"
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0 DESC, t1.k1 DESC
        ),
        '[]'
      )
      FROM (
        SELECT so.id AS id, coalesce(so.published_on, '') COLLATE "C" AS k0, so.id COLLATE "C" AS k1
        FROM source so
        WHERE TRUE
        ORDER BY coalesce(so.published_on, '') COLLATE "C" DESC, so.id COLLATE "C" DESC
        LIMIT 21
      ) AS t1
      JOIN "source" t2 ON t2."id" = t1.id
    ),
    (SELECT count(*)::int FROM source so WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"kind":["NEWS"],"text":"เซี่ยเหมิน"},"orderBy":"TITLE_ASC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT so.id AS id, named.sort_en AS k0, named.node_id AS k1
      FROM source so
      JOIN search_entry named ON named.type = $
      AND so.id = named.node_id COLLATE "default"
      WHERE so.kind = 'NEWS'
      AND EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = so.id
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
                t3."title",
                t3."kind",
                t3."publisher",
                t3."published_on",
                t3."language",
                t3."url",
                t3."retrieved_on",
                t3."note"
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
        JOIN "source" t3 ON t3."id" = t2.id
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
