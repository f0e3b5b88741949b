-- query ($after: String) {
--   changes(first: 100, after: $after) {
--     nodes {
--       cursor
--       revision
--       operation
--       type
--       node {
--         id
--       }
--     }
--   }
-- }

-- Asked with {"after":"a cursor"}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              t2."revision",
              t2."identity",
              t2."operation",
              t2."type",
              CASE
              WHEN t2."type" = 'Country' THEN json_build_array(
                0, (SELECT json_build_array(t3."code") FROM "country" t3 WHERE t3."code" = t2."node_id")
              )
              WHEN t2."type" = 'Province' THEN json_build_array(
                1, (SELECT json_build_array(t4."id") FROM "province" t4 WHERE t4."id" = t2."node_id")
              )
              WHEN t2."type" = 'Municipality' THEN json_build_array(
                2, (SELECT json_build_array(t5."id") FROM "municipality" t5 WHERE t5."id" = t2."node_id")
              )
              WHEN t2."type" = 'SisterCity' THEN json_build_array(
                3, (SELECT json_build_array(t6."id") FROM "sister_city" t6 WHERE t6."id" = t2."node_id")
              )
              WHEN t2."type" = 'Partnership' THEN json_build_array(
                4, (SELECT json_build_array(t7."id") FROM "partnership" t7 WHERE t7."id" = t2."node_id")
              )
              WHEN t2."type" = 'Agreement' THEN json_build_array(
                5, (SELECT json_build_array(t8."id") FROM "agreement" t8 WHERE t8."id" = t2."node_id")
              )
              WHEN t2."type" = 'Engagement' THEN json_build_array(
                6, (SELECT json_build_array(t9."id") FROM "engagement" t9 WHERE t9."id" = t2."node_id")
              )
              WHEN t2."type" = 'EngagementSeries' THEN json_build_array(
                7,
                (SELECT json_build_array(t10."id") FROM "engagement_series" t10 WHERE t10."id" = t2."node_id")
              )
              WHEN t2."type" = 'Commitment' THEN json_build_array(
                8, (SELECT json_build_array(t11."id") FROM "commitment" t11 WHERE t11."id" = t2."node_id")
              )
              WHEN t2."type" = 'Document' THEN json_build_array(
                9, (SELECT json_build_array(t12."id") FROM "document" t12 WHERE t12."id" = t2."node_id")
              )
              WHEN t2."type" = 'Consulate' THEN json_build_array(
                10, (SELECT json_build_array(t13."id") FROM "consulate" t13 WHERE t13."id" = t2."node_id")
              )
              WHEN t2."type" = 'Network' THEN json_build_array(
                11, (SELECT json_build_array(t14."id") FROM "network" t14 WHERE t14."id" = t2."node_id")
              )
              WHEN t2."type" = 'Organization' THEN json_build_array(
                12, (SELECT json_build_array(t15."id") FROM "organization" t15 WHERE t15."id" = t2."node_id")
              )
              WHEN t2."type" = 'ApprovalTemplate' THEN json_build_array(
                13,
                (SELECT json_build_array(t16."id") FROM "approval_template" t16 WHERE t16."id" = t2."node_id")
              )
              WHEN t2."type" = 'Responsibility' THEN json_build_array(
                14,
                (SELECT json_build_array(t17."id") FROM "responsibility" t17 WHERE t17."id" = t2."node_id")
              )
              WHEN t2."type" = 'Person' THEN json_build_array(
                15, (SELECT json_build_array(t18."id") FROM "person" t18 WHERE t18."id" = t2."node_id")
              )
              WHEN t2."type" = 'Fact' THEN json_build_array(
                16, (SELECT json_build_array(t19."id") FROM "fact" t19 WHERE t19."id" = t2."node_id")
              )
              WHEN t2."type" = 'Conflict' THEN json_build_array(
                17, (SELECT json_build_array(t20."id") FROM "conflict" t20 WHERE t20."id" = t2."node_id")
              )
              WHEN t2."type" = 'Source' THEN json_build_array(
                18, (SELECT json_build_array(t21."id") FROM "source" t21 WHERE t21."id" = t2."node_id")
              )
              END
            )
          )
          ORDER BY t1.k0
        ),
        '[]'
      )
      FROM (
        SELECT ch.revision AS id, ch.revision AS k0
        FROM change ch
        WHERE ch.type <> 'Office'
        AND (ch.revision) > ($::text::int)
        ORDER BY ch.revision
        LIMIT 101
      ) AS t1
      JOIN "change" t2 ON t2."revision" = t1.id
    ),
    NULL,
    NULL,
    (
      SELECT row_to_json(look)
      FROM (
        SELECT /* of the primary */ (SELECT coalesce(min(revision), 1)::int FROM change) AS oldest,
          coalesce(last.revision, 0)::int AS newest,
          coalesce(last.identity, (SELECT identity FROM dataset WHERE id = 1), repeat('0', 32)) AS identity,
          jsonb_build_array(
            coalesce(
              (SELECT identity FROM change WHERE revision = $::int),
              (SELECT previous FROM change WHERE revision = $::int + 1),
              CASE
              WHEN $::int = 0
              AND NOT EXISTS (SELECT FROM change) THEN coalesce(
                (SELECT identity FROM dataset WHERE id = 1), repeat('0', 32)
              )
              END
            )
          ) AS found
        FROM (VALUES (TRUE)) AS always
        LEFT JOIN (SELECT revision, identity FROM change ORDER BY revision DESC LIMIT 1) AS last ON TRUE
      ) AS look
    )
  )
)::text AS answer
