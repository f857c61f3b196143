import type { Metadata } from "next";
import { DeadlineTabs } from "@/app/(signed-in)/deadlines/deadline-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readAgenda } from "@/application/deadlines/read-agenda";
import { Month } from "@/core/deadlines/feed";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Words } from "@/ui/words";
import { AgendaList } from "./agenda-list";
import { Feeds } from "./feeds";
import { MonthGrid } from "./month-grid";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.calendar.title") };
}

type Props = { searchParams: Promise<{ month?: string; matrix?: string }> };

export default async function CalendarPage({ searchParams }: Props) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const month = Month.safeParse(search.month).data;
  const agenda = await read(readAgenda, {
    ...(month ? { month } : {}),
    ...(search.matrix ? { matrix: search.matrix } : {}),
  });
  const address = (months: number) =>
    `/deadlines/calendar?month=${shifted(agenda.month, months)}${search.matrix ? `&matrix=${search.matrix}` : ""}`;
  return (
    <Words language={language} under={["deadlineScreens.feeds", "refusals"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.calendar.title")}
          description={say(language, "deadlineScreens.calendar.description", { zone: agenda.zone })}
          tabs={<DeadlineTabs language={language} here="calendar" />}
        />
        <Section
          title={monthName(language, agenda.month)}
          actions={
            <>
              <LinkButton href={address(-1)}>{say(language, "deadlineScreens.calendar.previous")}</LinkButton>
              <LinkButton href="/deadlines/calendar">{say(language, "deadlineScreens.calendar.today")}</LinkButton>
              <LinkButton href={address(1)}>{say(language, "deadlineScreens.calendar.next")}</LinkButton>
            </>
          }
        >
          <div className="grid gap-4">
            <form className="flex flex-wrap items-end gap-2">
              <input type="hidden" name="month" value={agenda.month} />
              <Select
                name="matrix"
                label={say(language, "deadlineScreens.feeds.scope.matrix")}
                placeholder={say(language, "deadlineScreens.feeds.scope.all")}
                options={agenda.matrices.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={search.matrix}
              />
              <SubmitButton variant="secondary">{say(language, "deadlineScreens.filter.apply")}</SubmitButton>
            </form>
            <MonthGrid language={language} agenda={agenda} />
            <AgendaList language={language} agenda={agenda} />
          </div>
        </Section>
        {agenda.maySubscribe && <Feeds language={language} agenda={agenda} />}
      </div>
    </Words>
  );
}

function shifted(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

function monthName(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
