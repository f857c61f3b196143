import { checkApprovals } from "./check-approvals";
import { keyNames, packNames } from "./names";
import type { Said } from "./pack-source";
import type { Report } from "./problem";
import type { PackFiles, PackTools } from "./verify-pack";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * Checks that every file of substance is one that the log commits to: originals, matrix documents, approvals, keys.
 * The rest (summary, tables, scope) only repeats, and stands under the pack's signature alone.
 */
export async function checkCommitments(
  files: PackFiles,
  expected: ReadonlyMap<string, string>,
  said: Said,
  tools: PackTools,
  report: Report,
): Promise<void> {
  checkOriginals();
  await checkVersions();
  for (const name of [packNames.checkpointKey, packNames.approvalKey])
    if (!files.names.has(name)) report({ code: "file-missing", name });
  for (const name of files.names)
    if (!name.startsWith("data/keys/")) continue;
    else await checkKey(name);

  /** A key is one that the log names, and nothing but the key stands in its file. */
  async function checkKey(name: string): Promise<void> {
    const pem = text(await files.read(name));
    const spki = tools.spki(pem) ?? "";
    const lines = spki.match(/.{1,64}/g)?.join("\n");
    if (!said.keys.has(spki) || pem !== `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`)
      report({ code: "key-unknown", name });
  }

  function checkOriginals(): void {
    const there = new Set<string>();
    for (const [name, sha256] of expected) {
      if (!name.startsWith("data/originals/")) continue;
      const [, named] = /^data\/originals\/([0-9a-f]{64})\.[a-z]+$/.exec(name) ?? [];
      if (named !== sha256 || !said.originals.has(sha256)) report({ code: "original-unknown", name });
      there.add(sha256);
    }
    for (const sha256 of said.originals) if (!there.has(sha256)) report({ code: "original-missing", name: sha256 });
  }

  async function checkVersions(): Promise<void> {
    const approvalPems = await Promise.all(
      keyNames(files.names, "approval").map(async (name) => text(await files.read(name))),
    );
    const there = new Set<string>();
    for (const [name, sha256] of expected) {
      const [, folder] = /^(data\/matrix\/[^/]+)\/matrix\.json$/.exec(name) ?? [];
      if (!folder) continue;
      there.add(sha256);
      if (!said.documents.has(sha256)) report({ code: "version-unknown", name });
      await checkApprovals(`${folder}/approval/`, sha256, { files, said, tools, report, approvalPems });
    }
    for (const sha256 of said.documents) if (!there.has(sha256)) report({ code: "version-missing", name: sha256 });
  }
}
