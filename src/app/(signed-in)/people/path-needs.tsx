"use client";

import type { Option } from "@/app/(signed-in)/_register/entry";
import { NeedsEditor } from "@/app/(signed-in)/_register/needs-editor";
import { certainNeed, type Needs, withNeed, withoutNeed } from "@/core/channels/needs";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";

/** A service that paths may need, with its kind. */
export type ServiceOption = Option & { readonly kind: string };

const asked = ["carrier", "site"] as const;

type PathNeedsProps = {
  value: Needs;
  services: readonly ServiceOption[];
  onChange: (needs: Needs) => void;
  readOnly: boolean;
};

/** Asks for the carrier and the site of a path, and for whatever else it needs. */
export function PathNeeds({ value, services, onChange, readOnly }: PathNeedsProps) {
  const say = useSay();
  const questions = asked.flatMap((kind) => {
    const options = services.filter((service) => service.kind === kind);
    const chosen = certainNeed(value, new Set(options.map((option) => option.value)));
    return options.length > 0 ? [{ kind, options, chosen }] : [];
  });
  const answers = questions.flatMap(({ chosen }) => chosen ?? []);
  const rest = answers.reduce(withoutNeed, value);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {questions.map(({ kind, options, chosen }) => (
          <Select
            key={kind}
            className="min-w-40 flex-1"
            label={say(`register.kinds.service.${kind}`)}
            value={chosen ?? ""}
            placeholder={say("register.notSet")}
            disabled={readOnly}
            options={options}
            onChange={({ target }) => {
              const without = chosen ? withoutNeed(value, chosen) : value;
              onChange(target.value ? withNeed(without, target.value) : without);
            }}
          />
        ))}
      </div>
      <NeedsEditor
        value={rest}
        services={services}
        readOnly={readOnly}
        onChange={(next) => onChange(answers.reduce(withNeed, next))}
      />
    </>
  );
}
