-- The outbox is the queue for all work after commit; processes claim notices from it.
ALTER TABLE "Notice" ADD COLUMN "claimedUntil" TIMESTAMPTZ(3);
ALTER TABLE "Notice" ADD CONSTRAINT notice_state CHECK (state IN ('waiting', 'delivered', 'skipped', 'dead'));

CREATE TABLE "Verification" (
  "id" UUID NOT NULL,
  "requestedBy" UUID NOT NULL,
  "requestedAt" TIMESTAMPTZ(3) NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "done" INTEGER NOT NULL DEFAULT 0,
  "total" INTEGER NOT NULL DEFAULT 0,
  "finishedAt" TIMESTAMPTZ(3),
  "verdict" JSONB,
  CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Verification_requestedAt_idx" ON "Verification" ("requestedAt" DESC);
