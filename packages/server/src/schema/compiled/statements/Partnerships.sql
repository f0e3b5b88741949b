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
-- fragment PartnershipLine on Partnership {
--   id
--   relationship
--   since
--   lastEngagementOn(asOf: $asOf)
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
--       dormant(asOf: $asOf)
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
                SELECT to_json(
                  (
                    SELECT starts_on
                    FROM partnership_engagement
                    WHERE partnership_id = parent.id
                    AND NOT cancelled
                    AND starts_earliest <= $::text::date
                    ORDER BY coalesce(ends_latest, starts_latest) DESC, id
                    LIMIT 1
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              CASE
              WHEN t2."municipality_id" IS NULL
              AND t2."province_id" IS NOT NULL THEN json_build_array(
                0,
                (
                  SELECT json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th")
                  FROM "province" t3
                  WHERE t3."id" = t2."province_id"
                )
              )
              WHEN t2."municipality_id" IS NOT NULL THEN json_build_array(
                1,
                (
                  SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                  FROM "municipality" t4
                  WHERE t4."id" = t2."municipality_id"
                )
              )
              END,
              json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th"),
              json_build_array(
                t6."id",
                t6."slug",
                t6."name_en",
                t6."name_th",
                t6."name_local",
                json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local")
              ),
              (
                SELECT to_json(
                  (
                    SELECT (
                      EXISTS (
                        SELECT
                        FROM agreement a
                        JOIN agreement_span standing ON standing.agreement_id = a.id
                        AND standing.starts <= $::text::date
                        AND coalesce(standing.ends, 'infinity') > $::text::date
                        WHERE a.partnership_id = p.id
                        AND standing.status = 'IN_FORCE'
                      )
                      AND coalesce(
                        (
                          SELECT min(signed_latest)
                          FROM agreement
                          WHERE partnership_id = p.id
                          AND signed_earliest <= $::text::date
                        ),
                        '-infinity'
                      ) < ($::text::date - make_interval(months => $::int))::date
                      AND NOT EXISTS (
                        SELECT
                        FROM partnership_engagement e
                        WHERE e.partnership_id = p.id
                        AND NOT e.cancelled
                        AND e.starts_earliest <= $::text::date
                        AND coalesce(
                          e.ends_latest, e.starts_latest
                        ) >= ($::text::date - make_interval(months => $::int))::date
                      )
                    )
                    FROM partnership p
                    WHERE p.id = parent.id
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
      LEFT JOIN "province" t5 ON t5."id" = t2."province_id"
      LEFT JOIN "sister_city" t6 ON t6."id" = t2."sister_city_id"
      LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
    ),
    (SELECT count(*)::int FROM partnership p JOIN sister_city c ON c.id = p.sister_city_id WHERE TRUE),
    NULL
  )
)::text AS answer

-- Asked with {"filter":{"province":["phuket"],"dormantMonths":24,"asOf":"2018-01-01"},"asOf":"2018-01-01"}

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
      AND p.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      AND (
        EXISTS (
          SELECT
          FROM agreement a
          JOIN agreement_span standing ON standing.agreement_id = a.id
          AND standing.starts <= $::text::date
          AND coalesce(standing.ends, 'infinity') > $::text::date
          WHERE a.partnership_id = p.id
          AND standing.status = 'IN_FORCE'
        )
        AND coalesce(
          (
            SELECT min(signed_latest)
            FROM agreement
            WHERE partnership_id = p.id
            AND signed_earliest <= $::text::date
          ),
          '-infinity'
        ) < ($::text::date - make_interval(months => $::int))::date
        AND NOT EXISTS (
          SELECT
          FROM partnership_engagement e
          WHERE e.partnership_id = p.id
          AND NOT e.cancelled
          AND e.starts_earliest <= $::text::date
          AND coalesce(
            e.ends_latest, e.starts_latest
          ) >= ($::text::date - make_interval(months => $::int))::date
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
                  SELECT to_json(
                    (
                      SELECT starts_on
                      FROM partnership_engagement
                      WHERE partnership_id = parent.id
                      AND NOT cancelled
                      AND starts_earliest <= $::text::date
                      ORDER BY coalesce(ends_latest, starts_latest) DESC, id
                      LIMIT 1
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                CASE
                WHEN t3."municipality_id" IS NULL
                AND t3."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                    FROM "province" t4
                    WHERE t4."id" = t3."province_id"
                  )
                )
                WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                    FROM "municipality" t5
                    WHERE t5."id" = t3."municipality_id"
                  )
                )
                END,
                json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th"),
                json_build_array(
                  t7."id",
                  t7."slug",
                  t7."name_en",
                  t7."name_th",
                  t7."name_local",
                  json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
                ),
                (
                  SELECT to_json(
                    (
                      SELECT (
                        EXISTS (
                          SELECT
                          FROM agreement a
                          JOIN agreement_span standing ON standing.agreement_id = a.id
                          AND standing.starts <= $::text::date
                          AND coalesce(standing.ends, 'infinity') > $::text::date
                          WHERE a.partnership_id = p.id
                          AND standing.status = 'IN_FORCE'
                        )
                        AND coalesce(
                          (
                            SELECT min(signed_latest)
                            FROM agreement
                            WHERE partnership_id = p.id
                            AND signed_earliest <= $::text::date
                          ),
                          '-infinity'
                        ) < ($::text::date - make_interval(months => $::int))::date
                        AND NOT EXISTS (
                          SELECT
                          FROM partnership_engagement e
                          WHERE e.partnership_id = p.id
                          AND NOT e.cancelled
                          AND e.starts_earliest <= $::text::date
                          AND coalesce(
                            e.ends_latest, e.starts_latest
                          ) >= ($::text::date - make_interval(months => $::int))::date
                        )
                      )
                      FROM partnership p
                      WHERE p.id = parent.id
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
        LEFT JOIN "province" t6 ON t6."id" = t3."province_id"
        LEFT JOIN "sister_city" t7 ON t7."id" = t3."sister_city_id"
        LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
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
        AND standing.status = ANY ($::text[]::"AgreementStatus"[])
      )
      AND p.relationship = ANY ($::text[]::"Relationship"[])
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
                  SELECT to_json(
                    (
                      SELECT starts_on
                      FROM partnership_engagement
                      WHERE partnership_id = parent.id
                      AND NOT cancelled
                      AND starts_earliest <= $::text::date
                      ORDER BY coalesce(ends_latest, starts_latest) DESC, id
                      LIMIT 1
                    )
                  )
                  FROM (SELECT t3."id" AS id) AS parent
                ),
                CASE
                WHEN t3."municipality_id" IS NULL
                AND t3."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th")
                    FROM "province" t4
                    WHERE t4."id" = t3."province_id"
                  )
                )
                WHEN t3."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t5."id", t5."slug", t5."name_en", t5."name_th")
                    FROM "municipality" t5
                    WHERE t5."id" = t3."municipality_id"
                  )
                )
                END,
                json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th"),
                json_build_array(
                  t7."id",
                  t7."slug",
                  t7."name_en",
                  t7."name_th",
                  t7."name_local",
                  json_build_array(t8."code", t8."name_en", t8."name_th", t8."name_local")
                ),
                (
                  SELECT to_json(
                    (
                      SELECT (
                        EXISTS (
                          SELECT
                          FROM agreement a
                          JOIN agreement_span standing ON standing.agreement_id = a.id
                          AND standing.starts <= $::text::date
                          AND coalesce(standing.ends, 'infinity') > $::text::date
                          WHERE a.partnership_id = p.id
                          AND standing.status = 'IN_FORCE'
                        )
                        AND coalesce(
                          (
                            SELECT min(signed_latest)
                            FROM agreement
                            WHERE partnership_id = p.id
                            AND signed_earliest <= $::text::date
                          ),
                          '-infinity'
                        ) < ($::text::date - make_interval(months => $::int))::date
                        AND NOT EXISTS (
                          SELECT
                          FROM partnership_engagement e
                          WHERE e.partnership_id = p.id
                          AND NOT e.cancelled
                          AND e.starts_earliest <= $::text::date
                          AND coalesce(
                            e.ends_latest, e.starts_latest
                          ) >= ($::text::date - make_interval(months => $::int))::date
                        )
                      )
                      FROM partnership p
                      WHERE p.id = parent.id
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
        LEFT JOIN "province" t6 ON t6."id" = t3."province_id"
        LEFT JOIN "sister_city" t7 ON t7."id" = t3."sister_city_id"
        LEFT JOIN "country" t8 ON t8."code" = t7."country_code"
      ),
      (SELECT count(*)::int FROM t1),
      NULL
    )
  )
)::text AS answer
