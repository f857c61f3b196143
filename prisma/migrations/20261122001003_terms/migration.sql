-- Lists that rows and registers draw their words from: objectives, environments, incident classes, severities, clauses.
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL DEFAULT '',
    "equivalents" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "rank" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Term_list_rank_idx" ON "Term"("list", "rank");
