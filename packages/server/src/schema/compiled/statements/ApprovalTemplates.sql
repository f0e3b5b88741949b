-- query ApprovalTemplates($filter: ApprovalTemplateFilter, $orderBy: ApprovalTemplateOrder, $first: Int, $after: String) {
--   approvalTemplates(
--     filter: $filter
--     orderBy: $orderBy
--     first: $first
--     after: $after
--   ) {
--     totalCount
--     nodes {
--       ...ApprovalTemplateState
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
              CASE
              WHEN t3."id" IS NOT NULL THEN json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
              END,
              t2."note",
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t4."position",
                      t4."body",
                      t4."name_en",
                      t4."name_th",
                      t4."usual_days",
                      t4."legal_basis_en",
                      t4."legal_basis_th",
                      (
                        SELECT coalesce(
                          json_agg(json_build_array(t5."id", t5."slug", t5."title") ORDER BY t5."id" asc),
                          '[]'
                        )
                        FROM "_approval_template_step_source" t6
                        JOIN "source" t5 ON t5."id" = t6."B"
                        WHERE t6."A" = t4.id
                      )
                    )
                    ORDER BY t4."position" asc
                  ),
                  '[]'
                )
                FROM "approval_template_step" t4
                WHERE t4."template_id" = t2."id"
              ),
              t2."version"
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT r.id AS id, named.sort_en AS k0, named.node_id AS k1
        FROM approval_template r
        JOIN search_entry named ON named.type = $
        AND r.id = named.node_id COLLATE "default"
        WHERE TRUE
        ORDER BY named.sort_en, named.node_id
        LIMIT 21
      ) AS t1
      JOIN "approval_template" t2 ON t2."id" = t1.id
      LEFT JOIN "province" t3 ON t3."id" = t2."province_id"
    ),
    (
      SELECT count(*)::int
      FROM approval_template r
      JOIN search_entry named ON named.type = $
      AND r.id = named.node_id COLLATE "default"
      WHERE TRUE
    ),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"wholeCountry":true,"body":["OTHER"],"text":"จังหวัด"},"orderBy":"NAME_TH_ASC"}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT r.id AS id, named.sort_th AS k0, named.node_id AS k1
      FROM approval_template r
      JOIN search_entry named ON named.type = $
      AND r.id = named.node_id COLLATE "default"
      WHERE (
        r.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        OR r.province_id IS NULL
      )
      AND r.province_id IS NULL
      AND EXISTS (
        SELECT FROM approval_template_step step WHERE step.template_id = r.id AND step.body = 'OTHER'
      )
      AND EXISTS (
        SELECT
        FROM search_entry s
        WHERE s.type = $
        AND s.node_id = r.id
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
                t3."slug",
                t3."name_en",
                t3."name_th",
                CASE
                WHEN t4."id" IS NOT NULL THEN json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                END,
                t3."note",
                (
                  SELECT coalesce(
                    json_agg(
                      json_build_array(
                        t5."position",
                        t5."body",
                        t5."name_en",
                        t5."name_th",
                        t5."usual_days",
                        t5."legal_basis_en",
                        t5."legal_basis_th",
                        (
                          SELECT coalesce(
                            json_agg(json_build_array(t6."id", t6."slug", t6."title") ORDER BY t6."id" asc),
                            '[]'
                          )
                          FROM "_approval_template_step_source" t7
                          JOIN "source" t6 ON t6."id" = t7."B"
                          WHERE t7."A" = t5.id
                        )
                      )
                      ORDER BY t5."position" asc
                    ),
                    '[]'
                  )
                  FROM "approval_template_step" t5
                  WHERE t5."template_id" = t3."id"
                ),
                t3."version"
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
        JOIN "approval_template" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t4 ON t4."id" = t3."province_id"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
