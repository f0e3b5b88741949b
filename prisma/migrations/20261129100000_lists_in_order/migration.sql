-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "entry_rules" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "search_entry" ADD COLUMN     "sort_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sort_th" TEXT NOT NULL DEFAULT '';

-- Orders do not depend on the locale of the database.
ALTER TABLE search_entry ALTER COLUMN sort_en TYPE text COLLATE "C", ALTER COLUMN sort_th TYPE text COLLATE "C";

-- CreateIndex
CREATE INDEX "search_entry_type_sort_en_node_id_idx" ON "search_entry"("type", "sort_en", "node_id");

-- CreateIndex
CREATE INDEX "search_entry_type_sort_th_node_id_idx" ON "search_entry"("type", "sort_th", "node_id");

-- What is undated comes last in either direction.
CREATE INDEX fact_as_of_asc ON fact (coalesce(as_of_earliest, 'infinity'), id);
CREATE INDEX fact_as_of_desc ON fact (coalesce(as_of_earliest, '-infinity'), id);
CREATE INDEX source_published_asc ON source ((coalesce(published_on, '~') COLLATE "C"), (id COLLATE "C"));
CREATE INDEX source_published_desc ON source ((coalesce(published_on, '') COLLATE "C"), (id COLLATE "C"));
