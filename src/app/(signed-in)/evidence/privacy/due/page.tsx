import { CalendarCheck } from "lucide-react";
import type { Metadata } from "next";
import { Frame } from "@/app/(signed-in)/evidence/privacy/frame";
import { homeOf } from "@/app/(signed-in)/evidence/privacy/words";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { provenStatement } from "@/app/proof/proven";
import { readReader } from "@/app/reader";
import { listDueRecords } from "@/application/privacy/read-retention";
import { say } from "@/core/language/say";
import type { ProposedKind } from "@/core/privacy/retention";
import { TabNav } from "@/ui/layout/tab-nav";
import { Badge } from "@/ui/show/badge";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { DueForm } from "./due-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "privacyScreens.parts.due") };
}

type Search = { searchParams: Promise<{ kind?: ProposedKind; page?: string; proof?: string }> };

export default async function DuePage({ searchParams }: Search) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const asked = { ...(search.kind ? { kind: search.kind } : {}), page: Number(search.page ?? 1) };
  const { kind, kinds, items, total, page, pageSize, may } = await read(listDueRecords, asked);
  return (
    <Frame language={language} here="due">
      <p className="max-w-prose text-ink-soft">{say(language, "privacyScreens.due.text")}</p>
      <TabNav
        label={say(language, "privacyScreens.due.kinds")}
        items={kinds.map(({ kind: one, due }) => ({
          href: `/evidence/privacy/due?kind=${one}`,
          label: say(language, `privacyScreens.kinds.${one}`),
          current: one === kind,
          mark: due > 0 && <Badge>{due.toLocaleString(language)}</Badge>,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState icon={<CalendarCheck aria-hidden />} title={say(language, "privacyScreens.due.none")} />
      ) : (
        <Words language={language} under={["privacyScreens.due", "proof"]}>
          <DueForm
            key={`${kind} ${page} ${items.map(({ id }) => id).join()}`}
            kind={kind}
            items={items.map(({ id, name, since, hold }) => ({
              ...{ id, hold, since: since.toISOString(), href: homeOf(kind as ProposedKind, id) },
              name: name || say(language, "privacyScreens.unnamed"),
            }))}
            mayConfirm={may.confirm}
            proven={await provenStatement(search.proof)}
          />
        </Words>
      )}
      <Pages {...{ page, pageSize, total }} address={(other) => `/evidence/privacy/due?kind=${kind}&page=${other}`} />
    </Frame>
  );
}
