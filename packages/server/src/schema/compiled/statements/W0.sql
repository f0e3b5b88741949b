-- {
--   __typename
-- }

-- Asked with {}

-- Asks nothing of the database
