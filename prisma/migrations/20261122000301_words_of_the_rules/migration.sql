-- Words that leave open when or what; the one list of the organisation. Without a row the shipped list counts.
CREATE TABLE "RuleWords" (
    "singleton" BOOLEAN NOT NULL DEFAULT true,
    "when" TEXT[] NOT NULL,
    "what" TEXT[] NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RuleWords_pkey" PRIMARY KEY ("singleton"),
    CONSTRAINT "RuleWords_only_one" CHECK ("singleton")
);
