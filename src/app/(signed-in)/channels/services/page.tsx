import type { Metadata } from "next";
import { ChannelTabs } from "@/app/(signed-in)/channels/channel-tabs";
import { ServiceScreen } from "@/app/(signed-in)/channels/service-screen";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listServices } from "@/application/channels/list-services";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.lists.service") };
}

export default async function ServicesPage({ searchParams }: { searchParams: Promise<{ entry?: string }> }) {
  const [{ language }, { entry }, { services, may }] = await Promise.all([
    readReader(),
    searchParams,
    read(listServices, { archived: true, limit: 5000 }),
  ]);
  return (
    <Words language={language} under={["register", "matrix.fields", "refusals"]}>
      <div className="grid gap-4">
        <PageHeader
          title={say(language, "register.lists.service")}
          description={say(language, "register.empty.service")}
          tabs={<ChannelTabs language={language} here="services" />}
        />
        <ServiceScreen services={services} mayEdit={may.edit} open={entry} />
      </div>
    </Words>
  );
}
