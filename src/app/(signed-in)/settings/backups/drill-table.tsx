import { LifeBuoy } from "lucide-react";
import type { Backups } from "@/application/backup/read-backups";
import { type Language, say } from "@/core/language/say";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Hash } from "@/ui/show/hash";
import { Table } from "@/ui/show/table";
import { problemInWords } from "./problem";

/** Lists the trial restores: of which backup, what was found, and how long it took. */
export function DrillTable({ language, drills }: { language: Language; drills: Backups["drills"] }) {
  const head = (key: "at" | "result" | "taken" | "entries" | "seconds" | "digest") =>
    say(language, `backups.drills.${key}`);
  return (
    <Table
      caption={say(language, "backups.drills.title")}
      rows={drills}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<LifeBuoy aria-hidden />} title={say(language, "backups.drills.none")}>
          {say(language, "backups.drills.noneText")}
        </EmptyState>
      }
      columns={[
        { key: "at", head: head("at"), main: true, cell: ({ at }) => <DateTime at={at.toISOString()} quiet /> },
        {
          key: "result",
          head: head("result"),
          cell: ({ sound, packed, problems, failure }) => {
            const well = sound && packed !== false;
            if (failure)
              return (
                <span className="grid justify-items-start gap-1">
                  <Badge tone="stop">{say(language, "backups.drills.failed")}</Badge>
                  <span className="text-sm">{problemInWords(language, failure)}</span>
                </span>
              );
            return (
              <Badge tone={well ? "good" : "stop"}>
                {say(language, well ? "backups.drills.sound" : "backups.drills.unsound", { problems })}
              </Badge>
            );
          },
        },
        { key: "taken", head: head("taken"), cell: ({ takenAt }) => <DateTime at={takenAt.toISOString()} quiet /> },
        {
          key: "entries",
          head: head("entries"),
          align: "end",
          cell: ({ entries }) => (
            <span className="tabular-nums">{new Intl.NumberFormat(language).format(entries)}</span>
          ),
        },
        {
          key: "seconds",
          head: head("seconds"),
          align: "end",
          cell: ({ seconds }) => (
            <span className="tabular-nums">{say(language, "backups.drills.took", { seconds })}</span>
          ),
        },
        {
          key: "digest",
          head: head("digest"),
          cell: ({ sha256 }) => <Hash value={sha256} length={12} label={head("digest")} />,
        },
      ]}
    />
  );
}
