-- query Vocabulary($names: [String!]) {
--   vocabulary(names: $names) {
--     name
--     values {
--       value
--       label
--       labelTh: label(lang: TH)
--     }
--   }
-- }

-- Asked with {}
-- Asked with {"names":["AgreementStatus"]}

-- Asks nothing of the database
