import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listPeople } from "@/application/access/list-people";
import { languages, say } from "@/core/language/say";
import { Breadcrumbs } from "@/ui/layout/breadcrumbs";
import { Section } from "@/ui/layout/section";
import { Words } from "@/ui/words";
import { InviteForm } from "./form";

export default async function InvitePage() {
  const [{ language }] = await Promise.all([readReader(), read(listPeople, {})]);
  return (
    <div className="grid gap-4">
      <Breadcrumbs
        crumbs={[
          { label: say(language, "settings.people.title"), href: "/settings/people" },
          { label: say(language, "settings.people.invite") },
        ]}
      />
      <Section
        title={say(language, "settings.people.invite")}
        description={say(language, "settings.people.inviteLead")}
        shape="panel"
      >
        <Words language={language} under={["settings.people", "access", "recovery"]}>
          <InviteForm languages={languages.map((value) => ({ value, label: say(value, "language.name") }))} />
        </Words>
      </Section>
    </div>
  );
}
