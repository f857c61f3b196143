-- Positions that a channel with restricted access, such as a war room, admits.
ALTER TABLE "Channel" ADD COLUMN "admitted" UUID[] DEFAULT ARRAY[]::UUID[];
