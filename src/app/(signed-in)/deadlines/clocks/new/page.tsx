import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { read, tryRead } from "@/app/act";
import { readReader } from "@/app/reader";
import { listCases } from "@/application/deadlines/list-cases";
import { listRegimes } from "@/application/deadlines/list-regimes";
import { readAssessment } from "@/application/deadlines/read-assessment";
import { readOrganisation } from "@/application/organisation/read-organisation";
import { say } from "@/core/language/say";
import { zones } from "@/core/time/zones";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { CaseForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.clocks.begin") };
}

type Props = { searchParams: Promise<{ assessment?: string }> };

export default async function NewCasePage({ searchParams }: Props) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const [{ mayRun }, { regimes }, { zone }, from] = await Promise.all([
    read(listCases, {}),
    read(listRegimes, {}),
    read(readOrganisation, {}),
    tryRead(readAssessment, { assessment: search.assessment ?? "" }),
  ]);
  if (!mayRun) forbidden();
  const assessment = from.ok ? from.value : null;
  const applies = assessment?.outcomes.filter(
    ({ outcome, off, notInForce }) => outcome === "applies" && !off && !notInForce,
  );
  return (
    <Words
      language={language}
      under={["deadlineScreens.clocks", "deadlineScreens.calculator", "ui.combobox", "refusals"]}
    >
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.clocks.begin")}
          description={say(language, "deadlineScreens.clocks.beginText")}
          crumbs={[
            { label: say(language, "deadlineScreens.clocks.title"), href: "/deadlines/clocks" },
            { label: say(language, "deadlineScreens.clocks.begin") },
          ]}
        />
        <CaseForm
          assessment={assessment?.id ?? ""}
          title={assessment?.title ?? ""}
          source={assessment ? say(language, "deadlineScreens.clocks.fromAssessment", { title: assessment.title }) : ""}
          zone={zone}
          zones={zones()}
          regimes={regimes.map(({ id, name, jurisdiction }) => ({ value: id, label: name, note: jurisdiction }))}
          chosen={applies?.map(({ regime }) => regime) ?? []}
        />
      </div>
    </Words>
  );
}
