-- A list without entries is empty, never null, so that hand-written queries read it like Prisma does.
UPDATE "Row" SET "dataCategories" = coalesce("dataCategories", '{}'), "audienceIds" = coalesce("audienceIds", '{}'), "channelIds" = coalesce("channelIds", '{}'), "fallbackIds" = coalesce("fallbackIds", '{}'), "approverIds" = coalesce("approverIds", '{}'), "deputyApproverIds" = coalesce("deputyApproverIds", '{}'), "jurisdictions" = coalesce("jurisdictions", '{}'), "environments" = coalesce("environments", '{}');
ALTER TABLE "Row"
  ALTER COLUMN "dataCategories" SET DEFAULT '{}', ALTER COLUMN "dataCategories" SET NOT NULL,
  ALTER COLUMN "audienceIds" SET DEFAULT '{}', ALTER COLUMN "audienceIds" SET NOT NULL,
  ALTER COLUMN "channelIds" SET DEFAULT '{}', ALTER COLUMN "channelIds" SET NOT NULL,
  ALTER COLUMN "fallbackIds" SET DEFAULT '{}', ALTER COLUMN "fallbackIds" SET NOT NULL,
  ALTER COLUMN "approverIds" SET DEFAULT '{}', ALTER COLUMN "approverIds" SET NOT NULL,
  ALTER COLUMN "deputyApproverIds" SET DEFAULT '{}', ALTER COLUMN "deputyApproverIds" SET NOT NULL,
  ALTER COLUMN "jurisdictions" SET DEFAULT '{}', ALTER COLUMN "jurisdictions" SET NOT NULL,
  ALTER COLUMN "environments" SET DEFAULT '{}', ALTER COLUMN "environments" SET NOT NULL;
UPDATE "Stakeholder" SET "jurisdictions" = coalesce("jurisdictions", '{}'), "contactIds" = coalesce("contactIds", '{}');
ALTER TABLE "Stakeholder"
  ALTER COLUMN "jurisdictions" SET DEFAULT '{}', ALTER COLUMN "jurisdictions" SET NOT NULL,
  ALTER COLUMN "contactIds" SET DEFAULT '{}', ALTER COLUMN "contactIds" SET NOT NULL;
UPDATE "Position" SET "deputyIds" = coalesce("deputyIds", '{}'), "speaksTo" = coalesce("speaksTo", '{}'), "incidentRoles" = coalesce("incidentRoles", '{}');
ALTER TABLE "Position"
  ALTER COLUMN "deputyIds" SET DEFAULT '{}', ALTER COLUMN "deputyIds" SET NOT NULL,
  ALTER COLUMN "speaksTo" SET DEFAULT '{}', ALTER COLUMN "speaksTo" SET NOT NULL,
  ALTER COLUMN "incidentRoles" SET DEFAULT '{}', ALTER COLUMN "incidentRoles" SET NOT NULL;
UPDATE "Channel" SET "environments" = coalesce("environments", '{}');
ALTER TABLE "Channel"
  ALTER COLUMN "environments" SET DEFAULT '{}', ALTER COLUMN "environments" SET NOT NULL;
UPDATE "Organisation" SET "jurisdictions" = coalesce("jurisdictions", '{}'), "classifications" = coalesce("classifications", '{}');
ALTER TABLE "Organisation"
  ALTER COLUMN "jurisdictions" SET DEFAULT '{}', ALTER COLUMN "jurisdictions" SET NOT NULL,
  ALTER COLUMN "classifications" SET NOT NULL;
