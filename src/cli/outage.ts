import { parseArgs } from "node:util";
import { say } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import { cutSets, independence, rankBySilencedRows } from "@/core/matrix/outage/analysis";
import { outageProblems } from "@/core/matrix/outage/problems";
import { repairs } from "@/core/matrix/outage/repair";
import { whatIf } from "@/core/matrix/outage/what-if";
import { readDocumentFile } from "./document-file";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

/** Highest order of cut sets that the terminal computes. */
const highestOrder = 4;

/**
 * Answers `tocsin outage DOCUMENT.json --down ID,...` and `--cut-sets ORDER` from the document alone.
 * Exit code 1 when a row is lost or a single point of failure is found, 2 for bad input.
 */
export async function runOutage(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    down: { type: "string" },
    "cut-sets": { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return badInput(streams, say("en", "cli.outage.usage", { problem: problemOf(error) }));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    streams.stdout.write(`${say("en", "cli.outage.help")}\n`);
    return exit.fine;
  }
  const [path] = positionals;
  if (!path || positionals.length > 1 || (values.down === undefined) === (values["cut-sets"] === undefined))
    return badInput(streams, say("en", "cli.outage.usage", { problem: say("en", "cli.outage.one-question") }));

  const file = await readDocumentFile(path);
  if (!file.ok) return badInput(streams, file.sentence);
  const print = (answer: object, words: () => string) =>
    streams.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : `${words()}\n`);

  if (values.down !== undefined) {
    const down = values.down
      .split(",")
      .map((id) => id.trim())
      .filter(Boolean);
    const answer = whatIf(file.document, down);
    if (answer.notFound.length > 0)
      return badInput(streams, say("en", "cli.outage.not-found", { ids: answer.notFound.join(", "), path }));
    const lost = answer.rows.filter((row) => row.state === "lost");
    print({ down, ...answer, problems: outageProblems(file.document) }, () => wordsOfWhatIf(file.document, answer));
    return lost.length > 0 ? exit.finding : exit.fine;
  }

  const order = Number(values["cut-sets"]);
  if (!Number.isInteger(order) || order < 1 || order > highestOrder)
    return badInput(streams, say("en", "cli.outage.order", { order: values["cut-sets"] ?? "", highest: highestOrder }));
  const cuts = cutSets(file.document, order);
  const rank = rankBySilencedRows(file.document);
  const answer = {
    order,
    cuts,
    rank,
    independence: independence(file.document),
    repairs: repairs(file.document),
    problems: outageProblems(file.document),
  };
  print(answer, () =>
    rank
      .map(({ id, rows }) => say("en", "cli.outage.silences", { name: nameOf(file.document, id), rows: rows.length }))
      .join("\n"),
  );
  return rank.length > 0 ? exit.finding : exit.fine;
}

function wordsOfWhatIf(document: MatrixDocument, answer: ReturnType<typeof whatIf>): string {
  return answer.rows
    .map((row, index) => say("en", `cli.outage.${row.state}`, { what: document.rows[index]?.what || row.row }))
    .join("\n");
}

/** Names a service, or a person by the posts they hold: a document has no names of people. */
function nameOf(document: MatrixDocument, id: string): string {
  const posts = document.positions.filter(({ holder, deputies }) => holder === id || deputies.includes(id));
  const service = document.services.find((one) => one.id === id)?.name;
  return service ?? [posts.map(({ name }) => name).join(", "), id].filter(Boolean).join(" · ");
}
