-- Which column of the staff list holds what.
CREATE TABLE "StaffMapping" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "columns" JSONB NOT NULL,

    CONSTRAINT "StaffMapping_pkey" PRIMARY KEY ("only"),
    CONSTRAINT "StaffMapping_is_one" CHECK ("only")
);
