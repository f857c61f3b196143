import { forbidden } from "next/navigation";
import { factChoices, factLabels } from "@/app/(signed-in)/deadlines/fact-words";
import { shellOfRequest } from "@/app/(signed-in)/shell";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readProfile } from "@/application/deadlines/read-profile";
import { factsAbout } from "@/core/deadlines/profile";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Banner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { AssessmentForm } from "./form";

export default async function NewAssessmentPage() {
  const [{ language }, profile, { now }] = await Promise.all([readReader(), read(readProfile, {}), shellOfRequest()]);
  if (!profile.mayAssess) forbidden();
  const facts = factsAbout.incident;
  const open = factsAbout.organisation.filter((fact) => profile.facts[fact] === undefined);
  return (
    <Words language={language} under={["deadlineScreens.assess", "deadlineScreens.facts"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.assess.begin")}
          description={say(language, "deadlineScreens.assess.newText")}
          crumbs={[
            { label: say(language, "deadlineScreens.assess.title"), href: "/deadlines/assessments" },
            { label: say(language, "deadlineScreens.assess.begin") },
          ]}
        />
        {open.length > 0 && (
          <Banner
            tone="warn"
            action={
              <LinkButton size="small" href="/deadlines/profile">
                {say(language, "deadlineScreens.profile.title")}
              </LinkButton>
            }
          >
            {say(language, "deadlineScreens.assess.profileOpen", { count: open.length })}
          </Banner>
        )}
        <AssessmentForm
          today={now.toISOString().slice(0, 10)}
          facts={facts}
          labels={factLabels(language, facts)}
          choices={factChoices(language, facts, profile.choices)}
        />
      </div>
    </Words>
  );
}
