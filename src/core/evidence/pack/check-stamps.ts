import { packNames } from "./names";
import type { Report } from "./problem";
import type { PackFiles, PackTools, PackVerdict } from "./verify-pack";

/**
 * Checks every timestamp against the checkpoint beside it. `authorityPem` are the certificates that the reader trusts;
 * without them those in the pack are believed, and without any each authority is.
 */
export async function checkStamps(
  files: PackFiles,
  tools: Pick<PackTools, "stamped">,
  authorityPem: string | undefined,
  report: Report,
): Promise<Pick<PackVerdict, "stamps" | "stampedAt">> {
  const own = files.names.has(packNames.authority)
    ? new TextDecoder().decode(await files.read(packNames.authority))
    : undefined;
  let stamps = 0;
  let stampedAt: string | null = null;
  for (const name of files.names) {
    if (!name.endsWith(`/${packNames.stamp}`)) continue;
    const checkpoint = name.replace(/\.tsr$/, ".txt");
    const bytes = files.names.has(checkpoint) ? await files.read(checkpoint) : new Uint8Array();
    const time = tools.stamped(await files.read(name), bytes, authorityPem ?? own);
    if (time === undefined) report({ code: "timestamp-unfit", name });
    else if (stampedAt === null || time > stampedAt) stampedAt = time;
    stamps += 1;
  }
  return { stamps, stampedAt };
}
