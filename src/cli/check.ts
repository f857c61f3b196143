import { parseArgs } from "node:util";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { say } from "@/core/language/say";
import { readinessOf } from "@/core/matrix/readiness";
import { blocking, type Finding, judge, sayFinding } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/context";
import { rowNamesOf } from "@/core/matrix/rules/support/row-names";
import { isZone } from "@/core/time/offset";
import { dateOfWhen } from "@/core/time/when";
import { readDocumentFile } from "./document-file";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

/**
 * Answers `tocsin check DOCUMENT.json [--json]`: every finding of the rules, and the readiness.
 * Exit code 1 when a finding blocks approval, 2 for bad input.
 */
export async function runCheck(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return badInput(streams, say("en", "cli.check.usage", { problem: problemOf(error) }));
  }
  if (parsed.values.help) {
    streams.stdout.write(`${say("en", "cli.check.help")}\n`);
    return exit.fine;
  }
  const [path] = parsed.positionals;
  if (!path || parsed.positionals.length > 1)
    return badInput(streams, say("en", "cli.check.usage", { problem: say("en", "cli.check.one-file") }));

  const file = await readDocumentFile(path);
  if (!file.ok) return badInput(streams, file.sentence);
  const { document } = file;
  const { zone } = document.organisation;
  if (!isZone(zone)) return badInput(streams, say("en", "cli.check.zone", { path, zone }));
  const findings = judge(document, ruleContext(dateOfWhen(zone, new Date()), builtInCatalogue().regimes));
  const readiness = readinessOf(document.rows.length, findings);
  if (parsed.values.json) {
    streams.stdout.write(`${JSON.stringify({ findings: findings.map(written), readiness })}\n`);
  } else {
    const names = rowNamesOf(document.rows);
    const lines = findings.map((finding) => line(finding, names.get(finding.row ?? "") ?? document.matrix.name));
    streams.stdout.write(`${[...lines, say("en", "rules.readiness", { percent: readiness.percent })].join("\n")}\n`);
  }
  return blocking(findings).length > 0 ? exit.finding : exit.fine;
}

function written(finding: Finding) {
  const { rule, severity, row, field, reference, accepted } = finding;
  return { rule, severity, row, field, ...sayFinding("en", finding), reference, ...(accepted && { accepted }) };
}

function line(finding: Finding, where: string): string {
  return say("en", "cli.check.finding", {
    severity: say("en", `ui.severity.${finding.severity}`),
    accepted: finding.accepted ? "yes" : "no",
    where,
    ...sayFinding("en", finding),
    reference: finding.reference,
  });
}
