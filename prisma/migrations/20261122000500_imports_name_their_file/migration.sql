-- The received file that an import was read from, so that one file is imported once at a time.
ALTER TABLE "ImportBatch" ADD COLUMN "fileId" UUID;
ALTER TABLE "ImportBatch" ALTER COLUMN "created" SET DEFAULT '{}';
CREATE INDEX "ImportBatch_matrixId_idx" ON "ImportBatch" ("matrixId");
CREATE INDEX "Row_importId_idx" ON "Row" ("importId");
