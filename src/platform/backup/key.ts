import { readFile } from "node:fs/promises";
import { accept, type Result, refuse } from "@/core/shared/result";

/** As long as a password of this house. */
const shortest = 15;

/**
 * Reads the passphrase that seals backups: the text of a file, or of the variable `TOCSIN_BACKUP_PASSPHRASE`. A file of
 * random bytes serves as well. Line ends at its end do not count. Refuses `backup-key-missing` and `backup-key-short`.
 */
export async function readBackupKey(
  file: string | undefined,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Result<Buffer>> {
  const given = file ? await readFile(file).catch(() => undefined) : toBytes(variables.TOCSIN_BACKUP_PASSPHRASE);
  if (!given) return refuse("backup-key-missing", { values: { file: file ?? "" } });
  const key = withoutLineEnd(given);
  return key.length < shortest ? refuse("backup-key-short", { values: { shortest } }) : accept(key);
}

const toBytes = (text: string | undefined) => (text ? Buffer.from(text) : undefined);

function withoutLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.subarray(0, end);
}
