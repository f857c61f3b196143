import { CalendarCheck, CircleCheck, CircleDashed, ClockAlert } from "lucide-react";
import type { Metadata } from "next";
import { optionsOf } from "@/app/(signed-in)/_register/options";
import { MatrixTabs } from "@/app/(signed-in)/matrix/[matrix]/matrix-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readRollout } from "@/application/matrix/read-rollout";
import { type Language, say } from "@/core/language/say";
import { rolloutStages } from "@/core/matrix/rollout";
import { sayDate } from "@/core/time/written";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Progress } from "@/ui/show/progress";
import { Words } from "@/ui/words";
import { CheckList } from "./check-list";
import { StartForm } from "./start-form";
import { StepForm } from "./step-form";

type Props = { params: Promise<{ matrix: string }> };

const looks = {
  done: { tone: "good", Sign: CircleCheck },
  open: { tone: "neutral", Sign: CircleDashed },
  late: { tone: "stop", Sign: ClockAlert },
} as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "rollout.title") };
}

export default async function RolloutPage({ params }: Props) {
  const [{ language }, { matrix: id }] = await Promise.all([readReader(), params]);
  const { matrix, startOn, today, steps, positions, may } = await read(readRollout, { matrix: id });
  const done = steps.filter(({ state }) => state === "done").length;
  const names = new Map(positions.map((position) => [position.id, position.name]));
  return (
    <Words language={language} under={["rollout"]}>
      <div className="grid gap-6">
        <PageHeader
          title={matrix.name}
          crumbs={[
            { label: say(language, "ui.screens.matrix"), href: "/matrix" },
            { label: matrix.name, href: `/matrix/${id}` },
            { label: say(language, "rollout.title") },
          ]}
          description={say(language, "rollout.description")}
          tabs={<MatrixTabs language={language} matrix={id} here="rollout" />}
        />
        {startOn === null ? (
          <EmptyState
            icon={<CalendarCheck aria-hidden />}
            title={say(language, "rollout.emptyTitle")}
            steps={rolloutStages.map((by) => say(language, `rollout.stages.s${by}`))}
            action={may.edit && <StartForm matrix={id} startOn={today} begun={false} />}
          >
            <p>{say(language, "rollout.emptyText")}</p>
          </EmptyState>
        ) : (
          <>
            <div className="max-w-prose">
              <Progress
                label={say(language, "rollout.since", { on: sayDate(language, startOn) })}
                words={say(language, "rollout.progress", { done, total: steps.length })}
                value={done}
                max={steps.length}
              />
            </div>
            {rolloutStages.map((by) => {
              const part = steps.filter((step) => step.by === by);
              return (
                <Section
                  key={by}
                  title={say(language, `rollout.stages.s${by}`)}
                  description={say(language, "rollout.until", { on: sayDate(language, part[0]?.dueOn ?? startOn) })}
                >
                  <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
                    {part.map((step) => (
                      <li key={step.id} className="grid gap-2 px-4 py-3">
                        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                          <h3 className="font-medium">{say(language, `rollout.steps.${step.id}.title`)}</h3>
                          <State language={language} state={step.state} />
                          {step.owner && <span className="text-ink-soft text-sm">{names.get(step.owner)}</span>}
                        </div>
                        <p className="max-w-prose text-ink-soft text-sm">
                          {say(language, `rollout.steps.${step.id}.text`)}
                        </p>
                        <CheckList language={language} matrix={id} checks={step.checks} />
                        {step.saidAt && (
                          <p className="text-sm">
                            {say(language, "rollout.saidBy", { name: step.saidBy })}{" "}
                            <DateTime at={step.saidAt.toISOString()} precision="day" />
                          </p>
                        )}
                        {step.note && <p className="max-w-prose whitespace-pre-line text-sm">{step.note}</p>}
                        {may.edit && (
                          <details className="print:hidden">
                            <summary className="min-h-6 w-fit cursor-pointer text-accent-ink text-sm">
                              {say(language, "rollout.tell")}
                              <span className="sr-only">: {say(language, `rollout.steps.${step.id}.title`)}</span>
                            </summary>
                            <StepForm
                              key={`${step.owner} ${step.said} ${step.note}`}
                              matrix={id}
                              step={step.id}
                              owner={step.owner}
                              note={step.note}
                              said={step.said}
                              positions={optionsOf(positions)}
                            />
                          </details>
                        )}
                      </li>
                    ))}
                  </ol>
                </Section>
              );
            })}
            {may.edit && (
              <div className="justify-self-start print:hidden">
                <StartForm matrix={id} startOn={startOn} begun />
              </div>
            )}
          </>
        )}
      </div>
    </Words>
  );
}

function State({ language, state }: { language: Language; state: keyof typeof looks }) {
  const { tone, Sign } = looks[state];
  return (
    <Badge tone={tone} icon={<Sign aria-hidden />}>
      {say(language, `rollout.states.${state}`)}
    </Badge>
  );
}
