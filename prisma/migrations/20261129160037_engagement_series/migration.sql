-- CreateEnum
CREATE TYPE "MeetingRhythm" AS ENUM ('MONTHLY', 'EVERY_TWO_MONTHS', 'QUARTERLY', 'TWICE_A_YEAR', 'YEARLY', 'IRREGULAR');

-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "series_id" TEXT;

-- CreateTable
CREATE TABLE "engagement_series" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT,
    "name_th" TEXT,
    "province_id" TEXT NOT NULL,
    "rhythm" "MeetingRhythm",
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "engagement_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_engagement_series_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_engagement_series_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "engagement_series_slug_key" ON "engagement_series"("slug");

-- CreateIndex
CREATE INDEX "engagement_series_province_id_idx" ON "engagement_series"("province_id");

-- CreateIndex
CREATE INDEX "_engagement_series_source_B_index" ON "_engagement_series_source"("B");

-- CreateIndex
CREATE INDEX "engagement_series_id_starts_earliest_idx" ON "engagement"("series_id", "starts_earliest");

-- AddForeignKey
ALTER TABLE "engagement_series" ADD CONSTRAINT "engagement_series_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "engagement_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_series_source" ADD CONSTRAINT "_engagement_series_source_A_fkey" FOREIGN KEY ("A") REFERENCES "engagement_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_engagement_series_source" ADD CONSTRAINT "_engagement_series_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand

ALTER TABLE engagement_series ADD CONSTRAINT engagement_series_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE engagement_series ADD CONSTRAINT engagement_series_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE engagement_series ALTER COLUMN province_id TYPE text COLLATE "C";
