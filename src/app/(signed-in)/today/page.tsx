import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { BeginMatrix } from "@/app/(signed-in)/matrix/begin-matrix";
import { RolloutPanel } from "@/app/(signed-in)/today/rollout-panel";
import { describeWaiting } from "@/app/(signed-in)/waiting";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listRollouts } from "@/application/matrix/list-rollouts";
import { listWaiting } from "@/application/today/list-waiting";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { classes } from "@/ui/classes";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { EmptyState } from "@/ui/show/empty-state";
import { RelativeTime } from "@/ui/show/relative-time";
import { signTone } from "@/ui/show/tones";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "today.title") };
}

export default async function TodayPage() {
  const [{ language }, { now, waiting, begin, may }] = await Promise.all([readReader(), read(listWaiting, {})]);
  const rollouts = may.plan ? await read(listRollouts, {}) : [];
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "today.title")}
        actions={<LinkButton href="/tell">{say(language, "ui.screens.tell")}</LinkButton>}
      />
      {begin && <BeginMatrix language={language} />}
      {waiting.length === 0 && !begin && (
        <EmptyState icon={<CircleCheck aria-hidden />} title={say(language, "today.nothing")}>
          <p>{say(language, "today.nothingText")}</p>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <Section title={say(language, "today.waiting")}>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {waiting.map((item) => {
              const { title, href, tone } = describeWaiting(language, item);
              return (
                <li key={`${item.kind}${item.id}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
                  <span aria-hidden className={classes("text-lg leading-none", signTone[tone])}>
                    •
                  </span>
                  <TextLink href={href} className="min-w-0 flex-1 font-medium">
                    {title}
                  </TextLink>
                  <span className="text-ink-soft text-sm">
                    <RelativeTime at={item.at.toISOString()} now={now.toISOString()} />
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <RolloutPanel language={language} matrices={rollouts} />
    </div>
  );
}
