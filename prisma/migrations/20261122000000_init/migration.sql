-- The search indexes below are of this extension.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "PlaceLevel" AS ENUM ('STATE_OR_PROVINCE', 'PREFECTURE', 'CITY', 'TOWN', 'DISTRICT', 'OTHER');

-- CreateEnum
CREATE TYPE "Relationship" AS ENUM ('SISTER_CITY', 'FRIENDSHIP_CITY', 'TWIN_CITY', 'THEMATIC', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('LOI', 'MOU', 'MOC', 'MOA', 'SISTER_CITY_AGREEMENT', 'FRIENDSHIP_AGREEMENT', 'JOINT_DECLARATION', 'ACTION_PLAN', 'OTHER');

-- CreateEnum
CREATE TYPE "TermKind" AS ENUM ('OPEN_ENDED', 'FIXED', 'AUTO_RENEWING', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('HIGH', 'MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "SectorCode" AS ENUM ('TRADE', 'INVESTMENT', 'EDUCATION', 'CULTURE', 'ARTS', 'TOURISM', 'ENVIRONMENT', 'TECHNOLOGY', 'OTHER');

-- CreateEnum
CREATE TYPE "SectorsBasis" AS ENUM ('STATED', 'CONTEXT');

-- CreateEnum
CREATE TYPE "AgreementEventKind" AS ENUM ('REPORTED', 'PROPOSED', 'SUBMITTED', 'APPROVED', 'SIGNED', 'ENTERED_INTO_FORCE', 'AMENDED', 'RENEWED', 'NOTICE_GIVEN', 'TERMINATED', 'SUPERSEDED', 'ABANDONED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "ApprovalBody" AS ENUM ('PROVINCIAL_COMMITTEE', 'PROVINCIAL_COUNCIL', 'INTERIOR_MINISTRY', 'FOREIGN_MINISTRY', 'TREATIES_DEPARTMENT', 'CABINET', 'PARTNER_SIDE', 'OTHER');

-- CreateEnum
CREATE TYPE "ApprovalOutcome" AS ENUM ('PENDING', 'NO_OBJECTION', 'APPROVED', 'ACKNOWLEDGED', 'RETURNED', 'REFUSED', 'NOT_REQUIRED');

-- CreateEnum
CREATE TYPE "EngagementKind" AS ENUM ('DELEGATION', 'COURTESY_CALL', 'SIGNING_CEREMONY', 'ANNIVERSARY', 'CONFERENCE', 'STUDENT_EXCHANGE', 'STAFF_EXCHANGE', 'CULTURAL_EVENT', 'SPORT', 'TRADE_MISSION', 'TRAINING', 'AID', 'CONSULAR_MEETING', 'OTHER');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('INBOUND', 'OUTBOUND', 'ONLINE', 'THIRD_PLACE');

-- CreateEnum
CREATE TYPE "ConsulateKind" AS ENUM ('CONSULATE_GENERAL', 'CONSULATE', 'CONSULAR_OFFICE', 'HONORARY_CONSULATE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('OFFICE', 'COMMITTEE', 'AGENCY');

-- CreateEnum
CREATE TYPE "FactProperty" AS ENUM ('MOU_CITY_COUNT', 'LOI_CITY_COUNT', 'PARTNER_CITY_TOTAL', 'SISTER_CITY_COUNT', 'CONSUL_COUNTRY_COUNT', 'DELEGATIONS_PER_YEAR', 'VISITORS_PER_YEAR', 'FOREIGN_VISITOR_SHARE', 'STAFF_COUNT', 'MEETING_FREQUENCY', 'NETWORK_MEMBERSHIP', 'JOINED_NETWORK', 'SIGNED_ON', 'AGREEMENT_KIND', 'PARTY_LEVEL', 'EXPIRES_ON', 'AGREEMENT_SECTORS', 'OPENED_ON', 'LOCATION', 'OPENING_HOURS', 'OTHER');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'UP_TO', 'MORE_THAN', 'RANGE');

-- CreateEnum
CREATE TYPE "FactRank" AS ENUM ('PREFERRED', 'NORMAL', 'DEPRECATED');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('OFFICIAL', 'NEWS', 'BLOG', 'DATASET', 'ENCYCLOPEDIA');

-- CreateEnum
CREATE TYPE "ChangeOperation" AS ENUM ('CREATED', 'UPDATED', 'DELETED');

-- CreateTable
CREATE TABLE "country" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT,
    "name_local" TEXT,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "province" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "aliases" TEXT[],
    "region_en" TEXT NOT NULL,
    "region_th" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "location_of" TEXT,
    "wikidata_id" TEXT,
    "geonames_id" INTEGER,
    "sort_en" TEXT NOT NULL,
    "sort_th" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "province_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT,
    "aliases" TEXT[],
    "province_id" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "wikidata_id" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sister_city" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT,
    "name_local" TEXT,
    "aliases" TEXT[],
    "level" "PlaceLevel" NOT NULL,
    "country_code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "location_of" TEXT,
    "wikidata_id" TEXT,
    "successor_id" TEXT,
    "note" TEXT,
    "sort_en" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sister_city_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "municipality_id" TEXT,
    "sister_city_id" TEXT NOT NULL,
    "relationship" "Relationship" NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "partnership_id" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_th" TEXT,
    "title_local" TEXT,
    "sectors" "SectorCode"[],
    "sectors_basis" "SectorsBasis",
    "other_sector" TEXT,
    "signed_on" TEXT,
    "signed_earliest" DATE,
    "signed_latest" DATE,
    "signed_on_basis" TEXT,
    "signed_at" TEXT,
    "thai_signatory" TEXT,
    "partner_signatory" TEXT,
    "awaits_entry" BOOLEAN NOT NULL DEFAULT false,
    "term_kind" "TermKind" NOT NULL DEFAULT 'UNKNOWN',
    "term_months" INTEGER,
    "expires_on" TEXT,
    "expires_earliest" DATE,
    "expires_latest" DATE,
    "renewal_months" INTEGER,
    "notice_months" INTEGER,
    "based_on_id" TEXT,
    "renews_id" TEXT,
    "superseded_by_id" TEXT,
    "confidence" "Confidence" NOT NULL,
    "note" TEXT,
    "sort_title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_event" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AgreementEventKind" NOT NULL,
    "on" TEXT,
    "earliest" DATE,
    "latest" DATE,
    "until" TEXT,
    "until_latest" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "agreement_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "agreement_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "body" "ApprovalBody" NOT NULL,
    "outcome" "ApprovalOutcome" NOT NULL,
    "asked_on" TEXT,
    "decided_on" TEXT,
    "reference" TEXT,
    "note" TEXT,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("agreement_id","step")
);

-- CreateTable
CREATE TABLE "engagement" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EngagementKind" NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_th" TEXT,
    "title_local" TEXT,
    "direction" "Direction" NOT NULL,
    "starts_on" TEXT NOT NULL,
    "starts_earliest" DATE NOT NULL,
    "starts_latest" DATE NOT NULL,
    "ends_on" TEXT,
    "ends_earliest" DATE,
    "ends_latest" DATE,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "province_id" TEXT NOT NULL,
    "from_organization" TEXT,
    "headcount" INTEGER,
    "sectors" "SectorCode"[],
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "engagement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consulate" (
    "id" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "kind" "ConsulateKind" NOT NULL,
    "opened_on" TEXT,
    "opened_earliest" DATE,
    "opened_latest" DATE,
    "closed_on" TEXT,
    "closed_earliest" DATE,
    "closed_latest" DATE,
    "confirmed_on" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consulate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT,
    "name_local" TEXT,
    "acronym" TEXT,
    "founded_on" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "province_id" TEXT,
    "municipality_id" TEXT,
    "sister_city_id" TEXT,
    "outside_name_en" TEXT,
    "outside_country_code" TEXT,
    "role" TEXT,
    "joined_on" TEXT,
    "joined_earliest" DATE,
    "joined_latest" DATE,
    "left_on" TEXT,
    "left_earliest" DATE,
    "left_latest" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT,
    "province_id" TEXT NOT NULL,
    "opened_on" TEXT,
    "address" TEXT,
    "opening_hours" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_th" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_th" TEXT,
    "from" TEXT,
    "until" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "property" "FactProperty" NOT NULL,
    "value" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "unit" TEXT,
    "precision" "Precision",
    "text" TEXT,
    "date" TEXT,
    "as_of" TEXT,
    "as_of_earliest" DATE,
    "as_of_latest" DATE,
    "stated_by_id" TEXT,
    "capacity" TEXT,
    "source_id" TEXT NOT NULL,
    "quote" TEXT,
    "rank" "FactRank" NOT NULL DEFAULT 'NORMAL',
    "rank_reason" TEXT,
    "conflict_id" TEXT,
    "membership_id" TEXT,
    "note" TEXT,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "resolution" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "published_on" TEXT,
    "retrieved_on" DATE,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "revision" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "operation" "ChangeOperation" NOT NULL,
    "type" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "province_ids" TEXT[],
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "change_pkey" PRIMARY KEY ("revision")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "type" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "related" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("type","node_id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_engagement_country" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_country_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_province_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_province_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_municipality_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_municipality_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_sister_city_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_sister_city_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_engagement_agreement" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_agreement_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_agreement_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_agreement_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_agreement_event_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_agreement_event_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_engagement_sister_city" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_sister_city_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_engagement_leader" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_leader_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_engagement_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_consulate_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_consulate_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_network_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_network_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_membership_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_membership_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_organization_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_organization_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_post_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_post_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "province_wikidata_id_key" ON "province"("wikidata_id");

-- CreateIndex
CREATE UNIQUE INDEX "province_geonames_id_key" ON "province"("geonames_id");

-- CreateIndex
CREATE INDEX "province_sort_en_id_idx" ON "province"("sort_en", "id");

-- CreateIndex
CREATE INDEX "province_sort_th_id_idx" ON "province"("sort_th", "id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_slug_key" ON "municipality"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_wikidata_id_key" ON "municipality"("wikidata_id");

-- CreateIndex
CREATE INDEX "municipality_province_id_idx" ON "municipality"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "sister_city_slug_key" ON "sister_city"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "sister_city_wikidata_id_key" ON "sister_city"("wikidata_id");

-- CreateIndex
CREATE INDEX "sister_city_country_code_idx" ON "sister_city"("country_code");

-- CreateIndex
CREATE INDEX "sister_city_sort_en_id_idx" ON "sister_city"("sort_en", "id");

-- CreateIndex
CREATE INDEX "partnership_province_id_idx" ON "partnership"("province_id");

-- CreateIndex
CREATE INDEX "partnership_municipality_id_idx" ON "partnership"("municipality_id");

-- CreateIndex
CREATE INDEX "partnership_sister_city_id_idx" ON "partnership"("sister_city_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_slug_key" ON "agreement"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_renews_id_key" ON "agreement"("renews_id");

-- CreateIndex
CREATE INDEX "agreement_partnership_id_idx" ON "agreement"("partnership_id");

-- CreateIndex
CREATE INDEX "agreement_based_on_id_idx" ON "agreement"("based_on_id");

-- CreateIndex
CREATE INDEX "agreement_superseded_by_id_idx" ON "agreement"("superseded_by_id");

-- CreateIndex
CREATE INDEX "agreement_kind_idx" ON "agreement"("kind");

-- CreateIndex
-- CreateIndex
-- CreateIndex
CREATE INDEX "agreement_sort_title_id_idx" ON "agreement"("sort_title", "id");

-- CreateIndex
CREATE INDEX "agreement_sectors_idx" ON "agreement" USING GIN ("sectors");

-- CreateIndex
CREATE INDEX "agreement_event_agreement_id_kind_earliest_idx" ON "agreement_event"("agreement_id", "kind", "earliest");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_event_agreement_id_position_key" ON "agreement_event"("agreement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "engagement_slug_key" ON "engagement"("slug");

-- CreateIndex
CREATE INDEX "engagement_province_id_starts_earliest_idx" ON "engagement"("province_id", "starts_earliest");

-- CreateIndex
CREATE INDEX "engagement_starts_earliest_id_idx" ON "engagement"("starts_earliest", "id");

-- CreateIndex
CREATE INDEX "consulate_country_code_idx" ON "consulate"("country_code");

-- CreateIndex
CREATE INDEX "consulate_province_id_idx" ON "consulate"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "network_slug_key" ON "network"("slug");

-- CreateIndex
CREATE INDEX "membership_network_id_idx" ON "membership"("network_id");

-- CreateIndex
CREATE INDEX "membership_province_id_idx" ON "membership"("province_id");

-- CreateIndex
CREATE INDEX "membership_municipality_id_idx" ON "membership"("municipality_id");

-- CreateIndex
CREATE INDEX "membership_sister_city_id_idx" ON "membership"("sister_city_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_province_id_idx" ON "organization"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "post_person_id_position_key" ON "post"("person_id", "position");

-- CreateIndex
CREATE INDEX "fact_subject_type_subject_id_property_idx" ON "fact"("subject_type", "subject_id", "property");

-- CreateIndex
CREATE INDEX "fact_property_idx" ON "fact"("property");

-- CreateIndex
CREATE INDEX "fact_source_id_idx" ON "fact"("source_id");

-- CreateIndex
CREATE INDEX "fact_conflict_id_idx" ON "fact"("conflict_id");

-- CreateIndex
CREATE INDEX "fact_membership_id_idx" ON "fact"("membership_id");

-- CreateIndex
CREATE INDEX "fact_stated_by_id_idx" ON "fact"("stated_by_id");

-- CreateIndex
CREATE INDEX "conflict_subject_type_subject_id_idx" ON "conflict"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "search_entry_names" ON "search_entry" USING GIN ("names" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_entry_related" ON "search_entry" USING GIN ("related" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "change_type_node_id_revision_idx" ON "change"("type", "node_id", "revision");

-- CreateIndex
CREATE INDEX "_engagement_country_B_index" ON "_engagement_country"("B");

-- CreateIndex
CREATE INDEX "_province_source_B_index" ON "_province_source"("B");

-- CreateIndex
CREATE INDEX "_municipality_source_B_index" ON "_municipality_source"("B");

-- CreateIndex
CREATE INDEX "_sister_city_source_B_index" ON "_sister_city_source"("B");

-- CreateIndex
CREATE INDEX "_engagement_agreement_B_index" ON "_engagement_agreement"("B");

-- CreateIndex
CREATE INDEX "_agreement_source_B_index" ON "_agreement_source"("B");

-- CreateIndex
CREATE INDEX "_agreement_event_source_B_index" ON "_agreement_event_source"("B");

-- CreateIndex
CREATE INDEX "_engagement_sister_city_B_index" ON "_engagement_sister_city"("B");

-- CreateIndex
CREATE INDEX "_engagement_leader_B_index" ON "_engagement_leader"("B");

-- CreateIndex
CREATE INDEX "_engagement_source_B_index" ON "_engagement_source"("B");

-- CreateIndex
CREATE INDEX "_consulate_source_B_index" ON "_consulate_source"("B");

-- CreateIndex
CREATE INDEX "_network_source_B_index" ON "_network_source"("B");

-- CreateIndex
CREATE INDEX "_membership_source_B_index" ON "_membership_source"("B");

-- CreateIndex
CREATE INDEX "_organization_source_B_index" ON "_organization_source"("B");

-- CreateIndex
CREATE INDEX "_post_source_B_index" ON "_post_source"("B");

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sister_city" ADD CONSTRAINT "sister_city_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sister_city" ADD CONSTRAINT "sister_city_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "sister_city"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_sister_city_id_fkey" FOREIGN KEY ("sister_city_id") REFERENCES "sister_city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_renews_id_fkey" FOREIGN KEY ("renews_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_event" ADD CONSTRAINT "agreement_event_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consulate" ADD CONSTRAINT "consulate_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consulate" ADD CONSTRAINT "consulate_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_sister_city_id_fkey" FOREIGN KEY ("sister_city_id") REFERENCES "sister_city"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_outside_country_code_fkey" FOREIGN KEY ("outside_country_code") REFERENCES "country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_stated_by_id_fkey" FOREIGN KEY ("stated_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "conflict"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_country" ADD CONSTRAINT "_engagement_country_A_fkey" FOREIGN KEY ("A") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_country" ADD CONSTRAINT "_engagement_country_B_fkey" FOREIGN KEY ("B") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_province_source" ADD CONSTRAINT "_province_source_A_fkey" FOREIGN KEY ("A") REFERENCES "province"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_province_source" ADD CONSTRAINT "_province_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_municipality_source" ADD CONSTRAINT "_municipality_source_A_fkey" FOREIGN KEY ("A") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_municipality_source" ADD CONSTRAINT "_municipality_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_sister_city_source" ADD CONSTRAINT "_sister_city_source_A_fkey" FOREIGN KEY ("A") REFERENCES "sister_city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_sister_city_source" ADD CONSTRAINT "_sister_city_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_agreement" ADD CONSTRAINT "_engagement_agreement_A_fkey" FOREIGN KEY ("A") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_agreement" ADD CONSTRAINT "_engagement_agreement_B_fkey" FOREIGN KEY ("B") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_agreement_source" ADD CONSTRAINT "_agreement_source_A_fkey" FOREIGN KEY ("A") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_agreement_source" ADD CONSTRAINT "_agreement_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_agreement_event_source" ADD CONSTRAINT "_agreement_event_source_A_fkey" FOREIGN KEY ("A") REFERENCES "agreement_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_agreement_event_source" ADD CONSTRAINT "_agreement_event_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_sister_city" ADD CONSTRAINT "_engagement_sister_city_A_fkey" FOREIGN KEY ("A") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_sister_city" ADD CONSTRAINT "_engagement_sister_city_B_fkey" FOREIGN KEY ("B") REFERENCES "sister_city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_leader" ADD CONSTRAINT "_engagement_leader_A_fkey" FOREIGN KEY ("A") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_leader" ADD CONSTRAINT "_engagement_leader_B_fkey" FOREIGN KEY ("B") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_source" ADD CONSTRAINT "_engagement_source_A_fkey" FOREIGN KEY ("A") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_source" ADD CONSTRAINT "_engagement_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_consulate_source" ADD CONSTRAINT "_consulate_source_A_fkey" FOREIGN KEY ("A") REFERENCES "consulate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_consulate_source" ADD CONSTRAINT "_consulate_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_network_source" ADD CONSTRAINT "_network_source_A_fkey" FOREIGN KEY ("A") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_network_source" ADD CONSTRAINT "_network_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_membership_source" ADD CONSTRAINT "_membership_source_A_fkey" FOREIGN KEY ("A") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_membership_source" ADD CONSTRAINT "_membership_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_organization_source" ADD CONSTRAINT "_organization_source_A_fkey" FOREIGN KEY ("A") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_organization_source" ADD CONSTRAINT "_organization_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_post_source" ADD CONSTRAINT "_post_source_A_fkey" FOREIGN KEY ("A") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_post_source" ADD CONSTRAINT "_post_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
