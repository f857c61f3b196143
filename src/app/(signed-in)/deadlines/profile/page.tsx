import type { Metadata } from "next";
import { DeadlineTabs } from "@/app/(signed-in)/deadlines/deadline-tabs";
import { factChoices, factLabels } from "@/app/(signed-in)/deadlines/fact-words";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readProfile } from "@/application/deadlines/read-profile";
import { factsAbout } from "@/core/deadlines/profile";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { Timeline } from "@/ui/show/timeline";
import { Words } from "@/ui/words";
import { ProfileForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.profile.title") };
}

export default async function ProfilePage() {
  const [{ language }, profile] = await Promise.all([readReader(), read(readProfile, {})]);
  const facts = factsAbout.organisation;
  const labels = factLabels(language, facts);
  return (
    <Words language={language} under={["deadlineScreens.profile", "deadlineScreens.facts"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "deadlineScreens.profile.title")}
          description={say(language, "deadlineScreens.profile.description")}
          tabs={<DeadlineTabs language={language} here="profile" />}
        />
        <ProfileForm
          key={profile.revision}
          revision={profile.revision}
          known={profile.facts}
          facts={facts}
          labels={labels}
          choices={factChoices(language, facts, profile.choices)}
          mayEdit={profile.mayEdit}
        />
        {profile.history.length > 0 && (
          <Section title={say(language, "deadlineScreens.profile.history")}>
            <Timeline
              label={say(language, "deadlineScreens.profile.history")}
              items={profile.history.map(({ id, at, by, field, before, after }) => ({
                id,
                when: <DateTime at={at} quiet />,
                title: labels[field] ?? field,
                children: say(language, "deadlineScreens.profile.changed", {
                  by,
                  before: textOf(before) || say(language, "deadlineScreens.facts.open"),
                  after: textOf(after) || say(language, "deadlineScreens.facts.open"),
                }),
              }))}
            />
          </Section>
        )}
      </div>
    </Words>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join(", ") || "–" : String(value);
}
