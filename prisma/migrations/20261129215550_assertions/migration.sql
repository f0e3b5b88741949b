-- AlterEnum
-- A type of its own, because a value that is added to one may not be used before it is committed, and a restore loads rows in
-- the transaction that makes their tables.
ALTER TYPE "FactProperty" RENAME TO "FactProperty_old";
CREATE TYPE "FactProperty" AS ENUM (
  'MOU_CITY_COUNT', 'LOI_CITY_COUNT', 'PARTNER_CITY_TOTAL', 'SISTER_CITY_COUNT', 'CONSUL_COUNTRY_COUNT', 'DELEGATIONS_PER_YEAR',
  'VISITORS_PER_YEAR', 'FOREIGN_VISITOR_SHARE', 'STAFF_COUNT', 'MEETING_FREQUENCY', 'NETWORK_MEMBERSHIP', 'JOINED_NETWORK',
  'SIGNED_ON', 'AGREEMENT_KIND', 'PARTY_LEVEL', 'EXPIRES_ON', 'AGREEMENT_SECTORS', 'IN_FORCE_FROM', 'ENDED_ON', 'TITLE',
  'OPENED_ON', 'LOCATION', 'OPENING_HOURS', 'OTHER');
ALTER TABLE "fact" ALTER COLUMN "property" TYPE "FactProperty" USING "property"::text::"FactProperty";
DROP TYPE "FactProperty_old";

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "asserted_by_id" TEXT COLLATE "C";

-- CreateIndex
CREATE UNIQUE INDEX "source_asserted_by_id_key" ON "source"("asserted_by_id");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_asserted_by_id_fkey" FOREIGN KEY ("asserted_by_id") REFERENCES "sister_city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "sister_city_id" TEXT;

-- A key that speaks for a sister city asserts and reads, and writes nothing else, whoever put it there.
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_speaks_for" CHECK (
  "sister_city_id" IS NULL
  OR coalesce("scopes" @> ARRAY['assert'] AND "scopes" <@ ARRAY['read', 'subscribe:changes', 'export:bulk', 'assert'], false));
