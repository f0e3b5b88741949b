-- CreateEnum
CREATE TYPE "EngagementStage" AS ENUM ('REQUESTED', 'ACCEPTED', 'DECLINED', 'PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EngagementEventKind" AS ENUM ('REQUESTED', 'ACCEPTED', 'DECLINED', 'PLANNED', 'HELD', 'CANCELLED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "EngagementSide" AS ENUM ('HOST', 'VISITOR');

-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "last_stage" "EngagementStage",
ADD COLUMN     "place" TEXT,
ADD COLUMN     "result_en" TEXT,
ADD COLUMN     "result_th" TEXT,
ADD COLUMN     "topics_en" TEXT,
ADD COLUMN     "topics_th" TEXT;

-- CreateTable
CREATE TABLE "engagement_event" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EngagementEventKind" NOT NULL,
    "on" TEXT NOT NULL,
    "earliest" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "corrected_by_id" TEXT,

    CONSTRAINT "engagement_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagement_party" (
    "engagement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side" "EngagementSide" NOT NULL,
    "organization_id" TEXT,
    "person_id" TEXT,
    "consulate_id" TEXT,
    "network_id" TEXT,
    "name" TEXT,
    "headcount" INTEGER,

    CONSTRAINT "engagement_party_pkey" PRIMARY KEY ("engagement_id","position")
);

-- CreateTable
CREATE TABLE "programme_item" (
    "engagement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "on" TEXT,
    "at" TEXT,
    "place" TEXT,
    "topic_en" TEXT,
    "topic_th" TEXT,
    "sector" "SectorCode",

    CONSTRAINT "programme_item_pkey" PRIMARY KEY ("engagement_id","position")
);

-- CreateTable
CREATE TABLE "_engagement_event_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_event_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "engagement_event_engagement_id_position_key" ON "engagement_event"("engagement_id", "position");

-- CreateIndex
CREATE INDEX "engagement_party_organization_id_idx" ON "engagement_party"("organization_id");

-- CreateIndex
CREATE INDEX "engagement_party_person_id_idx" ON "engagement_party"("person_id");

-- CreateIndex
CREATE INDEX "engagement_party_consulate_id_idx" ON "engagement_party"("consulate_id");

-- CreateIndex
CREATE INDEX "engagement_party_network_id_idx" ON "engagement_party"("network_id");

-- CreateIndex
CREATE INDEX "_engagement_event_source_B_index" ON "_engagement_event_source"("B");

-- AddForeignKey
ALTER TABLE "engagement_event" ADD CONSTRAINT "engagement_event_corrected_by_id_fkey" FOREIGN KEY ("corrected_by_id") REFERENCES "engagement_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_event" ADD CONSTRAINT "engagement_event_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_party" ADD CONSTRAINT "engagement_party_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_party" ADD CONSTRAINT "engagement_party_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_party" ADD CONSTRAINT "engagement_party_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_party" ADD CONSTRAINT "engagement_party_consulate_id_fkey" FOREIGN KEY ("consulate_id") REFERENCES "consulate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_party" ADD CONSTRAINT "engagement_party_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_event_source" ADD CONSTRAINT "_engagement_event_source_A_fkey" FOREIGN KEY ("A") REFERENCES "engagement_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_event_source" ADD CONSTRAINT "_engagement_event_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand

-- Ids of engagements compare by bytes.
ALTER TABLE engagement_event ALTER COLUMN engagement_id TYPE text COLLATE "C";
ALTER TABLE engagement_party ALTER COLUMN engagement_id TYPE text COLLATE "C";
ALTER TABLE programme_item ALTER COLUMN engagement_id TYPE text COLLATE "C";

-- What older clients read says the same as the stage.
ALTER TABLE engagement ADD CONSTRAINT engagement_cancelled CHECK (last_stage IS NULL OR cancelled = (last_stage = 'CANCELLED'));

ALTER TABLE engagement_event ADD CONSTRAINT engagement_event_on_bounds CHECK (
  is_partial_date("on") AND earliest = partial_date_earliest("on") AND latest = partial_date_latest("on"));
ALTER TABLE engagement_event ADD CONSTRAINT engagement_event_position CHECK (position > 0);
ALTER TABLE engagement_event ADD CONSTRAINT engagement_event_says_why CHECK (reason IS NOT NULL OR kind <> 'CORRECTED');

-- An event may only be marked as withdrawn by a correction.
CREATE TRIGGER engagement_event_is_append_only BEFORE UPDATE ON engagement_event
  FOR EACH ROW WHEN (to_jsonb(OLD) - 'corrected_by_id' IS DISTINCT FROM to_jsonb(NEW) - 'corrected_by_id')
  EXECUTE FUNCTION refuse_rewriting();

ALTER TABLE engagement_party ADD CONSTRAINT engagement_party_position CHECK (position > 0);
ALTER TABLE engagement_party ADD CONSTRAINT engagement_party_is_one CHECK (
  num_nonnulls(organization_id, person_id, consulate_id, network_id, name) = 1);
ALTER TABLE engagement_party ADD CONSTRAINT engagement_party_headcount CHECK (headcount > 0);

ALTER TABLE programme_item ADD CONSTRAINT programme_item_position CHECK (position > 0);
ALTER TABLE programme_item ADD CONSTRAINT programme_item_on CHECK (is_partial_date("on"));
ALTER TABLE programme_item ADD CONSTRAINT programme_item_at CHECK ("at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE programme_item ADD CONSTRAINT programme_item_worded CHECK (topic_en IS NOT NULL OR topic_th IS NOT NULL);

-- A view has the columns that its tables had when it was made. New ones come last, so it is replaced in place.
CREATE OR REPLACE VIEW partnership_engagement AS
  SELECT partnership.id AS partnership_id, engagement.*
  FROM partnership
  JOIN engagement ON engagement.province_id = partnership.province_id
  JOIN "_engagement_sister_city" link ON link."A" = engagement.id AND link."B" = partnership.sister_city_id;
