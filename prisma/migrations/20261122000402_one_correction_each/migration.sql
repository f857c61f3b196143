-- Corrections form one line: an entry is corrected once, then its correction is corrected.
CREATE UNIQUE INDEX "Communication_corrects_key" ON "Communication" ("corrects");
-- All words of a communication in one place, for the search on the log.
ALTER TABLE "Communication" ADD COLUMN "search" TEXT NOT NULL DEFAULT '';
