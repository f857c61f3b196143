-- A warning that somebody accepted for a reason and until a day; it becomes part of the next version.
CREATE TABLE "FindingAcceptance" (
    "id" UUID NOT NULL,
    "matrixId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "rowId" UUID,
    "field" TEXT,
    "reason" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "until" TEXT NOT NULL,
    "acceptedBy" UUID NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FindingAcceptance_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "FindingAcceptance_matrixId_idx" ON "FindingAcceptance"("matrixId");

ALTER TABLE "FindingAcceptance" ADD CONSTRAINT "FindingAcceptance_matrixId_fkey" FOREIGN KEY ("matrixId") REFERENCES "Matrix"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
