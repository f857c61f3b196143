-- Set once the ledger has counted a note with the others of its day; the notes so far stand in it one by one.
ALTER TABLE "NearMissNote" ADD COLUMN "witnessed" BOOLEAN NOT NULL DEFAULT false;
UPDATE "NearMissNote" SET "witnessed" = true;
