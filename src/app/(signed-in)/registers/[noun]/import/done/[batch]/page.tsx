import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { importFacts } from "@/app/(signed-in)/matrix/[matrix]/import/import-facts";
import { homeOf } from "@/app/(signed-in)/registers/[noun]/import/home";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listEntryImports } from "@/application/matrix/entries/list-entry-imports";
import { say } from "@/core/language/say";
import { importedNouns } from "@/core/matrix/import/entries/cells";
import { termLists } from "@/core/organisation/terms";
import { LinkButton } from "@/ui/actions/link-button";
import { Section } from "@/ui/layout/section";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { UndoEntries } from "./undo-entries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.steps.done") };
}

type Props = { params: Promise<{ noun: string; batch: string }>; searchParams: Promise<{ list?: string }> };

/** Last step, and the address of an import into a register ever after: what it brought, and its undo. */
export default async function EntriesDonePage({ params, searchParams }: Props) {
  const [{ language }, { noun, batch }, { list }] = await Promise.all([readReader(), params, searchParams]);
  const home = homeOf(language, noun, list ?? termLists[0]);
  const { imports, may } = await read(listEntryImports, { register: home.noun, batch });
  const [done] = imports;
  if (!done) notFound();
  const { file, undoneAt, added } = done;
  const counted = (label: string, count: number) =>
    count > 0 ? [{ label, value: count.toLocaleString(language) }] : [];
  return (
    <ImportFrame
      language={language}
      register={home}
      at="done"
      title={say(language, `register.import.${undoneAt ? "undoneTitle" : "doneTitle"}`, { file })}
      links={{ file: `${home.imports}${home.query}` }}
    >
      <div className="flex flex-wrap gap-2">
        <LinkButton variant="primary" href={home.href}>
          {say(language, "register.import.toRegister")}
        </LinkButton>
      </div>
      <Section title={say(language, "import.wizard.done.added")} shape="panel">
        <KeyValues
          items={[
            ...importedNouns.flatMap((of) => counted(say(language, `register.lists.${of}`), added[of])),
            ...counted(say(language, "register.import.changedLabel"), done.changed),
            ...counted(say(language, "register.import.paths"), done.paths),
            ...importFacts(language, done),
          ]}
        />
      </Section>
      {!undoneAt && may.edit && (
        <Words language={language} under={["import.wizard.done", "register.import", "refusals"]}>
          <UndoEntries batch={batch} />
        </Words>
      )}
    </ImportFrame>
  );
}
