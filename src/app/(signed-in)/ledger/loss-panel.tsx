import { type Language, say } from "@/core/language/say";
import type { Loss } from "@/core/ledger/loss";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { formatInstant } from "@/ui/show/instants";
import { KeyValues } from "@/ui/show/key-values";
import { AcceptLoss } from "./accept-loss";

type LossPanelProps = {
  reading: { language: Language; zone: string };
  loss: Loss & {
    readonly acknowledged: ReadonlyArray<{ readonly name: string; readonly at: string }>;
    readonly may: { readonly accept: boolean };
  };
};

/** Shows what the ledger lacks of what was kept outside, what to do, and who has accepted it. */
export function LossPanel({ reading, loss }: LossPanelProps) {
  const { language } = reading;
  const when = (instant: string) => formatInstant(new Date(instant), reading);
  const checkpoint = (number: number, time: string) =>
    time === "" ? (
      say(language, "ledgerScreens.loss.none")
    ) : (
      <>
        {say(language, "ledgerScreens.loss.checkpoint", { number })}, <DateTime at={time} precision="second" />
      </>
    );
  return (
    <Section title={say(language, "ledgerScreens.loss.title")} shape="panel">
      <KeyValues
        items={[
          { label: say(language, "ledgerScreens.loss.shared"), value: checkpoint(loss.after, loss.since) },
          { label: say(language, "ledgerScreens.loss.outside"), value: checkpoint(loss.until, loss.time) },
          {
            label: say(language, "ledgerScreens.loss.missing"),
            value: say(language, "ledgerScreens.loss.entries", { count: loss.entries }),
          },
        ]}
      />
      <div className="mt-4 grid max-w-prose grid-cols-1 gap-3">
        <p>{say(language, "ledgerScreens.loss.text")}</p>
        <p>{say(language, "ledgerScreens.loss.do")}</p>
        {loss.acknowledged.map(({ name, at }) => (
          <p key={name}>{say(language, "ledgerScreens.loss.said", { name, when: when(at) })}</p>
        ))}
        {loss.may.accept && (
          <div>
            <AcceptLoss
              until={loss.until}
              label={say(language, "ledgerScreens.loss.accept")}
              why={say(language, "ledgerScreens.loss.why")}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
