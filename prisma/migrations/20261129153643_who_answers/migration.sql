-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('CHAIR', 'VICE_CHAIR', 'HEAD', 'DEPUTY_HEAD', 'SECRETARY', 'ASSISTANT_SECRETARY', 'SECTOR_LEAD', 'ADVISER', 'OFFICER', 'MEMBER');

-- AlterTable
ALTER TABLE "consulate" ADD COLUMN     "address" TEXT,
ADD COLUMN     "district" TEXT,
ADD COLUMN     "first_seen_earliest" DATE,
ADD COLUMN     "first_seen_latest" DATE,
ADD COLUMN     "first_seen_on" TEXT,
ADD COLUMN     "phone" TEXT;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "parent_id" TEXT;

-- CreateTable
CREATE TABLE "consul" (
    "id" TEXT NOT NULL,
    "consulate_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "post_en" TEXT,
    "post_th" TEXT,
    "from" TEXT,
    "from_earliest" DATE,
    "from_latest" DATE,
    "until" TEXT,
    "until_earliest" DATE,
    "until_latest" DATE,

    CONSTRAINT "consul_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" "MemberRole" NOT NULL,
    "post_en" TEXT,
    "post_th" TEXT,
    "from" TEXT,
    "from_earliest" DATE,
    "from_latest" DATE,
    "until" TEXT,
    "until_earliest" DATE,
    "until_latest" DATE,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "sector" "SectorCode",
    "partnership_id" TEXT,
    "from" TEXT NOT NULL,
    "from_earliest" DATE NOT NULL,
    "from_latest" DATE NOT NULL,
    "until" TEXT,
    "until_earliest" DATE,
    "until_latest" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_consul_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_consul_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_member_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_member_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_responsibility_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_responsibility_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "consul_person_id_idx" ON "consul"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "consul_consulate_id_position_key" ON "consul"("consulate_id", "position");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_organization_id_position_key" ON "member"("organization_id", "position");

-- CreateIndex
CREATE INDEX "responsibility_organization_id_from_earliest_idx" ON "responsibility"("organization_id", "from_earliest");

-- CreateIndex
CREATE INDEX "responsibility_person_id_from_earliest_idx" ON "responsibility"("person_id", "from_earliest");

-- CreateIndex
CREATE INDEX "responsibility_partnership_id_idx" ON "responsibility"("partnership_id");

-- CreateIndex
CREATE INDEX "responsibility_from_earliest_id_idx" ON "responsibility"("from_earliest", "id");

-- CreateIndex
CREATE INDEX "_consul_source_B_index" ON "_consul_source"("B");

-- CreateIndex
CREATE INDEX "_member_source_B_index" ON "_member_source"("B");

-- CreateIndex
CREATE INDEX "_responsibility_source_B_index" ON "_responsibility_source"("B");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- AddForeignKey
ALTER TABLE "consul" ADD CONSTRAINT "consul_consulate_id_fkey" FOREIGN KEY ("consulate_id") REFERENCES "consulate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consul" ADD CONSTRAINT "consul_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_consul_source" ADD CONSTRAINT "_consul_source_A_fkey" FOREIGN KEY ("A") REFERENCES "consul"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_consul_source" ADD CONSTRAINT "_consul_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_member_source" ADD CONSTRAINT "_member_source_A_fkey" FOREIGN KEY ("A") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_member_source" ADD CONSTRAINT "_member_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_responsibility_source" ADD CONSTRAINT "_responsibility_source_A_fkey" FOREIGN KEY ("A") REFERENCES "responsibility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_responsibility_source" ADD CONSTRAINT "_responsibility_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand

-- References compare as what they refer to does. Responsibilities compare by bytes: lists are paged by their ids.
ALTER TABLE responsibility ALTER COLUMN id TYPE text COLLATE "C", ALTER COLUMN partnership_id TYPE text COLLATE "C";
ALTER TABLE "_responsibility_source" ALTER COLUMN "A" TYPE text COLLATE "C";

ALTER TABLE member ADD CONSTRAINT member_from_bounds CHECK (
  CASE WHEN "from" IS NULL THEN num_nonnulls(from_earliest, from_latest) = 0
  ELSE is_partial_date("from") AND from_earliest IS NOT DISTINCT FROM partial_date_earliest("from") AND from_latest IS NOT DISTINCT FROM partial_date_latest("from") END);
ALTER TABLE member ADD CONSTRAINT member_until_bounds CHECK (
  CASE WHEN until IS NULL THEN num_nonnulls(until_earliest, until_latest) = 0
  ELSE is_partial_date(until) AND until_earliest IS NOT DISTINCT FROM partial_date_earliest(until) AND until_latest IS NOT DISTINCT FROM partial_date_latest(until) END);
ALTER TABLE member ADD CONSTRAINT member_dates CHECK (from_earliest <= until_latest);
ALTER TABLE consul ADD CONSTRAINT consul_from_bounds CHECK (
  CASE WHEN "from" IS NULL THEN num_nonnulls(from_earliest, from_latest) = 0
  ELSE is_partial_date("from") AND from_earliest IS NOT DISTINCT FROM partial_date_earliest("from") AND from_latest IS NOT DISTINCT FROM partial_date_latest("from") END);
ALTER TABLE consul ADD CONSTRAINT consul_until_bounds CHECK (
  CASE WHEN until IS NULL THEN num_nonnulls(until_earliest, until_latest) = 0
  ELSE is_partial_date(until) AND until_earliest IS NOT DISTINCT FROM partial_date_earliest(until) AND until_latest IS NOT DISTINCT FROM partial_date_latest(until) END);
ALTER TABLE consul ADD CONSTRAINT consul_dates CHECK (from_earliest <= until_latest);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_from_bounds CHECK (
  CASE WHEN "from" IS NULL THEN num_nonnulls(from_earliest, from_latest) = 0
  ELSE is_partial_date("from") AND from_earliest IS NOT DISTINCT FROM partial_date_earliest("from") AND from_latest IS NOT DISTINCT FROM partial_date_latest("from") END);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_until_bounds CHECK (
  CASE WHEN until IS NULL THEN num_nonnulls(until_earliest, until_latest) = 0
  ELSE is_partial_date(until) AND until_earliest IS NOT DISTINCT FROM partial_date_earliest(until) AND until_latest IS NOT DISTINCT FROM partial_date_latest(until) END);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_dates CHECK (from_earliest <= until_latest);
ALTER TABLE consulate ADD CONSTRAINT consulate_first_seen_on_bounds CHECK (
  CASE WHEN first_seen_on IS NULL THEN num_nonnulls(first_seen_earliest, first_seen_latest) = 0
  ELSE is_partial_date(first_seen_on) AND first_seen_earliest IS NOT DISTINCT FROM partial_date_earliest(first_seen_on) AND first_seen_latest IS NOT DISTINCT FROM partial_date_latest(first_seen_on) END);

ALTER TABLE member ADD CONSTRAINT member_position CHECK (position > 0);
ALTER TABLE consul ADD CONSTRAINT consul_position CHECK (position > 0);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_for CHECK (num_nonnulls(sector, partnership_id) > 0);
ALTER TABLE organization ADD CONSTRAINT organization_parent CHECK (parent_id <> id);
