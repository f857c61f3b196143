import type { Metadata } from "next";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { readOpenImport } from "@/app/(signed-in)/matrix/[matrix]/import/read-open";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { checkImport } from "@/application/matrix/check-import";
import { say, sayRefusal } from "@/core/language/say";
import { chosenIn, mappingGroups } from "@/core/matrix/import/draft";
import { LinkButton } from "@/ui/actions/link-button";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { ImportForm } from "./import-form";
import { Noticed } from "./noticed";
import { Registers } from "./registers";
import { TakenTables } from "./taken-tables";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.steps.check") };
}

type Props = { params: Promise<{ matrix: string; file: string }> };

/** Fourth step: what would happen, before it does. */
export default async function CheckPage({ params }: Props) {
  const [{ language }, ids] = await Promise.all([readReader(), params]);
  const { matrix, tables, draft } = await readOpenImport(ids);
  const address = `/matrix/${ids.matrix}/import/${ids.file}`;
  const [last] = mappingGroups(tables, draft).at(-1) ?? [];
  const columns = last ? `${address}/columns/${last}` : address;
  const check = await read(checkImport, ids);
  const nothing = chosenIn(draft).length === 0;
  return (
    <ImportFrame
      language={language}
      matrix={matrix}
      at="check"
      title={say(language, "import.wizard.check.title")}
      description={say(language, "import.wizard.check.lead")}
      links={{ file: `/matrix/${matrix.id}/import`, tables: address, columns }}
    >
      {check.refusal && (
        <Banner
          tone="stop"
          action={
            <LinkButton size="small" href={nothing ? address : columns}>
              {say(language, "import.wizard.check.change")}
            </LinkButton>
          }
        >
          {sayRefusal(language, check.refusal)}
        </Banner>
      )}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-start">
        <Section
          title={say(language, "import.wizard.check.tables")}
          description={`${say(language, "import.wizard.check.count", { rows: check.rows })} ${say(language, "import.wizard.check.intoMatrix", { matrix: matrix.name })}`}
          shape="panel"
        >
          <TakenTables language={language} tables={check.tables} />
        </Section>
        <Section title={say(language, "import.wizard.check.registers")} shape="panel">
          <Registers language={language} check={check} />
        </Section>
      </div>
      <Section
        title={say(language, "import.wizard.check.problems")}
        description={say(language, "import.wizard.check.problemsLead")}
      >
        <Noticed language={language} tables={check.tables} />
      </Section>
      <Words language={language} under={["import.wizard", "refusals"]}>
        <ImportForm matrix={ids.matrix} file={ids.file} rows={check.rows} back={columns} ready={!check.refusal} />
      </Words>
    </ImportFrame>
  );
}
