import { validityStates } from "@/core/deadlines/catalogue/schema";
import { type RegimeFilter, switchStates } from "@/core/deadlines/catalogue/select";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";

type FiltersProps = { language: Language; filter: RegimeFilter; areas: readonly string[] };

/** A plain form whose address holds the choice. */
export function Filters({ language, filter, areas }: FiltersProps) {
  const any = say(language, "deadlineScreens.filter.any");
  return (
    <search>
      <form className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1.5fr_1fr_1fr_1fr_auto] lg:items-end">
        <TextInput
          name="text"
          type="search"
          label={say(language, "deadlineScreens.filter.text")}
          defaultValue={filter.text}
        />
        <Select
          name="area"
          label={say(language, "deadlineScreens.filter.area")}
          placeholder={any}
          options={areas.map((area) => ({ value: area, label: area }))}
          defaultValue={filter.area}
        />
        <Select
          name="kind"
          label={say(language, "deadlineScreens.filter.kind")}
          placeholder={any}
          options={validityStates.map((value) => ({ value, label: say(language, `deadlines.validity.${value}`) }))}
          defaultValue={filter.kind}
        />
        <Select
          name="confidence"
          label={say(language, "deadlineScreens.filter.confidence")}
          placeholder={any}
          options={(["verified", "from-memory"] as const).map((value) => ({
            value,
            label: say(language, `deadlines.confidence.${value}`),
          }))}
          defaultValue={filter.confidence}
        />
        <Select
          name="switched"
          label={say(language, "deadlineScreens.filter.switched")}
          placeholder={any}
          options={switchStates.map((value) => ({ value, label: say(language, `deadlineScreens.switched.${value}`) }))}
          defaultValue={filter.switched}
        />
        <div className="flex gap-2">
          <SubmitButton variant="secondary">{say(language, "deadlineScreens.filter.apply")}</SubmitButton>
          <LinkButton variant="quiet" href="/deadlines">
            {say(language, "deadlineScreens.filter.clear")}
          </LinkButton>
        </div>
      </form>
    </search>
  );
}
