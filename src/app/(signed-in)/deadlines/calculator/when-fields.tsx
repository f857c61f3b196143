import { type Language, say } from "@/core/language/say";
import { TextInput } from "@/ui/form/text-input";
import { one, type Search } from "./asked";

type WhenFieldsProps = { language: Language; name: string; label: string; search: Search };

/** Asks for the day and, where it is known, the time of an event. */
export function WhenFields({ language, name, label, search }: WhenFieldsProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid grid-cols-2 gap-2">
        <TextInput
          type="date"
          name={`on.${name}`}
          label={say(language, "deadlineScreens.calculator.day")}
          defaultValue={one(search, `on.${name}`)}
        />
        <TextInput
          type="time"
          name={`at.${name}`}
          label={say(language, "deadlineScreens.calculator.time")}
          optional
          defaultValue={one(search, `at.${name}`)}
        />
      </div>
    </fieldset>
  );
}
