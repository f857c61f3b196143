import { Unplug } from "lucide-react";
import type { Metadata } from "next";
import { ChannelTabs } from "@/app/(signed-in)/channels/channel-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { analyseOutage } from "@/application/matrix/analyse-outage";
import { listMatrices } from "@/application/matrix/list-matrices";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { Answer } from "./answer";
import { CutSets } from "./cut-sets";
import { Dependencies } from "./dependencies";
import { Scenarios } from "./scenarios";
import { Switches } from "./switches";
import { Weaknesses } from "./weaknesses";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "outage.title") };
}

type Search = { matrix?: string; down?: string | string[]; row?: string; order?: string };

export default async function OutagePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { language } = await readReader();
  const { matrix, down, ...asked } = await searchParams;
  const { matrices } = await read(listMatrices, {});
  const chosen = matrices.find(({ id }) => id === matrix) ?? matrices[0];
  const header = (
    <PageHeader
      title={say(language, "outage.title")}
      description={say(language, "outage.description")}
      tabs={<ChannelTabs language={language} here="outage" />}
    />
  );
  if (!chosen) {
    return (
      <div className="grid gap-6">
        {header}
        <EmptyState
          icon={<Unplug aria-hidden />}
          title={say(language, "outage.no-matrix.title")}
          action={
            <LinkButton href="/matrix" variant="primary">
              {say(language, "outage.no-matrix.go")}
            </LinkButton>
          }
        >
          {say(language, "outage.no-matrix.text")}
        </EmptyState>
      </div>
    );
  }
  const off = [down ?? []].flat();
  const row = asked.row || undefined;
  const order = asked.order === undefined ? 2 : Number(asked.order);
  const analysis = await read(analyseOutage, { matrix: chosen.id, down: off, row, order });
  return (
    <div className="grid gap-6">
      {header}
      <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Switches language={language} matrices={matrices} matrix={chosen.id} analysis={analysis} off={off}>
          {row && <input type="hidden" name="row" value={row} />}
          {row && <input type="hidden" name="order" value={order} />}
        </Switches>
        <div className="grid min-w-0 gap-8">
          <Answer language={language} analysis={analysis} off={off} />
          <Words language={language} under={["outage.scenarios"]}>
            <Scenarios language={language} analysis={analysis} matrix={chosen.id} off={off} />
          </Words>
          <Weaknesses language={language} analysis={analysis} matrix={chosen.id} off={off} />
          <CutSets {...{ language, analysis, off, row, order }} matrix={chosen.id} />
          <Dependencies language={language} analysis={analysis} />
        </div>
      </div>
    </div>
  );
}
