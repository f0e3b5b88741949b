-- AlterEnum
-- A type of its own, because a value that is added to one may not be used before it is committed, and a restore loads rows in
-- the transaction that makes their tables.
ALTER TABLE fact DROP CONSTRAINT fact_quantity;
ALTER TYPE "Precision" RENAME TO "Precision_old";
CREATE TYPE "Precision" AS ENUM ('EXACT', 'AS_MANY_AS', 'ABOUT', 'AT_LEAST', 'UP_TO', 'MORE_THAN', 'RANGE');
ALTER TABLE "fact" ALTER COLUMN "precision" TYPE "Precision" USING "precision"::text::"Precision";
DROP TYPE "Precision_old";
ALTER TABLE fact ADD CONSTRAINT fact_quantity CHECK (
  CASE WHEN value IS NULL THEN num_nonnulls(max, unit, precision) = 0
  ELSE unit IS NOT NULL AND precision IS NOT NULL AND (precision = 'RANGE') = (max IS NOT NULL) AND (max IS NULL OR max > value) END);
