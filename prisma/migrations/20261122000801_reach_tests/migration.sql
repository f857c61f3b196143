-- Tests whether people answer: who was asked over which path, what was delivered, and what a human answered.
CREATE TABLE "ReachTest" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startedBy" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "remindHours" INTEGER,
    "remindedAt" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReachTest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReachTarget" (
    "id" UUID NOT NULL,
    "testId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "pathId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "outside" BOOLEAN NOT NULL DEFAULT false,
    "tokenHash" TEXT NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "method" TEXT,
    "seconds" INTEGER,
    "recordedBy" UUID,
    "newValue" TEXT NOT NULL DEFAULT '',
    "takenAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReachTarget_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ReachTest_startedAt_idx" ON "ReachTest"("startedAt" DESC);
CREATE UNIQUE INDEX "ReachTarget_tokenHash_key" ON "ReachTarget"("tokenHash");
CREATE INDEX "ReachTarget_testId_idx" ON "ReachTarget"("testId");
CREATE INDEX "ReachTarget_contactId_idx" ON "ReachTarget"("contactId");
ALTER TABLE "ReachTarget" ADD CONSTRAINT "ReachTarget_testId_fkey"
  FOREIGN KEY ("testId") REFERENCES "ReachTest"("id") ON DELETE CASCADE ON UPDATE CASCADE;
