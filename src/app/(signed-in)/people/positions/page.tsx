import { Network } from "lucide-react";
import type { Metadata } from "next";
import { namesOf, optionsOf } from "@/app/(signed-in)/_register/options";
import { PeopleTabs } from "@/app/(signed-in)/people/people-tabs";
import { PositionScreen } from "@/app/(signed-in)/people/position-screen";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listContacts } from "@/application/people/list-contacts";
import { listPositions } from "@/application/people/list-positions";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.tabs.positions") };
}

const all = { archived: true, limit: 5000 };

export default async function PositionsPage({ searchParams }: { searchParams: Promise<{ entry?: string }> }) {
  const [{ language }, { entry }, { positions, may }, { contacts }] = await Promise.all([
    readReader(),
    searchParams,
    read(listPositions, all),
    read(listContacts, all),
  ]);
  return (
    <Words language={language} under={["register", "matrix.fields", "refusals"]}>
      <div className="grid gap-4">
        <PageHeader
          title={say(language, "register.lists.position")}
          description={say(language, "register.empty.position")}
          tabs={<PeopleTabs language={language} here="positions" />}
          actions={
            <LinkButton href="/people/positions/chart" icon={<Network aria-hidden />}>
              {say(language, "register.cascade.title")}
            </LinkButton>
          }
        />
        <PositionScreen
          positions={positions}
          contacts={optionsOf(contacts)}
          names={namesOf(positions, contacts)}
          mayEdit={may.edit}
          open={entry}
        />
      </div>
    </Words>
  );
}
