import type { Metadata } from "next";
import { ClockAnswer } from "@/app/(signed-in)/deadlines/calculator/clock-answer";
import { factChoices, factLabels } from "@/app/(signed-in)/deadlines/fact-words";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readCase } from "@/application/deadlines/read-case";
import { firstDue } from "@/core/deadlines/first-due";
import { factsAbout } from "@/core/deadlines/profile";
import { say } from "@/core/language/say";
import { dateOfWhen } from "@/core/time/when";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { Words } from "@/ui/words";
import { ClockList } from "./clock-list";
import { EventForm } from "./event-form";
import { eventChoices } from "./events";
import { CloseForm, FactsForm } from "./facts-form";
import { Reminders } from "./reminders";
import { Said } from "./said";

type Props = { params: Promise<{ case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(readCase, await params)).title };
}

export default async function CasePage({ params }: Props) {
  const { language } = await readReader();
  const made = await read(readCase, await params);
  const first = firstDue(made.clocks.map(({ clock }) => clock.answer));
  const shown = made.clocks.find(({ clock }) => clock.answer === first)?.clock;
  const facts = factsAbout.incident;
  return (
    <Words
      language={language}
      under={["deadlineScreens.clocks", "deadlineScreens.calculator", "deadlineScreens.facts", "refusals"]}
    >
      <div className="grid gap-8">
        <PageHeader
          title={made.title}
          crumbs={[
            { label: say(language, "deadlineScreens.clocks.title"), href: "/deadlines/clocks" },
            { label: made.title },
          ]}
          facts={
            <>
              {made.closedAt && <Badge>{say(language, "deadlineScreens.clocks.closed")}</Badge>}
              <span>{say(language, "deadlineScreens.clocks.openedBy", { by: made.openedBy })}</span>
              <DateTime at={made.openedAt.toISOString()} />
              <span>{made.zone}</span>
            </>
          }
        />
        {made.lost.length > 0 && (
          <Banner tone="warn">{say(language, "deadlineScreens.clocks.lost", { regimes: made.lost.join(", ") })}</Banner>
        )}
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
          <div className="grid min-w-0 gap-8">
            {shown ? (
              <ClockAnswer
                language={language}
                clock={shown}
                now={made.now}
                title={say(language, "deadlineScreens.answer.first")}
              />
            ) : (
              <Banner tone="neutral">{say(language, "deadlineScreens.clocks.noStart")}</Banner>
            )}
            <Section title={say(language, "deadlineScreens.clocks.all")}>
              <ClockList language={language} made={made} />
            </Section>
          </div>
          <div className="grid min-w-0 gap-8">
            {made.mayRun && (
              <Section title={say(language, "deadlineScreens.clocks.happened")} shape="panel">
                <EventForm
                  case={made.id}
                  today={dateOfWhen(made.zone, made.now)}
                  events={eventChoices(language, made)}
                />
              </Section>
            )}
            <Section
              title={say(language, "deadlineScreens.clocks.said")}
              description={say(language, "deadlineScreens.clocks.saidText")}
            >
              <Said language={language} made={made} />
            </Section>
            <Reminders language={language} reminders={made.reminders} />
          </div>
        </div>
        {made.mayRun && (
          <Section title={say(language, "deadlineScreens.clocks.facts")} shape="panel">
            <details>
              <summary className="cursor-pointer">{say(language, "deadlineScreens.clocks.factsText")}</summary>
              <div className="pt-4">
                <FactsForm
                  case={made.id}
                  facts={facts}
                  labels={factLabels(language, facts)}
                  choices={factChoices(language, facts, made.choices)}
                  known={made.facts}
                />
              </div>
            </details>
          </Section>
        )}
        {made.mayRun && (
          <Section title={say(language, "deadlineScreens.clocks.closing")} shape="panel">
            <CloseForm case={made.id} />
          </Section>
        )}
      </div>
    </Words>
  );
}
