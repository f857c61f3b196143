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

/** A plain form whose address holds the choice; what narrows further is folded until it is used. */
export function Filters({ language, form, matrices }: FiltersProps) {
  const text = (key: Below) => say(language, `evidenceScreens.log.filter.${key}`);
  const narrowed = Object.keys(form).filter((name) => name !== "words").length;
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
      <form className="grid gap-3">
        <div className="flex flex-wrap items-end gap-2">
          <TextInput
            className="min-w-0 max-w-md flex-1 basis-48"
            name="words"
            type="search"
            label={text("words")}
            defaultValue={form.words}
          />
          <SubmitButton variant="secondary">{text("apply")}</SubmitButton>
          {Object.keys(form).length > 0 && (
            <LinkButton variant="quiet" href="/evidence">
              {text("clear")}
            </LinkButton>
          )}
        </div>
        <details open={narrowed > 0}>
          <summary className="min-h-6 w-fit cursor-pointer text-ink-soft pointer-coarse:min-h-11">
            {say(language, "evidenceScreens.log.filter.more", { count: narrowed })}
          </summary>
          <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
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
          </div>
        </details>
      </form>
    </search>
  );
}

type Below<Key extends string = TextKey> = Key extends `evidenceScreens.log.filter.${infer Rest}` ? Rest : never;
