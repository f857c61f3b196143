import { isTextKey, type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";

type Told = { readonly field: string; readonly before?: string; readonly after: string };
type Group = {
  readonly count: number;
  readonly entries: readonly { readonly name: string; readonly fields: readonly Told[] }[];
};

/** Tells entry by entry what is added or changed. */
export function Outcome({ language, kind, group }: { language: Language; kind: "added" | "changed"; group: Group }) {
  const title = say(language, `register.import.${kind}`, { count: group.count });
  if (group.count === 0) return <p className="text-ink-soft">{title}</p>;
  return (
    <Section title={title}>
      <ul className="divide-y divide-line border-line border-y">
        {group.entries.map(({ name, fields }) => (
          <li key={name} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
            <span className="font-medium">{name}</span>
            <ul className="text-ink-soft text-sm">
              {fields.map(({ field, before, after }) => (
                <li key={field} className="wrap-anywhere">
                  {kind === "added"
                    ? `${labelOf(language, field)}: ${after}`
                    : say(language, "register.import.change", {
                        field: labelOf(language, field),
                        before: before || say(language, "register.import.empty"),
                        after: after || say(language, "register.import.empty"),
                      })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {group.count > group.entries.length && (
        <p className="pt-2 text-ink-soft">
          {say(language, "register.import.more", { count: group.count - group.entries.length })}
        </p>
      )}
    </Section>
  );
}

function labelOf(language: Language, field: string): string {
  const key = `register.fields.${field}`;
  return isTextKey(key) ? say(language, key) : field;
}
