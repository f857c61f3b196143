import type { Metadata } from "next";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { readOpenImport } from "@/app/(signed-in)/matrix/[matrix]/import/read-open";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import type { TableProposal } from "@/core/matrix/import/proposal";
import { Words } from "@/ui/words";
import { type FoundTable, TablesForm } from "./tables-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.steps.tables") };
}

type Props = { params: Promise<{ matrix: string; file: string }> };

/** Second step: which of the tables found to import, and as what. */
export default async function TablesPage({ params }: Props) {
  const [{ language }, ids] = await Promise.all([readReader(), params]);
  const { matrix, file, tables, draft } = await readOpenImport(ids);
  return (
    <ImportFrame
      language={language}
      matrix={matrix}
      at="tables"
      title={say(language, "import.wizard.tables.title", { file: file.name })}
      description={say(language, "import.wizard.tables.lead")}
      links={{ file: `/matrix/${matrix.id}/import` }}
    >
      <Words language={language} under={["import.wizard", "refusals"]}>
        <TablesForm
          matrix={ids.matrix}
          file={ids.file}
          tables={[...tables].sort(likelyFirst).map(found)}
          draft={draft}
        />
      </Words>
    </ImportFrame>
  );
}

const likelyFirst = (a: TableProposal, b: TableProposal) => Number(a.decoy) - Number(b.decoy);

const longestSample = 160;

/** What a person needs to recognise a table. */
function found(table: TableProposal): FoundTable {
  const first = table.records[0]?.cells.filter(Boolean).join(" | ").replace(/\s+/g, " ") ?? "";
  return {
    id: table.id,
    name: table.name,
    headings: table.headings.filter((heading) => heading !== table.name).slice(-2),
    rows: table.records.length,
    columns: table.columns.length,
    firstRow: table.records[0]?.row ?? null,
    sample: first.length > longestSample ? `${first.slice(0, longestSample)}…` : first,
    looksOther: table.kind === "decoy",
    hidden: table.decoy && table.kind !== "decoy",
    cross: Object.values(table.mapping.columns).some(({ spread }) => spread !== undefined),
  };
}
