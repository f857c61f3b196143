import { Law } from "@/app/(signed-in)/deadlines/law";
import type { Limit, Regime, Stage } from "@/core/deadlines/catalogue/schema";
import { judge } from "@/core/deadlines/condition";
import { sayEvent, sayPeriod, sayReason } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";
import { type Column, Table } from "@/ui/show/table";

/** Shows the stages of a regime: what starts each, how long it is, how it is counted, and when it is due at all. */
export function Stages({ language, regime }: { language: Language; regime: Regime }) {
  const columns: Column<Stage>[] = [
    {
      key: "stage",
      head: say(language, "deadlineScreens.regime.stage"),
      main: true,
      cell: ({ id, label, kind, otherParty }) => (
        <>
          <TextLink href={`/deadlines/calculator?mode=regime&regime=${regime.id}&stage=${id}`}>
            <Law>{label}</Law>
          </TextLink>{" "}
          {kind !== "notice" && <Badge>{say(language, `deadlines.kinds.${kind}`)}</Badge>}{" "}
          {otherParty && <Badge>{say(language, "deadlineScreens.regime.otherParty")}</Badge>}
        </>
      ),
    },
    {
      key: "from",
      head: say(language, "deadlineScreens.regime.from"),
      cell: ({ from }) => from.map((name) => sayEvent(language, name)).join(" · "),
    },
    {
      key: "limit",
      head: say(language, "deadlineScreens.regime.limit"),
      cell: (stage) => <StageLimit {...{ language, stage }} />,
    },
    {
      key: "when",
      head: say(language, "deadlineScreens.regime.when"),
      cell: ({ when, note }) => (
        <div className="grid gap-1 text-sm">
          {when &&
            judge(when, {}).reasons.map((reason) => {
              const sentence = sayReason(language, reason);
              return <span key={sentence}>{sentence}</span>;
            })}
          {note && <Law className="text-ink-soft">{note}</Law>}
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={say(language, "deadlineScreens.regime.stages")}
      columns={columns}
      rows={regime.stages}
      rowKey={({ id }) => id}
    />
  );
}

function sayLimit(language: Language, { period, rule }: Limit): string {
  return `${sayPeriod(language, period)} (${rule})`;
}

function StageLimit({ language, stage }: { language: Language; stage: Stage }) {
  const { limit, standard, expectation, variants } = stage;
  return (
    <div className="grid gap-1">
      {limit && <span className="font-medium">{sayLimit(language, limit)}</span>}
      {standard && <Law>{standard}</Law>}
      {!limit && expectation && (
        <span>{say(language, "deadlineScreens.regime.expected", { limit: sayLimit(language, expectation) })}</span>
      )}
      {variants?.map((variant) => (
        <span key={JSON.stringify(variant)} className="text-ink-soft text-sm">
          {variant.limit ? sayLimit(language, variant.limit) : say(language, "deadlineScreens.noFixedLimit")}
          {variant.note && (
            <>
              {": "}
              <Law>{variant.note}</Law>
            </>
          )}
        </span>
      ))}
    </div>
  );
}
