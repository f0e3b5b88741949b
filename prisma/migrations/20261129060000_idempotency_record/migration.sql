-- The table by its usual name.
ALTER TABLE "answer" RENAME TO "idempotency_record";
ALTER TABLE "idempotency_record" RENAME COLUMN "answer" TO "result";
ALTER TABLE "idempotency_record" RENAME CONSTRAINT "answer_pkey" TO "idempotency_record_pkey";
ALTER INDEX "answer_at_idx" RENAME TO "idempotency_record_at_idx";
