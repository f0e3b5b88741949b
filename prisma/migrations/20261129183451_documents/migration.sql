-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('AGREEMENT_TEXT', 'TRANSLATION', 'DRAFT', 'MINUTES', 'LETTER', 'PROGRAMME', 'RESOLUTION', 'STATEMENT', 'REPORT', 'PHOTO', 'OTHER');

-- CreateTable
CREATE TABLE "signatory" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side" "OwedBy" NOT NULL,
    "person_id" TEXT NOT NULL,
    "post_en" TEXT,
    "post_th" TEXT,
    "on_behalf_of" TEXT,
    "note" TEXT,

    CONSTRAINT "signatory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "title_en" TEXT,
    "title_th" TEXT,
    "language" TEXT NOT NULL,
    "date" TEXT,
    "agreement_id" TEXT,
    "approval_id" TEXT,
    "engagement_id" TEXT,
    "fact_id" TEXT,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT,
    "bytes" INTEGER,
    "pages" INTEGER,
    "url" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT,
    "bytes" INTEGER,
    "pages" INTEGER,
    "url" TEXT,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "senders" TEXT[],
    "stored_at" TIMESTAMPTZ(3),
    "unused_since" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "_signatory_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_signatory_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_document_source" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_document_source_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "signatory_person_id_idx" ON "signatory"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "signatory_agreement_id_position_key" ON "signatory"("agreement_id", "position");

-- CreateIndex
CREATE INDEX "document_agreement_id_idx" ON "document"("agreement_id");

-- CreateIndex
CREATE INDEX "document_approval_id_idx" ON "document"("approval_id");

-- CreateIndex
CREATE INDEX "document_engagement_id_idx" ON "document"("engagement_id");

-- CreateIndex
CREATE INDEX "document_fact_id_idx" ON "document"("fact_id");

-- CreateIndex
CREATE INDEX "document_sha256_idx" ON "document"("sha256");

-- CreateIndex
CREATE INDEX "document_version_sha256_idx" ON "document_version"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_document_id_position_key" ON "document_version"("document_id", "position");

-- CreateIndex
CREATE INDEX "stored_file_unused_since_idx" ON "stored_file"("unused_since");

-- CreateIndex
CREATE INDEX "_signatory_source_B_index" ON "_signatory_source"("B");

-- CreateIndex
CREATE INDEX "_document_source_B_index" ON "_document_source"("B");

-- AddForeignKey
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_signatory_source" ADD CONSTRAINT "_signatory_source_A_fkey" FOREIGN KEY ("A") REFERENCES "signatory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_signatory_source" ADD CONSTRAINT "_signatory_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_document_source" ADD CONSTRAINT "_document_source_A_fkey" FOREIGN KEY ("A") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_document_source" ADD CONSTRAINT "_document_source_B_fkey" FOREIGN KEY ("B") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand

-- Ids compare by bytes, as those of agreements, engagements and facts do.
ALTER TABLE document
  ALTER COLUMN id TYPE text COLLATE "C",
  ALTER COLUMN agreement_id TYPE text COLLATE "C",
  ALTER COLUMN engagement_id TYPE text COLLATE "C",
  ALTER COLUMN fact_id TYPE text COLLATE "C";
ALTER TABLE document_version ALTER COLUMN document_id TYPE text COLLATE "C";
ALTER TABLE "_document_source" ALTER COLUMN "A" TYPE text COLLATE "C";
ALTER TABLE signatory ALTER COLUMN agreement_id TYPE text COLLATE "C";

ALTER TABLE signatory ADD CONSTRAINT signatory_position CHECK (position > 0);
ALTER TABLE signatory ADD CONSTRAINT signatory_one_side CHECK (side <> 'BOTH');

ALTER TABLE document ADD CONSTRAINT document_titled CHECK (title_en IS NOT NULL OR title_th IS NOT NULL);
ALTER TABLE document ADD CONSTRAINT document_of_one CHECK (num_nonnulls(agreement_id, engagement_id, fact_id) = 1);
-- A step of approval is that of the agreement: its id begins with that of the agreement.
ALTER TABLE document ADD CONSTRAINT document_step CHECK (
  approval_id IS NULL OR coalesce(regexp_replace(approval_id, '-[0-9]+$', '') = agreement_id, FALSE));
ALTER TABLE document ADD CONSTRAINT document_date CHECK (is_partial_date(date));
ALTER TABLE document ADD CONSTRAINT document_is_somewhere CHECK (sha256 IS NOT NULL OR url IS NOT NULL);
ALTER TABLE document ADD CONSTRAINT document_bytes CHECK ((sha256 IS NULL) = (bytes IS NULL) AND bytes > 0);
ALTER TABLE document ADD CONSTRAINT document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE document ADD CONSTRAINT document_pages CHECK (pages > 0);

ALTER TABLE document_version ADD CONSTRAINT document_version_position CHECK (position > 0);
ALTER TABLE document_version ADD CONSTRAINT document_version_date CHECK (is_partial_date(date));
ALTER TABLE document_version ADD CONSTRAINT document_version_is_somewhere CHECK (sha256 IS NOT NULL OR url IS NOT NULL);
ALTER TABLE document_version ADD CONSTRAINT document_version_bytes CHECK ((sha256 IS NULL) = (bytes IS NULL) AND bytes > 0);
ALTER TABLE document_version ADD CONSTRAINT document_version_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE document_version ADD CONSTRAINT document_version_pages CHECK (pages > 0);

ALTER TABLE stored_file ADD CONSTRAINT stored_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE stored_file ADD CONSTRAINT stored_file_bytes CHECK (bytes > 0);
