import type { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { formatDay } from "@/ui/show/instants";
import { IdentityChange } from "./change";

type Identity = { id: string; subject: string; createdAt: Date };
type IdentitiesProps = {
  reader: Awaited<ReturnType<typeof readReader>>;
  provider: string;
  identities: readonly Identity[];
};

/** Says which account of the identity provider opens this one, and lets its owner change that. */
export function Identities({ reader, provider, identities }: IdentitiesProps) {
  const { language } = reader;
  return (
    <Section title={provider} description={say(language, "settings.account.providerLead")} shape="panel">
      <div className="grid gap-3">
        {identities.map(({ id, subject, createdAt }) => (
          <div key={id} className="flex flex-wrap items-center justify-between gap-3">
            <p className="min-w-0">
              {say(language, "settings.account.providerLinked", { date: formatDay(createdAt, reader) })}
              <span className="block break-all text-ink-soft text-sm">
                {say(language, "settings.account.providerSubject", { subject })}
              </span>
            </p>
            <IdentityChange provider={provider} identity={id} />
          </div>
        ))}
        {identities.length === 0 && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-ink-soft">{say(language, "settings.account.providerNone")}</p>
            <IdentityChange provider={provider} />
          </div>
        )}
      </div>
    </Section>
  );
}
