-- Null covers the whole place, which is what those accepted so far do.
ALTER TABLE "FindingAcceptance" ADD COLUMN "detail" TEXT;
