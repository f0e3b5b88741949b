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
-- fragment SectorName on Sector {
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment LastContact on Contact {
--   kind
--   weight
--   on
--   agreement {
--     id
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
--   engagement {
--     id
--     slug
--     title
--     titleTh: title(lang: TH)
--   }
-- }
--
-- fragment Standing on ContactStanding {
--   state
--   since
--   months
-- }
--
-- fragment PartnershipLine on Partnership {
--   id
--   relationship
--   since
--   lastContact(asOf: $asOf) {
--     ...LastContact
--   }
--   thaiParty {
--     ...ThaiPartyName
--   }
--   province {
--     ...ProvinceName
--   }
--   sisterCity {
--     ...SisterCityName
--   }
-- }
--
-- fragment Page on PageInfo {
--   hasNextPage
--   endCursor
-- }
--
-- query Partnerships($filter: PartnershipFilter, $orderBy: PartnershipOrder, $asOf: Date, $first: Int, $after: String) {
--   partnerships(
--     filter: $filter
--     orderBy: $orderBy
--     asOf: $asOf
--     first: $first
--     after: $after
--   ) {
--     totalCount
--     nodes {
--       ...PartnershipLine
--       contact(asOf: $asOf) {
--         ...Standing
--       }
--       sectors {
--         ...SectorName
--       }
--       agreements(first: 0) {
--         totalCount
--       }
--     }
--     pageInfo {
--       ...Page
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
              t2."id",
              t2."relationship",
              (
                SELECT to_json(
                  (
                    SELECT signed_on
                    FROM agreement
                    WHERE partnership_id = parent.id
                    AND signed_on IS NOT NULL
                    AND TRUE
                    ORDER BY signed_earliest, signed_latest
                    LIMIT 1
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              (
                SELECT (
                  WITH v AS MATERIALIZED (
                    SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                    FROM (
                      SELECT CASE
                      WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                      ELSE 'RENEWAL'
                      END AS kind,
                        0 AS weight,
                        a.signed_on AS "on",
                        a.signed_earliest AS earliest,
                        a.signed_latest AS latest,
                        a.id
                      FROM agreement a
                      WHERE a.partnership_id = parent.id
                      AND a.signed_earliest <= $::text::date
                      UNION ALL
                      SELECT CASE v.kind
                      WHEN 'RENEWED' THEN 'RENEWAL'
                      ELSE 'SIGNATURE'
                      END, 0, v."on", v.earliest, v.latest, a.id
                      FROM agreement a
                      JOIN agreement_event v ON v.agreement_id = a.id
                      WHERE a.partnership_id = parent.id
                      AND v.kind IN ('RENEWED', 'AMENDED')
                      AND v.corrected_by_id IS NULL
                      AND (
                        v.kind = 'AMENDED'
                        OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
                      )
                      AND v.earliest <= $::text::date
                      UNION ALL
                      SELECT 'ENGAGEMENT', CASE
                      WHEN e.kind IN (
                        'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                      ) THEN 2
                      ELSE 1
                      END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                      FROM partnership_engagement e
                      WHERE e.partnership_id = parent.id
                      AND NOT e.cancelled
                      AND coalesce(e.last_stage = 'HELD', TRUE)
                      AND e.starts_earliest <= $::text::date
                    ) AS c
                    ORDER BY least(c.latest, $::text::date) DESC,
                      c.weight,
                      c.earliest DESC,
                      c.kind COLLATE "C",
                      c.id COLLATE "C"
                    LIMIT 1
                  )
                  SELECT json_build_array(
                    (SELECT coalesce(json_agg(v), '[]') FROM v),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t3."id",
                          json_build_array(t3."id", t3."slug", t3."title_en", t3."title_th", t3."title_local")
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "agreement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                      ) t3
                    ),
                    (
                      SELECT coalesce(
                        json_object_agg(
                          t4."id",
                          json_build_array(t4."id", t4."slug", t4."title_en", t4."title_th", t4."title_local")
                        ),
                        '{}'
                      )
                      FROM (
                        SELECT *
                        FROM "engagement"
                        WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                      ) t4
                    )
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              CASE
              WHEN t2."municipality_id" IS NULL
              AND t2."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                  FROM "province" t5
                  WHERE t5."id" = t2."province_id"
                )
              )
              WHEN t2."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                  FROM "municipality" t6
                  WHERE t6."id" = t2."municipality_id"
                )
              )
              END,
              json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th"),
              json_build_array(
                t8."id",
                t8."slug",
                t8."name_en",
                t8."name_th",
                t8."name_local",
                json_build_array(t9."code", t9."name_en", t9."name_th", t9."name_local")
              ),
              (
                SELECT to_json(
                  (
                    SELECT row_to_json(last)
                    FROM (
                      SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                      FROM (
                        SELECT CASE
                        WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                        ELSE 'RENEWAL'
                        END AS kind,
                          0 AS weight,
                          a.signed_on AS "on",
                          a.signed_earliest AS earliest,
                          a.signed_latest AS latest,
                          a.id
                        FROM agreement a
                        WHERE a.partnership_id = parent.id
                        AND a.signed_earliest <= $::text::date
                        UNION ALL
                        SELECT CASE v.kind
                        WHEN 'RENEWED' THEN 'RENEWAL'
                        ELSE 'SIGNATURE'
                        END, 0, v."on", v.earliest, v.latest, a.id
                        FROM agreement a
                        JOIN agreement_event v ON v.agreement_id = a.id
                        WHERE a.partnership_id = parent.id
                        AND v.kind IN ('RENEWED', 'AMENDED')
                        AND v.corrected_by_id IS NULL
                        AND (
                          v.kind = 'AMENDED'
                          OR (
                            SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                          ) IS NULL
                        )
                        AND v.earliest <= $::text::date
                        UNION ALL
                        SELECT 'ENGAGEMENT', CASE
                        WHEN e.kind IN (
                          'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                        ) THEN 2
                        ELSE 1
                        END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                        FROM partnership_engagement e
                        WHERE e.partnership_id = parent.id
                        AND NOT e.cancelled
                        AND coalesce(e.last_stage = 'HELD', TRUE)
                        AND e.starts_earliest <= $::text::date
                      ) AS c
                      ORDER BY least(c.latest, $::text::date) DESC,
                        c.weight,
                        c.earliest DESC,
                        c.kind COLLATE "C",
                        c.id COLLATE "C"
                      LIMIT 1
                    ) AS last
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              (
                SELECT to_json(
                  (
                    SELECT array_agg(DISTINCT sector.code::text)
                    FROM agreement a
                    CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                    WHERE a.partnership_id = parent.id
                    AND TRUE
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              json_build_array(
                NULL,
                (
                  SELECT count(*)::int
                  FROM (SELECT t2."id" AS id) AS parent
                  CROSS JOIN agreement a
                  WHERE a.partnership_id = parent.id
                  AND TRUE
                ),
                NULL
              )
            ),
            t1.k0::text
          )
          ORDER BY t1.k0
        ),
        '[]'
      )
      FROM (
        SELECT p.id AS id, p.id AS k0
        FROM partnership p
        JOIN sister_city c ON c.id = p.sister_city_id
        WHERE TRUE
        ORDER BY p.id
        LIMIT 21
      ) AS t1
      JOIN "partnership" t2 ON t2."id" = t1.id
      LEFT JOIN "province" t7 ON t7."id" = t2."province_id"
      LEFT JOIN "sister_city" t8 ON t8."id" = t2."sister_city_id"
      LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
    ),
    (SELECT count(*)::int FROM partnership p JOIN sister_city c ON c.id = p.sister_city_id WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"contact":["DORMANT"],"contactMonths":24,"asOf":"2018-01-01"},"asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT p.id AS id, p.id AS k0
      FROM partnership p
      JOIN sister_city c ON c.id = p.sister_city_id
      WHERE EXISTS (
        SELECT
        FROM agreement a
        WHERE a.partnership_id = p.id
        AND EXISTS (
          SELECT FROM agreement_span s WHERE s.agreement_id = a.id AND s.there AND s.starts <= $::text::date
        )
      )
      AND p.province_id = (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND (
        SELECT coalesce((last.day < ($::text::date - make_interval(months => $::int))::date), FALSE)
        FROM (
          SELECT (
            SELECT max(c.latest)
            FROM (
              SELECT CASE
              WHEN a.renews_id IS NULL THEN 'SIGNATURE'
              ELSE 'RENEWAL'
              END AS kind,
                0 AS weight,
                a.signed_on AS "on",
                a.signed_earliest AS earliest,
                a.signed_latest AS latest,
                a.id
              FROM agreement a
              WHERE a.partnership_id = p.id
              AND a.signed_earliest <= $::text::date
              UNION ALL
              SELECT CASE v.kind
              WHEN 'RENEWED' THEN 'RENEWAL'
              ELSE 'SIGNATURE'
              END, 0, v."on", v.earliest, v.latest, a.id
              FROM agreement a
              JOIN agreement_event v ON v.agreement_id = a.id
              WHERE a.partnership_id = p.id
              AND v.kind IN ('RENEWED', 'AMENDED')
              AND v.corrected_by_id IS NULL
              AND (
                v.kind = 'AMENDED'
                OR (SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id) IS NULL
              )
              AND v.earliest <= $::text::date
              UNION ALL
              SELECT 'ENGAGEMENT', CASE
              WHEN e.kind IN ('CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT') THEN 2
              ELSE 1
              END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
              FROM partnership_engagement e
              WHERE e.partnership_id = p.id
              AND NOT e.cancelled
              AND coalesce(e.last_stage = 'HELD', TRUE)
              AND e.starts_earliest <= $::text::date
            ) AS c
          ) AS day
        ) AS last
      )
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."relationship",
                (
                  SELECT to_json(
                    (
                      SELECT signed_on
                      FROM agreement
                      WHERE partnership_id = parent.id
                      AND signed_on IS NOT NULL
                      AND signed_earliest <= $::text::date
                      ORDER BY signed_earliest, signed_latest
                      LIMIT 1
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                (
                  SELECT (
                    WITH v AS MATERIALIZED (
                      SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                      FROM (
                        SELECT CASE
                        WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                        ELSE 'RENEWAL'
                        END AS kind,
                          0 AS weight,
                          a.signed_on AS "on",
                          a.signed_earliest AS earliest,
                          a.signed_latest AS latest,
                          a.id
                        FROM agreement a
                        WHERE a.partnership_id = parent.id
                        AND a.signed_earliest <= $::text::date
                        UNION ALL
                        SELECT CASE v.kind
                        WHEN 'RENEWED' THEN 'RENEWAL'
                        ELSE 'SIGNATURE'
                        END, 0, v."on", v.earliest, v.latest, a.id
                        FROM agreement a
                        JOIN agreement_event v ON v.agreement_id = a.id
                        WHERE a.partnership_id = parent.id
                        AND v.kind IN ('RENEWED', 'AMENDED')
                        AND v.corrected_by_id IS NULL
                        AND (
                          v.kind = 'AMENDED'
                          OR (
                            SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                          ) IS NULL
                        )
                        AND v.earliest <= $::text::date
                        UNION ALL
                        SELECT 'ENGAGEMENT', CASE
                        WHEN e.kind IN (
                          'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                        ) THEN 2
                        ELSE 1
                        END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                        FROM partnership_engagement e
                        WHERE e.partnership_id = parent.id
                        AND NOT e.cancelled
                        AND coalesce(e.last_stage = 'HELD', TRUE)
                        AND e.starts_earliest <= $::text::date
                      ) AS c
                      ORDER BY least(c.latest, $::text::date) DESC,
                        c.weight,
                        c.earliest DESC,
                        c.kind COLLATE "C",
                        c.id COLLATE "C"
                      LIMIT 1
                    )
                    SELECT json_build_array(
                      (SELECT coalesce(json_agg(v), '[]') FROM v),
                      (
                        SELECT coalesce(
                          json_object_agg(
                            t4."id",
                            json_build_array(
                              t4."id", t4."slug", t4."title_en", t4."title_th", t4."title_local"
                            )
                          ),
                          '{}'
                        )
                        FROM (
                          SELECT *
                          FROM "agreement"
                          WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                        ) t4
                      ),
                      (
                        SELECT coalesce(
                          json_object_agg(
                            t5."id",
                            json_build_array(
                              t5."id", t5."slug", t5."title_en", t5."title_th", t5."title_local"
                            )
                          ),
                          '{}'
                        )
                        FROM (
                          SELECT *
                          FROM "engagement"
                          WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                        ) t5
                      )
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                CASE
                WHEN t3."municipality_id" IS NULL
                AND t3."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                    FROM "province" t6
                    WHERE t6."id" = t3."province_id"
                  )
                )
                WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "municipality" t7
                    WHERE t7."id" = t3."municipality_id"
                  )
                )
                END,
                json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th"),
                json_build_array(
                  t9."id",
                  t9."slug",
                  t9."name_en",
                  t9."name_th",
                  t9."name_local",
                  json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                ),
                (
                  SELECT to_json(
                    (
                      SELECT row_to_json(last)
                      FROM (
                        SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                        FROM (
                          SELECT CASE
                          WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                          ELSE 'RENEWAL'
                          END AS kind,
                            0 AS weight,
                            a.signed_on AS "on",
                            a.signed_earliest AS earliest,
                            a.signed_latest AS latest,
                            a.id
                          FROM agreement a
                          WHERE a.partnership_id = parent.id
                          AND a.signed_earliest <= $::text::date
                          UNION ALL
                          SELECT CASE v.kind
                          WHEN 'RENEWED' THEN 'RENEWAL'
                          ELSE 'SIGNATURE'
                          END, 0, v."on", v.earliest, v.latest, a.id
                          FROM agreement a
                          JOIN agreement_event v ON v.agreement_id = a.id
                          WHERE a.partnership_id = parent.id
                          AND v.kind IN ('RENEWED', 'AMENDED')
                          AND v.corrected_by_id IS NULL
                          AND (
                            v.kind = 'AMENDED'
                            OR (
                              SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                            ) IS NULL
                          )
                          AND v.earliest <= $::text::date
                          UNION ALL
                          SELECT 'ENGAGEMENT', CASE
                          WHEN e.kind IN (
                            'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                          ) THEN 2
                          ELSE 1
                          END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                          FROM partnership_engagement e
                          WHERE e.partnership_id = parent.id
                          AND NOT e.cancelled
                          AND coalesce(e.last_stage = 'HELD', TRUE)
                          AND e.starts_earliest <= $::text::date
                        ) AS c
                        ORDER BY least(c.latest, $::text::date) DESC,
                          c.weight,
                          c.earliest DESC,
                          c.kind COLLATE "C",
                          c.id COLLATE "C"
                        LIMIT 1
                      ) AS last
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                (
                  SELECT to_json(
                    (
                      SELECT array_agg(DISTINCT sector.code::text)
                      FROM agreement a
                      CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                      WHERE a.partnership_id = parent.id
                      AND EXISTS (
                        SELECT
                        FROM agreement_span s
                        WHERE s.agreement_id = a.id
                        AND s.there
                        AND s.starts <= $::text::date
                      )
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                json_build_array(
                  NULL,
                  (
                    SELECT count(*)::int
                    FROM (SELECT t3."id" AS id) AS parent
                    CROSS JOIN agreement a
                    JOIN agreement_span standing ON standing.agreement_id = a.id
                    AND standing.starts <= $::text::date
                    AND coalesce(standing.ends, 'infinity') > $::text::date
                    WHERE a.partnership_id = parent.id
                    AND standing.there
                  ),
                  NULL
                )
              ),
              t2.k0::text
            )
            ORDER BY t2.k0
          ),
          '[]'
        )
        FROM (SELECT t1.id AS id, t1.k0 AS k0 FROM t1 WHERE TRUE ORDER BY t1.k0 LIMIT 21) AS t2
        JOIN "partnership" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t8 ON t8."id" = t3."province_id"
        LEFT JOIN "sister_city" t9 ON t9."id" = t3."sister_city_id"
        LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer

-- Asked with {"filter":{"status":["IN_FORCE"],"relationship":["SISTER_CITY"]},"orderBy":"SINCE_DESC","first":3}

SELECT json_build_array(
  (
    WITH t1 AS MATERIALIZED (
      SELECT p.id AS id,
        coalesce((SELECT min(signed_earliest) FROM agreement WHERE partnership_id = p.id), '-infinity') AS k0,
        p.id AS k1
      FROM partnership p
      JOIN sister_city c ON c.id = p.sister_city_id
      WHERE EXISTS (
        SELECT
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE a.partnership_id = p.id
        AND standing.status = 'IN_FORCE'
      )
      AND p.relationship = 'SISTER_CITY'
    )
    SELECT json_build_array(
      (
        SELECT coalesce(
          json_agg(
            json_build_array(
              json_build_array(
                t3."id",
                t3."relationship",
                (
                  SELECT to_json(
                    (
                      SELECT signed_on
                      FROM agreement
                      WHERE partnership_id = parent.id
                      AND signed_on IS NOT NULL
                      AND TRUE
                      ORDER BY signed_earliest, signed_latest
                      LIMIT 1
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                (
                  SELECT (
                    WITH v AS MATERIALIZED (
                      SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                      FROM (
                        SELECT CASE
                        WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                        ELSE 'RENEWAL'
                        END AS kind,
                          0 AS weight,
                          a.signed_on AS "on",
                          a.signed_earliest AS earliest,
                          a.signed_latest AS latest,
                          a.id
                        FROM agreement a
                        WHERE a.partnership_id = parent.id
                        AND a.signed_earliest <= $::text::date
                        UNION ALL
                        SELECT CASE v.kind
                        WHEN 'RENEWED' THEN 'RENEWAL'
                        ELSE 'SIGNATURE'
                        END, 0, v."on", v.earliest, v.latest, a.id
                        FROM agreement a
                        JOIN agreement_event v ON v.agreement_id = a.id
                        WHERE a.partnership_id = parent.id
                        AND v.kind IN ('RENEWED', 'AMENDED')
                        AND v.corrected_by_id IS NULL
                        AND (
                          v.kind = 'AMENDED'
                          OR (
                            SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                          ) IS NULL
                        )
                        AND v.earliest <= $::text::date
                        UNION ALL
                        SELECT 'ENGAGEMENT', CASE
                        WHEN e.kind IN (
                          'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                        ) THEN 2
                        ELSE 1
                        END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                        FROM partnership_engagement e
                        WHERE e.partnership_id = parent.id
                        AND NOT e.cancelled
                        AND coalesce(e.last_stage = 'HELD', TRUE)
                        AND e.starts_earliest <= $::text::date
                      ) AS c
                      ORDER BY least(c.latest, $::text::date) DESC,
                        c.weight,
                        c.earliest DESC,
                        c.kind COLLATE "C",
                        c.id COLLATE "C"
                      LIMIT 1
                    )
                    SELECT json_build_array(
                      (SELECT coalesce(json_agg(v), '[]') FROM v),
                      (
                        SELECT coalesce(
                          json_object_agg(
                            t4."id",
                            json_build_array(
                              t4."id", t4."slug", t4."title_en", t4."title_th", t4."title_local"
                            )
                          ),
                          '{}'
                        )
                        FROM (
                          SELECT *
                          FROM "agreement"
                          WHERE "id" IN (SELECT v.id FROM v WHERE v.kind <> 'ENGAGEMENT') OFFSET 0
                        ) t4
                      ),
                      (
                        SELECT coalesce(
                          json_object_agg(
                            t5."id",
                            json_build_array(
                              t5."id", t5."slug", t5."title_en", t5."title_th", t5."title_local"
                            )
                          ),
                          '{}'
                        )
                        FROM (
                          SELECT *
                          FROM "engagement"
                          WHERE "id" IN (SELECT v.id FROM v WHERE v.kind = 'ENGAGEMENT') OFFSET 0
                        ) t5
                      )
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                CASE
                WHEN t3."municipality_id" IS NULL
                AND t3."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                    FROM "province" t6
                    WHERE t6."id" = t3."province_id"
                  )
                )
                WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "municipality" t7
                    WHERE t7."id" = t3."municipality_id"
                  )
                )
                END,
                json_build_array(t8."id", t8."slug", t8."name_en", t8."name_th"),
                json_build_array(
                  t9."id",
                  t9."slug",
                  t9."name_en",
                  t9."name_th",
                  t9."name_local",
                  json_build_array(t10."code", t10."name_en", t10."name_th", t10."name_local")
                ),
                (
                  SELECT to_json(
                    (
                      SELECT row_to_json(last)
                      FROM (
                        SELECT c.kind, c.weight, c."on", c.earliest, c.latest, c.id
                        FROM (
                          SELECT CASE
                          WHEN a.renews_id IS NULL THEN 'SIGNATURE'
                          ELSE 'RENEWAL'
                          END AS kind,
                            0 AS weight,
                            a.signed_on AS "on",
                            a.signed_earliest AS earliest,
                            a.signed_latest AS latest,
                            a.id
                          FROM agreement a
                          WHERE a.partnership_id = parent.id
                          AND a.signed_earliest <= $::text::date
                          UNION ALL
                          SELECT CASE v.kind
                          WHEN 'RENEWED' THEN 'RENEWAL'
                          ELSE 'SIGNATURE'
                          END, 0, v."on", v.earliest, v.latest, a.id
                          FROM agreement a
                          JOIN agreement_event v ON v.agreement_id = a.id
                          WHERE a.partnership_id = parent.id
                          AND v.kind IN ('RENEWED', 'AMENDED')
                          AND v.corrected_by_id IS NULL
                          AND (
                            v.kind = 'AMENDED'
                            OR (
                              SELECT later.signed_on FROM agreement later WHERE later.renews_id = a.id
                            ) IS NULL
                          )
                          AND v.earliest <= $::text::date
                          UNION ALL
                          SELECT 'ENGAGEMENT', CASE
                          WHEN e.kind IN (
                            'CONFERENCE', 'CONSULAR_MEETING', 'CULTURAL_EVENT', 'OTHER', 'SPORT'
                          ) THEN 2
                          ELSE 1
                          END, e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), e.id
                          FROM partnership_engagement e
                          WHERE e.partnership_id = parent.id
                          AND NOT e.cancelled
                          AND coalesce(e.last_stage = 'HELD', TRUE)
                          AND e.starts_earliest <= $::text::date
                        ) AS c
                        ORDER BY least(c.latest, $::text::date) DESC,
                          c.weight,
                          c.earliest DESC,
                          c.kind COLLATE "C",
                          c.id COLLATE "C"
                        LIMIT 1
                      ) AS last
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                (
                  SELECT to_json(
                    (
                      SELECT array_agg(DISTINCT sector.code::text)
                      FROM agreement a
                      CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
                      WHERE a.partnership_id = parent.id
                      AND TRUE
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                json_build_array(
                  NULL,
                  (
                    SELECT count(*)::int
                    FROM (SELECT t3."id" AS id) AS parent
                    CROSS JOIN agreement a
                    WHERE a.partnership_id = parent.id
                    AND TRUE
                  ),
                  NULL
                )
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
        JOIN "partnership" t3 ON t3."id" = t2.id
        LEFT JOIN "province" t8 ON t8."id" = t3."province_id"
        LEFT JOIN "sister_city" t9 ON t9."id" = t3."sister_city_id"
        LEFT JOIN "country" t10 ON t10."code" = t9."country_code"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
