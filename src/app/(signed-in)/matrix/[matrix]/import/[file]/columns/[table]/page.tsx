import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { readOpenImport } from "@/app/(signed-in)/matrix/[matrix]/import/read-open";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { mappingGroups } from "@/core/matrix/import/draft";
import type { TableProposal } from "@/core/matrix/import/proposal";
import { Words } from "@/ui/words";
import { HeaderForm } from "./header-form";
import { MappingForm } from "./mapping-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.steps.columns") };
}

type Props = { params: Promise<{ matrix: string; file: string; table: string }> };

/** Records that go to the browser, for the preview. */
const sent = 40;

/** Third step, once for each kind of table: which field each column fills. */
export default async function ColumnsPage({ params }: Props) {
  const [{ language }, { matrix, file, table: id }] = await Promise.all([readReader(), params]);
  const open = await readOpenImport({ matrix, file });
  const groups = mappingGroups(open.tables, open.draft);
  const at = groups.findIndex((group) => group.includes(id));
  const group = groups[at]?.flatMap((one) => {
    const table = open.tables.find((candidate) => candidate.id === one);
    const decided = open.draft.find((candidate) => candidate.id === one);
    return table && decided ? [{ table: trimmed(table), decided }] : [];
  });
  const lead = group?.[0];
  if (!group || !lead) notFound();

  const address = `/matrix/${matrix}/import/${file}`;
  const column = (index: number) => (groups[index]?.[0] ? `${address}/columns/${groups[index][0]}` : undefined);
  const unsure = lead.table.problems.flatMap((problem) =>
    problem.code === "check-column" && problem.column ? [problem.column] : [],
  );
  const records = open.tables.find((table) => table.id === lead.table.id)?.records ?? [];
  return (
    <ImportFrame
      language={language}
      matrix={open.matrix}
      at="columns"
      title={say(language, "import.wizard.columns.title", { table: lead.table.name })}
      description={[
        ...(groups.length > 1
          ? [say(language, "import.wizard.columns.part", { part: at + 1, parts: groups.length })]
          : []),
        ...(group.length > 1 ? [say(language, "import.wizard.columns.several", { count: group.length - 1 })] : []),
        say(language, "import.wizard.columns.lead"),
      ].join(" ")}
      links={{ file: `/matrix/${matrix}/import`, tables: address }}
    >
      <Words language={language} under={["import.wizard", "import.fields", "refusals"]}>
        <HeaderForm
          key={`header ${lead.table.headerRow} ${lead.table.headerRows}`}
          matrix={matrix}
          file={file}
          decided={lead.decided}
          row={lead.table.headerRow}
          rows={lead.table.headerRows}
          lastRow={records.at(-1)?.row ?? 1}
        />
        <MappingForm
          key={`${id} ${lead.table.headerRow} ${lead.table.headerRows}`}
          matrix={matrix}
          file={file}
          group={group}
          unsure={unsure}
          samples={samplesOf(records, lead.table.columns.length)}
          back={column(at - 1) ?? address}
          next={column(at + 1) ?? `${address}/check`}
        />
      </Words>
    </ImportFrame>
  );
}

const trimmed = (table: TableProposal): TableProposal => ({
  ...table,
  records: table.records.slice(0, sent),
  footers: [],
});

const longestSample = 90;

/** Gives the first three different values of each column. */
function samplesOf(records: TableProposal["records"], columns: number): string[][] {
  return Array.from({ length: columns }, (_, place) => {
    const values = new Set<string>();
    for (const { cells, broken } of records) {
      const text = broken ? "" : (cells[place] ?? "").replace(/\s+/g, " ").trim();
      if (text) values.add(text.length > longestSample ? `${text.slice(0, longestSample)}…` : text);
      if (values.size === 3) break;
    }
    return [...values];
  });
}
