CREATE TABLE "RegimeChange" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "RegimeChange_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RegimeChange_number_key" ON "RegimeChange" ("number");
CREATE INDEX "RegimeChange_regime_number_idx" ON "RegimeChange" ("regime", "number");

CREATE TABLE "OrganisationProfile" (
    "id" UUID NOT NULL,
    "singleton" BOOLEAN NOT NULL DEFAULT true,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "OrganisationProfile_pkey" PRIMARY KEY ("id"),
    CONSTRAINT one_profile CHECK ("singleton")
);
CREATE UNIQUE INDEX "OrganisationProfile_singleton_key" ON "OrganisationProfile" ("singleton");

CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeBy" UUID NOT NULL,
    "catalogue" TEXT NOT NULL,
    "changeNumber" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL,
    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Assessment_madeAt_idx" ON "Assessment" ("madeAt" DESC);

CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "aboutId" UUID,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastReadAt" TIMESTAMPTZ(3),
    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id"),
    CONSTRAINT feed_scope CHECK ("scope" IN ('all', 'matrix', 'position', 'mine')),
    CONSTRAINT feed_names_its_matter CHECK (("scope" IN ('matrix', 'position')) = ("aboutId" IS NOT NULL))
);
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed" ("tokenHash");
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed" ("personId");

-- Decisions about the catalogue and assessments are records: they are added, never changed.
REVOKE UPDATE, DELETE ON "RegimeChange", "Assessment" FROM tocsin_app;
