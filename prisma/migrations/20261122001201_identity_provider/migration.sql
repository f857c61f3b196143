-- Who somebody is for an identity provider: issuer and subject, never a mail address.
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Identity_issuer_subject_key" ON "Identity"("issuer", "subject");
CREATE INDEX "Identity_personId_idx" ON "Identity"("personId");
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Roles that a provider's groups gave end with the groups. Guarded ones begin as proposals, as ever.
ALTER TABLE "RoleGrant" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'person';
ALTER TABLE "RoleGrant" ADD CONSTRAINT grant_source CHECK (source IN ('person', 'provider'));

-- When a provider said that the signer proved themselves anew.
ALTER TABLE "StepUp" ADD COLUMN "provenAt" TIMESTAMPTZ(3);

-- Passwords can be switched off for all but the accounts for emergencies, whose use is told to everybody who runs this.
ALTER TABLE "Organisation" ADD COLUMN "localPasswords" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Person" ADD COLUMN "breakGlass" BOOLEAN NOT NULL DEFAULT false;
CREATE TABLE "EmergencyUse" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seenBy" UUID,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmergencyUse_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "EmergencyUse" ADD CONSTRAINT "EmergencyUse_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
