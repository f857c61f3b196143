import type { Metadata } from "next";
import { closeReachTestAction } from "@/app/(signed-in)/people/reach/actions";
import { answerTime } from "@/app/(signed-in)/people/reach/answer-time";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { KeepFresh } from "@/app/keep-fresh";
import { readReader } from "@/app/reader";
import { readReachTest } from "@/application/people/read-reach-test";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { TargetTable } from "./target-table";

type Props = { params: Promise<{ test: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(readReachTest, { test: (await params).test })).test.name };
}

export default async function ReachTestPage({ params }: Props) {
  const [{ language }, { test: id }] = await Promise.all([readReader(), params]);
  const { test, startedBy, targets, result, may } = await read(readReachTest, { test: id });
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
          <TargetTable language={language} targets={targets} open={open} may={may} />
        </Section>
      </div>
    </Words>
  );
}
