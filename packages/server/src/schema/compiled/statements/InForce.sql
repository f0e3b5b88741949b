-- query InForce($province: [String!], $asOf: Date, $first: Int, $after: String) {
--   agreements(
--     filter: {province: $province, status: [IN_FORCE], asOf: $asOf}
--     orderBy: SIGNED_ON_ASC
--     first: $first
--     after: $after
--   ) {
--     totalCount
--     counts {
--       ...Tally
--     }
--     nodes {
--       ...AgreementLine
--     }
--     pageInfo {
--       ...Page
--     }
--   }
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
-- fragment Tally on Counts {
--   agreements
--   sisterCities
--   countries
-- }
--
-- fragment Duration on Term {
--   kind
--   months
--   expiresOn
--   renewalMonths
--   noticeMonths
--   noticeBy
-- }
--
-- fragment AgreementLine on Agreement {
--   id
--   slug
--   title
--   titleTh: title(lang: TH)
--   kind
--   status(asOf: $asOf)
--   signedOn
--   inForceFrom
--   thaiParty {
--     ...ThaiPartyName
--   }
--   sisterCity {
--     ...SisterCityName
--   }
--   sectors {
--     ...SectorName
--   }
--   term {
--     ...Duration
--   }
--   missing
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
              t2."title_en",
              t2."title_th",
              t2."title_local",
              t2."kind",
              (
                SELECT to_json(
                  (
                    SELECT s.status::text
                    FROM agreement_span s
                    WHERE s.agreement_id = parent.id
                    AND s.starts <= $::text::date
                    ORDER BY s.starts DESC
                    LIMIT 1
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              t2."signed_on",
              t2."signed_earliest",
              t2."awaits_entry",
              t2."term_kind",
              t2."expires_latest",
              (
                SELECT to_json(
                  (
                    SELECT json_build_object(
                      'events',
                      life.events,
                      'recordedOn',
                      life.recorded_on,
                      'sources',
                      CASE
                      WHEN life.dated THEN '[]'
                      ELSE coalesce(
                        (
                          SELECT json_agg(json_build_array(s.published_on, s.retrieved_on))
                          FROM "_agreement_source" l
                          JOIN source s ON s.id = l."B"
                          WHERE l."A" = parent.id
                        ),
                        '[]'
                      )
                      END,
                      'approvalCount',
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
                      'approvedEarliest',
                      (
                        SELECT CASE
                        WHEN bool_and(
                          decided_on IS NOT NULL
                        ) THEN min(partial_date_earliest(decided_on))::text
                        END
                        FROM approval
                        WHERE agreement_id = parent.id
                        AND outcome::text = ANY ($::text[])
                      )
                    )
                    FROM (
                      SELECT bool_or(
                        v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL
                      ) AS dated,
                        ((min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)::text AS recorded_on,
                        coalesce(
                          json_agg(
                            json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest)
                            ORDER BY v.position
                          ) FILTER (WHERE v.corrected_by_id IS NULL),
                          '[]'
                        ) AS events
                      FROM agreement_event v
                      WHERE v.agreement_id = parent.id
                    ) AS life
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              json_build_array(
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
                json_build_array(
                  t6."id",
                  t6."slug",
                  t6."name_en",
                  t6."name_th",
                  t6."name_local",
                  json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local"),
                  t6."level"
                ),
                t3."relationship",
                t3."municipality_id"
              ),
              coalesce(to_json(t2."sectors"), '[]'),
              t2."term_months",
              t2."expires_on",
              t2."expires_earliest",
              t2."renewal_months",
              t2."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t9
                JOIN "source" t8 ON t8."id" = t9."B"
                WHERE t9."A" = t2.id
              )
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT a.id AS id, coalesce(a.signed_earliest, 'infinity') AS k0, a.id AS k1
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE standing.status = 'IN_FORCE'
        ORDER BY coalesce(a.signed_earliest, 'infinity'), a.id
        LIMIT 21
      ) AS t1
      JOIN "agreement" t2 ON t2."id" = t1.id
      LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
      LEFT JOIN "sister_city" t6 ON t6."id" = t3."sister_city_id"
      LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
    ),
    CASE
    WHEN (
      SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
      AND tallied_on = $::text::date
      FROM dataset
    ) THEN (
      SELECT coalesce(sum(t.agreements), 0)::int
      FROM agreement_tally t
      WHERE t.status = ANY ($::text[])
      AND t.sector = $
      AND t.province_id = $
    )
    ELSE (
      SELECT count(*)::int
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      WHERE standing.status = 'IN_FORCE'
    )
    END,
    CASE
    WHEN (
      SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
      AND tallied_on = $::text::date
      FROM dataset
    ) THEN (
      SELECT row_to_json(counts)
      FROM (
        SELECT coalesce(sum(t.agreements), 0)::int AS agreements,
          coalesce(sum(t.sister_cities), 0)::int AS "sisterCities",
          (count(*) FILTER (WHERE t.agreements > 0))::int AS countries
        FROM agreement_tally t
        WHERE t.status = ANY ($::text[])
        AND t.sector = $
        AND t.province_id = $
      ) AS counts
    )
    ELSE (
      SELECT row_to_json(counts)
      FROM (
        SELECT count(*)::int AS agreements,
          count(DISTINCT a.sister_city_id)::int AS "sisterCities",
          count(DISTINCT a.country_code)::int AS countries
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE standing.status = 'IN_FORCE'
      ) AS counts
    )
    END
  )
)::text AS answer

-- Asked with {"province":["phuket","TH-50"],"asOf":"2018-01-01","first":3}

SELECT json_build_array(
  json_build_array(
    (
      SELECT coalesce(
        json_agg(
          json_build_array(
            json_build_array(
              t2."id",
              t2."slug",
              t2."title_en",
              t2."title_th",
              t2."title_local",
              t2."kind",
              (
                SELECT to_json(
                  (
                    SELECT CASE
                    WHEN s.there THEN s.status::text
                    ELSE 'NOT_YET'
                    END
                    FROM agreement_span s
                    WHERE s.agreement_id = parent.id
                    AND s.starts <= $::text::date
                    ORDER BY s.starts DESC
                    LIMIT 1
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              t2."signed_on",
              t2."signed_earliest",
              t2."awaits_entry",
              t2."term_kind",
              t2."expires_latest",
              (
                SELECT to_json(
                  (
                    SELECT json_build_object(
                      'events',
                      life.events,
                      'recordedOn',
                      life.recorded_on,
                      'sources',
                      CASE
                      WHEN life.dated THEN '[]'
                      ELSE coalesce(
                        (
                          SELECT json_agg(json_build_array(s.published_on, s.retrieved_on))
                          FROM "_agreement_source" l
                          JOIN source s ON s.id = l."B"
                          WHERE l."A" = parent.id
                        ),
                        '[]'
                      )
                      END,
                      'approvalCount',
                      (SELECT count(*) FROM approval WHERE agreement_id = parent.id AND outcome <> 'PLANNED'),
                      'approvedEarliest',
                      (
                        SELECT CASE
                        WHEN bool_and(
                          decided_on IS NOT NULL
                        ) THEN min(partial_date_earliest(decided_on))::text
                        END
                        FROM approval
                        WHERE agreement_id = parent.id
                        AND outcome::text = ANY ($::text[])
                      )
                    )
                    FROM (
                      SELECT bool_or(
                        v.earliest IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL
                      ) AS dated,
                        ((min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date)::text AS recorded_on,
                        coalesce(
                          json_agg(
                            json_build_array(v.kind, v."on", v.earliest, v.latest, v.until_latest)
                            ORDER BY v.position
                          ) FILTER (WHERE v.corrected_by_id IS NULL),
                          '[]'
                        ) AS events
                      FROM agreement_event v
                      WHERE v.agreement_id = parent.id
                    ) AS life
                  )
                )
                FROM (SELECT t2."id" AS id) AS parent
              ),
              json_build_array(
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
                json_build_array(
                  t6."id",
                  t6."slug",
                  t6."name_en",
                  t6."name_th",
                  t6."name_local",
                  json_build_array(t7."code", t7."name_en", t7."name_th", t7."name_local"),
                  t6."level"
                ),
                t3."relationship",
                t3."municipality_id"
              ),
              coalesce(to_json(t2."sectors"), '[]'),
              t2."term_months",
              t2."expires_on",
              t2."expires_earliest",
              t2."renewal_months",
              t2."notice_months",
              (
                SELECT count(*)::int
                FROM "_agreement_source" t9
                JOIN "source" t8 ON t8."id" = t9."B"
                WHERE t9."A" = t2.id
              )
            ),
            t1.k0::text,
            t1.k1::text
          )
          ORDER BY t1.k0, t1.k1
        ),
        '[]'
      )
      FROM (
        SELECT a.id AS id, CASE
        WHEN a.signed_earliest <= $::text::date THEN a.signed_earliest
        ELSE 'infinity'
        END AS k0, a.id AS k1
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE standing.there
        AND standing.status = 'IN_FORCE'
        AND a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
        ORDER BY CASE
        WHEN a.signed_earliest <= $::text::date THEN a.signed_earliest
        ELSE 'infinity'
        END, a.id
        LIMIT 4
      ) AS t1
      JOIN "agreement" t2 ON t2."id" = t1.id
      LEFT JOIN "partnership" t3 ON t3."id" = t2."partnership_id"
      LEFT JOIN "sister_city" t6 ON t6."id" = t3."sister_city_id"
      LEFT JOIN "country" t7 ON t7."code" = t6."country_code"
    ),
    CASE
    WHEN (
      SELECT tallied_revision = coalesce((SELECT max(revision) FROM change), 0)
      AND tallied_on = $::text::date
      FROM dataset
    ) THEN (
      SELECT coalesce(sum(t.there), 0)::int
      FROM agreement_tally t
      WHERE t.status = ANY ($::text[])
      AND t.sector = $
      AND t.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
    )
    ELSE (
      SELECT count(*)::int
      FROM agreement a
      JOIN agreement_span standing ON standing.agreement_id = a.id
      AND standing.starts <= $::text::date
      AND coalesce(standing.ends, 'infinity') > $::text::date
      WHERE standing.there
      AND standing.status = 'IN_FORCE'
      AND a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
    )
    END,
    (
      SELECT row_to_json(counts)
      FROM (
        SELECT count(*)::int AS agreements,
          count(DISTINCT a.sister_city_id)::int AS "sisterCities",
          count(DISTINCT a.country_code)::int AS countries
        FROM agreement a
        JOIN agreement_span standing ON standing.agreement_id = a.id
        AND standing.starts <= $::text::date
        AND coalesce(standing.ends, 'infinity') > $::text::date
        WHERE standing.there
        AND standing.status = 'IN_FORCE'
        AND a.province_id IN (SELECT id FROM province WHERE id = ANY ($::text[]) OR slug = ANY ($::text[]))
      ) AS counts
    )
  )
)::text AS answer
