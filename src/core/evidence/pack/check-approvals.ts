import { checkPasskey } from "./check-passkey";
import { approvalFiles } from "./names";
import type { Said, SaidApproval } from "./pack-source";
import type { Report } from "./problem";
import type { PackFiles, PackTools } from "./verify-pack";

export type PackAtHand = {
  readonly files: PackFiles;
  readonly said: Said;
  readonly tools: PackTools;
  readonly report: Report;
  readonly approvalPems: readonly string[];
};

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * Checks the approvals of a version, in its folder and those of its reviewers: each is one that the log names, about the
 * document beside it, and signed in the way that the log says; none that the log names is missing.
 */
export async function checkApprovals(folder: string, document: string, pack: PackAtHand): Promise<void> {
  const { files, said, report } = pack;
  const statement = `${folder}${approvalFiles.statement}`;
  if (!files.names.has(statement)) {
    if (said.approvals.some((one) => one.whole && one.document === document))
      report({ code: "approval-missing", name: statement });
    return;
  }
  const whole = await checkApproval(folder, document, pack);
  const given = [whole?.statement];
  for (const name of files.names) {
    const [, reviewer] = /^(.*\/reviewer-\d+\/)statement\.json$/.exec(name) ?? [];
    if (reviewer?.startsWith(folder)) given.push((await checkApproval(reviewer, document, pack))?.statement);
  }
  for (const one of said.approvals)
    if (one.version === whole?.version && !given.includes(one.statement))
      report({ code: "approval-missing", name: folder });
}

async function checkApproval(folder: string, document: string, pack: PackAtHand): Promise<SaidApproval | undefined> {
  const { files, said, tools, report, approvalPems } = pack;
  const name = `${folder}${approvalFiles.statement}`;
  const statement = await files.read(name);
  const sha256 = tools.digest(statement);
  const known = said.approvals.find((one) => one.document === document && one.statement === sha256);
  if (!known) report({ code: "approval-unknown", name });
  if (!text(statement).includes(`"object_sha256":"${document}"`)) report({ code: "approval-of-other", name });

  const signature = `${folder}${approvalFiles.signature}`;
  const bytes = files.names.has(signature) ? await files.read(signature) : new Uint8Array();
  if (known?.method === "passkey") await checkPasskey(folder, statement, bytes, pack);
  else if (!approvalPems.some((pem) => tools.signed(pem, statement, bytes)))
    report({ code: "approval-signature", name: signature });
  return known;
}
