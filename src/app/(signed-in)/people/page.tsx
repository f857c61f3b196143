import type { Metadata } from "next";
import { namesOf, optionsOf } from "@/app/(signed-in)/_register/options";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listNames } from "@/application/matrix/list-names";
import { listContacts } from "@/application/people/list-contacts";
import { listStakeholders } from "@/application/people/list-stakeholders";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { PeopleTabs } from "./people-tabs";
import { StakeholderScreen } from "./stakeholder-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.tabs.stakeholders") };
}

const all = { archived: true, limit: 5000 };

export default async function StakeholdersPage({ searchParams }: { searchParams: Promise<{ entry?: string }> }) {
  const [{ language }, { entry }, { stakeholders, may }, names, { contacts }] = await Promise.all([
    readReader(),
    searchParams,
    read(listStakeholders, all),
    read(listNames, {}),
    read(listContacts, all),
  ]);
  return (
    <Words language={language} under={["register", "matrix.fields", "refusals"]}>
      <div className="grid gap-4">
        <PageHeader
          title={say(language, "register.lists.stakeholder")}
          description={say(language, "register.empty.stakeholder")}
          tabs={<PeopleTabs language={language} here="stakeholders" />}
        />
        <StakeholderScreen
          stakeholders={stakeholders}
          positions={optionsOf(names.positions)}
          contacts={optionsOf(contacts)}
          names={namesOf(names.positions, contacts)}
          levels={names.classifications}
          mayEdit={may.edit}
          open={entry}
        />
      </div>
    </Words>
  );
}
