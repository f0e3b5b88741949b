-- query RateLimit {
--   rateLimit {
--     cost
--     limit
--     remaining
--     resetAt
--   }
-- }

-- Asked with {}

-- Not compiled: Query.rateLimit
