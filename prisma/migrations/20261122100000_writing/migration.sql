-- AlterTable
ALTER TABLE "agreement_event" ADD COLUMN     "corrected_by_id" TEXT;

-- AlterTable
ALTER TABLE "change" ALTER COLUMN "revision" DROP DEFAULT;
DROP SEQUENCE "change_revision_seq";

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organization" TEXT,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "province_ids" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("actor","key")
);

-- CreateIndex
CREATE INDEX "answer_at_idx" ON "answer"("at");

-- CreateIndex
CREATE INDEX "change_province_ids_idx" ON "change" USING GIN ("province_ids");

-- AddForeignKey
ALTER TABLE "agreement_event" ADD CONSTRAINT "agreement_event_corrected_by_id_fkey" FOREIGN KEY ("corrected_by_id") REFERENCES "agreement_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand: what may be written, and what never changes

ALTER TABLE api_key ADD CONSTRAINT api_key_id CHECK (id ~ '^[0-9a-zA-Z]{12}$');
ALTER TABLE api_key ADD CONSTRAINT api_key_hash CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE api_key ADD CONSTRAINT api_key_dates CHECK (expires_at > created_at AND revoked_at >= created_at);
ALTER TABLE change ADD CONSTRAINT change_revision CHECK (revision > 0);
ALTER TABLE change ADD CONSTRAINT change_states CHECK ((before IS NULL) = (operation = 'CREATED') AND (after IS NULL) = (operation = 'DELETED'));

-- The best reading of one question on one day is one.
CREATE UNIQUE INDEX fact_one_preferred ON fact (subject_type, subject_id, property, coalesce(as_of, '')) WHERE rank = 'PREFERRED';

CREATE FUNCTION refuse_rewriting() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

CREATE TRIGGER change_is_append_only BEFORE UPDATE OR DELETE ON change
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- An event may only be marked as withdrawn by a correction.
CREATE TRIGGER agreement_event_is_append_only BEFORE UPDATE ON agreement_event
  FOR EACH ROW WHEN (to_jsonb(OLD) - 'corrected_by_id' IS DISTINCT FROM to_jsonb(NEW) - 'corrected_by_id')
  EXECUTE FUNCTION refuse_rewriting();

-- What was said was said: only how the office ranks it, and which contradiction it is part of, may change.
CREATE TRIGGER fact_is_immutable BEFORE UPDATE ON fact
  FOR EACH ROW WHEN (to_jsonb(OLD) - 'rank' - 'rank_reason' - 'conflict_id' IS DISTINCT FROM to_jsonb(NEW) - 'rank' - 'rank_reason' - 'conflict_id')
  EXECUTE FUNCTION refuse_rewriting();
