import { CalendarSearch } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { type ListedRegime, listRegimes } from "@/application/deadlines/list-regimes";
import { RegimeFilter } from "@/core/deadlines/catalogue/select";
import { sayPeriod } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { EmptyState } from "@/ui/show/empty-state";
import { formatDay } from "@/ui/show/instants";
import { type Column, Table } from "@/ui/show/table";
import { DeadlineTabs } from "./deadline-tabs";
import { ConfidenceBadge, SwitchBadge } from "./entry-badges";
import { Filters } from "./filters";
import { Law } from "./law";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.title") };
}

/** Entries on a page. */
const pageSize = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CataloguePage({ searchParams }: Props) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const filter = filterOf(search);
  const { regimes, total, areas, version, mayEdit, update, unread } = await read(listRegimes, filter);
  const pages = Math.max(Math.ceil(regimes.length / pageSize), 1);
  const page = Math.min(Math.max(Math.floor(Number(search.page)) || 1, 1), pages);
  const first = (page - 1) * pageSize;
  const address = (number: number) => `/deadlines?${new URLSearchParams({ ...filter, page: String(number) })}`;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "deadlineScreens.title")}
        description={say(language, "deadlineScreens.description")}
        facts={
          <>
            <span>{say(language, "deadlineScreens.found", { count: regimes.length, total })}</span>
            <span>{say(language, "deadlineScreens.version", { version })}</span>
          </>
        }
        actions={
          mayEdit && <LinkButton href="/deadlines/own">{say(language, "deadlineScreens.clause.title")}</LinkButton>
        }
        tabs={<DeadlineTabs language={language} here="catalogue" />}
      />
      {unread.length > 0 && (
        <Banner tone="stop">
          {say(language, "deadlineScreens.unread", { count: unread.length, regimes: unread.slice(0, 10).join(", ") })}
        </Banner>
      )}
      {update && (
        <Banner
          tone="warn"
          action={
            <LinkButton size="small" href="/deadlines/update">
              {say(language, "deadlineScreens.update.see")}
            </LinkButton>
          }
        >
          {say(language, "deadlineScreens.update.offered")}
        </Banner>
      )}
      <Banner tone="neutral">{say(language, "deadlineScreens.research")}</Banner>
      <Filters language={language} filter={filter} areas={areas} />
      <Table
        caption={say(language, "deadlineScreens.tabs.catalogue")}
        columns={columnsIn(language)}
        rows={regimes.slice(first, first + pageSize)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={<CalendarSearch aria-hidden />} title={say(language, "deadlineScreens.none.title")}>
            {say(language, "deadlineScreens.none.text")}
          </EmptyState>
        }
      />
      <Pages page={page} pageSize={pageSize} total={regimes.length} address={address} />
    </div>
  );
}

/** What cannot be a filter is left out, so that an old address still shows the list. */
function filterOf(search: Record<string, string | string[] | undefined>): RegimeFilter {
  const given = Object.entries(search).filter(([, value]) => typeof value === "string" && value !== "");
  const good = given.filter(([name, value]) => RegimeFilter.safeParse({ [name]: value }).success);
  return RegimeFilter.parse(Object.fromEntries(good));
}

function columnsIn(language: Language): Column<ListedRegime>[] {
  return [
    {
      key: "name",
      head: say(language, "deadlineScreens.column.regime"),
      main: true,
      cell: ({ id, name, instrument, own }) => (
        <>
          <TextLink href={`/deadlines/regimes/${id}`}>
            <Law>{name}</Law>
          </TextLink>{" "}
          {own && <Badge tone="accent">{say(language, "deadlineScreens.own")}</Badge>}
          <Law className="block font-normal text-ink-soft text-sm">{instrument}</Law>
        </>
      ),
    },
    {
      key: "jurisdiction",
      head: say(language, "deadlineScreens.column.jurisdiction"),
      cell: ({ jurisdiction }) => <Law>{jurisdiction}</Law>,
    },
    {
      key: "limits",
      head: say(language, "deadlineScreens.column.limits"),
      cell: ({ stages }) => <Limits language={language} stages={stages} />,
    },
    {
      key: "kind",
      head: say(language, "deadlineScreens.column.kind"),
      cell: ({ state }) => say(language, `deadlines.validity.${state}`),
    },
    {
      key: "confidence",
      head: say(language, "deadlineScreens.column.confidence"),
      cell: (regime) => <ConfidenceBadge language={language} {...regime} />,
    },
    {
      key: "switched",
      head: say(language, "deadlineScreens.column.switched"),
      cell: ({ switched }) => <SwitchBadge language={language} switched={switched} />,
    },
    {
      key: "checked",
      head: say(language, "deadlineScreens.column.checked"),
      wideOnly: true,
      cell: ({ lastChecked }) => (
        <time dateTime={lastChecked} className="whitespace-nowrap">
          {formatDay(new Date(lastChecked), { language, zone: "UTC" })}
        </time>
      ),
    },
  ];
}

function Limits({ language, stages }: { language: Language; stages: ListedRegime["stages"] }) {
  const periods = stages.flatMap(({ period }) => (period && period.amount > 0 ? [sayPeriod(language, period)] : []));
  if (periods.length === 0) return say(language, "deadlineScreens.noFixedLimit");
  return [...new Set(periods)].map((period) => (
    <span key={period} className="block whitespace-nowrap">
      {period}
    </span>
  ));
}
