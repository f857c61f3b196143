import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ruleChoices } from "@/app/(signed-in)/deadlines/rule-words";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readRegime } from "@/application/deadlines/read-regime";
import { units } from "@/core/deadlines/period";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { OverrideForm } from "./form";

type Props = { params: Promise<{ regime: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.change.title") };
}

export default async function ChangeRegimePage({ params }: Props) {
  const { language } = await readReader();
  const { regime, number, mayEdit } = await read(readRegime, await params);
  if (!mayEdit) forbidden();
  return (
    <Words
      language={language}
      under={[
        "deadlineScreens.change",
        "deadlineScreens.decide",
        "deadlineScreens.calculator",
        "deadlineScreens.regime",
      ]}
    >
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.change.title")}
          description={say(language, "deadlineScreens.change.description")}
          crumbs={[
            { label: say(language, "deadlineScreens.title"), href: "/deadlines" },
            { label: regime.name, href: `/deadlines/regimes/${regime.id}` },
            { label: say(language, "deadlineScreens.change.title") },
          ]}
        />
        <OverrideForm
          regime={regime.id}
          number={number}
          stages={regime.stages.map(({ label, limit }) => ({ label, limit }))}
          calendar={regime.calendar}
          from={regime.validity.from ?? ""}
          until={regime.validity.until ?? ""}
          notes={regime.notes ?? ""}
          units={units.map((value) => ({ value, label: say(language, `deadlines.units.${value}`) }))}
          rules={ruleChoices(language)}
        />
      </div>
    </Words>
  );
}
