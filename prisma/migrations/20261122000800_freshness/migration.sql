-- When a human last answered on a path, and how long a verification holds.
ALTER TABLE "ContactPath" ADD COLUMN "answeredAt" TIMESTAMPTZ(3);

CREATE TABLE "FreshnessPolicy" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "closeDays" INTEGER NOT NULL,
    "otherDays" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FreshnessPolicy_pkey" PRIMARY KEY ("only"),
    CONSTRAINT "FreshnessPolicy_is_one" CHECK ("only")
);
