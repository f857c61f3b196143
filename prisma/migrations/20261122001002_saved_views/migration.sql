-- Columns, filter, order and groups of the grid under a name, for one person or for everybody.
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "matrixId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "look" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SavedView_matrixId_personId_name_key" ON "SavedView"("matrixId", "personId", "name");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_matrixId_fkey" FOREIGN KEY ("matrixId") REFERENCES "Matrix"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
