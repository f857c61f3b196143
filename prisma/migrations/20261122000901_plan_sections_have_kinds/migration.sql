-- What a section of the plan settles; sections from before keep their names and have none.
ALTER TABLE "PlanSection" ADD COLUMN "kind" TEXT;
