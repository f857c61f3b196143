import { UserPlus } from "lucide-react";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { listPeople } from "@/application/access/list-people";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { Table } from "@/ui/show/table";
import { revokeInvitationAction } from "./actions";
import { grantWords } from "./grant-words";
import { WaitingGrants } from "./waiting-grants";

export default async function PeoplePage() {
  const [reader, { people, invitations }] = await Promise.all([readReader(), read(listPeople, {})]);
  const { language } = reader;
  return (
    <div className="grid gap-8">
      <WaitingGrants language={language} people={people} />
      <Section
        title={say(language, "settings.people.title")}
        actions={
          <LinkButton href="/settings/people/invite" variant="primary" icon={<UserPlus aria-hidden />}>
            {say(language, "settings.people.invite")}
          </LinkButton>
        }
      >
        <Table
          caption={say(language, "settings.people.title")}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "person",
              head: say(language, "settings.people.person"),
              main: true,
              cell: ({ id, name, email, status }) => (
                <span className="grid">
                  <span className="flex flex-wrap items-center gap-2">
                    <TextLink href={`/settings/people/${id}`}>{name}</TextLink>
                    {status === "disabled" && <Badge tone="stop">{say(language, "settings.people.disabled")}</Badge>}
                  </span>
                  <span className="break-all font-normal text-ink-soft text-sm">{email}</span>
                </span>
              ),
            },
            {
              key: "roles",
              head: say(language, "settings.people.roles"),
              cell: ({ grants }) => (
                <span className="flex flex-wrap gap-1">
                  {grants.map((grant) => {
                    const { text, tone } = grantWords(reader, grant);
                    return (
                      <Badge key={grant.id} tone={tone}>
                        {text}
                      </Badge>
                    );
                  })}
                </span>
              ),
            },
            {
              key: "factor",
              head: say(language, "settings.people.factor"),
              cell: ({ hasAuthenticator }) =>
                say(language, hasAuthenticator ? "settings.people.factorYes" : "settings.people.factorNo"),
            },
            {
              key: "seen",
              head: say(language, "settings.people.seen"),
              cell: ({ seenAt }) =>
                seenAt ? <DateTime at={seenAt.toISOString()} quiet /> : say(language, "settings.people.never"),
            },
          ]}
        />
      </Section>
      {invitations.length > 0 && (
        <Section title={say(language, "settings.people.invitations")}>
          <Table
            caption={say(language, "settings.people.invitations")}
            rows={invitations}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "person",
                head: say(language, "settings.people.person"),
                main: true,
                cell: ({ name, email }) => (
                  <span className="grid">
                    {name}
                    <span className="break-all font-normal text-ink-soft text-sm">{email}</span>
                  </span>
                ),
              },
              {
                key: "roles",
                head: say(language, "settings.people.roles"),
                cell: ({ roles, renewal }) =>
                  renewal
                    ? say(language, "settings.people.renewal")
                    : roles.map((role) => say(language, `access.roles.${role}`)).join(", "),
              },
              {
                key: "by",
                head: say(language, "settings.people.invitedBy"),
                cell: ({ invitedBy }) => invitedBy,
              },
              {
                key: "expires",
                head: say(language, "settings.people.expires"),
                cell: ({ expiresAt }) => <DateTime at={expiresAt.toISOString()} quiet />,
              },
              {
                key: "revoke",
                head: say(language, "settings.people.revoke"),
                headHidden: true,
                cell: ({ id, name }) => (
                  <ActButton
                    action={revokeInvitationAction}
                    fields={{ invitation: id }}
                    label={say(language, "settings.people.revoke")}
                    fullLabel={say(language, "settings.people.revokeOne", { name })}
                  />
                ),
              },
            ]}
          />
        </Section>
      )}
    </div>
  );
}
