-- What a command of the HTTP API answered, so that a program that heard no answer can send it again.
CREATE TABLE "KeptAnswer" (
    "caller" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "answer" TEXT,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptAnswer_pkey" PRIMARY KEY ("caller", "key")
);
CREATE INDEX "KeptAnswer_keptAt_idx" ON "KeptAnswer"("keptAt");
