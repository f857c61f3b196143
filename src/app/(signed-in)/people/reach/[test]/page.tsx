import type { Metadata } from "next";
import { z } from "zod";
import { closeReachTestAction } from "@/app/(signed-in)/people/reach/actions";
import { answerTime } from "@/app/(signed-in)/people/reach/answer-time";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { KeepFresh } from "@/app/keep-fresh";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { readReachTest } from "@/application/people/read-reach-test";
import { say } from "@/core/language/say";
import { targetStates } from "@/core/people/reach-test";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { TabNav } from "@/ui/layout/tab-nav";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { TargetTable } from "./target-table";

type Props = { params: Promise<{ test: string }>; searchParams: Promise<Record<string, unknown>> };

const Search = z.object({
  state: z.enum(targetStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(readReachTest, { test: (await params).test })).test.name };
}

export default async function ReachTestPage({ params, searchParams }: Props) {
  const [{ language }, { test: id }, search] = await Promise.all([readReader(), params, searchParams]);
  const { state, page } = Search.parse(search);
  const found = await read(readReachTest, { test: id, page, ...(state && { state }) });
  const { test, startedBy, targets, counts, total, pageSize, result, may } = found;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const address = (wanted: string | undefined, other = 1) => {
    const chosen = new URLSearchParams({ ...(wanted && { state: wanted }), ...(other > 1 && { page: String(other) }) });
    return `/people/reach/${id}${chosen.size > 0 ? `?${chosen}` : ""}`;
  };
  const open = test.closedAt === null;
  const of = (ready: number, rows: number) => say(language, "reach.light.count", { ready, rows });
  return (
    <Words language={language} under={["reach", "register.kinds.path", "refusals"]}>
      <div className="grid gap-6">
        {open && <KeepFresh seconds={5} />}
        <PageHeader
          title={test.name}
          crumbs={[
            { label: say(language, "ui.screens.people"), href: "/people" },
            { label: say(language, "reach.tests.title"), href: "/people/reach" },
            { label: test.name },
          ]}
          description={say(language, open ? "reach.test.openLead" : "reach.test.closedLead")}
          actions={
            open &&
            may.test && (
              <ActButton
                action={closeReachTestAction}
                fields={{ test: id }}
                label={say(language, "reach.test.close")}
              />
            )
          }
        />
        <Section title={say(language, "reach.test.result")} shape="panel">
          <KeyValues
            items={[
              { label: say(language, "reach.test.people"), value: of(result.reachedPeople, result.people) },
              {
                label: say(language, "reach.test.outside"),
                value: of(result.outside.reachedPeople, result.outside.people),
              },
              { label: say(language, "reach.test.paths"), value: of(result.reachedPaths, result.paths) },
              { label: say(language, "reach.test.median"), value: answerTime(language, result.medianSeconds) || "–" },
              {
                label: say(language, "reach.test.window"),
                value: (
                  <>
                    <DateTime at={test.startedAt.toISOString()} precision="minute" /> –{" "}
                    <DateTime at={(test.closedAt ?? test.endsAt).toISOString()} precision="minute" />
                  </>
                ),
              },
              { label: say(language, "reach.test.startedBy"), value: startedBy },
              {
                label: say(language, "reach.test.reminders"),
                value: say(language, "reach.test.remindersSent", { count: test.reminders }),
              },
            ]}
          />
        </Section>
        <Section title={say(language, "reach.test.targets")} description={say(language, "reach.test.targetsLead")}>
          <div className="grid grid-cols-1 gap-4">
            <TabNav
              label={say(language, "reach.test.filter")}
              items={[
                {
                  href: address(undefined),
                  label: say(language, "reach.test.all", { count: all }),
                  current: state === undefined,
                },
                ...counts
                  .filter(({ count, state: one }) => count > 0 || one === state)
                  .map(({ state: one, count }) => ({
                    href: address(one),
                    label: say(language, "reach.test.ofState", { state: say(language, `reach.state.${one}`), count }),
                    current: state === one,
                  })),
              ]}
            />
            <TargetTable language={language} targets={targets} open={open} may={may} />
            <Pages page={page} pageSize={pageSize} total={total} address={(other) => address(state, other)} />
          </div>
        </Section>
      </div>
    </Words>
  );
}
