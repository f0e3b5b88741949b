-- CreateEnum
CREATE TYPE "OwedBy" AS ENUM ('THAI_SIDE', 'PARTNER', 'BOTH');

-- CreateEnum
CREATE TYPE "CommitmentEventKind" AS ENUM ('AGREED', 'STARTED', 'DONE', 'DROPPED', 'CORRECTED');

-- CreateTable
CREATE TABLE "commitment" (
    "id" TEXT NOT NULL,
    "partnership_id" TEXT NOT NULL,
    "agreement_id" TEXT,
    "engagement_id" TEXT,
    "follow_up_of_id" TEXT,
    "text_en" TEXT,
    "text_th" TEXT,
    "sector" "SectorCode",
    "owed_by" "OwedBy" NOT NULL,
    "organization_id" TEXT,
    "person_id" TEXT,
    "due_on" TEXT,
    "due_earliest" DATE,
    "due_latest" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agreed_earliest" DATE,
    "started_earliest" DATE,
    "done_latest" DATE,
    "dropped_latest" DATE,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_event" (
    "id" TEXT NOT NULL,
    "commitment_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "CommitmentEventKind" NOT NULL,
    "on" TEXT,
    "earliest" DATE,
    "latest" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "corrected_by_id" TEXT,

    CONSTRAINT "commitment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_commitment_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_commitment_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_commitment_event_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_commitment_event_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "commitment_partnership_id_idx" ON "commitment"("partnership_id");

-- CreateIndex
CREATE INDEX "commitment_agreement_id_idx" ON "commitment"("agreement_id");

-- CreateIndex
CREATE INDEX "commitment_engagement_id_idx" ON "commitment"("engagement_id");

-- CreateIndex
CREATE INDEX "commitment_follow_up_of_id_idx" ON "commitment"("follow_up_of_id");

-- CreateIndex
CREATE INDEX "commitment_organization_id_idx" ON "commitment"("organization_id");

-- CreateIndex
CREATE INDEX "commitment_person_id_idx" ON "commitment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_event_commitment_id_position_key" ON "commitment_event"("commitment_id", "position");

-- CreateIndex
CREATE INDEX "_commitment_source_B_index" ON "_commitment_source"("B");

-- CreateIndex
CREATE INDEX "_commitment_event_source_B_index" ON "_commitment_event_source"("B");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_follow_up_of_id_fkey" FOREIGN KEY ("follow_up_of_id") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_corrected_by_id_fkey" FOREIGN KEY ("corrected_by_id") REFERENCES "commitment_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_commitment_source" ADD CONSTRAINT "_commitment_source_A_fkey" FOREIGN KEY ("A") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_commitment_source" ADD CONSTRAINT "_commitment_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_commitment_event_source" ADD CONSTRAINT "_commitment_event_source_A_fkey" FOREIGN KEY ("A") REFERENCES "commitment_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_commitment_event_source" ADD CONSTRAINT "_commitment_event_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand

-- Ids compare by bytes, as those of ties, agreements and engagements do.
ALTER TABLE commitment
  ALTER COLUMN id TYPE text COLLATE "C",
  ALTER COLUMN partnership_id TYPE text COLLATE "C",
  ALTER COLUMN agreement_id TYPE text COLLATE "C",
  ALTER COLUMN engagement_id TYPE text COLLATE "C",
  ALTER COLUMN follow_up_of_id TYPE text COLLATE "C";
ALTER TABLE commitment_event ALTER COLUMN commitment_id TYPE text COLLATE "C";
ALTER TABLE "_commitment_source" ALTER COLUMN "A" TYPE text COLLATE "C";

ALTER TABLE commitment ADD CONSTRAINT commitment_worded CHECK (text_en IS NOT NULL OR text_th IS NOT NULL);
ALTER TABLE commitment ADD CONSTRAINT commitment_due_on_bounds CHECK (
  CASE WHEN due_on IS NULL THEN num_nonnulls(due_earliest, due_latest) = 0
  ELSE is_partial_date(due_on) AND due_earliest IS NOT DISTINCT FROM partial_date_earliest(due_on) AND due_latest IS NOT DISTINCT FROM partial_date_latest(due_on) END);
ALTER TABLE commitment ADD CONSTRAINT commitment_dates CHECK (agreed_earliest <= due_latest);
ALTER TABLE commitment ADD CONSTRAINT commitment_one_end CHECK (num_nonnulls(done_latest, dropped_latest) < 2);
ALTER TABLE commitment ADD CONSTRAINT commitment_follow_up CHECK (follow_up_of_id <> id);

ALTER TABLE commitment_event ADD CONSTRAINT commitment_event_on_bounds CHECK (
  CASE WHEN "on" IS NULL THEN num_nonnulls(earliest, latest) = 0
  ELSE is_partial_date("on") AND earliest IS NOT DISTINCT FROM partial_date_earliest("on") AND latest IS NOT DISTINCT FROM partial_date_latest("on") END);
ALTER TABLE commitment_event ADD CONSTRAINT commitment_event_position CHECK (position > 0);
-- Sources do not always say when a thing was agreed. What came of it has a day.
ALTER TABLE commitment_event ADD CONSTRAINT commitment_event_dated CHECK ("on" IS NOT NULL OR kind = 'AGREED');
ALTER TABLE commitment_event ADD CONSTRAINT commitment_event_says_why CHECK (note IS NOT NULL OR kind NOT IN ('DROPPED', 'CORRECTED'));

-- Nothing is agreed, begun or brought to its end twice.
CREATE UNIQUE INDEX commitment_event_once ON commitment_event (commitment_id, kind) WHERE corrected_by_id IS NULL AND kind <> 'CORRECTED';

-- An event may only be marked as withdrawn by a correction.
CREATE TRIGGER commitment_event_is_append_only BEFORE UPDATE ON commitment_event
  FOR EACH ROW WHEN (to_jsonb(OLD) - 'corrected_by_id' IS DISTINCT FROM to_jsonb(NEW) - 'corrected_by_id')
  EXECUTE FUNCTION refuse_rewriting();

-- What is not due at a known time comes last in either direction.
CREATE INDEX commitment_due_asc ON commitment (coalesce(due_latest, 'infinity'), id);
CREATE INDEX commitment_due_desc ON commitment (coalesce(due_latest, '-infinity'), id);
