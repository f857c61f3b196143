import type { Metadata } from "next";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { importFacts } from "@/app/(signed-in)/matrix/[matrix]/import/import-facts";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readImport } from "@/application/matrix/read-import";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { UndoImport } from "./undo-import";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.steps.done") };
}

const brought = [
  ["position", "positions"],
  ["stakeholder", "stakeholders"],
  ["channel", "channels"],
  ["contact", "contacts"],
  ["section", "sections"],
] as const;

type Props = { params: Promise<{ matrix: string; batch: string }> };

/** Last step, and the address of an import ever after: what it brought, and its undo. */
export default async function DonePage({ params }: Props) {
  const [{ language }, ids] = await Promise.all([readReader(), params]);
  const done = await read(readImport, ids);
  const { file, undoneAt, edited, added, filled } = done;
  const came = brought.filter(([noun]) => added[noun] > 0);
  return (
    <ImportFrame
      language={language}
      matrix={{ id: ids.matrix, name: done.matrix }}
      at="done"
      title={say(language, undoneAt ? "import.wizard.done.undoneTitle" : "import.wizard.done.title", { file })}
      description={say(language, "import.wizard.done.rows", { count: done.rows, matrix: done.matrix })}
      links={{ file: `/matrix/${ids.matrix}/import` }}
    >
      <div className="flex flex-wrap gap-2">
        <LinkButton variant="primary" href={`/matrix/${ids.matrix}`}>
          {say(language, "import.wizard.done.toRows")}
        </LinkButton>
        <LinkButton href={`/matrix/${ids.matrix}/findings`}>
          {say(language, "import.wizard.done.toFindings")}
        </LinkButton>
        {undoneAt && done.fileId && done.may.edit && (
          <LinkButton href={`/matrix/${ids.matrix}/import/${done.fileId}`}>
            {say(language, "import.wizard.done.again")}
          </LinkButton>
        )}
      </div>
      <Section title={say(language, "import.wizard.done.added")} shape="panel">
        <KeyValues
          items={[
            ...came.map(([noun, register]) => ({
              label: say(language, `import.wizard.check.${register}`),
              value: added[noun].toLocaleString(language),
            })),
            ...(filled > 0
              ? [{ label: say(language, "import.wizard.done.filled"), value: filled.toLocaleString(language) }]
              : []),
            ...importFacts(language, done),
          ]}
        />
      </Section>
      {!undoneAt && edited.length > 0 && (
        <Section
          title={say(language, "import.wizard.done.edited", { count: edited.length })}
          description={say(language, "import.wizard.done.editedLead")}
        >
          <ul className="grid list-disc gap-1 pl-5">
            {edited.map(({ id, what }) => (
              <li key={id}>
                <TextLink href={`/matrix/${ids.matrix}?row=${id}`}>
                  {what || say(language, "import.wizard.done.unnamed")}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!undoneAt && done.may.edit && (
        <Words language={language} under={["import.wizard.done", "refusals"]}>
          <UndoImport batch={ids.batch} edited={edited.length} />
        </Words>
      )}
    </ImportFrame>
  );
}
