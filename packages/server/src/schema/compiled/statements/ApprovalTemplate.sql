-- query ApprovalTemplate($slug: String!) {
--   approvalTemplate(slug: $slug) {
--     ...ApprovalTemplateState
--     sources {
--       ...Citation
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
-- fragment ApprovalTemplateState on ApprovalTemplate {
--   id
--   slug
--   name
--   nameTh: name(lang: TH)
--   province {
--     ...ProvinceName
--   }
--   note
--   steps {
--     position
--     body
--     name
--     nameTh: name(lang: TH)
--     usualDays
--     legalBasis
--     legalBasisTh: legalBasis(lang: TH)
--     sources {
--       id
--       slug
--       title
--     }
--   }
--   version
-- }

-- Asked with {"slug":"sister-city-guideline-2018"}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."slug",
      t1."name_en",
      t1."name_th",
      CASE WHEN t2."id" IS NOT NULL THEN json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th") END,
      t1."note",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t3."position",
              t3."body",
              t3."name_en",
              t3."name_th",
              t3."usual_days",
              t3."legal_basis_en",
              t3."legal_basis_th",
              (
                SELECT coalesce(
                  json_agg(json_build_array(t4."id", t4."slug", t4."title") ORDER BY t4."id" asc), '[]'
                )
                FROM "_approval_template_step_source" t5
                JOIN "source" t4 ON t4."id" = t5."B"
                WHERE t5."A" = t3.id
              )
            )
            ORDER BY t3."position" asc
          ),
          '[]'
        )
        FROM "approval_template_step" t3
        WHERE t3."template_id" = t1."id"
      ),
      t1."version",
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              t6."id",
              t6."slug",
              t6."title",
              t6."kind",
              t6."publisher",
              t6."published_on",
              t6."language",
              t6."url"
            )
            ORDER BY t6."id" asc
          ),
          '[]'
        )
        FROM "_approval_template_source" t7
        JOIN "source" t6 ON t6."id" = t7."B"
        WHERE t7."A" = t1.id
      )
    )
    FROM "approval_template" t1
    LEFT JOIN "province" t2 ON t2."id" = t1."province_id"
    WHERE t1."slug" = $
  )
)::text AS answer
