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
-- fragment ThaiPartyName on ThaiParty {
--   __typename
--   ... on Province {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Municipality {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
-- }
--
-- fragment Mention on Node {
--   __typename
--   id
--   ... on Province {
--     code
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Municipality {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on SisterCity {
--     slug
--     name
--     nameTh: name(lang: TH)
--     country {
--       ...CountryName
--     }
--   }
--   ... on Country {
--     code
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Agreement {
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
--   ... on Engagement {
--     slug
--     title
--     titleTh: title(lang: TH)
--     startsOn
--   }
--   ... on Commitment {
--     text
--     textTh: text(lang: TH)
--     dueOn
--   }
--   ... on Document {
--     title
--     titleTh: title(lang: TH)
--     mediaType
--   }
--   ... on Partnership {
--     thaiParty {
--       ...ThaiPartyName
--     }
--     sisterCity {
--       ...SisterCityName
--     }
--   }
--   ... on Network {
--     slug
--     name
--     nameTh: name(lang: TH)
--     acronym
--   }
--   ... on EngagementSeries {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Organization {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on ApprovalTemplate {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Person {
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Source {
--     slug
--     title
--     url
--   }
--   ... on Consulate {
--     country {
--       ...CountryName
--     }
--     province {
--       ...ProvinceName
--     }
--   }
--   ... on Sector {
--     name
--     nameTh: name(lang: TH)
--   }
--   ... on Conflict {
--     topic
--   }
-- }
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }
--
-- query Search($text: String!, $first: Int, $after: String) {
--   search(text: $text, first: $first, after: $after) {
--     totalCount
--     nodes {
--       ...Mention
--     }
--     pageInfo {
--       ...Page
--     }
--   }
-- }

-- Asked with {"text":"ภูเก็ต"}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              CASE
              WHEN starts_with(t1."id", 'Province:') THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th")
                  FROM "province" t2
                  WHERE t2."id" = substr(t1."id", 10)
                )
              )
              WHEN starts_with(t1."id", 'Municipality:') THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
                  FROM "municipality" t3
                  WHERE t3."id" = substr(t1."id", 14)
                )
              )
              WHEN starts_with(t1."id", 'SisterCity:') THEN json_build_array(
                2,
                (
                  SELECT json_build_array(
                    t4."id",
                    t4."slug",
                    t4."name_en",
                    t4."name_th",
                    t4."name_local",
                    json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local")
                  )
                  FROM "sister_city" t4
                  LEFT JOIN "country" t5 ON t5."code" = t4."country_code"
                  WHERE t4."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'Agreement:') THEN json_build_array(
                3,
                (
                  SELECT json_build_array(t6."id", t6."slug", t6."title_en", t6."title_th", t6."title_local")
                  FROM "agreement" t6
                  WHERE t6."id" = substr(t1."id", 11)
                )
              )
              WHEN starts_with(t1."id", 'Engagement:') THEN json_build_array(
                4,
                (
                  SELECT json_build_array(
                    t7."id", t7."slug", t7."title_en", t7."title_th", t7."title_local", t7."starts_on"
                  )
                  FROM "engagement" t7
                  WHERE t7."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'EngagementSeries:') THEN json_build_array(
                5,
                (
                  SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                  FROM "engagement_series" t8
                  WHERE t8."id" = substr(t1."id", 18)
                )
              )
              WHEN starts_with(t1."id", 'Network:') THEN json_build_array(
                6,
                (
                  SELECT json_build_array(
                    t9."id", t9."slug", t9."name_en", t9."name_th", t9."name_local", t9."acronym"
                  )
                  FROM "network" t9
                  WHERE t9."id" = substr(t1."id", 9)
                )
              )
              WHEN starts_with(t1."id", 'Organization:') THEN json_build_array(
                7,
                (
                  SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                  FROM "organization" t10
                  WHERE t10."id" = substr(t1."id", 14)
                )
              )
              WHEN starts_with(t1."id", 'ApprovalTemplate:') THEN json_build_array(
                8,
                (
                  SELECT json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th")
                  FROM "approval_template" t11
                  WHERE t11."id" = substr(t1."id", 18)
                )
              )
              WHEN starts_with(t1."id", 'Source:') THEN json_build_array(
                9,
                (
                  SELECT json_build_array(t12."id", t12."slug", t12."title", t12."url")
                  FROM "source" t12
                  WHERE t12."id" = substr(t1."id", 8)
                )
              )
              WHEN starts_with(t1."id", 'Commitment:') THEN json_build_array(
                10,
                (
                  SELECT json_build_array(t13."id", t13."text_en", t13."text_th", t13."due_on")
                  FROM "commitment" t13
                  WHERE t13."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'Document:') THEN json_build_array(
                11,
                (
                  SELECT json_build_array(t14."id", t14."title_en", t14."title_th", t14."media_type")
                  FROM "document" t14
                  WHERE t14."id" = substr(t1."id", 10)
                )
              )
              END
            ),
            t1.k0::text,
            t1.k1::text
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
    (
      SELECT count(*)::int
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
    ),
    NULL
  )
)::text AS answer

-- Asked with {"text":"Hainan","first":3}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              CASE
              WHEN starts_with(t1."id", 'Province:') THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th")
                  FROM "province" t2
                  WHERE t2."id" = substr(t1."id", 10)
                )
              )
              WHEN starts_with(t1."id", 'Municipality:') THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
                  FROM "municipality" t3
                  WHERE t3."id" = substr(t1."id", 14)
                )
              )
              WHEN starts_with(t1."id", 'SisterCity:') THEN json_build_array(
                2,
                (
                  SELECT json_build_array(
                    t4."id",
                    t4."slug",
                    t4."name_en",
                    t4."name_th",
                    t4."name_local",
                    json_build_array(t5."code", t5."name_en", t5."name_th", t5."name_local")
                  )
                  FROM "sister_city" t4
                  LEFT JOIN "country" t5 ON t5."code" = t4."country_code"
                  WHERE t4."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'Agreement:') THEN json_build_array(
                3,
                (
                  SELECT json_build_array(t6."id", t6."slug", t6."title_en", t6."title_th", t6."title_local")
                  FROM "agreement" t6
                  WHERE t6."id" = substr(t1."id", 11)
                )
              )
              WHEN starts_with(t1."id", 'Engagement:') THEN json_build_array(
                4,
                (
                  SELECT json_build_array(
                    t7."id", t7."slug", t7."title_en", t7."title_th", t7."title_local", t7."starts_on"
                  )
                  FROM "engagement" t7
                  WHERE t7."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'EngagementSeries:') THEN json_build_array(
                5,
                (
                  SELECT json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th")
                  FROM "engagement_series" t8
                  WHERE t8."id" = substr(t1."id", 18)
                )
              )
              WHEN starts_with(t1."id", 'Network:') THEN json_build_array(
                6,
                (
                  SELECT json_build_array(
                    t9."id", t9."slug", t9."name_en", t9."name_th", t9."name_local", t9."acronym"
                  )
                  FROM "network" t9
                  WHERE t9."id" = substr(t1."id", 9)
                )
              )
              WHEN starts_with(t1."id", 'Organization:') THEN json_build_array(
                7,
                (
                  SELECT json_build_array(t10."id", t10."slug", t10."name_en", t10."name_th")
                  FROM "organization" t10
                  WHERE t10."id" = substr(t1."id", 14)
                )
              )
              WHEN starts_with(t1."id", 'ApprovalTemplate:') THEN json_build_array(
                8,
                (
                  SELECT json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th")
                  FROM "approval_template" t11
                  WHERE t11."id" = substr(t1."id", 18)
                )
              )
              WHEN starts_with(t1."id", 'Source:') THEN json_build_array(
                9,
                (
                  SELECT json_build_array(t12."id", t12."slug", t12."title", t12."url")
                  FROM "source" t12
                  WHERE t12."id" = substr(t1."id", 8)
                )
              )
              WHEN starts_with(t1."id", 'Commitment:') THEN json_build_array(
                10,
                (
                  SELECT json_build_array(t13."id", t13."text_en", t13."text_th", t13."due_on")
                  FROM "commitment" t13
                  WHERE t13."id" = substr(t1."id", 12)
                )
              )
              WHEN starts_with(t1."id", 'Document:') THEN json_build_array(
                11,
                (
                  SELECT json_build_array(t14."id", t14."title_en", t14."title_th", t14."media_type")
                  FROM "document" t14
                  WHERE t14."id" = substr(t1."id", 10)
                )
              )
              END
            ),
            t1.k0::text,
            t1.k1::text
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
        LIMIT 4
      ) AS t1
    ),
    (
      SELECT count(*)::int
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
    ),
    NULL
  )
)::text AS answer
