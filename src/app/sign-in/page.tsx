import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { read } from "@/app/act";
import { currentActor } from "@/app/actor";
import { DoorTools } from "@/app/door-tools";
import { ProviderProblem } from "@/app/provider-problem-banner";
import { readReader } from "@/app/reader";
import { readFrontDoor } from "@/application/organisation/read-front-door";
import { say } from "@/core/language/say";
import { buttonLook } from "@/ui/actions/button-look";
import { TextLink } from "@/ui/actions/text-link";
import { Doorway } from "@/ui/shell/doorway";
import { DemoBanner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { SignInForm } from "./form";
import { ownPath } from "./own-path";
import { PasskeyForm } from "./passkey-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "frontDoor.title") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[]; problem?: string }>;
}) {
  const [{ language }, actor, door, { to, problem }] = await Promise.all([
    readReader(),
    currentActor(),
    read(readFrontDoor, {}),
    searchParams,
  ]);
  const target = ownPath(typeof to === "string" ? to : "");
  if (actor.kind === "person") redirect(target);
  if (door.organisation === null)
    return (
      <Doorway title={say(language, "frontDoor.notSetUpTitle")} tools={<DoorTools />}>
        <p>{say(language, "frontDoor.notSetUp")}</p>
      </Doorway>
    );
  return (
    <Doorway
      title={say(language, "frontDoor.title")}
      lead={say(language, "frontDoor.lead", { organisation: door.organisation })}
      banner={door.demo && <DemoBanner />}
      tools={<DoorTools />}
      footer={
        <>
          <p>
            {say(language, "frontDoor.tellHint")} <TextLink href="/tell">{say(language, "ui.screens.tell")}</TextLink>
          </p>
          <p className="mt-1">{say(language, "frontDoor.help")}</p>
        </>
      }
    >
      <Words language={language} under={["frontDoor", "proof"]}>
        <ProviderProblem language={language} code={problem} />
        {(door.passkeys || door.provider) && (
          <div className="grid gap-3 border-line border-b pb-6">
            {door.provider && (
              <a href={`/sign-in/provider?to=${encodeURIComponent(target)}`} className={buttonLook("primary", "large")}>
                {say(language, "frontDoor.provider", { provider: door.provider })}
              </a>
            )}
            {door.passkeys && <PasskeyForm to={target} />}
          </div>
        )}
        {door.passwords ? (
          <SignInForm to={target} />
        ) : (
          <details>
            <summary className="min-h-6 cursor-pointer text-ink-soft">{say(language, "frontDoor.emergency")}</summary>
            <div className="mt-4">
              <SignInForm to={target} />
            </div>
          </details>
        )}
      </Words>
    </Doorway>
  );
}
