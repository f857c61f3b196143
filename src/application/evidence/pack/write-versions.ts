import { regimesHere } from "@/application/matrix/legal";
import type { Attestation } from "@/core/access/step-up";
import { approvalFiles, versionFolder } from "@/core/evidence/pack/names";
import { type Language, say } from "@/core/language/say";
import { MatrixDocument } from "@/core/matrix/document";
import { planReport } from "@/core/matrix/plan/report";
import { matrixSheets } from "@/core/matrix/sheets";
import { sayInstant } from "@/core/time/written";
import type { Database } from "@/platform/database/client";
import type { BagWriter } from "@/platform/files/bag-writer";
import { renderPdf } from "@/platform/rendering/pdf/render";
import { renderXlsx } from "@/platform/rendering/xlsx";

export type PackedVersion = {
  readonly number: number;
  readonly status: string;
  readonly sha256: string;
  readonly note: string;
  readonly comment: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly decidedBy: string;
  readonly decidedAt: Date | null;
  readonly effectiveFrom: Date | null;
};

/** What the log said about versions up to the cut, by the id of the version. */
export type SaidVersions = { readonly submitted: ReadonlySet<string>; readonly approved: ReadonlySet<string> };

type Words = { readonly language: Language; readonly zone: string };

/**
 * Writes every version that the log knows: the exact document, the same for reading, and the approval with its
 * signature. Documents are fetched one at a time.
 */
export async function writeVersions(
  bag: BagWriter,
  db: Database,
  said: SaidVersions,
  names: (person: string) => string,
  { language, zone }: Words,
): Promise<PackedVersion[]> {
  const ids = await db.version.findMany({
    where: { id: { in: [...said.submitted] } },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  const regimes = await regimesHere(db);
  const packed: PackedVersion[] = [];
  for (const { id } of ids) {
    const version = await db.version.findUniqueOrThrow({ where: { id } });
    const folder = versionFolder(version.number);
    const approved = said.approved.has(id);
    const facts = {
      number: version.number,
      status: version.status,
      sha256: version.sha256,
      note: version.note,
      comment: version.comment,
      submittedBy: names(version.submittedBy),
      submittedAt: version.submittedAt,
      decidedBy: approved ? names(version.decidedBy ?? "") : "",
      decidedAt: approved ? version.decidedAt : null,
      effectiveFrom: approved ? version.effectiveFrom : null,
    };
    await bag.add(`${folder}/matrix.json`, version.document);
    const document = MatrixDocument.parse(JSON.parse(version.document));
    const about = { facts: factsInWords(facts, language, zone), foot: `SHA-256 ${version.sha256}` };
    const report = planReport(document, language, about);
    await bag.add(`${folder}/matrix.pdf`, await renderPdf(report, version.submittedAt));
    await bag.add(
      `${folder}/matrix.xlsx`,
      await renderXlsx(matrixSheets(document, language, regimes), version.submittedAt),
    );
    if (approved) {
      await writeApproval(bag, `${folder}/approval`, version);
      // Where several approved, each did so over a statement of their own.
      const seats = await db.reviewer.findMany({
        where: { versionId: id, statement: { not: null } },
        orderBy: { place: "asc" },
      });
      for (const seat of seats) await writeApproval(bag, `${folder}/approval/reviewer-${seat.place + 1}`, seat);
    }
    packed.push(facts);
  }
  return packed;
}

type Approval = { readonly statement: string | null; readonly attestation: unknown };

async function writeApproval(bag: BagWriter, folder: string, { statement, attestation }: Approval): Promise<void> {
  const given = attestation as Attestation;
  await bag.add(`${folder}/${approvalFiles.statement}`, statement ?? "");
  await bag.add(`${folder}/${approvalFiles.signature}`, Buffer.from(given.signature, "base64"));
  const { method, attestedBy } = given;
  await bag.add(`${folder}/attestation.json`, `${JSON.stringify({ method, attestedBy })}\n`);
  if (given.method !== "passkey") return;
  await bag.add(`${folder}/${approvalFiles.authenticatorData}`, Buffer.from(given.authenticatorData, "base64"));
  await bag.add(`${folder}/${approvalFiles.clientData}`, Buffer.from(given.clientDataJSON, "base64"));
  await bag.add(`${folder}/${approvalFiles.passkey}`, given.publicKey);
}

function factsInWords(version: PackedVersion, language: Language, zone: string): Array<readonly [string, string]> {
  const at = (instant: Date | null) => (instant ? sayInstant(language, zone, instant) : "");
  const facts = [
    ["version", String(version.number)],
    ["submitted", `${version.submittedBy}, ${at(version.submittedAt)}`],
    ["approved", version.decidedAt ? `${version.decidedBy}, ${at(version.decidedAt)}` : ""],
    ["inForce", at(version.effectiveFrom)],
  ] as const;
  return facts.filter(([, value]) => value !== "").map(([key, value]) => [say(language, `matrixReport.${key}`), value]);
}
