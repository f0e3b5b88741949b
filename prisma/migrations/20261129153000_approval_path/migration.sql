-- AlterEnum
-- A type of its own, because a value that is added to one may not be used before it is committed, and a restore loads rows in
-- the transaction that makes their tables.
ALTER TYPE "ApprovalOutcome" RENAME TO "ApprovalOutcome_old";
CREATE TYPE "ApprovalOutcome" AS ENUM ('PLANNED', 'PENDING', 'NO_OBJECTION', 'APPROVED', 'ACKNOWLEDGED', 'RETURNED', 'REFUSED', 'NOT_REQUIRED');
ALTER TABLE "approval" ALTER COLUMN "outcome" TYPE "ApprovalOutcome" USING "outcome"::text::"ApprovalOutcome";
DROP TYPE "ApprovalOutcome_old";

-- AlterTable
ALTER TABLE "approval" DROP CONSTRAINT "approval_pkey",
ADD COLUMN     "due_on" DATE,
ADD COLUMN     "id" TEXT,
ADD COLUMN     "legal_basis_en" TEXT,
ADD COLUMN     "legal_basis_th" TEXT,
ADD COLUMN     "name_en" TEXT,
ADD COLUMN     "name_th" TEXT;

-- Rows that are there get the id that the register gives to new ones.
UPDATE approval SET id = agreement_id || '-' || step;
ALTER TABLE "approval" ALTER COLUMN "id" SET NOT NULL, ADD CONSTRAINT "approval_pkey" PRIMARY KEY ("id");

-- CreateTable
CREATE TABLE "approval_template" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT,
    "name_th" TEXT,
    "province_id" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "approval_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_template_step" (
    "id" TEXT NOT NULL,
    "template_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" "ApprovalBody" NOT NULL,
    "name_en" TEXT,
    "name_th" TEXT,
    "usual_days" INTEGER,
    "legal_basis_en" TEXT,
    "legal_basis_th" TEXT,

    CONSTRAINT "approval_template_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_approval_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_approval_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_approval_template_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_approval_template_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_approval_template_step_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_approval_template_step_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "approval_template_slug_key" ON "approval_template"("slug");

-- CreateIndex
CREATE INDEX "approval_template_province_id_idx" ON "approval_template"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_template_step_template_id_position_key" ON "approval_template_step"("template_id", "position");

-- CreateIndex
CREATE INDEX "_approval_source_B_index" ON "_approval_source"("B");

-- CreateIndex
CREATE INDEX "_approval_template_source_B_index" ON "_approval_template_source"("B");

-- CreateIndex
CREATE INDEX "_approval_template_step_source_B_index" ON "_approval_template_step_source"("B");

-- CreateIndex
CREATE INDEX "approval_outcome_due_on_idx" ON "approval"("outcome", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "approval_agreement_id_step_key" ON "approval"("agreement_id", "step");

-- AddForeignKey
ALTER TABLE "approval_template" ADD CONSTRAINT "approval_template_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_template_step" ADD CONSTRAINT "approval_template_step_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "approval_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_approval_source" ADD CONSTRAINT "_approval_source_A_fkey" FOREIGN KEY ("A") REFERENCES "approval"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_approval_source" ADD CONSTRAINT "_approval_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_approval_template_source" ADD CONSTRAINT "_approval_template_source_A_fkey" FOREIGN KEY ("A") REFERENCES "approval_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_approval_template_source" ADD CONSTRAINT "_approval_template_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_approval_template_step_source" ADD CONSTRAINT "_approval_template_step_source_A_fkey" FOREIGN KEY ("A") REFERENCES "approval_template_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_approval_template_step_source" ADD CONSTRAINT "_approval_template_step_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Ids compare by bytes, as those of provinces do.
ALTER TABLE approval_template ALTER COLUMN province_id TYPE text COLLATE "C";

-- What is planned was neither asked nor decided.
ALTER TABLE approval ADD CONSTRAINT approval_planned CHECK (
  outcome <> 'PLANNED' OR (asked_on IS NULL AND decided_on IS NULL)
);
ALTER TABLE approval_template ADD CONSTRAINT approval_template_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE approval_template ADD CONSTRAINT approval_template_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE approval_template_step ADD CONSTRAINT approval_template_step_named
  CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE approval_template_step ADD CONSTRAINT approval_template_step_position CHECK (position > 0);
ALTER TABLE approval_template_step ADD CONSTRAINT approval_template_step_usual_days CHECK (usual_days BETWEEN 1 AND 3650);
