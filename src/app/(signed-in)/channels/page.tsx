import type { Metadata } from "next";
import { namesOf, optionsOf } from "@/app/(signed-in)/_register/options";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listChannels } from "@/application/channels/list-channels";
import { listServices } from "@/application/channels/list-services";
import { listNames } from "@/application/matrix/list-names";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { ChannelScreen } from "./channel-screen";
import { ChannelTabs } from "./channel-tabs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.lists.channel") };
}

const all = { archived: true, limit: 5000 };

export default async function ChannelsPage({ searchParams }: { searchParams: Promise<{ entry?: string }> }) {
  const [{ language }, { entry }, { channels, may }, { services }, names] = await Promise.all([
    readReader(),
    searchParams,
    read(listChannels, all),
    read(listServices, all),
    read(listNames, {}),
  ]);
  return (
    <Words language={language} under={["register", "matrix.fields", "refusals"]}>
      <div className="grid gap-4">
        <PageHeader
          title={say(language, "register.lists.channel")}
          description={say(language, "register.empty.channel")}
          tabs={<ChannelTabs language={language} here="register" />}
        />
        <ChannelScreen
          channels={channels}
          services={optionsOf(services)}
          positions={optionsOf(names.positions)}
          names={namesOf(services, names.positions)}
          levels={names.classifications}
          environments={names.environments}
          mayEdit={may.edit}
          open={entry}
        />
      </div>
    </Words>
  );
}
