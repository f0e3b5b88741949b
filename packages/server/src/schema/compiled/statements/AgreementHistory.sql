-- query AgreementHistory($slug: String!, $first: Int, $after: String) {
--   agreement(slug: $slug) {
--     id
--     slug
--     version
--     history(first: $first, after: $after) {
--       totalCount
--       nodes {
--         ...ChangeLine
--         before
--         after
--       }
--       pageInfo {
--         ...Page
--       }
--     }
--   }
-- }
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }
--
-- fragment ChangeLine on Change {
--   cursor
--   revision
--   at
--   operation
--   type
--   nodeId
--   actor
--   reason
-- }

-- Asked with {"slug":"phuket-xiamen"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."version",
      (
        WITH t2 AS MATERIALIZED (
          SELECT ch.revision AS id, ch.revision AS k0, ch.identity AS k1
          FROM (SELECT t1."id" AS id) AS parent
          CROSS JOIN change ch
          WHERE ch.type = $
          AND ch.node_id = parent.id
          AND ch.type <> 'Office'
        )
        SELECT json_build_array(
          (
            SELECT coalesce(
              json_agg(
                json_build_array(
                  json_build_array(
                    t4."revision",
                    t4."identity",
                    t4."at",
                    t4."operation",
                    t4."type",
                    t4."node_id",
                    t4."actor",
                    t4."reason",
                    t4."before",
                    t4."after"
                  ),
                  t3.k0::text,
                  t3.k1::text
                )
                ORDER BY t3.k0
              ),
              '[]'
            )
            FROM (
              SELECT t2.id AS id, t2.k0 AS k0, t2.k1 AS k1 FROM t2 WHERE TRUE ORDER BY t2.k0 LIMIT 21
            ) AS t3
            JOIN "change" t4 ON t4."revision" = t3.id
          ),
          (SELECT count(*)::int FROM t2),
          NULL
        )
      )
    )
    FROM "agreement" t1
    WHERE t1."slug" = $
  )
)::text AS answer
