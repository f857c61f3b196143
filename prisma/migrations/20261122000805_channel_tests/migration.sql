-- Tests of channels, planned or done, and sets of things that are switched off together.
CREATE TABLE "ChannelTest" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "plannedOn" TEXT,
    "plannedBy" UUID,
    "testedAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "testedBy" UUID,
    "evidence" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChannelTest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "OutageScenario" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "matrixId" UUID NOT NULL,
    "down" TEXT[],
    "savedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutageScenario_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ChannelTest_channelId_idx" ON "ChannelTest"("channelId");
CREATE UNIQUE INDEX "OutageScenario_matrixId_name_key" ON "OutageScenario"("matrixId", "name");
