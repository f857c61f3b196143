-- What the database itself refuses, whatever the app asks.

GRANT USAGE ON SCHEMA public TO tocsin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tocsin_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO tocsin_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tocsin_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO tocsin_app;

-- A sealed version never changes its document; who edited or submitted it can never decide it (R130).
CREATE FUNCTION public.guard_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (NEW.id, NEW."matrixId", NEW.number, NEW.document, NEW.sha256, NEW."submittedBy", NEW."submittedAt", NEW.editors)
    IS DISTINCT FROM (OLD.id, OLD."matrixId", OLD.number, OLD.document, OLD.sha256, OLD."submittedBy", OLD."submittedAt", OLD.editors) THEN
    RAISE EXCEPTION 'a submitted version cannot change' USING errcode = '42501';
  END IF;
  IF NEW.status IN ('approved', 'returned') AND OLD.status = 'in-review'
    AND (NEW."decidedBy" IS NULL OR NEW."decidedBy" = NEW."submittedBy" OR NEW."decidedBy" = ANY (NEW.editors)) THEN
    RAISE EXCEPTION 'an editor of a version cannot decide it' USING errcode = '42501';
  END IF;
  IF NEW.status <> OLD.status AND NOT (OLD.status, NEW.status) IN
    (('in-review', 'approved'), ('in-review', 'returned'), ('in-review', 'withdrawn'), ('approved', 'superseded')) THEN
    RAISE EXCEPTION 'a version cannot go from % to %', OLD.status, NEW.status USING errcode = '42501';
  END IF;
  IF OLD.status <> 'in-review' AND (NEW."decidedBy", NEW."decidedAt", NEW."effectiveFrom", NEW.statement, NEW.attestation)
    IS DISTINCT FROM (OLD."decidedBy", OLD."decidedAt", OLD."effectiveFrom", OLD.statement, OLD.attestation) THEN
    RAISE EXCEPTION 'a decision cannot change' USING errcode = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_is_sealed BEFORE UPDATE ON "Version" FOR EACH ROW EXECUTE FUNCTION public.guard_version();
CREATE TRIGGER version_stays BEFORE DELETE ON "Version" FOR EACH ROW EXECUTE FUNCTION ledger.deny();
ALTER TABLE "Version" ENABLE ALWAYS TRIGGER version_is_sealed;
ALTER TABLE "Version" ENABLE ALWAYS TRIGGER version_stays;
ALTER TABLE "Version" ADD CONSTRAINT version_status CHECK (status IN ('in-review', 'returned', 'approved', 'superseded', 'withdrawn'));
ALTER TABLE "Version" ADD CONSTRAINT version_hash_is_true CHECK (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex'));
CREATE UNIQUE INDEX one_version_in_review ON "Version" ("matrixId") WHERE status = 'in-review';

-- A logged communication cannot be edited or deleted; a correction is a new one.
REVOKE UPDATE, DELETE ON "Communication", "Original", "Change" FROM tocsin_app;
CREATE TRIGGER communication_stays BEFORE UPDATE OR DELETE ON "Communication" FOR EACH ROW EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER original_stays BEFORE UPDATE OR DELETE ON "Original" FOR EACH ROW EXECUTE FUNCTION ledger.deny();
ALTER TABLE "Communication" ENABLE ALWAYS TRIGGER communication_stays;
ALTER TABLE "Original" ENABLE ALWAYS TRIGGER original_stays;
