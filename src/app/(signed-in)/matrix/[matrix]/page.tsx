import { Upload } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listNames } from "@/application/matrix/list-names";
import { listRows } from "@/application/matrix/list-rows";
import { openDraft } from "@/application/matrix/open-draft";
import { say } from "@/core/language/say";
import { type RowField, rowFields } from "@/core/matrix/row";
import { toSparse } from "@/core/matrix/sparse";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { FirstSteps } from "./first-steps";
import { MatrixGrid } from "./grid/matrix-grid";
import { MatrixSettings } from "./matrix-settings";
import { MatrixTabs } from "./matrix-tabs";

/** Rows that come with the page; the rest follows. */
const firstRows = 60;

type Props = { params: Promise<{ matrix: string }>; searchParams: Promise<{ row?: string; field?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { matrix } = await read(openDraft, { matrix: (await params).matrix });
  return { title: matrix.name };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const [{ language }, { matrix: id }, search, head] = await Promise.all([
    readReader(),
    params,
    searchParams,
    headers(),
  ]);
  const [{ matrix, person, may }, page, names] = await Promise.all([
    read(openDraft, { matrix: id }),
    read(listRows, { matrix: id, limit: firstRows }),
    read(listNames, {}),
  ]);
  const field = (rowFields as string[]).includes(search.field ?? "") ? (search.field as RowField) : undefined;
  return (
    <Words
      language={language}
      under={[
        "matrix",
        "deadlineScreens.row",
        "deadlineScreens.schedule",
        "deadlineScreens.calculator",
        "deadlineScreens.regime",
        "deadlines.closed-days",
        "deadlines.schedules",
        "reach.light",
        "refusals",
      ]}
    >
      <div className="grid gap-4">
        <PageHeader
          title={matrix.name}
          crumbs={[{ label: say(language, "ui.screens.matrix"), href: "/matrix" }, { label: matrix.name }]}
          tabs={<MatrixTabs language={language} matrix={id} here="rows" />}
          actions={
            may.edit && (
              <>
                <MatrixSettings matrix={matrix} positions={names.positions} />
                <LinkButton href={`/matrix/${id}/import`} icon={<Upload aria-hidden />}>
                  {say(language, "matrix.grid.import")}
                </LinkButton>
              </>
            )
          }
        />
        {page.total === 0 && may.edit ? (
          <FirstSteps language={language} matrix={id} />
        ) : (
          <MatrixGrid
            matrix={id}
            name={matrix.name}
            person={person}
            rows={page.rows.map(toSparse)}
            total={page.total}
            names={names}
            mayEdit={may.edit}
            phone={/Mobi/.test(head.get("user-agent") ?? "")}
            start={{ row: search.row, field }}
          />
        )}
      </div>
    </Words>
  );
}
