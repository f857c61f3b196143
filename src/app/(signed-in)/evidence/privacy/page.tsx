import { Eraser } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { type ListedErasure, listErasures } from "@/application/privacy/list-erasures";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { type Column, Table } from "@/ui/show/table";
import { Frame } from "./frame";
import { sayBasis, stateTones } from "./words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "privacyScreens.parts.requests") };
}

export default async function ErasuresPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const [{ language }, { page: asked }] = await Promise.all([readReader(), searchParams]);
  const { items, total, page, pageSize, may } = await read(listErasures, { page: Number(asked ?? 1) });
  const ask = may.request && (
    <LinkButton variant="primary" href="/evidence/privacy/new">
      {say(language, "privacyScreens.ask")}
    </LinkButton>
  );
  return (
    <Frame language={language} here="requests" actions={ask}>
      <Table
        caption={say(language, "privacyScreens.parts.requests")}
        rows={items}
        rowKey={({ id }) => id}
        columns={columnsIn(language)}
        empty={
          <EmptyState icon={<Eraser aria-hidden />} title={say(language, "privacyScreens.none")} action={ask}>
            {say(language, "privacyScreens.noneText")}
          </EmptyState>
        }
      />
      <Pages {...{ page, pageSize, total }} address={(other) => `/evidence/privacy?page=${other}`} />
    </Frame>
  );
}

function columnsIn(language: Language): Column<ListedErasure>[] {
  const head = (key: "about" | "state" | "basis" | "requested" | "decided") =>
    say(language, `privacyScreens.column.${key}`);
  const when = (at: Date, by: string) => (
    <span className="grid">
      <DateTime at={at.toISOString()} quiet />
      <span className="text-ink-soft text-sm">{by || say(language, "privacyScreens.byPolicy")}</span>
    </span>
  );
  return [
    {
      key: "about",
      head: head("about"),
      main: true,
      cell: ({ id, about, name }) => (
        <span className="grid">
          <TextLink href={`/evidence/privacy/${id}`}>{name || say(language, "privacyScreens.erasedName")}</TextLink>
          <span className="font-normal text-ink-soft text-sm">{say(language, `privacyScreens.about.${about}`)}</span>
        </span>
      ),
    },
    {
      key: "state",
      head: head("state"),
      cell: ({ state }) => <Badge tone={stateTones[state]}>{say(language, `privacyScreens.states.${state}`)}</Badge>,
    },
    { key: "basis", head: head("basis"), cell: ({ basis }) => sayBasis(language, basis) },
    {
      key: "requested",
      head: head("requested"),
      cell: ({ requestedAt, requestedBy }) => when(requestedAt, requestedBy),
    },
    {
      key: "decided",
      head: head("decided"),
      cell: ({ decidedAt, decidedBy }) => decidedAt && when(decidedAt, decidedBy),
    },
  ];
}
