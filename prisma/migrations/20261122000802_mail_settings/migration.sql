-- The mail server as set up on screen; the environment still goes before it.
CREATE TABLE "MailSettings" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "security" TEXT NOT NULL,
    "user" TEXT NOT NULL DEFAULT '',
    "password" TEXT NOT NULL DEFAULT '',
    "from" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "testedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailSettings_pkey" PRIMARY KEY ("only"),
    CONSTRAINT "MailSettings_is_one" CHECK ("only")
);
