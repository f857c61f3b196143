import type { Metadata } from "next";
import { namesOf } from "@/app/(signed-in)/_register/options";
import { ContactScreen } from "@/app/(signed-in)/people/contact-screen";
import { PeopleTabs } from "@/app/(signed-in)/people/people-tabs";
import { PolicyForm } from "@/app/(signed-in)/people/policy-form";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listServices } from "@/application/channels/list-services";
import { listContacts } from "@/application/people/list-contacts";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.tabs.contacts") };
}

const all = { archived: true, limit: 5000 };

export default async function ContactsPage({ searchParams }: { searchParams: Promise<{ entry?: string }> }) {
  const [{ language }, { entry }, { contacts, policy, may, now }, { services }] = await Promise.all([
    readReader(),
    searchParams,
    read(listContacts, all),
    read(listServices, all),
  ]);
  return (
    <Words language={language} under={["register", "reach", "matrix.fields", "refusals"]}>
      <div className="grid gap-4">
        <PageHeader
          title={say(language, "register.lists.contact")}
          description={say(language, "register.empty.contact")}
          tabs={<PeopleTabs language={language} here="contacts" />}
        />
        <PolicyForm key={policy.revision} policy={policy} mayEdit={may.edit} />
        <ContactScreen
          contacts={contacts}
          services={services
            .filter(({ archived }) => !archived)
            .map(({ id, name, kind }) => ({ value: id, label: name, kind }))}
          serviceNames={namesOf(services)}
          zones={Intl.supportedValuesOf("timeZone")}
          now={now.toISOString()}
          mayEdit={may.edit}
          personal={may.personal}
          mayErase={may.erase}
          open={entry}
        />
      </div>
    </Words>
  );
}
