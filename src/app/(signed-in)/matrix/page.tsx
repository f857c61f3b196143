import { Grid3x3, Upload } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listMatrices } from "@/application/matrix/list-matrices";
import { countLights } from "@/application/matrix/read-lights";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Badge } from "@/ui/show/badge";
import { EmptyState } from "@/ui/show/empty-state";
import { Light } from "@/ui/show/light";
import { RelativeTime } from "@/ui/show/relative-time";
import { type Column, Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { BeginMatrix } from "./begin-matrix";
import { CreateMatrix } from "./create-matrix";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "matrix.list.title") };
}

type Props = { searchParams: Promise<{ archived?: string }> };

export default async function MatricesPage({ searchParams }: Props) {
  const [{ language }, { archived }] = await Promise.all([readReader(), searchParams]);
  const { matrices, may, now } = await read(listMatrices, { archived: archived !== undefined });
  const { counted } = await read(countLights, { matrices: matrices.map(({ id }) => id) });
  const lights = new Map(counted.map((count) => [count.matrix, count]));
  const said = (key: Parameters<typeof say>[1], values = {}) => say(language, key, values);
  const columns: Column<(typeof matrices)[number]>[] = [
    {
      key: "name",
      head: said("matrix.list.name"),
      main: true,
      cell: (matrix) => (
        <>
          <TextLink href={`/matrix/${matrix.id}`}>{matrix.name}</TextLink>{" "}
          {matrix.archived && <Badge>{said("matrix.list.archived")}</Badge>}
          {matrix.scope && <span className="block font-normal text-ink-soft text-sm">{matrix.scope}</span>}
        </>
      ),
    },
    { key: "rows", head: said("matrix.list.rows"), align: "end", cell: ({ rows }) => rows.toLocaleString(language) },
    {
      key: "ready",
      head: said("reach.light.column"),
      cell: ({ id }) => {
        const { rows, ready } = lights.get(id) ?? { rows: 0, ready: 0 };
        return (
          <span className="inline-flex items-center gap-1.5 tabular-nums">
            {rows > 0 && <Light light={ready === rows ? "yes" : ready === 0 ? "no" : "helped"} short />}
            {said("reach.light.count", { ready, rows })}
          </span>
        );
      },
    },
    {
      key: "inForce",
      head: said("matrix.list.inForce"),
      cell: ({ id, inForce, inReview }) => (
        <>
          {inForce === null ? (
            said("matrix.list.noVersion")
          ) : (
            <TextLink href={`/matrix/${id}/versions/${inForce}/content`}>
              {said("matrix.list.version", { number: inForce })}
            </TextLink>
          )}{" "}
          {inReview && <Badge tone="advise">{said("matrix.list.inReview")}</Badge>}
        </>
      ),
    },
    {
      key: "changed",
      head: said("matrix.list.changed"),
      cell: ({ changedAt }) =>
        changedAt ? <RelativeTime at={changedAt.toISOString()} now={now.toISOString()} /> : said("matrix.list.never"),
    },
  ];
  return (
    <Words language={language} under={["matrix.list", "reach.light", "refusals"]}>
      <div className="grid gap-6">
        <PageHeader
          title={said("matrix.list.title")}
          description={said("matrix.list.description")}
          actions={
            <>
              <LinkButton variant="quiet" href="/matrix/lists/incident-class">
                {said("register.lists.term")}
              </LinkButton>
              <LinkButton variant="quiet" href={archived === undefined ? "/matrix?archived" : "/matrix"}>
                {said(archived === undefined ? "matrix.list.showArchived" : "matrix.list.hideArchived")}
              </LinkButton>
              {may.edit && (
                <>
                  <ImportLink language={language} />
                  <CreateMatrix />
                </>
              )}
            </>
          }
        />
        <Table
          caption={said("matrix.list.title")}
          columns={columns}
          rows={matrices}
          rowKey={({ id }) => id}
          empty={
            may.edit ? (
              <BeginMatrix language={language} />
            ) : (
              <EmptyState icon={<Grid3x3 aria-hidden />} title={said("matrix.list.emptyTitle")} />
            )
          }
        />
      </div>
    </Words>
  );
}

function ImportLink({ language }: { language: Language }) {
  return (
    <LinkButton href="/matrix/import" icon={<Upload aria-hidden />}>
      {say(language, "import.wizard.fromList")}
    </LinkButton>
  );
}
