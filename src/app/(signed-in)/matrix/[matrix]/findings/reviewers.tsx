"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { reviewRules } from "@/core/access/review";
import { Button } from "@/ui/actions/button";
import { RadioGroup } from "@/ui/form/radio-group";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";

type Person = { readonly id: string; readonly name: string };
type ReviewersProps = {
  approvers: readonly Person[];
  /** What was typed before the form came back. */
  typed: Readonly<Record<string, string>>;
};

/** Chooses who decides about a version: any approver, or named people with deputies. */
export function Reviewers({ approvers, typed }: ReviewersProps) {
  const say = useSay();
  const before = (typed.reviewer ?? "").split("\n").filter(Boolean).length;
  const [who, setWho] = useState(typed.who ?? "anyone");
  const [count, setCount] = useState(Math.max(1, before));
  const people = approvers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="grid gap-3">
      <RadioGroup
        label={say("versions.review.title")}
        name="who"
        value={who}
        onChange={(event) => setWho(event.currentTarget.value)}
        options={[
          { value: "anyone", label: say("versions.review.anyone"), hint: say("versions.review.anyoneHint") },
          { value: "named", label: say("versions.review.named"), disabled: people.length === 0 },
        ]}
      />
      {who === "named" && (
        <div className="grid gap-3 border-line border-l-2 pl-3">
          <RadioGroup
            label={say("versions.review.rule")}
            name="rule"
            defaultValue={typed.rule ?? "any"}
            options={reviewRules.map((rule) => ({ value: rule, label: say(`versions.review.rules.${rule}`) }))}
          />
          {Array.from({ length: count }, (_, nth) => nth + 1).map((nth) => (
            <div key={nth} className="grid gap-2">
              <Select
                name="reviewer"
                label={say("versions.review.reviewer", { nth })}
                placeholder={say("versions.review.nobody")}
                defaultValue={typed.reviewer?.split("\n")[nth - 1] ?? ""}
                options={people}
              />
              <Select
                name="deputy"
                label={say("versions.review.deputy", { nth })}
                placeholder={say("versions.review.nobody")}
                defaultValue={typed.deputy?.split("\n")[nth - 1] ?? ""}
                options={people}
              />
            </div>
          ))}
          {count < Math.min(20, people.length) && (
            <Button
              size="small"
              className="justify-self-start"
              icon={<UserPlus aria-hidden />}
              onClick={() => setCount(count + 1)}
            >
              {say("versions.review.more")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
