-- How an identity provider or a staff list names the people it keeps.
ALTER TABLE "Contact" ADD COLUMN "userName" TEXT,
ADD COLUMN "externalId" TEXT,
ADD COLUMN "department" TEXT NOT NULL DEFAULT '',
ADD COLUMN "managerId" UUID;

CREATE UNIQUE INDEX "Contact_userName_key" ON "Contact"("userName");

ALTER TABLE "ContactPath" ADD COLUMN "provisioned" BOOLEAN NOT NULL DEFAULT false;
