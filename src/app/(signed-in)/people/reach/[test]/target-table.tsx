import { CircleCheck, CircleDashed, CircleX, MailCheck, PencilLine, PhoneMissed } from "lucide-react";
import { takeNewValueAction } from "@/app/(signed-in)/people/reach/actions";
import { answerTime } from "@/app/(signed-in)/people/reach/answer-time";
import { ActButton } from "@/app/act-button";
import { isTextKey, type Language, say } from "@/core/language/say";
import type { TargetState } from "@/core/people/reach-test";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { Table } from "@/ui/show/table";
import { RecordDialog } from "./record-dialog";

const looks = {
  reached: { tone: "good", Sign: CircleCheck },
  changed: { tone: "warn", Sign: PencilLine },
  wrong: { tone: "stop", Sign: CircleX },
  "no-answer": { tone: "warn", Sign: PhoneMissed },
  delivered: { tone: "advise", Sign: MailCheck },
  waiting: { tone: "neutral", Sign: CircleDashed },
  silent: { tone: "stop", Sign: CircleX },
} as const satisfies Record<TargetState, unknown>;

type Target = {
  id: string;
  contact: string;
  name: string;
  kind: string;
  value: string;
  outside: boolean;
  state: TargetState;
  answeredAt: Date | null;
  method: string | null;
  seconds: number | null;
  newValue: string;
  taken: boolean;
  note: string;
};
type TargetTableProps = {
  language: Language;
  targets: readonly Target[];
  open: boolean;
  may: { test: boolean; edit: boolean };
};

/** Lists every path of a test with what a human answered; delivered stands apart from reached by sign and word. */
export function TargetTable({ language, targets, open, may }: TargetTableProps) {
  const said = (key: string) => (isTextKey(key) ? say(language, key) : key);
  const head = (key: "name" | "path" | "state" | "answered" | "act") => say(language, `reach.test.column.${key}`);
  return (
    <Table
      caption={say(language, "reach.test.targets")}
      rows={targets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: head("name"),
          main: true,
          cell: ({ name, contact, outside }) => (
            <>
              <TextLink href={`/people/contacts?entry=${contact}`}>{name}</TextLink>{" "}
              {outside && <Badge>{say(language, "reach.test.third")}</Badge>}
            </>
          ),
        },
        {
          key: "path",
          head: head("path"),
          cell: ({ kind, value }) => (
            <>
              <span className="block text-ink-soft text-sm">{said(`register.kinds.path.${kind}`)}</span>
              <span className="break-all">{value}</span>
            </>
          ),
        },
        {
          key: "state",
          head: head("state"),
          cell: ({ state, newValue, taken, note, id }) => {
            const { tone, Sign } = looks[state];
            return (
              <div className="grid justify-items-start gap-1">
                <Badge tone={tone} icon={<Sign aria-hidden />}>
                  {say(language, `reach.state.${state}`)}
                </Badge>
                {newValue && (
                  <span className="text-sm">{say(language, "reach.test.instead", { value: newValue })}</span>
                )}
                {newValue && !taken && may.edit && (
                  <ActButton
                    action={takeNewValueAction}
                    fields={{ target: id }}
                    label={say(language, "reach.test.take")}
                    fullLabel={say(language, "reach.test.takeOne", { value: newValue })}
                    variant="quiet"
                  />
                )}
                {note && <span className="text-ink-soft text-sm">{note}</span>}
              </div>
            );
          },
        },
        {
          key: "answered",
          head: head("answered"),
          cell: ({ answeredAt, method, seconds }) =>
            answeredAt && (
              <>
                <DateTime at={answeredAt.toISOString()} precision="minute" quiet />
                <span className="block text-ink-soft text-sm">
                  {[method ? said(`reach.method.${method}`) : "", answerTime(language, seconds)]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </>
            ),
        },
        {
          key: "act",
          head: head("act"),
          headHidden: true,
          cell: ({ id, name, value, state }) =>
            open &&
            may.test &&
            ["waiting", "delivered", "no-answer"].includes(state) && (
              <RecordDialog target={id} about={`${name}, ${value}`} />
            ),
        },
      ]}
    />
  );
}
