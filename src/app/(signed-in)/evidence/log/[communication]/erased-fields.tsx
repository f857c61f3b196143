import { Eraser } from "lucide-react";
import { sayField } from "@/app/(signed-in)/evidence/privacy/words";
import type { ErasedField } from "@/application/evidence/read-communication";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";

type ErasedFieldsProps = { language: Language; fields: readonly ErasedField[]; mayRead: boolean };

/** Says which fields of an entry were erased and when, and leads to the request that explains it. */
export function ErasedFields({ language, fields, mayRead }: ErasedFieldsProps) {
  return (
    <Section
      title={say(language, "evidenceScreens.entry.erasedFields")}
      description={say(language, "evidenceScreens.entry.erasedText")}
    >
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {fields.map(({ name, erasure, at }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <Eraser aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <span className="min-w-0 flex-1 font-medium">{sayField(language, name)}</span>
            <DateTime at={at} quiet />
            {erasure && mayRead && (
              <TextLink href={`/evidence/privacy/${erasure}`}>
                {say(language, "evidenceScreens.entry.seeRequest")}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
