import type { Metadata } from "next";
import { tryRead } from "@/app/act";
import { DoorTools } from "@/app/door-tools";
import { AuthenticatorPicture } from "@/app/enrol/authenticator";
import { ProviderProblem } from "@/app/provider-problem-banner";
import { readReader } from "@/app/reader";
import { readInvitation } from "@/application/access/read-invitation";
import { type Language, say, sayRefusal } from "@/core/language/say";
import { buttonLook } from "@/ui/actions/button-look";
import { Doorway } from "@/ui/shell/doorway";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { AcceptForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "invitation.title") };
}

type InvitationProps = { params: Promise<{ token: string }>; searchParams: Promise<{ problem?: string }> };

export default async function InvitationPage({ params, searchParams }: InvitationProps) {
  const [{ language }, { token }, { problem }] = await Promise.all([readReader(), params, searchParams]);
  const found = await tryRead(readInvitation, { token });
  const shown = found.ok ? found.value : undefined;
  const { uri, secret } = shown?.authenticator ?? {};
  // The form stays in the page when the link is used up by this very page: then it shows the recovery codes.
  return (
    <Doorway width="wide" {...heading(language, shown)} tools={<DoorTools />}>
      {shown && (
        <KeyValues
          items={[
            { label: say(language, "invitation.account"), value: shown.email },
            {
              label: say(language, "invitation.roles"),
              value: (
                <span className="flex flex-wrap gap-1">
                  {shown.roles.map((role) => (
                    <Badge key={role}>{say(language, `access.roles.${role}`)}</Badge>
                  ))}
                </span>
              ),
            },
            ...(shown.endsAt
              ? [
                  {
                    label: say(language, "invitation.until"),
                    value: <DateTime at={shown.endsAt.toISOString()} precision="minute" />,
                  },
                ]
              : []),
          ]}
        />
      )}
      <ProviderProblem language={language} code={problem} />
      {shown?.provider && (
        <div className="grid gap-3">
          <a
            href={`/sign-in/provider?invitation=${encodeURIComponent(token)}`}
            className={buttonLook("primary", "large")}
          >
            {say(language, "invitation.withProvider", { provider: shown.provider })}
          </a>
          {shown.passwords && <p className="text-ink-soft">{say(language, "invitation.orPassword")}</p>}
        </div>
      )}
      <Words language={language} under={["invitation", "secrets", "authenticator", "recovery"]}>
        <AcceptForm
          token={token}
          open={found.ok && found.value.passwords}
          closed={!found.ok && <p>{sayRefusal(language, found.refusal)}</p>}
          name={shown?.name ?? ""}
          email={shown?.email ?? ""}
          sealed={shown?.authenticator.sealed ?? ""}
          picture={
            shown?.needsSecondFactor &&
            uri &&
            secret && <AuthenticatorPicture language={language} uri={uri} secret={secret} />
          }
        />
      </Words>
    </Doorway>
  );
}

function heading(language: Language, shown: { organisation: string; renewal: boolean } | undefined) {
  if (!shown) return { title: say(language, "invitation.title") };
  const { organisation, renewal } = shown;
  return {
    title: say(language, renewal ? "invitation.renewTitle" : "invitation.title"),
    lead: say(language, renewal ? "invitation.renewLead" : "invitation.lead", { organisation }),
  };
}
