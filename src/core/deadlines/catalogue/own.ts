import { z } from "zod";
import { ruleOf } from "@/core/deadlines/rules/table";
import { accept, type Result, refuse } from "@/core/shared/result";
import { plain } from "@/core/shared/words";
import { EventName, Limit, type Regime, Source } from "./schema";

const line = z.string().trim().min(1).max(500);

/** A clause of a contract or a house rule, as people write it down. */
export const OwnRegime = z.object({
  name: line,
  /** Who is told, and how. */
  recipient: line,
  route: line,
  trigger: line,
  event: EventName,
  stages: z
    .array(z.object({ label: line, limit: Limit }))
    .min(1)
    .max(10),
  content: z.array(line).max(50),
  /** Id of a calendar, or "place". */
  calendar: z.string().trim().min(1).max(40),
  source: Source.pick({ title: true, address: true }),
});
export type OwnRegime = z.infer<typeof OwnRegime>;

/** Reads what people wrote down; refuses `unit-not-counted` and `invalid-input` with the place. */
export function readOwn(written: unknown): Result<OwnRegime> {
  const read = OwnRegime.safeParse(written);
  if (read.success) return accept(read.data);
  const issue = read.error.issues[0];
  const [field, at] = [String(issue?.path.at(-1) ?? ""), Number(issue?.path[1])];
  if (field !== "unit" || Number.isNaN(at))
    return refuse("invalid-input", { field, values: { field, problem: issue?.code ?? "" } });
  const { limit } = (written as OwnRegime).stages[at] as OwnRegime["stages"][number];
  const units = ruleOf(limit.rule)?.units.join(", ") ?? "";
  return refuse("unit-not-counted", {
    field: `unit${at + 1}`,
    values: { rule: limit.rule, unit: limit.period.unit, units },
  });
}

const identifier = (text: string, between: string) =>
  plain(text)
    .replace(/[^a-z0-9]+/g, between)
    .slice(0, 60)
    .replace(new RegExp(`^${between}|${between}$`, "g"), "");

/** Writes an own clause as an entry of the catalogue, read on a day in the document that it names. */
export function regimeOf(own: OwnRegime, on: string): Regime {
  const id = `own-${identifier(own.name, "-") || "clause"}`;
  const stages = own.stages.map(({ label, limit }, index) => ({
    id: `${identifier(label, "_") || "stage"}_${index + 1}`,
    label,
    kind: "notice" as const,
    from: [own.event],
    limit,
  }));
  return {
    id,
    name: own.name,
    jurisdiction: "Contract",
    instrument: own.source.title,
    validity: { state: "contractual" },
    clockStart: { event: own.event, meaning: own.trigger },
    obliged: own.name,
    trigger: own.trigger,
    applies: { all: [] },
    calendar: own.calendar,
    regulation1182: false,
    stages,
    recipients: [{ who: own.recipient, route: own.route }],
    individuals: { required: "–" },
    content: own.content,
    exceptions: [],
    confidence: "verified",
    evidence: { level: "own", verified: `${own.source.title}: ${own.source.address}`, quotes: [] },
    sources: [],
    lastChecked: on,
  };
}
