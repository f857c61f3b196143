import { type Language, say } from "@/core/language/say";
import type { MatrixDocument } from "./document";
import { whatIf } from "./outage/what-if";

/** Why a row could not be carried out now, as far as people are concerned. */
export type LightReason =
  | { readonly kind: "no-sender"; readonly positions: readonly string[] }
  | { readonly kind: "no-clearance"; readonly positions: readonly string[] }
  | { readonly kind: "unreached"; readonly audience: string }
  | { readonly kind: "no-audience" };

/** Whether a row could be carried out now, with help (backup, fallback), or not, and because of what. */
export type RowLight = {
  readonly row: string;
  readonly light: "yes" | "helped" | "no";
  readonly reasons: readonly LightReason[];
};

/**
 * Tells for every row whether it could be carried out now over paths that are verified: a path that nobody has proved
 * lately counts as lost. Linear in the rows.
 */
export function rowLights(document: MatrixDocument, verified: ReadonlySet<string>): RowLight[] {
  const unproved = document.contacts.flatMap(({ paths }) =>
    paths.map(({ id }) => id).filter((id) => !verified.has(id)),
  );
  const rows = new Map(document.rows.map((row) => [row.id, row]));
  return whatIf(document, unproved).rows.map(({ row: id, state, sender, cleared, audiences }) => {
    const row = rows.get(id);
    const reasons: LightReason[] = [];
    if (row && state === "lost") {
      if (sender === null)
        reasons.push({ kind: "no-sender", positions: [row.owner, row.backup].filter((post) => post !== null) });
      if (!cleared) reasons.push({ kind: "no-clearance", positions: [...row.approvers, ...row.deputyApprovers] });
      if (audiences.length === 0) reasons.push({ kind: "no-audience" });
      for (const { audience, channel } of audiences)
        if (channel === null) reasons.push({ kind: "unreached", audience });
    }
    return { row: id, light: state === "works" ? "yes" : state === "lost" ? "no" : "helped", reasons };
  });
}

/** Says a light as one sentence: whether the row could be carried out now, and because of what not. */
export function sayLight(
  language: Language,
  { light, reasons }: Pick<RowLight, "light" | "reasons">,
  names: Readonly<Record<string, string>>,
): string {
  const verdict = say(language, `reach.light.${light}`);
  if (reasons.length === 0) return `${verdict}.`;
  const list = new Intl.ListFormat(language);
  const nameOf = (ids: readonly string[]) => list.format(ids.map((id) => names[id] ?? "…"));
  const unreached = reasons.flatMap((reason) => (reason.kind === "unreached" ? [reason.audience] : []));
  const why = reasons.flatMap((reason) => {
    if (reason.kind === "unreached") return [];
    if (reason.kind === "no-audience") return [say(language, "reach.light.why.no-audience")];
    if (reason.positions.length === 0) return [say(language, "reach.light.why.no-sender-named")];
    return [say(language, `reach.light.why.${reason.kind}`, { names: nameOf(reason.positions) })];
  });
  if (unreached.length > 0) why.push(say(language, "reach.light.why.unreached", { names: nameOf(unreached) }));
  return `${verdict}, ${say(language, "reach.light.because")} ${list.format(why)}.`;
}
