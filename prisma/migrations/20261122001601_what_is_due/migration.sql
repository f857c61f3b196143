-- How many records of a kind wait for somebody to confirm that they go, as a job counted it last.
CREATE TABLE "RetentionDue" (
  "kind" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "countedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "RetentionDue_pkey" PRIMARY KEY ("kind")
);
