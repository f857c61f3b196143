import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { say, sayRefusal } from "@/core/language/say";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import type { ProposedColumn, TableProposal } from "@/core/matrix/import/proposal";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { sayProblem } from "@/core/matrix/import/say-problem";
import { readTables } from "@/platform/files/tables/read-tables";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

const shownProblems = 8;

/** Answers `tocsin import FILE --dry-run`: every table found with its proposed mapping, without a database. */
export async function runImport(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return badInput(streams, say("en", "import.cli.usage", { problem: problemOf(error) }));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    streams.stdout.write(`${say("en", "import.cli.help")}\n`);
    return exit.fine;
  }
  const [path] = positionals;
  if (!path || positionals.length > 1)
    return badInput(streams, say("en", "import.cli.usage", { problem: say("en", "import.cli.one-file") }));
  if (!values["dry-run"]) return badInput(streams, say("en", "import.cli.dry-run-only"));

  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return badInput(streams, say("en", "import.cli.unreadable", { path }));
  const read = await readTables(bytes, basename(path));
  if (!read.ok) return badInput(streams, sayRefusal("en", read.refusal));
  const tables = proposeImport(read.value).map(describe);
  streams.stdout.write(values.json ? `${JSON.stringify({ tables })}\n` : `${tables.map(inWords).join("\n\n")}\n`);
  return exit.fine;
}

const nameOf = (column: ProposedColumn) =>
  column.heading || say("en", "import.unnamed-column", { number: column.number });

function describe(proposal: TableProposal) {
  const { rows, problems } = applyMapping(proposal);
  return {
    name: proposal.name,
    kind: proposal.kind,
    headerRows: proposal.headerRows,
    rows: proposal.records.length,
    imports: rows.length,
    mapping: Object.fromEntries(
      proposal.columns.map((column) => [nameOf(column), proposal.mapping.columns[column.id]?.field ?? "notes"]),
    ),
    defaults: proposal.mapping.defaults,
    problems: [...proposal.problems, ...problems].map((problem) => ({
      row: problem.row,
      column: problem.column,
      message: sayProblem("en", problem),
    })),
    decoy: proposal.decoy,
  };
}

type Described = ReturnType<typeof describe>;

function inWords(table: Described): string {
  const kind = say("en", `import.kinds.${table.kind}`);
  const { rows, headerRows, imports } = table;
  const mapping = Object.entries(table.mapping).map(
    ([heading, field]) => `  ${heading} -> ${say("en", `import.fields.${field}`)}`,
  );
  const problems = table.problems.map(({ row, column, message }) =>
    row === null ? message : say("en", "import.cli.problem-row", { row, column: column ?? "none", message }),
  );
  const hidden = problems.length - shownProblems;
  return [
    say("en", "import.cli.table", { name: table.name, kind, decoy: table.decoy ? "yes" : "no" }),
    `  ${say("en", "import.cli.counts", { rows, headerRows, imports })}`,
    ...mapping,
    ...problems.slice(0, shownProblems).map((problem) => `  ! ${problem}`),
    ...(hidden > 0 ? [`  ${say("en", "import.cli.more", { count: hidden })}`] : []),
  ].join("\n");
}
