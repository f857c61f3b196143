import type { Metadata } from "next";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { homeOf } from "@/app/(signed-in)/registers/[noun]/import/home";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { checkEntries } from "@/application/matrix/entries/check-entries";
import { say } from "@/core/language/say";
import { EntryMode } from "@/core/matrix/import/entries/plan-entries";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { ColumnsForm } from "./columns-form";
import { ImportNow } from "./import-now";
import { Outcome } from "./outcome";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.steps.check") };
}

type Props = {
  params: Promise<{ noun: string; file: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

const most = 20;

/** Second step: where the columns go, and a dry run of what the import would do. */
export default async function EntriesPage({ params, searchParams }: Props) {
  const [{ language }, { noun, file }, search] = await Promise.all([readReader(), params, searchParams]);
  const home = homeOf(language, noun, search.list);
  const mode = EntryMode.catch("fill").parse(search.mode);
  const chosen = Object.entries(search).flatMap(([key, cell]) =>
    key.startsWith("column.") && cell !== undefined ? [[key.slice("column.".length), cell] as const] : [],
  );
  // Columns that were chosen for one table say nothing about another.
  const sameTable = search.table === undefined || search.table === search.of;
  const table = search.table ?? search.of;
  const asked = {
    noun: home.noun,
    file,
    mode,
    ...(table && { table }),
    ...(home.list && { list: home.list }),
    ...(chosen.length > 0 && sameTable && { columns: Object.fromEntries(chosen.filter(([, cell]) => cell !== "")) }),
  };
  const check = await read(checkEntries, asked);
  const columns = Object.fromEntries(check.columns.flatMap(({ id, cell }) => (cell ? [[id, cell]] : [])));
  const { added, changed, bare, problems } = check;
  return (
    <ImportFrame
      language={language}
      register={home}
      at="columns"
      title={say(language, "register.import.fileTitle", { file: check.file })}
      description={say(language, "register.import.lead")}
      links={{ file: `${home.imports}${home.query}` }}
    >
      <Section title={say(language, "register.import.columns")} shape="panel">
        <ColumnsForm {...{ language, home, mode }} tables={check.tables} table={check.table} columns={check.columns} />
      </Section>
      {!check.hasNames && <Banner tone="stop">{say(language, "register.import.noName")}</Banner>}
      {problems.count > 0 && check.hasNames && (
        <Banner tone="warn" title={say(language, "register.import.problems", { count: problems.count })}>
          <ul className="list-disc pl-5">
            {problems.shown.slice(0, most).map(({ problem, ...values }) => (
              <li key={`${problem}${values.row}${values.heading}`}>
                {say(language, `register.import.problem.${problem}`, values)}
              </li>
            ))}
          </ul>
          {problems.count > most && <p>{say(language, "register.import.more", { count: problems.count - most })}</p>}
        </Banner>
      )}
      <Outcome language={language} kind="added" group={added} />
      <Outcome language={language} kind="changed" group={changed} />
      {bare.length > 0 && (
        <Section
          title={say(language, "register.import.bare", { count: bare.length })}
          description={say(language, "register.import.bareLead")}
        >
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {bare.map((one) => (
              <li key={`${one.noun}${one.name}`}>
                {one.name} <span className="text-ink-soft text-sm">{say(language, `register.nouns.${one.noun}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="text-ink-soft">{say(language, "register.import.unchanged", { count: check.unchanged })}</p>
      {added.count + changed.count > 0 ? (
        <Words language={language} under={["register.import"]}>
          <ImportNow asked={JSON.stringify({ ...asked, table: check.table, columns })} />
        </Words>
      ) : (
        <p className="font-medium">{say(language, "register.import.nothing")}</p>
      )}
    </ImportFrame>
  );
}
