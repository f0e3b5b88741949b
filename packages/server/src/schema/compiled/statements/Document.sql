-- query Document($id: ID!) {
--   node(id: $id) {
--     __typename
--     id
--     ... on Document {
--       ...DocumentLine
--       agreement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--       }
--       approval {
--         step
--         body
--       }
--       engagement {
--         id
--         slug
--         title
--         titleTh: title(lang: TH)
--       }
--       fact {
--         id
--       }
--       earlierVersions {
--         position
--         date
--         mediaType
--         bytes
--         sha256
--         pages
--         url
--         downloadPath
--         replacedAt
--       }
--       note
--       sources {
--         ...Citation
--       }
--       version
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
-- fragment DocumentLine on Document {
--   id
--   kind
--   title
--   titleTh: title(lang: TH)
--   language
--   date
--   mediaType
--   bytes
--   sha256
--   pages
--   url
--   downloadPath
-- }

-- Asked with {"id":"RG9jdW1lbnQ6cGVuYW5nLXNwZWVjaC1mcmllbmRzaGlwLWNpdHktMjAxNA"}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN t1.type = 'Document' THEN json_build_array(
          9,
          (
            SELECT json_build_array(
              t2."id",
              t2."kind",
              t2."title_en",
              t2."title_th",
              t2."language",
              t2."date",
              t2."media_type",
              t2."bytes",
              t2."sha256",
              t2."pages",
              t2."url",
              CASE
              WHEN t3."id" IS NOT NULL THEN json_build_array(
                t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local"
              )
              END,
              CASE WHEN t4."id" IS NOT NULL THEN json_build_array(t4."step", t4."body") END,
              CASE
              WHEN t5."id" IS NOT NULL THEN json_build_array(
                t5."id", t5."slug", t5."title_en", t5."title_th", t5."title_local"
              )
              END,
              CASE WHEN t6."id" IS NOT NULL THEN json_build_array(t6."id") END,
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t7."position",
                      t7."date",
                      t7."media_type",
                      t7."bytes",
                      t7."sha256",
                      t7."pages",
                      t7."url",
                      t7."replaced_at"
                    )
                    ORDER BY t7."position" asc
                  ),
                  '[]'
                )
                FROM "document_version" t7
                WHERE t7."document_id" = t2."id"
              ),
              t2."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t8."id",
                      t8."slug",
                      t8."title",
                      t8."kind",
                      t8."publisher",
                      t8."published_on",
                      t8."language",
                      t8."url"
                    )
                    ORDER BY t8."id" asc
                  ),
                  '[]'
                )
                FROM "_document_source" t9
                JOIN "source" t8 ON t8."id" = t9."B"
                WHERE t9."A" = t2.id
              ),
              t2."version"
            )
            FROM "document" t2
            LEFT JOIN "agreement" t3 ON t3."id" = t2."agreement_id"
            LEFT JOIN "approval" t4 ON t4."id" = t2."approval_id"
            LEFT JOIN "engagement" t5 ON t5."id" = t2."engagement_id"
            LEFT JOIN "fact" t6 ON t6."id" = t2."fact_id"
            WHERE t2."id" = t1.key
          )
        )
        END
        ORDER BY t1.place
      ),
      '[]'
    )
    FROM unnest($::text[], $::text[]) WITH ORDINALITY AS t1 (type, key, place)
  )
)::text AS answer
