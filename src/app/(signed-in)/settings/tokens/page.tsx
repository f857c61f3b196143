import { KeyRound } from "lucide-react";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { listTokens } from "@/application/access/list-tokens";
import { apiActions } from "@/application/table";
import { say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { revokeTokenAction } from "./actions";
import { TokenForm } from "./form";

export default async function TokensPage() {
  const [{ language }, { tokens, scopes }] = await Promise.all([readReader(), read(listTokens, {})]);
  return (
    <div className="grid gap-8">
      <Section
        title={say(language, "settings.tokens.title")}
        description={
          <>
            {say(language, "settings.tokens.lead")}{" "}
            <TextLink href="/api/openapi.json" prefetch={false}>
              {say(language, "settings.tokens.api")}
            </TextLink>
          </>
        }
      >
        <Table
          caption={say(language, "settings.tokens.title")}
          rows={tokens}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={<KeyRound aria-hidden />} title={say(language, "settings.tokens.none")} />}
          columns={[
            { key: "name", head: say(language, "settings.tokens.name"), main: true, cell: ({ name }) => name },
            {
              key: "scopes",
              head: say(language, "settings.tokens.scopes"),
              cell: ({ scopes }) => (
                <span className="flex flex-wrap gap-1">
                  {scopes.map((scope) => (
                    <Badge key={scope}>{scope}</Badge>
                  ))}
                </span>
              ),
            },
            {
              key: "expires",
              head: say(language, "settings.tokens.expires"),
              cell: ({ expiresAt }) => <DateTime at={expiresAt.toISOString()} precision="day" />,
            },
            {
              key: "used",
              head: say(language, "settings.tokens.used"),
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? <DateTime at={lastUsedAt.toISOString()} /> : say(language, "settings.tokens.never"),
            },
            {
              key: "revoke",
              head: say(language, "settings.tokens.revoke"),
              headHidden: true,
              cell: ({ id, name }) => (
                <ActButton
                  action={revokeTokenAction}
                  fields={{ id }}
                  label={say(language, "settings.tokens.revoke")}
                  fullLabel={say(language, "settings.tokens.revokeOne", { name })}
                />
              ),
            },
          ]}
        />
      </Section>
      <Section title={say(language, "settings.tokens.create")} shape="panel">
        <Words language={language} under={["settings.tokens"]}>
          <TokenForm scopes={scopes.filter((scope) => apiActions.includes(scope))} />
        </Words>
      </Section>
    </div>
  );
}
