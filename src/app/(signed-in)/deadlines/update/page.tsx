import { CheckCheck } from "lucide-react";
import type { Metadata } from "next";
import { Law } from "@/app/(signed-in)/deadlines/law";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { type ReviewedUpdate, reviewUpdate } from "@/application/deadlines/review-update";
import { sayPlace } from "@/core/deadlines/catalogue/say-place";
import { type Language, say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { UpdateForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.update.title") };
}

export default async function UpdatePage() {
  const { language } = await readReader();
  const update = await read(reviewUpdate, {});
  const { from, to, diff, decided, names } = update;
  const count = diff.added.length + diff.removed.length + diff.changed.length;
  const mine = decided.map((id) => names[id] ?? id).join(", ");
  return (
    <Words language={language} under={["deadlineScreens.update", "deadlineScreens.decide"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.update.title")}
          description={say(language, "deadlineScreens.update.description")}
          crumbs={[
            { label: say(language, "deadlineScreens.title"), href: "/deadlines" },
            { label: say(language, "deadlineScreens.update.title") },
          ]}
          facts={
            count > 0 && (
              <span>{say(language, "deadlineScreens.update.versions", { from: from.version, to: to.version })}</span>
            )
          }
        />
        {count === 0 ? (
          <EmptyState icon={<CheckCheck aria-hidden />} title={say(language, "deadlineScreens.update.noneTitle")}>
            {say(language, "deadlineScreens.update.noneText")}
          </EmptyState>
        ) : (
          <>
            {mine && <Banner tone="warn">{say(language, "deadlineScreens.update.decided", { regimes: mine })}</Banner>}
            <Differences language={language} update={update} />
            {update.mayApply && (
              <Section title={say(language, "deadlineScreens.update.apply")} shape="panel">
                <UpdateForm from={from.sha256} to={to.sha256} />
              </Section>
            )}
          </>
        )}
      </div>
    </Words>
  );
}

function Differences({ language, update: { diff, names, stages } }: { language: Language; update: ReviewedUpdate }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-low">
      {diff.added.map(({ id, name, instrument }) => (
        <li key={id} className="px-4 py-3">
          <Badge tone="good">{say(language, "deadlineScreens.update.added")}</Badge>{" "}
          <Law>{`${name} (${instrument})`}</Law>
        </li>
      ))}
      {diff.removed.map(({ id, name }) => (
        <li key={id} className="px-4 py-3">
          <Badge tone="stop">{say(language, "deadlineScreens.update.removed")}</Badge> <Law>{name}</Law>
        </li>
      ))}
      {diff.changed.map(({ regime, differences }) => (
        <li key={regime} className="grid gap-2 px-4 py-3">
          <p>
            <Badge tone="accent">{say(language, "deadlineScreens.update.changed")}</Badge>{" "}
            <Law>{names[regime] ?? regime}</Law>
          </p>
          <dl className="grid gap-x-4 gap-y-1 text-sm md:grid-cols-[1fr_2fr_2fr]">
            {differences.map(({ at, before, after }) => (
              <div key={at} className="contents">
                <dt className="break-words text-ink-soft">{sayPlace(language, at, stages[regime] ?? [])}</dt>
                <dd className="break-words">
                  <span className="sr-only">{say(language, "deadlineScreens.update.before")} </span>
                  <del className="text-stop-ink">{written(before)}</del>
                </dd>
                <dd className="break-words">
                  <span className="sr-only">{say(language, "deadlineScreens.update.after")} </span>
                  <ins className="text-good-ink no-underline">{written(after)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const written = (value: unknown) =>
  value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
