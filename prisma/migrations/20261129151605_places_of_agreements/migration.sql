-- The places of an agreement in its row. The columns are empty at first, so that no table is rewritten while it is locked: the
-- server fills them in together with the spans, of which this release has other rules, before it serves.
ALTER TABLE "agreement" ADD COLUMN     "country_code" TEXT,
-- Ids of provinces and sister cities compare by bytes.
ADD COLUMN     "province_id" TEXT COLLATE "C",
ADD COLUMN     "sister_city_id" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "agreement_province_id_sort_title_id_idx" ON "agreement"("province_id", "sort_title", "id");

-- CreateIndex
CREATE INDEX "agreement_sister_city_id_idx" ON "agreement"("sister_city_id");

-- CreateIndex
CREATE INDEX "agreement_country_code_idx" ON "agreement"("country_code");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_id_province_id_sister_city_id_key" ON "partnership"("id", "province_id", "sister_city_id");

-- CreateIndex
CREATE UNIQUE INDEX "sister_city_id_country_code_key" ON "sister_city"("id", "country_code");

-- They equal those of the partnership and the city, also when a correction moves the city to another country.
-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnership_id_province_id_sister_city_id_fkey" FOREIGN KEY ("partnership_id", "province_id", "sister_city_id") REFERENCES "partnership"("id", "province_id", "sister_city_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_sister_city_id_country_code_fkey" FOREIGN KEY ("sister_city_id", "country_code") REFERENCES "sister_city"("id", "country_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a work list looks for: the notices and renewals, of which there are few, the last day to give notice, and the latest
-- of those that lack something.
CREATE INDEX agreement_event_notice ON agreement_event (agreement_id) WHERE kind = 'NOTICE_GIVEN';
CREATE INDEX agreement_notice_by ON agreement (((expires_earliest - make_interval(months => notice_months))::date))
  WHERE notice_months IS NOT NULL;
CREATE INDEX agreement_incomplete ON agreement (signed_earliest DESC NULLS LAST, id)
  WHERE signed_on IS NULL OR cardinality(sectors) = 0 OR (term_kind = 'FIXED' AND expires_on IS NULL);

-- Most questions are about today, when nearly all spans that have ended are past: they are left out first.
DROP INDEX "agreement_span_status_starts_ends_there_agreement_id_idx";
CREATE INDEX agreement_span_status_day ON agreement_span (status, coalesce(ends, 'infinity'), starts, there, agreement_id) INCLUDE (ends);
