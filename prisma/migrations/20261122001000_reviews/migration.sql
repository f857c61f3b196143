-- Who is asked to decide about a version, and in which way; a version without named reviewers waits for any approver.
ALTER TABLE "Version" ADD COLUMN "rule" TEXT NOT NULL DEFAULT 'any';
ALTER TABLE "Version" ADD COLUMN "announcedAt" TIMESTAMPTZ(3);
UPDATE "Version" SET "announcedAt" = "effectiveFrom" WHERE "effectiveFrom" <= now();
ALTER TABLE "Version" ADD CONSTRAINT version_rule CHECK (rule IN ('any', 'all', 'in-order'));

CREATE TABLE "Reviewer" (
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "deputyId" UUID,
    "place" INTEGER NOT NULL,
    "decidedBy" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "effectiveFrom" TIMESTAMPTZ(3),
    "statement" TEXT,
    "attestation" JSONB,

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("versionId", "personId")
);
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Reviewer_versionId_place_key" ON "Reviewer"("versionId", "place");

-- A reviewer who gave an approval cannot take it back, and nobody who edited the version can give one (R130).
CREATE FUNCTION public.guard_reviewer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (NEW."versionId", NEW."personId", NEW."deputyId", NEW.place)
    IS DISTINCT FROM (OLD."versionId", OLD."personId", OLD."deputyId", OLD.place) OR OLD."decidedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a review cannot change' USING errcode = '42501';
  END IF;
  IF NEW."decidedBy" IS NOT NULL AND EXISTS (
    SELECT FROM public."Version" v WHERE v.id = NEW."versionId"
      AND (v."submittedBy" = NEW."decidedBy" OR NEW."decidedBy" = ANY (v.editors))) THEN
    RAISE EXCEPTION 'an editor of a version cannot decide it' USING errcode = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviewer_is_bound BEFORE UPDATE ON "Reviewer" FOR EACH ROW EXECUTE FUNCTION public.guard_reviewer();
CREATE TRIGGER reviewer_stays BEFORE DELETE ON "Reviewer" FOR EACH ROW EXECUTE FUNCTION ledger.deny();
ALTER TABLE "Reviewer" ENABLE ALWAYS TRIGGER reviewer_is_bound;
ALTER TABLE "Reviewer" ENABLE ALWAYS TRIGGER reviewer_stays;
