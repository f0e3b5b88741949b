-- CreateIndex
CREATE INDEX "agreement_partnership_id_signed_earliest_signed_latest_id_idx" ON "agreement"("partnership_id", "signed_earliest", "signed_latest", "id");

-- Renewals and amendments are few among the events, and both are contact between the two sides.
CREATE INDEX agreement_event_renewed ON agreement_event (agreement_id, earliest, latest)
  WHERE kind IN ('RENEWED', 'AMENDED') AND corrected_by_id IS NULL;
