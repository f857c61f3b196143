-- What a timestamp authority outside answered about a checkpoint (RFC 3161), and how far each way outside has come.
CREATE TABLE ledger.stamped (
  seq bigint PRIMARY KEY REFERENCES ledger.checkpoint,
  answer bytea NOT NULL CHECK (octet_length(answer) <= 65536),
  recorded_at timestamptz NOT NULL
);
CREATE TRIGGER stamped_is_permanent BEFORE UPDATE OR DELETE ON ledger.stamped FOR EACH ROW EXECUTE FUNCTION ledger.deny();
CREATE TRIGGER stamped_is_never_emptied BEFORE TRUNCATE ON ledger.stamped FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny();
ALTER TABLE ledger.stamped ENABLE ALWAYS TRIGGER stamped_is_permanent;
ALTER TABLE ledger.stamped ENABLE ALWAYS TRIGGER stamped_is_never_emptied;

-- Keeps the answer about a checkpoint; the first one stays.
CREATE FUNCTION ledger.stamp(seq bigint, answer bytea)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO ledger.stamped (seq, answer, recorded_at) VALUES ($1, $2, clock_timestamp()) ON CONFLICT DO NOTHING
$$;

-- Goes on as a new incarnation, after history was lost and two people have said so.
CREATE FUNCTION ledger.open_incarnation()
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO ledger.incarnation (seq) SELECT max(i.seq) + 1 FROM ledger.incarnation i RETURNING id
$$;

REVOKE ALL ON ledger.stamped FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger.stamp(bigint, bytea), ledger.open_incarnation() FROM PUBLIC;
GRANT SELECT ON ledger.stamped TO tocsin_app;
GRANT EXECUTE ON FUNCTION ledger.stamp(bigint, bytea), ledger.open_incarnation() TO tocsin_app;

CREATE TABLE "Anchor" (
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("kind")
);
