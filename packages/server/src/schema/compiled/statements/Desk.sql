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
-- fragment PersonName on Person {
--   id
--   slug
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment SectorName on Sector {
--   code
--   name
--   nameTh: name(lang: TH)
-- }
--
-- fragment EngagementLine on Engagement {
--   id
--   slug
--   title
--   titleTh: title(lang: TH)
--   kind
--   direction
--   startsOn
--   endsOn
--   cancelled
--   province {
--     ...ProvinceName
--   }
--   sisterCities {
--     ...SisterCityName
--   }
-- }
--
-- fragment ResponsibilityLine on Responsibility {
--   id
--   person {
--     ...PersonName
--   }
--   organization {
--     id
--     slug
--     name
--     nameTh: name(lang: TH)
--   }
--   sector {
--     ...SectorName
--   }
--   partnership {
--     id
--     thaiParty {
--       ...ThaiPartyName
--     }
--     sisterCity {
--       ...SisterCityName
--     }
--   }
--   from
--   until
--   version
-- }
--
-- query Desk($person: String!, $asOf: Date) {
--   desk(person: $person, asOf: $asOf) {
--     person {
--       ...PersonName
--     }
--     responsibilities {
--       ...ResponsibilityLine
--     }
--     engagements {
--       ...EngagementLine
--     }
--   }
-- }

-- Asked with {"person":"saranyu-sema"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT who.id AS person,
        ARRAY(
          SELECT r.id
          FROM responsibility r
          WHERE r.person_id = who.id
          AND (
            r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
          )
          ORDER BY r.from_earliest, r.id
          LIMIT $::int
        ) AS responsibilities,
        ARRAY(
          SELECT e.id
          FROM engagement e
          WHERE NOT e.cancelled
          AND coalesce(e.ends_latest, e.starts_latest) >= $::text::date - $::int
          AND e.id IN (
            SELECT tie.id
            FROM responsibility r
            JOIN partnership_engagement tie ON tie.partnership_id = r.partnership_id
            JOIN engagement visit ON visit.id = tie.id
            WHERE r.person_id = who.id
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND (r.sector IS NULL OR cardinality(visit.sectors) = 0 OR r.sector = ANY (visit.sectors))
            UNION
            SELECT visit.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN engagement visit ON visit.province_id = o.province_id
            WHERE r.person_id = who.id
            AND r.partnership_id IS NULL
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND r.sector = ANY (visit.sectors)
          )
          ORDER BY e.starts_earliest, e.id
          LIMIT $::int
        ) AS engagements
      FROM person who
      WHERE who.slug = $
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(t1."id", json_build_array(t1."id", t1."slug", t1."name_en", t1."name_th")), '{}'
        )
        FROM "person" t1
        WHERE t1."id" IN (SELECT v.person FROM v)
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t2."id",
            json_build_array(
              t2."id",
              json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th"),
              json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
              t2."sector",
              CASE
              WHEN t5."id" IS NOT NULL THEN json_build_array(
                t5."id",
                CASE
                WHEN t5."municipality_id" IS NULL
                AND t5."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                    FROM "province" t6
                    WHERE t6."id" = t5."province_id"
                  )
                )
                WHEN t5."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "municipality" t7
                    WHERE t7."id" = t5."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t8."id",
                  t8."slug",
                  t8."name_en",
                  t8."name_th",
                  t8."name_local",
                  json_build_array(t9."code", t9."name_en", t9."name_th", t9."name_local")
                )
              )
              END,
              t2."from",
              t2."until",
              t2."until_earliest",
              t2."version"
            )
          ),
          '{}'
        )
        FROM "responsibility" t2
        LEFT JOIN "person" t3 ON t3."id" = t2."person_id"
        LEFT JOIN "organization" t4 ON t4."id" = t2."organization_id"
        LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
        LEFT JOIN "sister_city" t8 ON t8."id" = t5."sister_city_id"
        LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
        WHERE t2."id" IN (SELECT json_array_elements_text(to_json(v.responsibilities)) FROM v)
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t10."id",
            json_build_array(
              t10."id",
              t10."slug",
              t10."title_en",
              t10."title_th",
              t10."title_local",
              t10."kind",
              t10."direction",
              t10."starts_on",
              t10."ends_on",
              t10."cancelled",
              json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th"),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t12."id",
                      t12."slug",
                      t12."name_en",
                      t12."name_th",
                      t12."name_local",
                      json_build_array(t13."code", t13."name_en", t13."name_th", t13."name_local")
                    )
                    ORDER BY t12."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_sister_city" t14
                JOIN "sister_city" t12 ON t12."id" = t14."B"
                LEFT JOIN "country" t13 ON t13."code" = t12."country_code"
                WHERE t14."A" = t10.id
              )
            )
          ),
          '{}'
        )
        FROM "engagement" t10
        LEFT JOIN "province" t11 ON t11."id" = t10."province_id"
        WHERE t10."id" IN (SELECT json_array_elements_text(to_json(v.engagements)) FROM v)
      )
    )
  )
)::text AS answer

-- Asked with {"person":"UGVyc29uOnNhcmFueXUtc2VtYQ","asOf":"2018-01-01"}

SELECT json_build_array(
  (
    WITH v AS MATERIALIZED (
      SELECT who.id AS person,
        ARRAY(
          SELECT r.id
          FROM responsibility r
          WHERE r.person_id = who.id
          AND (
            r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
          )
          ORDER BY r.from_earliest, r.id
          LIMIT $::int
        ) AS responsibilities,
        ARRAY(
          SELECT e.id
          FROM engagement e
          WHERE NOT e.cancelled
          AND coalesce(e.ends_latest, e.starts_latest) >= $::text::date - $::int
          AND e.id IN (
            SELECT tie.id
            FROM responsibility r
            JOIN partnership_engagement tie ON tie.partnership_id = r.partnership_id
            JOIN engagement visit ON visit.id = tie.id
            WHERE r.person_id = who.id
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND (r.sector IS NULL OR cardinality(visit.sectors) = 0 OR r.sector = ANY (visit.sectors))
            UNION
            SELECT visit.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN engagement visit ON visit.province_id = o.province_id
            WHERE r.person_id = who.id
            AND r.partnership_id IS NULL
            AND (
              r.from_earliest <= $::text::date AND (r.until_latest IS NULL OR r.until_latest > $::text::date)
            )
            AND r.sector = ANY (visit.sectors)
          )
          ORDER BY e.starts_earliest, e.id
          LIMIT $::int
        ) AS engagements
      FROM person who
      WHERE who.id = $
    )
    SELECT json_build_array(
      (SELECT coalesce(json_agg(v), '[]') FROM v),
      (
        SELECT coalesce(
          json_object_agg(t1."id", json_build_array(t1."id", t1."slug", t1."name_en", t1."name_th")), '{}'
        )
        FROM "person" t1
        WHERE t1."id" IN (SELECT v.person FROM v)
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t2."id",
            json_build_array(
              t2."id",
              json_build_array(t3."id", t3."slug", t3."name_en", t3."name_th"),
              json_build_array(t4."id", t4."slug", t4."name_en", t4."name_th"),
              t2."sector",
              CASE
              WHEN t5."id" IS NOT NULL THEN json_build_array(
                t5."id",
                CASE
                WHEN t5."municipality_id" IS NULL
                AND t5."province_id" IS NOT NULL THEN json_build_array(
                  0,
                  (
                    SELECT json_build_array(t6."id", t6."slug", t6."name_en", t6."name_th")
                    FROM "province" t6
                    WHERE t6."id" = t5."province_id"
                  )
                )
                WHEN t5."municipality_id" IS NOT NULL THEN json_build_array(
                  1,
                  (
                    SELECT json_build_array(t7."id", t7."slug", t7."name_en", t7."name_th")
                    FROM "municipality" t7
                    WHERE t7."id" = t5."municipality_id"
                  )
                )
                END,
                json_build_array(
                  t8."id",
                  t8."slug",
                  t8."name_en",
                  t8."name_th",
                  t8."name_local",
                  json_build_array(t9."code", t9."name_en", t9."name_th", t9."name_local")
                )
              )
              END,
              t2."from",
              t2."until",
              t2."until_earliest",
              t2."version"
            )
          ),
          '{}'
        )
        FROM "responsibility" t2
        LEFT JOIN "person" t3 ON t3."id" = t2."person_id"
        LEFT JOIN "organization" t4 ON t4."id" = t2."organization_id"
        LEFT JOIN "partnership" t5 ON t5."id" = t2."partnership_id"
        LEFT JOIN "sister_city" t8 ON t8."id" = t5."sister_city_id"
        LEFT JOIN "country" t9 ON t9."code" = t8."country_code"
        WHERE t2."id" IN (SELECT json_array_elements_text(to_json(v.responsibilities)) FROM v)
      ),
      (
        SELECT coalesce(
          json_object_agg(
            t10."id",
            json_build_array(
              t10."id",
              t10."slug",
              t10."title_en",
              t10."title_th",
              t10."title_local",
              t10."kind",
              t10."direction",
              t10."starts_on",
              t10."ends_on",
              t10."cancelled",
              json_build_array(t11."id", t11."slug", t11."name_en", t11."name_th"),
              (
                SELECT coalesce(
                  json_agg(
                    json_build_array(
                      t12."id",
                      t12."slug",
                      t12."name_en",
                      t12."name_th",
                      t12."name_local",
                      json_build_array(t13."code", t13."name_en", t13."name_th", t13."name_local")
                    )
                    ORDER BY t12."id" asc
                  ),
                  '[]'
                )
                FROM "_engagement_sister_city" t14
                JOIN "sister_city" t12 ON t12."id" = t14."B"
                LEFT JOIN "country" t13 ON t13."code" = t12."country_code"
                WHERE t14."A" = t10.id
              )
            )
          ),
          '{}'
        )
        FROM "engagement" t10
        LEFT JOIN "province" t11 ON t11."id" = t10."province_id"
        WHERE t10."id" IN (SELECT json_array_elements_text(to_json(v.engagements)) FROM v)
      )
    )
  )
)::text AS answer
