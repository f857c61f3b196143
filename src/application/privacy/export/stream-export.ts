import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import { withSnapshot } from "@/platform/database/snapshot";
import { noteError } from "@/platform/log";
import { type PersonExport, writeExport } from "./write-export";

/** Writes an export while it is read, no faster than the reader takes it; it breaks off when writing or reading fails. */
export function streamExport(about: PersonExport): Readable {
  const stream = new PassThrough();
  const gone = new AbortController();
  stream.once("close", () => gone.abort());
  const write = async (bytes: Uint8Array) => {
    gone.signal.throwIfAborted();
    if (!stream.write(bytes)) await once(stream, "drain", { signal: gone.signal });
  };
  withSnapshot((client) => writeExport(write, client, about)).then(
    () => stream.end(),
    (error) => {
      if (!gone.signal.aborted) noteError("export-failed", error);
      stream.destroy(error instanceof Error ? error : new Error("The export broke off"));
    },
  );
  return stream;
}
