import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readStaffList } from "@/application/people/read-staff-list";
import { type Language, say } from "@/core/language/say";
import { type StaffChange, type StaffColumns, staffFields } from "@/core/people/staff";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { TakeForm } from "./take-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "staffList.title") };
}

type Props = { params: Promise<{ file: string }>; searchParams: Promise<Record<string, string | undefined>> };

/** People who are named in each group; the others are counted. */
const shown = 50;

export default async function StaffFilePage({ params, searchParams }: Props) {
  const [{ language }, { file }, search] = await Promise.all([readReader(), params, searchParams]);
  const chosen: StaffColumns | undefined =
    search.chosen === undefined
      ? undefined
      : Object.fromEntries(staffFields.flatMap((field) => (search[field] ? [[field, search[field]]] : [])));
  const complete = search.complete !== undefined;
  const list = await read(readStaffList, { file, complete, ...(chosen && { columns: chosen }) });
  const { name, headings, columns, problems } = list;
  const changes = list.joiners.length + list.movers.length + list.leavers.length;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={name}
        crumbs={[
          { label: say(language, "leavers.title"), href: "/people/leavers" },
          { label: say(language, "staffList.title"), href: "/people/leavers/list" },
          { label: name },
        ]}
      />
      <Section
        title={say(language, "staffList.columns")}
        description={say(language, "staffList.columnsLead")}
        shape="panel"
      >
        <form className="grid gap-4">
          <input type="hidden" name="chosen" value="" />
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {staffFields.map((field) => (
              <Select
                key={field}
                name={field}
                label={say(language, `staffList.field.${field}`)}
                placeholder={say(language, "staffList.none")}
                defaultValue={columns[field] ?? ""}
                options={headings.map((value) => ({ value, label: value }))}
              />
            ))}
          </div>
          <Checkbox name="complete" value="on" label={say(language, "staffList.complete")} defaultChecked={complete} />
          <SubmitButton variant="secondary" className="justify-self-start">
            {say(language, "staffList.compare")}
          </SubmitButton>
        </form>
      </Section>
      {problems.length > 0 && (
        <Banner tone="warn" title={say(language, "staffList.problems", { count: problems.length })}>
          {problems
            .slice(0, shown)
            .map(({ row, problem }) => say(language, `staffList.problem.${problem}`, { row }))
            .join(" ")}
        </Banner>
      )}
      <div className="grid gap-6 md:grid-cols-3">
        {(["joiners", "movers", "leavers"] as const).map((group) => (
          <Section key={group} title={say(language, `staffList.${group}`, { count: list[group].length })}>
            <ul className="grid gap-1">
              {list[group].slice(0, shown).map((person) => (
                <li key={person.userName}>
                  {person.name} <span className="text-ink-soft text-sm">{person.department}</span>
                  {group === "movers" && (
                    <ul className="mb-1 grid text-ink-soft text-sm">
                      {person.changes.map((change) => (
                        <li key={`${change.field} ${change.before} ${change.after}`} className="wrap-anywhere">
                          {sayChange(language, change)}
                        </li>
                      ))}
                      {person.changes.length === 0 && <li>{say(language, "staffList.recognised")}</li>}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
            {list[group].length > shown && (
              <p className="text-ink-soft">{say(language, "staffList.more", { count: list[group].length - shown })}</p>
            )}
          </Section>
        ))}
      </div>
      <p className="text-ink-soft">{say(language, "staffList.unchanged", { count: list.unchanged })}</p>
      {changes > 0 && (
        <Words language={language} under={["staffList"]}>
          <TakeForm file={file} columns={columns} complete={complete} count={changes} />
        </Words>
      )}
    </div>
  );
}

/** Says what becomes of one field of a person. */
function sayChange(language: Language, { field, before, after }: StaffChange): string {
  if (field === "path") return say(language, after ? "staffList.comes" : "staffList.goes", { value: after || before });
  const values = { field: say(language, `staffList.field.${field}`), before: before || "–", after: after || "–" };
  return say(language, "staffList.change", values);
}
