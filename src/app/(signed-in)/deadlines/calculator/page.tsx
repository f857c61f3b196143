import { Calculator } from "lucide-react";
import type { Metadata } from "next";
import { DeadlineTabs } from "@/app/(signed-in)/deadlines/deadline-tabs";
import { read, tryRead } from "@/app/act";
import { readReader } from "@/app/reader";
import { calculate } from "@/application/deadlines/calculate";
import { listRegimes } from "@/application/deadlines/list-regimes";
import { readRegime } from "@/application/deadlines/read-regime";
import { readOrganisation } from "@/application/organisation/read-organisation";
import { type Language, say, sayRefusal } from "@/core/language/say";
import { zones } from "@/core/time/zones";
import { ErrorSummary } from "@/ui/form/error-summary";
import { PageHeader } from "@/ui/layout/page-header";
import { TabNav } from "@/ui/layout/tab-nav";
import { EmptyState } from "@/ui/show/empty-state";
import { modeOf, one, questionOf, type Search } from "./asked";
import { ClockAnswer } from "./clock-answer";
import { QuestionForm } from "./question-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.calculator.title") };
}

export default async function CalculatorPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const [{ regimes }, { zone }, chosen] = await Promise.all([
    read(listRegimes, {}),
    read(readOrganisation, {}),
    tryRead(readRegime, { regime: one(search, "regime") }),
  ]);
  const mode = modeOf(search);
  const question = questionOf(search, zone);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "deadlineScreens.calculator.title")}
        description={say(language, "deadlineScreens.calculator.description")}
        tabs={<DeadlineTabs language={language} here="calculator" />}
      />
      <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start">
        <div className="grid gap-3">
          <TabNav
            label={say(language, "deadlineScreens.calculator.mode")}
            items={(["period", "regime"] as const).map((id) => ({
              href: `/deadlines/calculator?mode=${id}`,
              label: say(language, `deadlineScreens.calculator.modes.${id}`),
              current: mode === id,
            }))}
          />
          <QuestionForm
            language={language}
            search={search}
            mode={mode}
            zone={zone}
            zones={zones()}
            regimes={regimes}
            regime={chosen.ok ? chosen.value.regime : null}
          />
        </div>
        <div id="answer" className="grid min-w-0 scroll-mt-20 gap-6">
          {question ? (
            <Answered language={language} question={question} />
          ) : (
            <EmptyState
              icon={<Calculator aria-hidden />}
              title={say(language, "deadlineScreens.calculator.emptyTitle")}
            >
              {say(language, "deadlineScreens.calculator.emptyText")}
            </EmptyState>
          )}
        </div>
      </div>
    </div>
  );
}

async function Answered({ language, question }: { language: Language; question: Record<string, unknown> }) {
  const { now, problems, first, clocks } = await read(calculate, { question });
  if (!first)
    return <ErrorSummary errors={problems.map(({ refusal }) => ({ sentence: sayRefusal(language, refusal) }))} />;
  return (
    <>
      <ClockAnswer
        language={language}
        clock={first}
        now={now}
        {...(clocks.length > 1 ? { title: say(language, "deadlineScreens.answer.first") } : {})}
      />
      {clocks.length > 1 &&
        clocks.map((clock) => (
          <ClockAnswer
            key={`${clock.answer.regime} ${clock.answer.stage}`}
            language={language}
            clock={clock}
            now={now}
          />
        ))}
    </>
  );
}
