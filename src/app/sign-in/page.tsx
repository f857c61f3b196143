import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { read } from "@/app/act";
import { currentActor } from "@/app/actor";
import { DoorTools } from "@/app/door-tools";
import { readReader } from "@/app/reader";
import { readFrontDoor } from "@/application/organisation/read-front-door";
import { say } from "@/core/language/say";
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

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const [{ language }, actor, door, { to }] = await Promise.all([
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
        {door.passkeys && (
          <div className="mb-5 grid gap-5 border-line border-b pb-5">
            <PasskeyForm to={target} />
          </div>
        )}
        <SignInForm to={target} />
      </Words>
    </Doorway>
  );
}
