-- CreateEnum
CREATE TYPE "OfficeNoteKind" AS ENUM ('NOTE', 'PROTOCOL', 'GIFT', 'DRAFT');

-- CreateEnum
CREATE TYPE "BudgetLineKind" AS ENUM ('BUDGET', 'COST');

-- CreateTable
CREATE TABLE "office_note" (
    "id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "kind" "OfficeNoteKind" NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "on" TEXT,
    "about_type" TEXT,
    "about_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_contact" (
    "id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT,
    "organization" TEXT,
    "mail" TEXT,
    "phone" TEXT,
    "purpose" TEXT NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "note" TEXT,
    "about_type" TEXT,
    "about_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_budget_line" (
    "id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "kind" "BudgetLineKind" NOT NULL,
    "title" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "fund" TEXT NOT NULL,
    "note" TEXT,
    "about_type" TEXT,
    "about_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_change" (
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "operation" "ChangeOperation" NOT NULL,
    "type" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "erased" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "office_change_pkey" PRIMARY KEY ("revision")
);

-- CreateIndex
CREATE INDEX "office_note_province_id_recorded_at_id_idx" ON "office_note"("province_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "office_note_about_type_about_id_idx" ON "office_note"("about_type", "about_id");

-- CreateIndex
CREATE INDEX "office_contact_province_id_recorded_at_id_idx" ON "office_contact"("province_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "office_contact_province_id_confirmed_on_idx" ON "office_contact"("province_id", "confirmed_on");

-- CreateIndex
CREATE INDEX "office_contact_about_type_about_id_idx" ON "office_contact"("about_type", "about_id");

-- CreateIndex
CREATE INDEX "office_budget_line_province_id_recorded_at_id_idx" ON "office_budget_line"("province_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "office_budget_line_province_id_fiscal_year_idx" ON "office_budget_line"("province_id", "fiscal_year");

-- CreateIndex
CREATE INDEX "office_budget_line_about_type_about_id_idx" ON "office_budget_line"("about_type", "about_id");

-- CreateIndex
CREATE INDEX "office_change_province_id_revision_idx" ON "office_change"("province_id", "revision");

-- CreateIndex
CREATE INDEX "office_change_type_record_id_revision_idx" ON "office_change"("type", "record_id", "revision");

-- AddForeignKey
ALTER TABLE "office_note" ADD CONSTRAINT "office_note_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_contact" ADD CONSTRAINT "office_contact_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_budget_line" ADD CONSTRAINT "office_budget_line_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_change" ADD CONSTRAINT "office_change_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand

-- Ids compare by bytes, as those that they refer to do.
ALTER TABLE office_note
  ALTER COLUMN id TYPE text COLLATE "C",
  ALTER COLUMN province_id TYPE text COLLATE "C",
  ALTER COLUMN about_id TYPE text COLLATE "C";
ALTER TABLE office_contact
  ALTER COLUMN id TYPE text COLLATE "C",
  ALTER COLUMN province_id TYPE text COLLATE "C",
  ALTER COLUMN about_id TYPE text COLLATE "C";
ALTER TABLE office_budget_line
  ALTER COLUMN id TYPE text COLLATE "C",
  ALTER COLUMN province_id TYPE text COLLATE "C",
  ALTER COLUMN about_id TYPE text COLLATE "C";
ALTER TABLE office_change
  ALTER COLUMN record_id TYPE text COLLATE "C",
  ALTER COLUMN province_id TYPE text COLLATE "C";

ALTER TABLE office_note ADD CONSTRAINT office_note_about CHECK ((about_type IS NULL) = (about_id IS NULL));
ALTER TABLE office_contact ADD CONSTRAINT office_contact_about CHECK ((about_type IS NULL) = (about_id IS NULL));
ALTER TABLE office_budget_line ADD CONSTRAINT office_budget_line_about CHECK ((about_type IS NULL) = (about_id IS NULL));
ALTER TABLE office_note ADD CONSTRAINT office_note_on CHECK (is_partial_date("on"));
ALTER TABLE office_budget_line ADD CONSTRAINT office_budget_line_amount CHECK (amount >= 0);
ALTER TABLE office_budget_line ADD CONSTRAINT office_budget_line_fiscal_year CHECK (fiscal_year BETWEEN 2484 AND 2999);

ALTER TABLE office_change ADD CONSTRAINT office_change_states CHECK (
  erased AND num_nonnulls(reason, before, after) = 0
  OR NOT erased AND reason IS NOT NULL AND (before IS NULL) = (operation = 'CREATED') AND (after IS NULL) = (operation = 'DELETED'));

-- What the office wrote is not rewritten. It may be erased: then nothing is left but that there was a change.
CREATE TRIGGER office_change_is_append_only BEFORE UPDATE ON office_change
  FOR EACH ROW WHEN (NOT NEW.erased
    OR to_jsonb(OLD) - '{reason,before,after,erased}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{reason,before,after,erased}'::text[])
  EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER office_change_is_not_deleted BEFORE DELETE ON office_change
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- The row of the public log for a change of the private layer says nothing but that there was one.
ALTER TABLE change ADD CONSTRAINT change_of_office_is_blank CHECK (
  type <> 'Office'
  OR node_id = '' AND actor = '' AND operation = 'UPDATED' AND province_ids = '{}' AND reason IS NULL AND before = '{}' AND after = '{}');
