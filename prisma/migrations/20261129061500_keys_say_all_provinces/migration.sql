-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "all_provinces" BOOLEAN NOT NULL DEFAULT false;

-- Until now an empty list said so.
UPDATE "api_key" SET "all_provinces" = true WHERE coalesce(cardinality("province_ids"), 0) = 0;

ALTER TABLE "api_key" ADD CONSTRAINT "api_key_provinces" CHECK ("all_provinces" = (coalesce(cardinality("province_ids"), 0) = 0));
