-- What a work list is ordered by, or looks for, and what was derived for each row: kept in the row, and in indexes in which a list
-- of the first hundred stops. The columns are empty at first, so that no table is rewritten while it is locked: the server fills
-- them in together with the spans, of which this release has other rules, before it serves.

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "begun_latest" DATE,
ADD COLUMN     "unsourced" BOOLEAN;

-- AlterTable
ALTER TABLE "partnership" ADD COLUMN     "contact_latest" DATE;

-- CreateIndex
CREATE INDEX "agreement_signed_earliest_id_idx" ON "agreement"("signed_earliest", "id");

-- CreateIndex
CREATE INDEX "agreement_province_id_signed_earliest_id_idx" ON "agreement"("province_id", "signed_earliest", "id");

-- CreateIndex
CREATE INDEX "partnership_contact_latest_id_idx" ON "partnership"("contact_latest", "id");

-- CreateIndex
CREATE INDEX "partnership_province_id_contact_latest_id_idx" ON "partnership"("province_id", "contact_latest", "id");

-- Each for the whole country and for a province: terms that end, letters of intent and what is unsigned by how long they wait,
-- and what lacks something.
CREATE INDEX agreement_end ON agreement (expires_latest DESC, id) INCLUDE (expires_earliest) WHERE expires_latest IS NOT NULL;
CREATE INDEX agreement_province_end ON agreement (province_id, expires_latest DESC, id) INCLUDE (expires_earliest)
  WHERE expires_latest IS NOT NULL;
CREATE INDEX agreement_letter ON agreement (begun_latest, id) WHERE kind = 'LOI';
CREATE INDEX agreement_province_letter ON agreement (province_id, begun_latest, id) WHERE kind = 'LOI';
CREATE INDEX agreement_unsigned ON agreement (begun_latest, id) WHERE signed_earliest IS NULL;
CREATE INDEX agreement_province_unsigned ON agreement (province_id, begun_latest, id) WHERE signed_earliest IS NULL;
DROP INDEX agreement_incomplete;
CREATE INDEX agreement_incomplete ON agreement (signed_earliest DESC NULLS LAST, id)
  WHERE signed_on IS NULL OR cardinality(sectors) = 0 OR (term_kind = 'FIXED' AND expires_on IS NULL) OR unsourced;
CREATE INDEX agreement_province_incomplete ON agreement (province_id, signed_earliest DESC NULLS LAST, id)
  WHERE signed_on IS NULL OR cardinality(sectors) = 0 OR (term_kind = 'FIXED' AND expires_on IS NULL) OR unsourced;

-- Few enter into force by a step of its own, which alone can be without a signature.
CREATE INDEX agreement_event_entered ON agreement_event (agreement_id) WHERE kind = 'ENTERED_INTO_FORCE';

-- What is neither done nor dropped, by when it is due, with all that a work list looks at.
CREATE INDEX commitment_due ON commitment (due_latest, id) INCLUDE (due_earliest, agreed_earliest, partnership_id)
  WHERE done_latest IS NULL AND dropped_latest IS NULL;
