-- CreateEnum
CREATE TYPE "KeyTier" AS ENUM ('STANDARD', 'PARTNER', 'OFFICE');

-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "tier" "KeyTier" NOT NULL DEFAULT 'STANDARD';
