ALTER TABLE "ImportBatch" ALTER COLUMN "matrixId" DROP NOT NULL,
  ADD COLUMN "register" TEXT,
  ADD CONSTRAINT "ImportBatch_into" CHECK (("matrixId" IS NULL) <> ("register" IS NULL));
