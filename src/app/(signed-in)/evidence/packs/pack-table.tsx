import { Download, PackageOpen } from "lucide-react";
import type { ListedPack } from "@/application/evidence/list-packs";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { formatBytes } from "@/ui/form/format-bytes";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Hash } from "@/ui/show/hash";
import { Progress } from "@/ui/show/progress";
import { Table } from "@/ui/show/table";

/** Lists packs with how far they are, and gives out those that are ready. */
export function PackTable({ language, packs }: { language: Language; packs: readonly ListedPack[] }) {
  const head = (key: "requested" | "matrix" | "period" | "state" | "hash" | "get") =>
    say(language, `evidenceScreens.packs.column.${key}`);
  return (
    <Table
      caption={say(language, "evidenceScreens.packs.title")}
      rows={packs}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<PackageOpen aria-hidden />} title={say(language, "evidenceScreens.packs.none")}>
          {say(language, "evidenceScreens.packs.noneText")}
        </EmptyState>
      }
      columns={[
        { key: "matrix", head: head("matrix"), main: true, cell: ({ matrix }) => matrix },
        {
          key: "requested",
          head: head("requested"),
          cell: ({ requestedAt, requestedBy }) => (
            <span className="grid">
              <DateTime at={requestedAt.toISOString()} quiet />
              <span className="text-ink-soft text-sm">{requestedBy}</span>
            </span>
          ),
        },
        { key: "period", head: head("period"), cell: (pack) => <Period language={language} pack={pack} /> },
        { key: "state", head: head("state"), cell: (pack) => <State language={language} pack={pack} /> },
        {
          key: "hash",
          head: head("hash"),
          cell: ({ sha256 }) => sha256 && <Hash value={sha256} label={head("hash")} />,
        },
        {
          key: "get",
          head: head("get"),
          headHidden: true,
          cell: ({ id, state, size }) =>
            state === "ready" && (
              <LinkButton size="small" href={`/api/packs/${id}`} prefetch={false} icon={<Download aria-hidden />}>
                {say(language, "evidenceScreens.packs.download")} ({formatBytes(size ?? 0, language)})
              </LinkButton>
            ),
        },
      ]}
    />
  );
}

function Period({ language, pack: { from, to } }: { language: Language; pack: ListedPack }) {
  if (!from && !to) return say(language, "evidenceScreens.packs.whole");
  const lastDay = to && new Date(to.getTime() - 1);
  return (
    <span className="inline-flex flex-wrap gap-x-1">
      {from ? <DateTime at={from.toISOString()} precision="day" quiet /> : "…"} –{" "}
      {lastDay ? <DateTime at={lastDay.toISOString()} precision="day" quiet /> : "…"}
    </span>
  );
}

function State({ language, pack: { state, done, total } }: { language: Language; pack: ListedPack }) {
  if (state === "ready") return <Badge tone="good">{say(language, "evidenceScreens.packs.ready")}</Badge>;
  if (state === "withdrawn") return <Badge>{say(language, "evidenceScreens.packs.withdrawn")}</Badge>;
  if (state === "failed") return <Badge tone="stop">{say(language, "evidenceScreens.packs.failed")}</Badge>;
  if (total === 0) return <Badge>{say(language, "evidenceScreens.packs.waiting")}</Badge>;
  return (
    <Progress
      label={say(language, "evidenceScreens.packs.building")}
      words={say(language, "evidenceScreens.packs.buildingWords", { done, total })}
      value={done}
      max={total}
    />
  );
}
