-- When somebody wants mail that can wait: at once, once a day, or not at all; and the hours in which it stays quiet.
ALTER TABLE "Person"
    ADD COLUMN "mailMode" TEXT NOT NULL DEFAULT 'now',
    ADD COLUMN "digestAt" TEXT NOT NULL DEFAULT '08:00',
    ADD COLUMN "quietFrom" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "quietUntil" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "zone" TEXT NOT NULL DEFAULT '';

-- Mail that waits for its hour, or stays in the product because its reader wants none.
CREATE TABLE "HeldMail" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "HeldMail_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "HeldMail_noticeId_personId_key" ON "HeldMail"("noticeId", "personId");
CREATE INDEX "HeldMail_personId_heldAt_idx" ON "HeldMail"("personId", "heldAt" DESC);
ALTER TABLE "HeldMail" ADD CONSTRAINT "HeldMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "HeldMail" TO tocsin_app;
