import type { ReactNode } from "react";
import type { OutageAnalysis, Switchable } from "@/application/matrix/analyse-outage";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { SendOnChange } from "./send-on-change";

type SwitchesProps = {
  language: Language;
  matrices: ReadonlyArray<{ id: string; name: string }>;
  matrix: string;
  analysis: OutageAnalysis;
  off: readonly string[];
  /** Hidden fields with what else the address of the page holds. */
  children?: ReactNode;
};

/** Kinds of service that are switched in groups of their own. */
const apart = ["site", "carrier"];

/** A plain form whose address holds the choice, so that it can be shared and works without JavaScript. */
export function Switches({ language, matrices, matrix, analysis, off, children }: SwitchesProps) {
  const { services, channels, people } = analysis.switchable;
  const ofKind = (wanted: string) => services.filter(({ kind }) => kind === wanted);
  return (
    <SendOnChange>
      <div className="grid gap-4 rounded-lg border border-line bg-surface p-4 shadow-low lg:sticky lg:top-[calc(var(--top-bar,0px)+1rem)] lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
        <Select
          name="matrix"
          label={say(language, "outage.choose-matrix")}
          options={matrices.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={matrix}
        />
        <h2 className="font-semibold">{say(language, "outage.switch-off")}</h2>
        {children}
        <Group
          legend={say(language, "outage.services")}
          items={services.filter(({ kind }) => !apart.includes(kind))}
          off={off}
          open
        />
        <Group legend={say(language, "outage.sites")} items={ofKind("site")} off={off} />
        <Group legend={say(language, "outage.carriers")} items={ofKind("carrier")} off={off} />
        <Group legend={say(language, "outage.channels")} items={channels} off={off} />
        <Group legend={say(language, "outage.people")} items={people} off={off} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{say(language, "outage.show")}</SubmitButton>
          <LinkButton href={`/channels/outage?matrix=${matrix}`}>{say(language, "outage.reset")}</LinkButton>
        </div>
      </div>
    </SendOnChange>
  );
}

function Group({
  legend,
  items,
  off,
  open,
}: {
  legend: string;
  items: readonly Switchable[];
  off: readonly string[];
  open?: boolean;
}) {
  if (items.length === 0) return null;
  const chosen = items.filter(({ id }) => off.includes(id)).length;
  return (
    <details open={open || chosen > 0}>
      <summary className="cursor-pointer py-1 font-medium">
        {legend}{" "}
        <span className="text-ink-soft tabular-nums">{chosen > 0 ? `${chosen}/${items.length}` : items.length}</span>
      </summary>
      <fieldset className="grid gap-1 py-1">
        <legend className="sr-only">{legend}</legend>
        {items.map(({ id, name }) => (
          <Checkbox key={id} name="down" value={id} label={name} defaultChecked={off.includes(id)} />
        ))}
      </fieldset>
    </details>
  );
}
