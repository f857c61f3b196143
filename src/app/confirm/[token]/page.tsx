import type { Metadata } from "next";
import { tryRead } from "@/app/act";
import { DoorTools } from "@/app/door-tools";
import { readReader } from "@/app/reader";
import { readReachLink } from "@/application/people/read-reach-link";
import { isTextKey, say, sayRefusal } from "@/core/language/say";
import { Doorway } from "@/ui/shell/doorway";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { AnswerForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "reach.answer.title"), robots: { index: false } };
}

export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ language }, { token }] = await Promise.all([readReader(), params]);
  const found = await tryRead(readReachLink, { token });
  const shown = found.ok ? found.value : undefined;
  const kind = `register.kinds.path.${shown?.kind}`;
  // The form stays in the page when the answer uses the link up: then it thanks.
  return (
    <Doorway
      title={say(language, "reach.answer.title")}
      lead={shown && say(language, "reach.answer.lead", { organisation: shown.organisation })}
      tools={<DoorTools />}
    >
      {shown && (
        <KeyValues
          items={[
            { label: say(language, "reach.answer.name"), value: shown.name },
            { label: isTextKey(kind) ? say(language, kind) : shown.kind, value: shown.value },
            {
              label: say(language, "reach.answer.until"),
              value: <DateTime at={shown.until.toISOString()} precision="minute" />,
            },
          ]}
        />
      )}
      <Words language={language} under={["reach.answer"]}>
        <AnswerForm token={token} closed={found.ok ? undefined : sayRefusal(language, found.refusal)} />
      </Words>
    </Doorway>
  );
}
