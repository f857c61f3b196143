-- The database builds the whole record itself: it digests the fields and refuses every part that is not of its form.
-- A value in the clear has no white space and no @, so that a sentence or a mail address cannot slip into the permanent record.
CREATE OR REPLACE FUNCTION ledger.append(entries jsonb)
RETURNS TABLE (stream uuid, n bigint, hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  item jsonb;
  head ledger.stream;
  recorded timestamptz;
  meta text;
  sd text;
  sound boolean;
  bytes bytea;
BEGIN
  -- Streams first, always in one order, so that two commands never wait for each other in a circle.
  INSERT INTO ledger.stream (id, kind)
    SELECT DISTINCT ON ((e->>'stream')::uuid) (e->>'stream')::uuid, e->>'kind'
    FROM jsonb_array_elements(entries) e ORDER BY (e->>'stream')::uuid
    ON CONFLICT DO NOTHING;
  PERFORM 1 FROM ledger.stream s
    WHERE s.id IN (SELECT (e->>'stream')::uuid FROM jsonb_array_elements(entries) e)
    ORDER BY s.id FOR UPDATE;

  FOR item IN SELECT * FROM jsonb_array_elements(entries) LOOP
    SELECT * INTO STRICT head FROM ledger.stream s WHERE s.id = (item->>'stream')::uuid;
    IF head.kind IS DISTINCT FROM item->>'kind' THEN
      RAISE EXCEPTION 'stream % is of kind %', head.id, head.kind USING errcode = '22023';
    END IF;
    IF NOT coalesce((item->>'type') ~ '^[a-z-]+(\.[a-z-]+)+$'
      AND (item->>'actor') ~ '^[a-z-]+:[0-9A-Za-z-]+$'
      AND (item->>'at') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$', false)
    THEN
      RAISE EXCEPTION 'malformed ledger entry' USING errcode = '22023';
    END IF;

    SELECT coalesce(string_agg('"' || key || '":"' || value || '"', ',' ORDER BY key COLLATE "C"), ''),
        bool_and(key ~ '^[a-z][0-9A-Za-z-]*$' AND coalesce(value ~ '^[0-9A-Za-z._:,/+=-]{0,200}$', false))
      INTO meta, sound FROM jsonb_each_text(item->'meta');
    IF NOT sound THEN
      RAISE EXCEPTION 'a value in the clear is an id or an enumerated value: %', item->>'type' USING errcode = '22023';
    END IF;

    recorded := clock_timestamp();
    n := head.n + 1;
    stream := head.id;
    -- A name stands once per entry; "prev" is kept for the record, where standard tools find it by name.
    SELECT coalesce(string_agg('"' || f.name || '":"' || encode(sha256(f.body), 'hex') || '"', ',' ORDER BY f.name COLLATE "C"), ''),
        count(*) = count(DISTINCT f.name) AND bool_and(f.name ~ '^[a-z][0-9A-Za-z.-]*$' AND f.name <> 'prev'
          AND f.line ~ ('^\["[0-9a-f]{64}","' || f.name || '",[^\n]*\]\n$'))
      INTO sd, sound
      FROM (SELECT p->>'name' AS name, p->>'body' AS line, convert_to(p->>'body', 'UTF8') AS body
        FROM jsonb_array_elements(item->'fields') p) f;
    IF NOT coalesce(sound, sd = '') THEN
      RAISE EXCEPTION 'malformed field of a ledger entry: %', item->>'type' USING errcode = '22023';
    END IF;

    bytes := convert_to('{"actor":"' || (item->>'actor') || '","at":"' || (item->>'at') || '","kind":"' || head.kind
      || '","meta":{' || meta || '},"n":"' || n || '","prev":"' || encode(head.head, 'hex')
      || '","recorded":"' || to_char(recorded AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || '","sd":{' || sd || '},"stream":"' || head.id || '","type":"' || (item->>'type') || '","v":"1"}' || E'\n', 'UTF8');
    hash := sha256(bytes);
    INSERT INTO ledger.entry (stream_id, n, record, hash, recorded_at) VALUES (head.id, append.n, bytes, append.hash, recorded);
    UPDATE ledger.stream s SET n = append.n, head = append.hash WHERE s.id = head.id;
    INSERT INTO ledger.field (digest, stream_id, n, name, body)
      SELECT sha256(convert_to(p->>'body', 'UTF8')), head.id, append.n, p->>'name', convert_to(p->>'body', 'UTF8')
      FROM jsonb_array_elements(item->'fields') p;
    RETURN NEXT;
  END LOOP;
END $$;

-- Who this ledger is. A restore from a backup opens a new incarnation, so that history that was rolled back stays visible.
CREATE TABLE ledger.incarnation (
  seq int PRIMARY KEY CHECK (seq > 0),
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO ledger.incarnation (seq) VALUES (1);

-- The heads that a checkpoint seals, written down only where they moved: the heads at checkpoint k are, per stream, the
-- last line up to k. Their full list is hashed in the signed body.
ALTER TABLE ledger.checkpoint DROP COLUMN heads;
ALTER TABLE ledger.checkpoint ADD CHECK (octet_length(body) <= 4096);
CREATE TABLE ledger.sealed (
  seq bigint NOT NULL REFERENCES ledger.checkpoint,
  stream_id uuid NOT NULL,
  n bigint NOT NULL,
  head bytea NOT NULL CHECK (octet_length(head) = 32),
  PRIMARY KEY (stream_id, seq),
  FOREIGN KEY (stream_id, n) REFERENCES ledger.entry (stream_id, n)
);
CREATE INDEX sealed_by ON ledger.sealed (seq);

CREATE TRIGGER incarnation_is_permanent BEFORE UPDATE OR DELETE ON ledger.incarnation FOR EACH ROW EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER incarnation_is_never_emptied BEFORE TRUNCATE ON ledger.incarnation FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER sealed_is_permanent BEFORE UPDATE OR DELETE ON ledger.sealed FOR EACH ROW EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER sealed_is_never_emptied BEFORE TRUNCATE ON ledger.sealed FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
ALTER TABLE ledger.incarnation ENABLE ALWAYS TRIGGER incarnation_is_permanent;
ALTER TABLE ledger.incarnation ENABLE ALWAYS TRIGGER incarnation_is_never_emptied;
ALTER TABLE ledger.sealed ENABLE ALWAYS TRIGGER sealed_is_permanent;
ALTER TABLE ledger.sealed ENABLE ALWAYS TRIGGER sealed_is_never_emptied;

-- Adds the next signed checkpoint with the heads [{stream, n, head}] that moved since the one before.
-- Refuses a gap, and a head that is not an entry of the ledger.
DROP FUNCTION ledger.seal(bigint, bytea, bytea, bytea);
CREATE FUNCTION ledger.seal(seq bigint, body bytea, signature bytea, heads jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF seal.seq IS DISTINCT FROM coalesce((SELECT max(c.seq) FROM ledger.checkpoint c), 0) + 1 THEN
    RAISE EXCEPTION 'checkpoint % is not the next one', seal.seq USING errcode = '22023';
  END IF;
  INSERT INTO ledger.checkpoint (seq, body, hash, signature, recorded_at)
    VALUES (seal.seq, seal.body, sha256(seal.body), seal.signature, clock_timestamp());
  INSERT INTO ledger.sealed (seq, stream_id, n, head)
    SELECT seal.seq, e.stream_id, e.n, e.hash FROM jsonb_to_recordset(seal.heads) AS h (stream uuid, n bigint, head text)
    JOIN ledger.entry e ON e.stream_id = h.stream AND e.n = h.n AND e.hash = decode(h.head, 'hex');
  IF (SELECT count(*) FROM ledger.sealed s WHERE s.seq = seal.seq) <> jsonb_array_length(seal.heads) THEN
    RAISE EXCEPTION 'a head of checkpoint % is not an entry', seal.seq USING errcode = '22023';
  END IF;
END $$;

REVOKE ALL ON ledger.incarnation, ledger.sealed FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.seal(bigint, bytea, bytea, jsonb) FROM PUBLIC;
GRANT SELECT ON ledger.incarnation, ledger.sealed TO tocsin_app;
GRANT EXECUTE ON FUNCTION ledger.seal(bigint, bytea, bytea, jsonb) TO tocsin_app;
