-- Numbers of agreements that the writes keep, so that nobody has to count a large register. They are of one day and one
-- revision: `dataset` says of which, and whoever finds another counts.

-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "tallied_on" DATE,
ADD COLUMN     "tallied_revision" INTEGER;

-- CreateTable
CREATE TABLE "city_tally" (
    "sister_city_id" TEXT COLLATE "C" NOT NULL,
    "country_code" TEXT NOT NULL,
    "province_id" TEXT COLLATE "C" NOT NULL,
    "sector" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "agreements" INTEGER NOT NULL,
    "there" INTEGER NOT NULL,

    CONSTRAINT "city_tally_pkey" PRIMARY KEY ("sister_city_id","province_id","sector","status")
);

-- CreateTable
CREATE TABLE "agreement_tally" (
    "status" TEXT COLLATE "C" NOT NULL,
    "sector" TEXT COLLATE "C" NOT NULL,
    "province_id" TEXT COLLATE "C" NOT NULL,
    "country_code" TEXT COLLATE "C" NOT NULL,
    "agreements" INTEGER NOT NULL,
    "there" INTEGER NOT NULL,
    "sister_cities" INTEGER NOT NULL,
    "cities_there" INTEGER NOT NULL,

    CONSTRAINT "agreement_tally_pkey" PRIMARY KEY ("status","sector","province_id","country_code")
);

-- CreateIndex
CREATE INDEX "city_tally_province_id_sector_status_sister_city_id_idx" ON "city_tally"("province_id", "sector", "status", "sister_city_id");

-- The latest engagements of a province first
CREATE INDEX engagement_latest ON engagement (province_id, coalesce(ends_latest, starts_latest) DESC, id);
