-- The agreements of a country in the order of their titles, as those of a province are: a page is a piece of one index,
-- however many there are.

-- CreateIndex
CREATE INDEX "agreement_country_code_sort_title_id_idx" ON "agreement"("country_code", "sort_title", "id");

-- DropIndex
DROP INDEX "agreement_country_code_idx";
