CREATE TABLE "CatalogueRelease" (
    "number" SERIAL NOT NULL,
    "version" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedBy" TEXT NOT NULL,
    CONSTRAINT "CatalogueRelease_pkey" PRIMARY KEY ("number")
);
CREATE UNIQUE INDEX "CatalogueRelease_sha256_key" ON "CatalogueRelease" ("sha256");

CREATE TABLE "ClockCase" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "regimes" TEXT[],
    "assessmentId" UUID,
    "openedBy" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedBy" UUID,
    "closedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ClockCase_pkey" PRIMARY KEY ("id"),
    CONSTRAINT closed_by_somebody CHECK (("closedAt" IS NULL) = ("closedBy" IS NULL))
);
CREATE INDEX "ClockCase_openedAt_idx" ON "ClockCase" ("openedAt" DESC);

CREATE TABLE "ClockStatement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "value" JSONB,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "corrects" UUID,
    CONSTRAINT "ClockStatement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT statement_kind CHECK ("kind" IN ('event', 'fact'))
);
CREATE UNIQUE INDEX "ClockStatement_caseId_number_key" ON "ClockStatement" ("caseId", "number");
ALTER TABLE "ClockStatement" ADD CONSTRAINT "ClockStatement_caseId_fkey"
    FOREIGN KEY ("caseId") REFERENCES "ClockCase" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "aboutId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "regime" TEXT,
    "stage" TEXT,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "level" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "contactIds" UUID[],
    "personIds" UUID[],
    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id"),
    CONSTRAINT reminder_kind CHECK ("kind" IN ('schedule', 'review', 'deadline')),
    CONSTRAINT reminder_level CHECK ("level" IN ('owner', 'backup', 'escalation'))
);
CREATE UNIQUE INDEX "Reminder_key_key" ON "Reminder" ("key");
CREATE INDEX "Reminder_aboutId_at_idx" ON "Reminder" ("aboutId", "at" DESC);

-- What was applied, said and sent is a record: it is added, never changed. A case is only ever closed.
REVOKE UPDATE, DELETE ON "CatalogueRelease", "ClockStatement", "Reminder" FROM tocsin_app;
REVOKE DELETE ON "ClockCase" FROM tocsin_app;
