import type { Metadata } from "next";
import { factLabels } from "@/app/(signed-in)/deadlines/fact-words";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readAssessment } from "@/application/deadlines/read-assessment";
import { type FactId, type FactValue, factIds } from "@/core/deadlines/facts";
import { sayFact } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { sayDate } from "@/core/time/written";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Outcomes } from "./outcomes";

type Props = { params: Promise<{ assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(readAssessment, await params)).title };
}

export default async function AssessmentPage({ params }: Props) {
  const { language } = await readReader();
  const made = await read(readAssessment, await params);
  const labels = factLabels(language, factIds);
  const count = (outcome: string) => made.outcomes.filter((one) => one.outcome === outcome).length;
  return (
    <div className="grid gap-8">
      <PageHeader
        title={made.title}
        crumbs={[
          { label: say(language, "deadlineScreens.assess.title"), href: "/deadlines/assessments" },
          { label: made.title },
        ]}
        actions={
          made.mayRun && (
            <LinkButton variant="primary" href={`/deadlines/clocks/new?assessment=${made.id}`}>
              {say(language, "deadlineScreens.clocks.begin")}
            </LinkButton>
          )
        }
        facts={
          <>
            <span>{say(language, "deadlineScreens.assess.madeBy", { by: made.by })}</span>
            <DateTime at={made.madeAt.toISOString()} />
            <span>{say(language, "deadlineScreens.assess.judgedFor", { day: sayDate(language, made.day) })}</span>
            <span>
              {say(language, "deadlineScreens.assess.basis", {
                version: made.catalogue,
                number: made.changeNumber,
              })}
            </span>
          </>
        }
      />
      {(["applies", "may-apply"] as const).map((outcome) => (
        <Section
          key={outcome}
          title={`${say(language, `deadlines.outcomes.${outcome}`)} (${count(outcome)})`}
          description={say(language, `deadlineScreens.assess.about.${outcome}`)}
        >
          <Outcomes language={language} outcomes={made.outcomes} outcome={outcome} />
        </Section>
      ))}
      <details>
        <summary className="cursor-pointer font-semibold text-lg">
          {`${say(language, "deadlines.outcomes.does-not-apply")} (${count("does-not-apply")})`}
        </summary>
        <div className="pt-3">
          <Outcomes language={language} outcomes={made.outcomes} outcome="does-not-apply" />
        </div>
      </details>
      <Section title={say(language, "deadlineScreens.assess.facts")} shape="panel">
        <KeyValues
          items={factIds.map((fact) => ({
            label: labels[fact] ?? fact,
            value: factText(language, fact, made.facts[fact]),
          }))}
        />
      </Section>
    </div>
  );
}

function factText(language: Language, fact: FactId, value: FactValue | undefined): string {
  return value === undefined ? say(language, "deadlineScreens.facts.open") : sayFact(language, fact, value);
}
