import type { ImportCheck } from "@/application/matrix/check-import";
import { type Language, say } from "@/core/language/say";
import { KeyValues } from "@/ui/show/key-values";

const registers = ["positions", "stakeholders", "channels", "contacts", "sections"] as const;

/** Tells which entries of the registers would be new, by name, and how many are there already. */
export function Registers({ language, check }: { language: Language; check: ImportCheck }) {
  const items = registers
    .map((register) => ({ register, ...check[register] }))
    .filter(({ fresh, found }) => fresh.length + found > 0);
  return (
    <div className="grid gap-3">
      <KeyValues
        items={items.map(({ register, fresh, found }) => ({
          label: say(language, `import.wizard.check.${register}`),
          value: (
            <>
              <p>
                {[
                  say(language, "import.wizard.check.new", { count: fresh.length }),
                  say(language, "import.wizard.check.found", { count: found }),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </p>
              {fresh.length > 0 && (
                <details className="text-sm">
                  <summary className="cursor-pointer text-accent-ink">
                    {say(language, "import.wizard.check.showNew")}
                  </summary>
                  <p className="max-h-60 overflow-y-auto break-words py-1 text-ink-soft">{fresh.join(" · ")}</p>
                </details>
              )}
            </>
          ),
        }))}
      />
      {check.contacts.found > 0 && (
        <p className="text-ink-faint text-sm">{say(language, "import.wizard.check.contactsNote")}</p>
      )}
    </div>
  );
}
