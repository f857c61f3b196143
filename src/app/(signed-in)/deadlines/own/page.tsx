import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { eventChoices } from "@/app/(signed-in)/deadlines/event-choices";
import { ruleChoices } from "@/app/(signed-in)/deadlines/rule-words";
import { shellOfRequest } from "@/app/(signed-in)/shell";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listRegimes } from "@/application/deadlines/list-regimes";
import { units } from "@/core/deadlines/period";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { OwnForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.clause.title") };
}

export default async function OwnRegimePage() {
  const [{ language }, { mayEdit, number }, { now }] = await Promise.all([
    readReader(),
    read(listRegimes, {}),
    shellOfRequest(),
  ]);
  if (!mayEdit) forbidden();
  return (
    <Words
      language={language}
      under={[
        "deadlineScreens.clause",
        "deadlineScreens.decide",
        "deadlineScreens.calculator",
        "deadlineScreens.regime",
      ]}
    >
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.clause.title")}
          description={say(language, "deadlineScreens.clause.description")}
          crumbs={[
            { label: say(language, "deadlineScreens.title"), href: "/deadlines" },
            { label: say(language, "deadlineScreens.clause.title") },
          ]}
        />
        <OwnForm
          number={number}
          today={now.toISOString().slice(0, 10)}
          events={eventChoices(language)}
          units={units.map((value) => ({ value, label: say(language, `deadlines.units.${value}`) }))}
          rules={ruleChoices(language)}
        />
      </div>
    </Words>
  );
}
