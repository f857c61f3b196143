ALTER TABLE "RuleWords" ADD COLUMN "elements" JSONB;
