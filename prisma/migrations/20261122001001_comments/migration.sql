-- What people say about a row or a cell, of the draft or of a frozen version, until it is settled.
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "matrixId" UUID NOT NULL,
    "rowId" UUID,
    "field" TEXT,
    "versionId" UUID,
    "answers" UUID,
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "writtenBy" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "settledBy" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "Comment" ALTER COLUMN "mentions" SET NOT NULL;
CREATE INDEX "Comment_matrixId_rowId_idx" ON "Comment"("matrixId", "rowId");
CREATE INDEX "Comment_answers_idx" ON "Comment"("answers");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_matrixId_fkey" FOREIGN KEY ("matrixId") REFERENCES "Matrix"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
