import { Archive } from "lucide-react";
import type { ListedBackup } from "@/application/backup/read-backups";
import { type Language, say } from "@/core/language/say";
import { formatBytes } from "@/ui/form/format-bytes";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Hash } from "@/ui/show/hash";
import { Table } from "@/ui/show/table";
import type { Tone } from "@/ui/show/tones";
import { problemInWords } from "./problem";

type Look = "waiting" | "failed" | "ready" | "incomplete" | "removed";
const tones: Record<Look, Tone> = {
  waiting: "advise",
  failed: "stop",
  ready: "good",
  incomplete: "warn",
  removed: "neutral",
};

function lookOf({ state, failure, missing }: ListedBackup): Look {
  if (state === "waiting") return failure ? "failed" : "waiting";
  if (state === "ready") return missing > 0 ? "incomplete" : "ready";
  return "removed";
}

/** Lists the newest backups: what became of them, how large they are, and their digest. */
export function BackupTable({ language, backups }: { language: Language; backups: readonly ListedBackup[] }) {
  const head = (key: "file" | "state" | "asked" | "size" | "digest") => say(language, `backups.list.${key}`);
  return (
    <Table
      caption={say(language, "backups.list.title")}
      rows={backups}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<Archive aria-hidden />} title={say(language, "backups.list.none")}>
          {say(language, "backups.list.noneText")}
        </EmptyState>
      }
      columns={[
        {
          key: "file",
          head: head("file"),
          main: true,
          cell: ({ fileName, scheduled }) => (
            <span className="break-all">
              {fileName ?? say(language, scheduled ? "backups.list.scheduled" : "backups.list.terminal")}
            </span>
          ),
        },
        {
          key: "state",
          head: head("state"),
          cell: (backup) => (
            <span className="grid justify-items-start gap-1">
              <Badge tone={tones[lookOf(backup)]}>{say(language, `backups.list.states.${lookOf(backup)}`)}</Badge>
              {backup.failure && <span className="text-sm">{problemInWords(language, backup.failure)}</span>}
              {backup.missing > 0 && (
                <span className="text-sm">{say(language, "backups.list.missing", { count: backup.missing })}</span>
              )}
            </span>
          ),
        },
        { key: "asked", head: head("asked"), cell: ({ askedAt }) => <DateTime at={askedAt.toISOString()} quiet /> },
        {
          key: "size",
          head: head("size"),
          align: "end",
          cell: ({ size }) => size !== null && <span className="tabular-nums">{formatBytes(size, language)}</span>,
        },
        {
          key: "digest",
          head: head("digest"),
          cell: ({ sha256 }) => sha256 && <Hash value={sha256} length={12} label={head("digest")} />,
        },
      ]}
    />
  );
}
