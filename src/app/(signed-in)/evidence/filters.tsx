import { type Language, say, type TextKey } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import type { FilterForm } from "./filter";

type FiltersProps = {
  language: Language;
  form: FilterForm;
  matrices: ReadonlyArray<{ id: string; name: string }>;
};

/** A plain form whose address holds the choice. */
export function Filters({ language, form, matrices }: FiltersProps) {
  const text = (key: Below) => say(language, `evidenceScreens.log.filter.${key}`);
  const choice = (name: "direction" | "planned" | "drill", options: ReadonlyArray<readonly [string, string]>) => (
    <Select
      name={name}
      label={text(name)}
      placeholder={text("any")}
      defaultValue={form[name]}
      options={options.map(([value, label]) => ({ value, label }))}
    />
  );
  return (
    <search>
      <form className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4 lg:items-end">
        <TextInput name="words" type="search" label={text("words")} defaultValue={form.words} />
        <Select
          name="matrix"
          label={text("matrix")}
          placeholder={text("any")}
          defaultValue={form.matrix}
          options={matrices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput name="from" type="date" label={text("from")} defaultValue={form.from} />
        <TextInput name="to" type="date" label={text("to")} defaultValue={form.to} />
        {choice("direction", [
          ["outgoing", say(language, "evidenceScreens.log.outgoing")],
          ["incoming", say(language, "evidenceScreens.log.incoming")],
        ])}
        {choice("planned", [
          ["yes", text("plannedYes")],
          ["no", text("plannedNo")],
        ])}
        {choice("drill", [
          ["no", text("drillNo")],
          ["yes", text("drillYes")],
        ])}
        <div className="flex gap-2">
          <SubmitButton variant="secondary">{text("apply")}</SubmitButton>
          <LinkButton variant="quiet" href="/evidence">
            {text("clear")}
          </LinkButton>
        </div>
      </form>
    </search>
  );
}

type Below<Key extends string = TextKey> = Key extends `evidenceScreens.log.filter.${infer Rest}` ? Rest : never;
