-- Campaigns in which the owners of contact lists confirm, change or remove every contact, and sign.
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startedBy" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "escalatedAt" TIMESTAMPTZ(3),
    "approvedBy" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReviewList" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "delegatedBy" UUID,
    "signedAt" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReviewList_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReviewItem" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "decision" TEXT,
    "decidedBy" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReviewItem_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Review_startedAt_idx" ON "Review"("startedAt" DESC);
CREATE INDEX "ReviewList_reviewId_idx" ON "ReviewList"("reviewId");
CREATE INDEX "ReviewList_ownerId_idx" ON "ReviewList"("ownerId");
CREATE UNIQUE INDEX "ReviewItem_listId_contactId_key" ON "ReviewItem"("listId", "contactId");
ALTER TABLE "ReviewList" ADD CONSTRAINT "ReviewList_reviewId_fkey"
  FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_listId_fkey"
  FOREIGN KEY ("listId") REFERENCES "ReviewList"("id") ON DELETE CASCADE ON UPDATE CASCADE;
