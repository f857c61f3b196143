import { Workflow } from "lucide-react";
import type { Metadata } from "next";
import { ChannelTabs } from "@/app/(signed-in)/channels/channel-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listChannels } from "@/application/channels/list-channels";
import { listServices } from "@/application/channels/list-services";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { DependencyEditor } from "./dependency-editor";
import type { Item } from "./items";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "dependencies.title") };
}

const all = { archived: false, limit: 5000 };

export default async function DependenciesPage() {
  const [{ language }, { channels }, { services, may }] = await Promise.all([
    readReader(),
    read(listChannels, all),
    read(listServices, all),
  ]);
  const items: Item[] = [
    ...services.map(({ id, name, kind, needs, revision }) => ({
      ...{ id, name, needs, revision, type: "service" as const },
      kind: say(language, `register.kinds.service.${kind}`),
    })),
    ...channels.map(({ id, name, kind, needs, revision }) => ({
      ...{ id, name, needs, revision, type: "channel" as const },
      kind: say(language, `register.kinds.channel.${kind}`),
    })),
  ];
  return (
    <Words language={language} under={["dependencies", "register", "outage.graph", "refusals"]}>
      <div className="grid grid-cols-1 gap-4">
        <PageHeader
          title={say(language, "dependencies.title")}
          description={say(language, "dependencies.description")}
          tabs={<ChannelTabs language={language} here="dependencies" />}
        />
        {items.length === 0 ? (
          <EmptyState
            icon={<Workflow aria-hidden />}
            title={say(language, "dependencies.empty")}
            action={
              <LinkButton href="/channels/services" variant="primary">
                {say(language, "dependencies.toServices")}
              </LinkButton>
            }
          >
            {say(language, "register.empty.service")}
          </EmptyState>
        ) : (
          <DependencyEditor items={items} mayEdit={may.edit} />
        )}
      </div>
    </Words>
  );
}
