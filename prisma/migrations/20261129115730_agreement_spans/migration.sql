-- CreateEnum
CREATE TYPE "AgreementStatus" AS ENUM ('REPORTED', 'PROPOSED', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'SUPERSEDED', 'ABANDONED');

-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "span_rules" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "agreement_span" (
    "agreement_id" TEXT NOT NULL,
    "starts" DATE NOT NULL,
    "ends" DATE,
    "status" "AgreementStatus" NOT NULL,
    "there" BOOLEAN NOT NULL,

    CONSTRAINT "agreement_span_pkey" PRIMARY KEY ("agreement_id","starts")
);

-- CreateIndex
CREATE INDEX "agreement_span_status_starts_ends_there_agreement_id_idx" ON "agreement_span"("status", "starts", "ends", "there", "agreement_id");

-- Ids compare by bytes, as those of agreements do.
ALTER TABLE agreement_span ALTER COLUMN agreement_id TYPE text COLLATE "C";

-- No two spans of an agreement overlap, and there is no day between them: each begins before it ends, ends on the day on which
-- another begins (the second foreign key below), and no two end together. So there is one that has no end, and one way to it.
ALTER TABLE agreement_span ADD CONSTRAINT agreement_span_days CHECK (starts < ends);
CREATE UNIQUE INDEX "agreement_span_agreement_id_ends_key" ON "agreement_span"("agreement_id", "ends") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "agreement_span" ADD CONSTRAINT "agreement_span_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_span" ADD CONSTRAINT "agreement_span_agreement_id_ends_fkey" FOREIGN KEY ("agreement_id", "ends") REFERENCES "agreement_span"("agreement_id", "starts") ON DELETE NO ACTION ON UPDATE NO ACTION;
