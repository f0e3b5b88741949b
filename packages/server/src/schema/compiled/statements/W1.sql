-- {
--   province(code: "TH-83") {
--     code
--     name
--     nameTh: name(lang: TH)
--     region
--     location {
--       latitude
--       longitude
--     }
--   }
-- }

-- Asked with {}

SELECT json_build_array(
  (
    SELECT json_build_array(
      t1."id",
      t1."name_en",
      t1."name_th",
      t1."region_en",
      t1."region_th",
      t1."latitude",
      t1."longitude",
      t1."location_of"
    )
    FROM "province" t1
    WHERE t1."id" = $
  )
)::text AS answer
