-- {
--   search(text: "Phuket", first: 20) {
--     nodes {
--       __typename
--       ... on Agreement {
--         slug
--         title
--       }
--       ... on SisterCity {
--         slug
--         name
--       }
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
              CASE
              WHEN starts_with(t1."id", 'Province:') THEN json_build_array(
                0, (SELECT json_build_array() FROM "province" t2 WHERE t2."id" = substr(t1."id", 10))
              )
              WHEN starts_with(t1."id", 'Municipality:') THEN json_build_array(
                1, (SELECT json_build_array() FROM "municipality" t3 WHERE t3."id" = substr(t1."id", 14))
              )
              WHEN starts_with(t1."id", 'SisterCity:') THEN json_build_array(
                2,
                (
                  SELECT json_build_array(t4."slug", t4."name_en", t4."name_th", t4."name_local")
                  FROM "sister_city" t4
                  WHERE t4."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'Agreement:') THEN json_build_array(
                3,
                (
                  SELECT json_build_array(t5."slug", t5."title_en", t5."title_th", t5."title_local")
                  FROM "agreement" t5
                  WHERE t5."id" = substr(t1."id", 11)
                )
              )
              WHEN starts_with(t1."id", 'Engagement:') THEN json_build_array(
                4, (SELECT json_build_array() FROM "engagement" t6 WHERE t6."id" = substr(t1."id", 12))
              )
              WHEN starts_with(t1."id", 'EngagementSeries:') THEN json_build_array(
                5, (SELECT json_build_array() FROM "engagement_series" t7 WHERE t7."id" = substr(t1."id", 18))
              )
              WHEN starts_with(t1."id", 'Network:') THEN json_build_array(
                6, (SELECT json_build_array() FROM "network" t8 WHERE t8."id" = substr(t1."id", 9))
              )
              WHEN starts_with(t1."id", 'Organization:') THEN json_build_array(
                7, (SELECT json_build_array() FROM "organization" t9 WHERE t9."id" = substr(t1."id", 14))
              )
              WHEN starts_with(t1."id", 'ApprovalTemplate:') THEN json_build_array(
                8,
                (SELECT json_build_array() FROM "approval_template" t10 WHERE t10."id" = substr(t1."id", 18))
              )
              WHEN starts_with(t1."id", 'Source:') THEN json_build_array(
                9, (SELECT json_build_array() FROM "source" t11 WHERE t11."id" = substr(t1."id", 8))
              )
              WHEN starts_with(t1."id", 'Commitment:') THEN json_build_array(
                10, (SELECT json_build_array() FROM "commitment" t12 WHERE t12."id" = substr(t1."id", 12))
              )
              WHEN starts_with(t1."id", 'Document:') THEN json_build_array(
                11, (SELECT json_build_array() FROM "document" t13 WHERE t13."id" = substr(t1."id", 10))
              )
              END
            )
          )
          ORDER BY t1.k0 DESC, t1.k1 DESC
        ),
        '[]'
      )
      FROM (
        SELECT s.type || ':' || s.node_id AS id,
          (
            s.points + CASE s.type
            WHEN 'Province' THEN 8
            WHEN 'Source' THEN -40
            WHEN 'Municipality' THEN 6
            WHEN 'SisterCity' THEN 7
            WHEN 'Agreement' THEN 5
            WHEN 'Network' THEN 2
            WHEN 'Organization' THEN 2
            WHEN 'EngagementSeries' THEN 1
            WHEN 'Engagement' THEN 3
            WHEN 'ApprovalTemplate' THEN 1
            WHEN 'Commitment' THEN 1
            WHEN 'Document' THEN 1
            END
          ) AS k0,
          s.type || ':' || s.node_id AS k1
        FROM (
          WITH said AS MATERIALIZED (
            SELECT s.type, s.node_id, CASE
            WHEN (E'
' || s.names || E'
') LIKE $ THEN 90
            WHEN (E'
' || s.related || E'
') LIKE $ THEN 70
            WHEN (E'
' || s.names || E'
') LIKE $ THEN 60
            WHEN (E'
' || s.names || E'
') LIKE $ THEN 50
            WHEN (E'
' || s.related || E'
') LIKE $ THEN 40
            ELSE 30
            END AS points
            FROM search_entry s
            WHERE s.type IN (
              'Province',
              'Source',
              'Municipality',
              'SisterCity',
              'Agreement',
              'Network',
              'Organization',
              'EngagementSeries',
              'Engagement',
              'ApprovalTemplate',
              'Commitment',
              'Document'
            )
            AND (
              s.names LIKE $
              OR s.related LIKE $
              OR to_tsvector('simple', s.words) @@ plainto_tsquery('simple', $)
            )
          )
          SELECT type, node_id, points::float8
          FROM said
          UNION ALL
          SELECT s.type,
            s.node_id,
            (20 * greatest(word_similarity($, s.names), word_similarity($, s.related) * 0.9))::float8
          FROM search_entry s
          WHERE NOT EXISTS (SELECT FROM said)
          AND s.type IN (
            'Province',
            'Source',
            'Municipality',
            'SisterCity',
            'Agreement',
            'Network',
            'Organization',
            'EngagementSeries',
            'Engagement',
            'ApprovalTemplate',
            'Commitment',
            'Document'
          )
          AND ($ <% s.names OR $ <% s.related)
        ) AS s
        WHERE TRUE
        ORDER BY (
          s.points + CASE s.type
          WHEN 'Province' THEN 8
          WHEN 'Source' THEN -40
          WHEN 'Municipality' THEN 6
          WHEN 'SisterCity' THEN 7
          WHEN 'Agreement' THEN 5
          WHEN 'Network' THEN 2
          WHEN 'Organization' THEN 2
          WHEN 'EngagementSeries' THEN 1
          WHEN 'Engagement' THEN 3
          WHEN 'ApprovalTemplate' THEN 1
          WHEN 'Commitment' THEN 1
          WHEN 'Document' THEN 1
          END
        ) DESC,
          s.type || ':' || s.node_id DESC
        LIMIT 21
      ) AS t1
    ),
    NULL,
    NULL
  )
)::text AS answer
