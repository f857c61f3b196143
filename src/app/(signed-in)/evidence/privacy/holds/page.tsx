import { ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { Frame } from "@/app/(signed-in)/evidence/privacy/frame";
import { optionsOf } from "@/app/(signed-in)/evidence/privacy/new/options";
import { homeOf } from "@/app/(signed-in)/evidence/privacy/words";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { listHolds } from "@/application/privacy/list-holds";
import { listThings } from "@/application/privacy/list-things";
import { say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { LiftHold, PlaceHold } from "./hold-dialogs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "privacyScreens.parts.holds") };
}

export default async function HoldsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const [{ items, total, page, pageSize, may }, things] = await Promise.all([
    read(listHolds, { page: Number(search.page ?? 1) }),
    read(listThings, {}),
  ]);
  const text = (key: "placed" | "lifted" | "none" | "noneText") => say(language, `privacyScreens.hold.${key}`);
  const place = may.place && (
    <Words language={language} under={["privacyScreens.hold"]}>
      <PlaceHold options={optionsOf(language, things, ["matrix", "case", "contact", "account"])} />
    </Words>
  );
  return (
    <Frame language={language} here="holds" actions={place}>
      {items.length === 0 && (
        <EmptyState icon={<ShieldCheck aria-hidden />} title={text("none")}>
          {text("noneText")}
        </EmptyState>
      )}
      <ul className="grid gap-3 empty:hidden">
        {items.map(
          ({ id, name, about, aboutId, thing, reason, placedAt, placedBy, liftedAt, liftedBy, liftReason }) => {
            const home = homeOf(about, aboutId);
            return (
              <li key={id} className="grid gap-2 rounded-lg border border-line bg-surface p-4">
                <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                  <h2 className="font-semibold">
                    {name}{" "}
                    <Badge tone={liftedAt ? "neutral" : "stop"}>
                      {say(language, liftedAt ? "privacyScreens.hold.isLifted" : "privacyScreens.hold.stands")}
                    </Badge>
                  </h2>
                  {may.place && !liftedAt && (
                    <Words language={language} under={["privacyScreens.hold"]}>
                      <LiftHold hold={id} name={name} />
                    </Words>
                  )}
                </div>
                <p>
                  {say(language, `privacyScreens.about.${about}`)}:{" "}
                  {home ? <TextLink href={home}>{thing}</TextLink> : thing}
                </p>
                <p className="max-w-prose whitespace-pre-wrap">{reason}</p>
                <p className="text-ink-soft text-sm">
                  {text("placed")} {placedBy}, <DateTime at={placedAt.toISOString()} />
                </p>
                {liftedAt && (
                  <p className="text-ink-soft text-sm">
                    {text("lifted")} {liftedBy}, <DateTime at={liftedAt.toISOString()} />: {liftReason}
                  </p>
                )}
              </li>
            );
          },
        )}
      </ul>
      <Pages {...{ page, pageSize, total }} address={(other) => `/evidence/privacy/holds?page=${other}`} />
    </Frame>
  );
}
