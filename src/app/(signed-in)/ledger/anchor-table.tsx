import type { AnchorState } from "@/application/ledger/read-anchors";
import { type Language, say } from "@/core/language/say";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { formatInstant } from "@/ui/show/instants";
import { Table } from "@/ui/show/table";

type AnchorTableProps = {
  reading: { language: Language; zone: string };
  anchors: readonly AnchorState[];
  stamped: { readonly seq: number; readonly time: string } | null;
};

/** Shows on which ways checkpoints leave the machine, how far each has come, and what fails. */
export function AnchorTable({ reading, anchors, stamped }: AnchorTableProps) {
  const { language } = reading;
  const head = (key: "way" | "state" | "newest" | "when") => say(language, `ledgerScreens.anchors.${key}`);
  if (anchors.length === 0)
    return (
      <Banner tone="warn" title={say(language, "ledgerScreens.anchors.none")}>
        {say(language, "ledgerScreens.anchors.noneText")}
      </Banner>
    );
  return (
    <div className="grid grid-cols-1 gap-4">
      {stamped && (
        <p className="max-w-prose">
          {say(language, "ledgerScreens.anchors.stamped", {
            seq: stamped.seq,
            time: formatInstant(new Date(stamped.time), reading),
          })}
        </p>
      )}
      <Table
        caption={say(language, "ledgerScreens.anchors.title")}
        rows={anchors}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: "way",
            head: head("way"),
            main: true,
            cell: ({ kind }) => say(language, `ledgerScreens.anchors.kinds.${kind}`),
          },
          { key: "state", head: head("state"), cell: (anchor) => <State reading={reading} anchor={anchor} /> },
          {
            key: "newest",
            head: head("newest"),
            align: "end",
            cell: ({ seq }) => seq > 0 && <span className="tabular-nums">{seq}</span>,
          },
          { key: "when", head: head("when"), cell: ({ at }) => at && <DateTime at={at.toISOString()} quiet /> },
        ]}
      />
    </div>
  );
}

function State({ reading, anchor }: { reading: AnchorTableProps["reading"]; anchor: AnchorState }) {
  const { language } = reading;
  const { failure, failingSince, seq } = anchor;
  if (!failure)
    return (
      <Badge tone={seq > 0 ? "good" : "advise"}>
        {say(language, seq > 0 ? "ledgerScreens.anchors.well" : "ledgerScreens.anchors.waiting")}
      </Badge>
    );
  const when = failingSince ? formatInstant(failingSince, reading) : "";
  return (
    <span className="grid justify-items-start gap-1">
      <Badge tone="stop">{say(language, "ledgerScreens.anchors.failing")}</Badge>
      <span className="break-words text-sm">
        {say(language, "ledgerScreens.anchors.failingSince", { when, failure })}
      </span>
    </span>
  );
}
