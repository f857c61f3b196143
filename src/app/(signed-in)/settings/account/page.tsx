import { read } from "@/app/act";
import { AuthenticatorPicture } from "@/app/enrol/authenticator";
import { provenStatement } from "@/app/proof/proven";
import { ProviderProblem } from "@/app/provider-problem-banner";
import { readReader } from "@/app/reader";
import { newAuthenticator } from "@/application/access/new-authenticator";
import { readAccount } from "@/application/access/read-account";
import { languages, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { formatDay } from "@/ui/show/instants";
import { Words } from "@/ui/words";
import { FactorForm } from "./factor-form";
import { Identities } from "./identity/identities";
import { Passkeys } from "./passkeys/passkeys";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";

type AccountProps = { searchParams: Promise<{ proof?: string; problem?: string }> };

export default async function AccountPage({ searchParams }: AccountProps) {
  const [reader, account, authenticator, { proof, problem }] = await Promise.all([
    readReader(),
    read(readAccount, {}),
    read(newAuthenticator, {}),
    searchParams,
  ]);
  const proven = await provenStatement(proof);
  const { language } = reader;
  const { sealed, uri, secret } = authenticator;
  const title = account.hasAuthenticator ? "factorReplace" : "factorConnect";
  return (
    <Words language={language} under={["settings", "secrets", "authenticator", "recovery", "proof"]}>
      <div className="grid gap-8">
        <ProviderProblem language={language} code={problem} />
        {account.needsAuthenticator && <Banner tone="warn">{say(language, "settings.account.factorNeeded")}</Banner>}
        <Section title={say(language, "settings.account.roles")}>
          <ul className="flex flex-wrap gap-1.5">
            {account.grants.map(({ role, pending, endsAt }) => (
              <li key={role}>
                <Badge tone={pending ? "warn" : "neutral"}>
                  {[
                    say(language, `access.roles.${role}`),
                    pending && say(language, "settings.account.pending"),
                    endsAt && say(language, "settings.account.until", { date: formatDay(endsAt, reader) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Badge>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={say(language, "settings.account.profile")} shape="panel">
          <ProfileForm
            name={account.name}
            email={account.email}
            language={account.language}
            languages={languages.map((value) => ({ value, label: say(value, "language.name") }))}
          />
        </Section>
        {account.hasPassword && (
          <Section
            title={say(language, "settings.account.password")}
            description={say(language, "settings.account.passwordLead")}
            shape="panel"
          >
            <PasswordForm />
          </Section>
        )}
        <Passkeys language={language} passkeys={account.passkeys} possible={account.passkeysPossible} proven={proven} />
        {account.provider && <Identities reader={reader} provider={account.provider} identities={account.identities} />}
        {account.hasPassword && (
          <Section
            title={say(language, "settings.account.factor")}
            description={say(
              language,
              account.hasAuthenticator ? "settings.account.factorOn" : "settings.account.factorOff",
            )}
            shape="panel"
          >
            <details open={account.needsAuthenticator} className="group">
              <summary className="min-h-6 cursor-pointer font-medium">
                {say(language, `settings.account.${title}`)}
              </summary>
              <div className="mt-4 grid gap-4">
                {account.hasAuthenticator && (
                  <p className="text-ink-soft">{say(language, "settings.account.factorLead")}</p>
                )}
                <FactorForm
                  sealed={sealed}
                  picture={uri && secret && <AuthenticatorPicture language={language} uri={uri} secret={secret} />}
                  submit={say(language, `settings.account.${title}`)}
                />
              </div>
            </details>
          </Section>
        )}
        {account.hasAuthenticator && (
          <Section
            title={say(language, "settings.account.codes")}
            description={say(language, "settings.account.codesLeft", { count: account.recoveryCodesLeft })}
            shape="panel"
          >
            <details>
              <summary className="min-h-6 cursor-pointer font-medium">
                {say(language, "settings.account.newCodes")}
              </summary>
              <div className="mt-4 grid gap-4">
                <p className="text-ink-soft">{say(language, "settings.account.newCodesLead")}</p>
                <FactorForm submit={say(language, "settings.account.newCodes")} />
              </div>
            </details>
          </Section>
        )}
      </div>
    </Words>
  );
}
