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
-- query Nodes($ids: [ID!]!) {
--   nodes(ids: $ids) {
--     ...Mention
--   }
-- }

-- Asked with {"ids":["UHJvdmluY2U6VEgtODM","Q29tbWl0bWVudDptdWtkYWhhbi1xdWFuZy10cmktcmV2aWV3LTIwMjY"]}

SELECT json_build_array(
  (
    SELECT coalesce(
      json_agg(
        CASE
        WHEN t1.type = 'Province' THEN json_build_array(
          1,
          (
            SELECT json_build_array(t2."id", t2."slug", t2."name_en", t2."name_th")
            FROM "province" t2
            WHERE t2."id" = t1.key
          )
        )
        WHEN t1.type = 'Commitment' THEN json_build_array(
          8,
          (
            SELECT json_build_array(t3."id", t3."text_en", t3."text_th", t3."due_on")
            FROM "commitment" t3
            WHERE t3."id" = t1.key
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
