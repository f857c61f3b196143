-- Erasure: who asked for it, who confirmed it, what holds it back; and the only ways in which fields, reading copies and
-- mentions can be erased (docs/decisions/0150).
CREATE TABLE "Erasure" (
  "id" UUID NOT NULL,
  "about" TEXT NOT NULL,
  "aboutId" UUID NOT NULL,
  "subjects" UUID[] DEFAULT ARRAY[]::UUID[],
  "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
  "log" BOOLEAN NOT NULL DEFAULT false,
  "basis" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "requestedBy" UUID,
  "requestedAt" TIMESTAMPTZ(3) NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "decidedBy" UUID,
  "decidedAt" TIMESTAMPTZ(3),
  "comment" TEXT NOT NULL DEFAULT '',
  "outcome" JSONB,
  CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id"),
  CONSTRAINT erasure_state CHECK ("state" IN ('waiting', 'carried-out', 'declined', 'withdrawn')),
  CONSTRAINT erasure_needs_two CHECK ("state" <> 'carried-out' OR ("decidedBy" IS NOT NULL AND "decidedBy" IS DISTINCT FROM "requestedBy"))
);
ALTER TABLE "Erasure" ALTER COLUMN "subjects" SET NOT NULL, ALTER COLUMN "fields" SET NOT NULL;
CREATE INDEX "Erasure_state_requestedAt_idx" ON "Erasure" ("state", "requestedAt" DESC);
CREATE INDEX "Erasure_aboutId_idx" ON "Erasure" ("aboutId");
CREATE UNIQUE INDEX one_erasure_waiting ON "Erasure" ("about", "aboutId") WHERE "state" = 'waiting';

CREATE TABLE "LegalHold" (
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "aboutId" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "placedBy" UUID NOT NULL,
  "placedAt" TIMESTAMPTZ(3) NOT NULL,
  "liftedBy" UUID,
  "liftedAt" TIMESTAMPTZ(3),
  "liftReason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LegalHold_about_aboutId_idx" ON "LegalHold" ("about", "aboutId");

CREATE TABLE "RetentionRule" (
  "kind" TEXT NOT NULL,
  "period" TEXT NOT NULL DEFAULT '',
  "savedAt" TIMESTAMPTZ(3) NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "RetentionRule_pkey" PRIMARY KEY ("kind")
);

-- What a communication still says: what the ledger has lost is gone from its reading copy too.
CREATE FUNCTION public.what_is_left(told public."Communication") RETURNS public."Communication"
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  lost text[];
BEGIN
  SELECT array_agg(f.name) INTO lost FROM ledger.field f WHERE f.stream_id = told.stream AND f.n = told.n AND f.body IS NULL;
  IF lost IS NULL THEN
    RETURN told;
  END IF;
  IF 'sender' = ANY (lost) THEN told.sender := ''; END IF;
  IF 'recipients' = ANY (lost) THEN told.recipients := '{}'; END IF;
  IF 'channel' = ANY (lost) THEN told.channel := ''; END IF;
  IF 'subject' = ANY (lost) THEN told.subject := ''; END IF;
  IF 'summary' = ANY (lost) THEN told.summary := ''; END IF;
  IF 'reference' = ANY (lost) THEN told.reference := ''; END IF;
  told.search := array_to_string(told.sender || told.recipients || ARRAY[told.channel, told.subject, told.summary, told.reference], E'\n');
  RETURN told;
END $$;

-- A logged communication never changes, but follows the ledger when a field was erased there.
CREATE FUNCTION public.guard_communication() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF tg_op = 'UPDATE' THEN
    IF NEW IS DISTINCT FROM OLD AND NEW IS NOT DISTINCT FROM public.what_is_left(OLD) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'append-only: % on Communication', tg_op USING errcode = '42501';
END $$;
DROP TRIGGER communication_stays ON "Communication";
CREATE TRIGGER communication_stays BEFORE UPDATE OR DELETE ON "Communication" FOR EACH ROW EXECUTE FUNCTION public.guard_communication();
ALTER TABLE "Communication" ENABLE ALWAYS TRIGGER communication_stays;

-- An original goes only when the ledger has fewer left than are listed.
CREATE FUNCTION public.guard_original() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    IF (SELECT count(*) FROM public."Original" o WHERE o."communicationId" = OLD."communicationId")
      > (SELECT count(*) FROM public."Communication" c JOIN ledger.field f ON f.stream_id = c.stream AND f.n = c.n
        WHERE c.id = OLD."communicationId" AND f.name LIKE 'original.%' AND f.body IS NOT NULL)
    THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'append-only: % on Original', tg_op USING errcode = '42501';
END $$;
DROP TRIGGER original_stays ON "Original";
CREATE TRIGGER original_stays BEFORE UPDATE OR DELETE ON "Original" FOR EACH ROW EXECUTE FUNCTION public.guard_original();
ALTER TABLE "Original" ENABLE ALWAYS TRIGGER original_stays;

-- Does what an erasure entry says, and nothing else: the fields it names lose their salted bytes, and the reading copy of
-- the entry follows. Refuses when the entry it names is another one, or a field is not there to be erased.
CREATE FUNCTION ledger.erase(stream uuid, n bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said jsonb;
  seal bytea;
  wanted text[];
  files jsonb[];
  file jsonb;
  gone int;
  target bigint;
  told public."Communication";
BEGIN
  SELECT convert_from(e.record, 'UTF8')::jsonb, e.hash INTO STRICT said, seal
    FROM ledger.entry e WHERE e.stream_id = erase.stream AND e.n = erase.n;
  wanted := string_to_array(said->'meta'->>'fields', ',');
  SELECT e.n INTO target FROM ledger.entry e
    WHERE e.stream_id = erase.stream AND e.n = (said->'meta'->>'target')::bigint
      AND encode(e.hash, 'hex') = said->'meta'->>'hash' AND said->>'type' = 'ledger.fields-erased';
  IF target IS NULL THEN
    RAISE EXCEPTION 'entry % of stream % erases nothing', erase.n, erase.stream USING errcode = '22023';
  END IF;
  SELECT coalesce(array_agg(convert_from(f.body, 'UTF8')::jsonb->2), '{}') INTO files FROM ledger.field f
    WHERE f.stream_id = erase.stream AND f.n = target AND f.name = ANY (wanted) AND f.name LIKE 'original.%' AND f.body IS NOT NULL;

  UPDATE ledger.field f SET body = NULL, erased_by = seal
    WHERE f.stream_id = erase.stream AND f.n = target AND f.name = ANY (wanted) AND f.body IS NOT NULL;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone <> cardinality(wanted) THEN
    RAISE EXCEPTION 'entry % of stream % names fields that are not there', erase.n, erase.stream USING errcode = '22023';
  END IF;

  SELECT * INTO told FROM public."Communication" c WHERE c.stream = erase.stream AND c.n = target;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  FOREACH file IN ARRAY files LOOP
    DELETE FROM public."Original" WHERE id = (SELECT o.id FROM public."Original" o
      WHERE o."communicationId" = told.id AND o.sha256 = file->>'sha256' AND o.name = file->>'name' LIMIT 1);
  END LOOP;
  told := public.what_is_left(told);
  UPDATE public."Communication" c SET sender = told.sender, recipients = told.recipients, channel = told.channel,
      subject = told.subject, summary = told.summary, reference = told.reference, search = told.search
    WHERE c.id = told.id AND c IS DISTINCT FROM told;
END $$;

-- Every column of every table that can hold text, read from the catalogue, so that a table of tomorrow is among them.
-- Left out: what the ledger leads (communications), what is sealed by its hash or signature, what ships with Tocsin, and
-- the settings of the organisation itself.
CREATE FUNCTION public.columns_with_text() RETURNS TABLE (of_table text, of_column text, holds text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.relname::text, a.attname::text, CASE t.typname WHEN '_text' THEN 'list' WHEN 'jsonb' THEN 'json' ELSE 'text' END
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND t.typname IN ('text', '_text', 'jsonb')
    AND c.relname <> ALL (ARRAY['Communication', 'Original', 'CatalogueRelease', 'Organisation', 'MailSettings', 'SetupLink'])
    AND (c.relname::text, a.attname::text) NOT IN (('Version', 'document'), ('Version', 'sha256'), ('Version', 'statement'),
      ('Version', 'attestation'), ('Reviewer', 'statement'), ('Reviewer', 'attestation'), ('StepUp', 'statement'))
  ORDER BY c.relname, a.attnum
$$;

-- Erases a person from everything but the ledger: the history of their records, and every mention that the pattern finds.
-- Only for an erasure that a second person has confirmed. Returns how many rows changed, by table.
CREATE FUNCTION public.erase_everywhere(erasure uuid, subjects uuid[], pattern text, mark text)
RETURNS TABLE (of_table text, changed bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  sets text;
  hits text;
BEGIN
  IF mark !~ '^\[[^\\"\[\]]{1,40}\]$' OR NOT EXISTS (SELECT FROM public."Erasure" e WHERE e.id = erase_everywhere.erasure
    AND e.state = 'waiting' AND e."decidedBy" IS NOT NULL AND e."decidedBy" IS DISTINCT FROM e."requestedBy") THEN
    RAISE EXCEPTION 'erasure % was not confirmed', erasure USING errcode = '42501';
  END IF;
  UPDATE public."Change" c SET before = NULL, after = NULL
    WHERE c."recordId" = ANY (subjects) AND (c.before IS NOT NULL OR c.after IS NOT NULL);
  GET DIAGNOSTICS changed = ROW_COUNT;
  of_table := 'Change';
  RETURN NEXT;
  IF pattern IS NULL THEN
    RETURN;
  END IF;
  FOR of_table, sets, hits IN
    SELECT c.of_table,
      string_agg(format(CASE c.holds
        WHEN 'text' THEN '%1$I = regexp_replace(%1$I, $1, $2, ''gi'')'
        WHEN 'json' THEN '%1$I = regexp_replace(%1$I::text, $1, $2, ''gi'')::jsonb'
        ELSE '%1$I = ARRAY(SELECT regexp_replace(x, $1, $2, ''gi'') FROM unnest(%1$I) WITH ORDINALITY u(x, i) ORDER BY i)' END,
        c.of_column), ', ')
      || CASE WHEN EXISTS (SELECT FROM pg_attribute a WHERE a.attname = 'revision' AND a.attrelid = format('public.%I', c.of_table)::regclass)
        THEN ', revision = revision + 1' ELSE '' END,
      string_agg(format(CASE c.holds WHEN 'list' THEN 'array_to_string(%I, E''\n'') ~* $1' ELSE '%I::text ~* $1' END, c.of_column), ' OR ')
    FROM public.columns_with_text() c GROUP BY c.of_table
  LOOP
    EXECUTE format('UPDATE public.%I SET %s WHERE %s', of_table, sets, hits) USING pattern, mark;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed > 0 THEN
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

-- Erases the texts of a case or an assessment; what was decided and when stays.
CREATE FUNCTION public.erase_texts(erasure uuid, mark text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted public."Erasure";
BEGIN
  SELECT * INTO wanted FROM public."Erasure" e WHERE e.id = erase_texts.erasure AND e.state = 'waiting'
    AND e."decidedBy" IS NOT NULL AND e."decidedBy" IS DISTINCT FROM e."requestedBy";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'erasure % was not confirmed', erasure USING errcode = '42501';
  END IF;
  IF wanted.about = 'case' THEN
    UPDATE public."ClockCase" SET title = mark WHERE id = wanted."aboutId";
    UPDATE public."ClockStatement" SET source = mark, why = mark WHERE "caseId" = wanted."aboutId";
    UPDATE public."Reminder" SET title = mark WHERE "aboutId" = wanted."aboutId";
  ELSIF wanted.about = 'assessment' THEN
    UPDATE public."Assessment" SET title = mark WHERE id = wanted."aboutId";
  END IF;
END $$;

REVOKE ALL ON FUNCTION ledger.erase(uuid, bigint), public.erase_everywhere(uuid, uuid[], text, text),
  public.erase_texts(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.erase(uuid, bigint), public.erase_everywhere(uuid, uuid[], text, text),
  public.erase_texts(uuid, text) TO tocsin_app;
-- An erasure that was carried out and a hold that was placed stay on record.
REVOKE DELETE ON "Erasure", "LegalHold" FROM tocsin_app;
