import type { Metadata } from "next";
import { tryRead } from "@/app/act";
import { DoorTools } from "@/app/door-tools";
import { AuthenticatorPicture } from "@/app/enrol/authenticator";
import { readReader } from "@/app/reader";
import { readSetup } from "@/application/organisation/read-setup";
import { languages, say, sayRefusal } from "@/core/language/say";
import { jurisdictions } from "@/core/organisation/jurisdictions";
import { zones } from "@/core/time/zones";
import { LinkButton } from "@/ui/actions/link-button";
import { Doorway } from "@/ui/shell/doorway";
import { Words } from "@/ui/words";
import { SetUpForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "setUp.title") };
}

export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const [{ language }, { token }] = await Promise.all([readReader(), searchParams]);
  const asked = typeof token === "string" ? token : "";
  const setup = await tryRead(readSetup, { token: asked });
  const authenticator = setup.ok ? setup.value.authenticator : undefined;
  // The form stays in the page when the link is used up by this very page: then it shows the recovery codes.
  return (
    <Doorway
      width="wide"
      title={say(language, "setUp.title")}
      lead={setup.ok && say(language, "setUp.lead")}
      tools={<DoorTools />}
    >
      <Words language={language} under={["setUp", "secrets", "authenticator", "recovery"]}>
        <SetUpForm
          token={asked}
          open={setup.ok}
          closed={
            !setup.ok && (
              <div className="grid justify-items-start gap-4">
                <p>{sayRefusal(language, setup.refusal)}</p>
                {setup.refusal.code === "already-set-up" && (
                  <LinkButton href="/sign-in">{say(language, "setUp.toSignIn")}</LinkButton>
                )}
              </div>
            )
          }
          sealed={authenticator?.sealed ?? ""}
          picture={
            authenticator?.uri &&
            authenticator.secret && (
              <AuthenticatorPicture language={language} uri={authenticator.uri} secret={authenticator.secret} />
            )
          }
          zones={zones()}
          languages={languages.map((value) => ({ value, label: say(value, "language.name") }))}
          jurisdictions={jurisdictions(language)}
        />
      </Words>
    </Doorway>
  );
}
