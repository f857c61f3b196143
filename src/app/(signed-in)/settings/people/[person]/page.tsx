import { notFound } from "next/navigation";
import {
  disableAction,
  enableAction,
  endRoleAction,
  signOutPersonAction,
} from "@/app/(signed-in)/settings/people/actions";
import { grantWords } from "@/app/(signed-in)/settings/people/grant-words";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { listPeople } from "@/application/access/list-people";
import { say } from "@/core/language/say";
import { Breadcrumbs } from "@/ui/layout/breadcrumbs";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Words } from "@/ui/words";
import { GrantForm, PersonForm, RenewForm } from "./forms";

export default async function PersonPage({ params }: { params: Promise<{ person: string }> }) {
  const [reader, { people }, { person: id }] = await Promise.all([readReader(), read(listPeople, {}), params]);
  const { language } = reader;
  const person = people.find((candidate) => candidate.id === id) ?? notFound();
  const open = person.grants.filter(({ state }) => state !== "over");
  const shutOut = person.status === "disabled";
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <Breadcrumbs
          crumbs={[{ label: say(language, "settings.people.back"), href: "/settings/people" }, { label: person.name }]}
        />
        <div>
          <h2 className="flex flex-wrap items-center gap-2 font-semibold text-xl">
            {person.name}
            {shutOut && <Badge tone="stop">{say(language, "settings.people.disabled")}</Badge>}
          </h2>
          <p className="break-all text-ink-soft">{person.email}</p>
        </div>
      </header>
      <Section title={say(language, "settings.people.roles")} shape="panel">
        {open.length === 0 && <p className="text-ink-soft">{say(language, "settings.people.noRoles")}</p>}
        <ul className="divide-y divide-line">
          {open.map((grant) => (
            <li key={grant.id} className="flex flex-wrap items-center justify-between gap-3 py-2 first:pt-0 last:pb-0">
              <span>{grantWords(reader, grant).text}</span>
              <ActButton
                action={endRoleAction}
                fields={{ grant: grant.id }}
                label={say(language, grant.state === "pending" ? "settings.people.decline" : "settings.people.endRole")}
                fullLabel={say(language, "settings.people.endRoleOne", {
                  role: say(language, `access.roles.${grant.role}`),
                })}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Words language={language} under={["settings", "access", "recovery"]}>
        <div className="grid gap-8">
          <Section title={say(language, "settings.people.person")} shape="panel">
            <PersonForm person={person.id} name={person.name} email={person.email} />
          </Section>
          {!shutOut && (
            <Section title={say(language, "settings.people.grant")} shape="panel">
              <GrantForm person={person.id} held={open.map(({ role }) => role)} />
            </Section>
          )}
          {!person.own && !shutOut && (
            <Section
              title={say(language, "settings.people.signIn")}
              description={say(language, "settings.people.renewLead")}
              shape="panel"
            >
              <div className="grid gap-3">
                <RenewForm person={person.id} />
                <ActButton
                  action={signOutPersonAction}
                  fields={{ person: person.id }}
                  size="medium"
                  label={say(language, "settings.people.signOut")}
                />
              </div>
            </Section>
          )}
          {!person.own && (
            <Section
              title={say(language, shutOut ? "settings.people.enable" : "settings.people.disable")}
              description={say(language, shutOut ? "settings.people.enableLead" : "settings.people.disableLead")}
              shape="panel"
            >
              <ActButton
                action={shutOut ? enableAction : disableAction}
                fields={{ person: person.id }}
                variant={shutOut ? "secondary" : "danger"}
                size="medium"
                label={say(language, shutOut ? "settings.people.enable" : "settings.people.disable")}
              />
            </Section>
          )}
        </div>
      </Words>
    </div>
  );
}
