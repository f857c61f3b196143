-- Confidentiality levels of the organisation, lowest first.
ALTER TABLE "Organisation" ADD COLUMN "classifications" TEXT[] DEFAULT ARRAY['Public', 'Internal', 'Confidential', 'Strictly confidential']::TEXT[];
