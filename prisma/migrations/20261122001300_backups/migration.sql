-- Backups that were made, and trial restores of them.
CREATE TABLE "Backup" (
    "id" UUID NOT NULL,
    "askedBy" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "scheduled" BOOLEAN NOT NULL DEFAULT false,
    "fileName" TEXT,
    "size" BIGINT,
    "sha256" TEXT,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "finishedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Backup_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Backup_state_askedAt_idx" ON "Backup"("state", "askedAt" DESC);

CREATE TABLE "Drill" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "sound" BOOLEAN NOT NULL,
    "entries" INTEGER NOT NULL,
    "problems" INTEGER NOT NULL,
    "packed" BOOLEAN,
    "seconds" INTEGER NOT NULL,
    CONSTRAINT "Drill_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Drill_at_idx" ON "Drill"("at" DESC);
