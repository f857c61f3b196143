INSERT INTO "Term" (id, list, name, rank)
  SELECT gen_random_uuid(), 'classification', level, place * 10
  FROM "Organisation", unnest(classifications) WITH ORDINALITY AS levels(level, place);
ALTER TABLE "Organisation" DROP COLUMN classifications;
