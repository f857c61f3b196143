-- Who may ask "whom do I tell?" without signing in; without a record everybody may.
CREATE TABLE "LookUpAccess" (
    "singleton" BOOLEAN NOT NULL DEFAULT true,
    "restricted" BOOLEAN NOT NULL,
    "networks" TEXT[] NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LookUpAccess_pkey" PRIMARY KEY ("singleton"),
    CONSTRAINT "LookUpAccess_only_one" CHECK ("singleton")
);
