import { readFile } from "node:fs/promises";
import { z } from "zod";
import { accept, type Result, refuse } from "@/core/shared/result";
import { readCertificates } from "./timestamp";

/** The ways on which checkpoints leave this machine, as whoever runs it has set them. */
export type AnchorSettings = {
  readonly authority: { readonly url: string; readonly caFile: string | undefined } | null;
  readonly folder: string | null;
  readonly mail: string | null;
};

const empty = (text: unknown) => (text === "" ? undefined : text);
const Variables = z.object({
  TOCSIN_TSA_URL: z.preprocess(empty, z.url({ protocol: /^https?$/ }).optional()),
  TOCSIN_TSA_CA: z.preprocess(empty, z.string().optional()),
  TOCSIN_ANCHOR_FOLDER: z.preprocess(empty, z.string().optional()),
  TOCSIN_ANCHOR_MAIL: z.preprocess(empty, z.email().optional()),
});

/** Reads the settings from the environment. Refuses `setting-invalid`, naming the variable. */
export function anchorSettings(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Result<AnchorSettings> {
  const parsed = Variables.safeParse(variables);
  if (!parsed.success)
    return refuse("setting-invalid", { values: { name: parsed.error.issues[0]?.path.join(".") ?? "" } });
  const { TOCSIN_TSA_URL: url, TOCSIN_TSA_CA: caFile, TOCSIN_ANCHOR_FOLDER, TOCSIN_ANCHOR_MAIL } = parsed.data;
  return accept({
    authority: url ? { url, caFile } : null,
    folder: TOCSIN_ANCHOR_FOLDER ?? null,
    mail: TOCSIN_ANCHOR_MAIL ?? null,
  });
}

/** Reads the certificates that the authority's must lead to; undefined when none are named. Throws when the file has none. */
export async function readAuthorityCa(caFile: string | undefined): Promise<string | undefined> {
  if (!caFile) return undefined;
  const pem = await readFile(caFile, "utf8");
  if (readCertificates(pem).length === 0) throw new Error(`No certificate stands in ${caFile}`);
  return pem;
}
