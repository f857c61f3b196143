-- What somebody noted without an account: the day and the words, nothing else.
CREATE TABLE "NearMissNote" (
    "id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "NearMissNote_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "NearMissNote_day_idx" ON "NearMissNote"("day");
