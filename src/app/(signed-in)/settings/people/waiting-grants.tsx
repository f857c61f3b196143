import { ActButton } from "@/app/act-button";
import type { Role } from "@/core/access/roles";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { confirmRoleAction, endRoleAction } from "./actions";

type Person = {
  id: string;
  name: string;
  grants: readonly { id: string; role: Role; state: string; grantedBy: string; mayConfirm: boolean }[];
};

/** Lists the roles that a second administrator has to confirm; nothing when there are none. */
export function WaitingGrants({ language, people }: { language: Language; people: readonly Person[] }) {
  const waiting = people.flatMap((person) =>
    person.grants.filter(({ state }) => state === "pending").map((grant) => ({ ...grant, person: person.name })),
  );
  if (waiting.length === 0) return null;
  return (
    <Section title={say(language, "settings.people.waiting")} shape="panel">
      <ul className="grid gap-3">
        {waiting.map(({ id, role: name, person, grantedBy, mayConfirm }) => {
          const role = say(language, `access.roles.${name}`);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <div className="min-w-0 flex-1">
                <p className="font-medium">
                  {say(language, "settings.people.waitingLine", { role, person, by: grantedBy })}
                </p>
                {!mayConfirm && <p className="text-ink-soft text-sm">{say(language, "settings.people.waitingOwn")}</p>}
              </div>
              {mayConfirm && (
                <ActButton
                  action={confirmRoleAction}
                  fields={{ grant: id }}
                  variant="primary"
                  label={say(language, "settings.people.confirm")}
                  fullLabel={say(language, "settings.people.confirmOne", { role, person })}
                />
              )}
              <ActButton
                action={endRoleAction}
                fields={{ grant: id }}
                label={say(language, "settings.people.decline")}
                fullLabel={say(language, "settings.people.declineOne", { role, person })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
