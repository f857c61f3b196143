import { Law } from "@/app/(signed-in)/deadlines/law";
import { ruleChoices } from "@/app/(signed-in)/deadlines/rule-words";
import type { Regime } from "@/core/deadlines/catalogue/schema";
import { units } from "@/core/deadlines/period";
import { sayEvent } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { type Mode, one, type Search } from "./asked";
import { WhenFields } from "./when-fields";

type QuestionFormProps = {
  language: Language;
  search: Search;
  mode: Mode;
  zone: string;
  zones: readonly string[];
  regimes: ReadonlyArray<{ id: string; name: string; jurisdiction: string }>;
  /** The regime that was chosen, with its stages. */
  regime: Regime | null;
};

/** A plain form whose address holds the question, so that it can be shared and works without JavaScript. */
export function QuestionForm(props: QuestionFormProps) {
  const { language, search, mode, zone, zones } = props;
  return (
    <form
      action="/deadlines/calculator#answer"
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 shadow-low"
    >
      <input type="hidden" name="mode" value={mode} />
      {mode === "period" ? <PeriodFields {...props} /> : <RegimeFields {...props} />}
      <Select
        name="zone"
        label={say(language, "deadlineScreens.calculator.zone")}
        hint={say(language, "deadlineScreens.calculator.zoneHint")}
        options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        defaultValue={one(search, "zone") || zone}
      />
      <div className="grid grid-cols-2 gap-2">
        <TextInput
          name="calendar"
          mono
          optional
          label={say(language, "deadlineScreens.calculator.calendar")}
          hint={say(language, "deadlineScreens.calculator.calendarHint")}
          defaultValue={one(search, "calendar")}
        />
        <TextInput
          name="cutoff"
          type="time"
          optional
          label={say(language, "deadlineScreens.calculator.cutoff")}
          hint={say(language, "deadlineScreens.calculator.cutoffHint")}
          defaultValue={one(search, "cutoff")}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{say(language, "deadlineScreens.calculator.compute")}</SubmitButton>
        <LinkButton variant="quiet" href={`/deadlines/calculator?mode=${mode}`}>
          {say(language, "deadlineScreens.calculator.clear")}
        </LinkButton>
      </div>
    </form>
  );
}

function PeriodFields({ language, search }: QuestionFormProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <TextInput
          name="amount"
          type="number"
          min={0}
          label={say(language, "deadlineScreens.calculator.amount")}
          defaultValue={one(search, "amount") || "72"}
        />
        <Select
          name="unit"
          label={say(language, "deadlineScreens.calculator.unit")}
          options={units.map((value) => ({ value, label: say(language, `deadlines.units.${value}`) }))}
          defaultValue={one(search, "unit") || "hours"}
        />
      </div>
      <Select
        name="rule"
        label={say(language, "deadlineScreens.calculator.rule")}
        options={ruleChoices(language)}
        defaultValue={one(search, "rule") || "H-ELAPSED"}
      />
      <WhenFields
        language={language}
        name="start"
        label={say(language, "deadlineScreens.calculator.start")}
        search={search}
      />
    </>
  );
}

function RegimeFields({ language, search, regimes, regime }: QuestionFormProps) {
  const events = [
    ...new Set(regime?.stages.flatMap(({ from, cappedBy }) => [...from, ...(cappedBy ? [cappedBy] : [])])),
  ];
  return (
    <>
      <Select
        name="regime"
        label={say(language, "deadlineScreens.column.regime")}
        placeholder={say(language, "deadlineScreens.calculator.choose")}
        options={regimes.map(({ id, name, jurisdiction }) => ({ value: id, label: name, group: jurisdiction }))}
        defaultValue={one(search, "regime")}
      />
      {regime === null && (
        <p className="text-ink-soft text-sm">{say(language, "deadlineScreens.calculator.chooseHint")}</p>
      )}
      {regime && (
        <>
          <Select
            name="stage"
            label={say(language, "deadlineScreens.regime.stage")}
            placeholder={say(language, "deadlineScreens.calculator.allStages")}
            options={regime.stages.map(({ id, label }) => ({ value: id, label }))}
            defaultValue={one(search, "stage")}
          />
          <p className="text-ink-soft text-sm">
            <Law>{regime.clockStart.meaning}</Law>
          </p>
          {events.map((name) => (
            <WhenFields key={name} language={language} name={name} label={sayEvent(language, name)} search={search} />
          ))}
        </>
      )}
    </>
  );
}
