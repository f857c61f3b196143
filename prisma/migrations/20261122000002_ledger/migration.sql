-- The ledger: append-only entries, one hash chain per stream, sealed by signed checkpoints.
-- The app's role reads it and calls ledger.append and ledger.seal; nothing else can write (see docs/decisions/0003).

CREATE SCHEMA ledger;

CREATE TABLE ledger.stream (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind ~ '^[a-z-]{1,40}$'),
  n bigint NOT NULL DEFAULT 0,
  head bytea NOT NULL DEFAULT '\x'
);

CREATE TABLE ledger.entry (
  stream_id uuid NOT NULL REFERENCES ledger.stream,
  n bigint NOT NULL CHECK (n > 0),
  -- Exactly the bytes that are hashed: one line of canonical JSON and a line feed.
  record bytea NOT NULL CHECK (octet_length(record) <= 65536),
  hash bytea NOT NULL UNIQUE CHECK (hash = sha256(record)),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (stream_id, n)
);
CREATE INDEX entry_recorded_at ON ledger.entry (recorded_at);

-- What an entry discloses: salted bytes whose SHA-256 stands in the entry. The only erasable table.
CREATE TABLE ledger.field (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  stream_id uuid NOT NULL,
  n bigint NOT NULL,
  name text NOT NULL,
  body bytea CHECK (body IS NULL OR sha256(body) = digest),
  erased_by bytea,
  CHECK ((body IS NULL) = (erased_by IS NOT NULL)),
  FOREIGN KEY (stream_id, n) REFERENCES ledger.entry (stream_id, n) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX field_of_entry ON ledger.field (stream_id, n);

CREATE TABLE ledger.checkpoint (
  seq bigint PRIMARY KEY CHECK (seq > 0),
  body bytea NOT NULL,
  heads bytea NOT NULL,
  hash bytea NOT NULL UNIQUE CHECK (hash = sha256(body)),
  signature bytea NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE FUNCTION ledger.deny() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append-only: % on %.%', tg_op, tg_table_schema, tg_table_name USING errcode = '42501';
END $$;

CREATE TRIGGER entry_is_permanent BEFORE UPDATE OR DELETE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER checkpoint_is_permanent BEFORE UPDATE OR DELETE ON ledger.checkpoint FOR EACH ROW EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER checkpoint_is_never_emptied BEFORE TRUNCATE ON ledger.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER stream_is_never_emptied BEFORE TRUNCATE OR DELETE ON ledger.stream FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER field_is_never_removed BEFORE TRUNCATE OR DELETE ON ledger.field FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
-- ALWAYS: also under session_replication_role = replica.
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER entry_is_permanent;
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER entry_is_never_emptied;
ALTER TABLE ledger.checkpoint ENABLE ALWAYS TRIGGER checkpoint_is_permanent;
ALTER TABLE ledger.checkpoint ENABLE ALWAYS TRIGGER checkpoint_is_never_emptied;
ALTER TABLE ledger.stream ENABLE ALWAYS TRIGGER stream_is_never_emptied;
ALTER TABLE ledger.field ENABLE ALWAYS TRIGGER field_is_never_removed;

-- Appends entries [{stream, kind, type, actor, at, meta, sd, fields: [{name, body}]}] and returns their numbers and hashes in order.
-- meta and sd arrive as canonical JSON text, so that this function only joins them; every other part is checked here.
CREATE FUNCTION ledger.append(entries jsonb)
RETURNS TABLE (stream uuid, n bigint, hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  item jsonb;
  part jsonb;
  head ledger.stream;
  recorded timestamptz;
  record text;
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
    IF (item->>'type') !~ '^[a-z-]+(\.[a-z-]+)+$'
      OR (item->>'actor') !~ '^[a-z-]+:[0-9A-Za-z-]+$'
      OR (item->>'at') !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'
      OR (item->>'meta') !~ '^\{[^\n\r]*\}$' OR (item->>'sd') !~ '^\{[^\n\r]*\}$'
      OR jsonb_typeof((item->>'meta')::jsonb) <> 'object' OR jsonb_typeof((item->>'sd')::jsonb) <> 'object'
    THEN
      RAISE EXCEPTION 'malformed ledger entry' USING errcode = '22023';
    END IF;
    SELECT * INTO STRICT head FROM ledger.stream s WHERE s.id = (item->>'stream')::uuid;
    IF head.kind <> item->>'kind' THEN
      RAISE EXCEPTION 'stream % is of kind %', head.id, head.kind USING errcode = '22023';
    END IF;
    recorded := clock_timestamp();
    record := '{"actor":"' || (item->>'actor') || '","at":"' || (item->>'at') || '","kind":"' || head.kind
      || '","meta":' || (item->>'meta') || ',"n":"' || (head.n + 1) || '","prev":"' || encode(head.head, 'hex')
      || '","recorded":"' || to_char(recorded AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || '","sd":' || (item->>'sd') || ',"stream":"' || head.id || '","type":"' || (item->>'type') || '","v":"1"}' || E'\n';
    bytes := convert_to(record, 'UTF8');
    stream := head.id;
    n := head.n + 1;
    hash := sha256(bytes);
    INSERT INTO ledger.entry (stream_id, n, record, hash, recorded_at) VALUES (head.id, n, bytes, hash, recorded);
    UPDATE ledger.stream s SET n = append.n, head = append.hash WHERE s.id = head.id;
    FOR part IN SELECT * FROM jsonb_array_elements(item->'fields') LOOP
      INSERT INTO ledger.field (digest, stream_id, n, name, body)
        VALUES (sha256(convert_to(part->>'body', 'UTF8')), head.id, append.n, part->>'name', convert_to(part->>'body', 'UTF8'));
    END LOOP;
    RETURN NEXT;
  END LOOP;
END $$;

-- Adds the next signed checkpoint; refuses a gap or a wrong order.
CREATE FUNCTION ledger.seal(seq bigint, body bytea, heads bytea, signature bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF seal.seq <> coalesce((SELECT max(c.seq) FROM ledger.checkpoint c), 0) + 1 THEN
    RAISE EXCEPTION 'checkpoint % is not the next one', seal.seq USING errcode = '22023';
  END IF;
  INSERT INTO ledger.checkpoint (seq, body, heads, hash, signature, recorded_at)
    VALUES (seal.seq, seal.body, seal.heads, sha256(seal.body), seal.signature, clock_timestamp());
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA ledger FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT USAGE ON SCHEMA ledger TO tocsin_app;
GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO tocsin_app;
GRANT EXECUTE ON FUNCTION ledger.append(jsonb), ledger.seal(bigint, bytea, bytea, bytea) TO tocsin_app;
