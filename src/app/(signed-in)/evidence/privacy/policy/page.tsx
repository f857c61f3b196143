import type { Metadata } from "next";
import { Frame } from "@/app/(signed-in)/evidence/privacy/frame";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readRetention } from "@/application/privacy/read-retention";
import { say } from "@/core/language/say";
import { Words } from "@/ui/words";
import { PolicyForm } from "./policy-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "privacyScreens.parts.policy") };
}

export default async function PolicyPage() {
  const [{ language }, { rules, may }] = await Promise.all([readReader(), read(readRetention, {})]);
  return (
    <Frame language={language} here="policy">
      <p className="max-w-prose text-ink-soft">{say(language, "privacyScreens.policy.text")}</p>
      <Words language={language} under={["privacyScreens.policy", "privacyScreens.kinds", "privacyScreens.ends"]}>
        <PolicyForm
          rules={rules.map(({ kind, period, revision, due, proposed }) => ({ kind, period, revision, due, proposed }))}
          mayChange={may.save}
        />
      </Words>
    </Frame>
  );
}
