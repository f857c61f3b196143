-- What a statement asks for, where it stands in no table yet, until it is signed.
ALTER TABLE "StepUp" ADD COLUMN "asked" JSONB;
