ALTER TABLE "Matrix" ADD COLUMN "rolloutOn" TEXT;

CREATE TABLE "RolloutStep" (
    "matrixId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "ownerId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "saidBy" UUID,
    "saidAt" TIMESTAMPTZ(3),

    CONSTRAINT "RolloutStep_pkey" PRIMARY KEY ("matrixId","step")
);

ALTER TABLE "RolloutStep" ADD CONSTRAINT "RolloutStep_matrixId_fkey" FOREIGN KEY ("matrixId") REFERENCES "Matrix"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "RolloutStep" TO tocsin_app;
