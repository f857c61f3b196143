import { Download, Network } from "lucide-react";
import type { Metadata } from "next";
import { MatrixTabs } from "@/app/(signed-in)/matrix/[matrix]/matrix-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { mapMatrix } from "@/application/matrix/map-matrix";
import { say } from "@/core/language/say";
import type { MapBand, WhoTellsWhom } from "@/core/matrix/map";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { ScrollArea } from "@/ui/layout/scroll-area";
import { EmptyState } from "@/ui/show/empty-state";
import { Drawing } from "./drawing";
import { filterFrom, queryOf, type Search } from "./filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "map.title") };
}

type Props = { params: Promise<{ matrix: string }>; searchParams: Promise<Search> };

export default async function MapPage({ params, searchParams }: Props) {
  const [{ language }, { matrix }, search] = await Promise.all([readReader(), params, searchParams]);
  const filter = filterFrom(matrix, search);
  const { name, map, shown, of } = await read(mapMatrix, filter);
  const here = `/matrix/${matrix}/map`;
  const roleOf = new Map([
    ...map.positions.map(({ id }) => [id, "owner"] as const),
    ...map.channels.map(({ id }) => [id, "channel"] as const),
    ...map.stakeholders.map(({ id }) => [id, "audience"] as const),
  ]);
  const only = (id: string) => `${here}?${queryOf({ ...filter, [roleOf.get(id) ?? "owner"]: id })}`;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "map.title")}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: name, href: `/matrix/${matrix}` },
          { label: say(language, "map.title") },
        ]}
        description={say(language, "map.description")}
        tabs={<MatrixTabs language={language} matrix={matrix} here="map" />}
        facts={shown < of ? say(language, "map.filtered") : undefined}
        actions={
          <>
            {shown < of && <LinkButton href={here}>{say(language, "map.all")}</LinkButton>}
            <LinkButton href={`${here}/svg?${queryOf(filter)}`} prefetch={false} icon={<Download aria-hidden />}>
              {say(language, "map.download")}
            </LinkButton>
          </>
        }
      />
      {map.sending.length === 0 ? (
        <EmptyState icon={<Network aria-hidden />} title={say(language, "map.empty")} />
      ) : (
        <>
          <ScrollArea label={say(language, "map.title")}>
            <div className="p-4">
              <Drawing language={language} map={map} hrefOf={only} />
            </div>
          </ScrollArea>
          <details>
            <summary className="min-h-6 w-fit cursor-pointer font-medium">{say(language, "map.in-words")}</summary>
            <ul className="gap-8 pt-3 text-sm sm:columns-2 xl:columns-3">
              {[...map.sending, ...map.reaching].map((band) => (
                <li key={`${band.from} ${band.to} ${band.fallback}`} className="break-inside-avoid py-0.5">
                  {bandWords(language, band, map)}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}

function bandWords(
  language: Parameters<typeof say>[0],
  { from, to, rows, fallback }: MapBand,
  map: WhoTellsWhom,
): string {
  const name = (id: string) =>
    [...map.positions, ...map.channels, ...map.stakeholders].find((node) => node.id === id)?.name ?? id;
  return say(language, fallback ? "map.words-fallback" : "map.words", { from: name(from), to: name(to), rows });
}
