-- A session carries the idle limit that was set when it began, so that reading it needs no other table.
ALTER TABLE "Session" ADD COLUMN "idleMinutes" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "Organisation" ADD COLUMN "sessionIdleMinutes" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "Organisation" ADD COLUMN "sessionHours" INTEGER NOT NULL DEFAULT 12;

-- One link may bring several roles, or a person back who is here already.
ALTER TABLE "Invitation" DROP COLUMN "role";
ALTER TABLE "Invitation" ADD COLUMN "roles" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "Invitation" ADD COLUMN "personId" UUID;
ALTER TABLE "Invitation" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';

UPDATE "ApiToken" SET "scopes" = coalesce("scopes", '{}');
ALTER TABLE "ApiToken" ALTER COLUMN "scopes" SET DEFAULT '{}', ALTER COLUMN "scopes" SET NOT NULL;

ALTER TABLE "Person" ADD CONSTRAINT person_email_is_lower CHECK ("email" = lower("email"));
ALTER TABLE "Person" ADD CONSTRAINT person_status CHECK ("status" IN ('active', 'disabled'));
ALTER TABLE "RoleGrant" ADD CONSTRAINT grant_state CHECK ("state" IN ('pending', 'active', 'declined', 'ended'));
-- Two people, never the same one twice.
ALTER TABLE "RoleGrant" ADD CONSTRAINT grant_confirmed_by_another CHECK ("confirmedBy" <> "grantedBy");
ALTER TABLE "RoleGrant" ADD CONSTRAINT auditor_access_ends
  CHECK ("role" <> 'auditor' OR ("endsAt" IS NOT NULL AND "endsAt" <= "startsAt" + interval '91 days'));
CREATE UNIQUE INDEX one_open_grant_per_role ON "RoleGrant" ("personId", "role") WHERE "state" IN ('pending', 'active');
