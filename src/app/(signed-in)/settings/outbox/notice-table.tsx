import type { ReactNode } from "react";
import { ActButton } from "@/app/act-button";
import type { ListedNotice } from "@/application/organisation/list-notices";
import { isTextKey, type Language, say } from "@/core/language/say";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { Table } from "@/ui/show/table";
import type { Tone } from "@/ui/show/tones";
import { retryAction } from "./actions";

const tones: Record<ListedNotice["state"], Tone> = {
  waiting: "advise",
  delivered: "good",
  skipped: "neutral",
  dead: "stop",
};

type NoticeTableProps = { language: Language; notices: readonly ListedNotice[]; empty: ReactNode };

/** Lists work after commit: what it is, how it went, and what can be tried again. */
export function NoticeTable({ language, notices, empty }: NoticeTableProps) {
  const head = (key: "what" | "state" | "asked" | "attempts" | "next" | "problem" | "act") =>
    say(language, `outbox.column.${key}`);
  return (
    <Table
      caption={say(language, "outbox.title")}
      rows={notices}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: "what", head: head("what"), main: true, cell: ({ kind }) => kindInWords(language, kind) },
        {
          key: "state",
          head: head("state"),
          cell: ({ state }) => <Badge tone={tones[state]}>{say(language, `outbox.states.${state}`)}</Badge>,
        },
        { key: "asked", head: head("asked"), cell: ({ createdAt }) => <DateTime at={createdAt.toISOString()} quiet /> },
        {
          key: "attempts",
          head: head("attempts"),
          align: "end",
          cell: ({ attempts }) => <span className="tabular-nums">{attempts}</span>,
        },
        {
          key: "next",
          head: head("next"),
          cell: ({ state, nextAt }) => state === "waiting" && <DateTime at={nextAt.toISOString()} quiet />,
        },
        {
          key: "problem",
          head: head("problem"),
          cell: ({ lastError }) => <span className="break-words text-sm">{problemInWords(language, lastError)}</span>,
        },
        {
          key: "act",
          head: head("act"),
          headHidden: true,
          cell: ({ id, state, kind, lastError }) =>
            (state === "dead" || (state === "skipped" && lastError !== "notice-outdated")) && (
              <ActButton
                action={retryAction}
                fields={{ notice: id }}
                label={say(language, "outbox.retry")}
                fullLabel={say(language, "outbox.retryOne", { kind: kindInWords(language, kind) })}
              />
            ),
        },
      ]}
    />
  );
}

function kindInWords(language: Language, kind: string): string {
  const key = `outbox.kinds.${kind.replace(".", "-")}`;
  return isTextKey(key) ? say(language, key) : kind;
}

/** A refusal is kept by its code, an exception by its message. */
function problemInWords(language: Language, error: string | null): string {
  const key = `refusals.${error}`;
  return error && isTextKey(key) ? say(language, key) : (error ?? "");
}
