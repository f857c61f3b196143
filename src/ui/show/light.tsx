import { CircleCheck, CircleX, LifeBuoy } from "lucide-react";
import { classes } from "@/ui/classes";
import { Said } from "@/ui/language";
import { signTone, softTone } from "./tones";

/** Whether something could be carried out now: yes, with help, or no. */
export type LightState = "yes" | "helped" | "no";

const looks = {
  yes: { Sign: CircleCheck, tone: "good" },
  helped: { Sign: LifeBuoy, tone: "warn" },
  no: { Sign: CircleX, tone: "stop" },
} as const;

/** Shows a light as a sign of its own shape, a sentence and a colour; `short` hides the sentence from view only. */
export function Light({ light, sentence, short }: { light: LightState; sentence?: string; short?: boolean }) {
  const { Sign, tone } = looks[light];
  const words = sentence ?? <Said text={`reach.light.${light}`} />;
  if (short)
    return (
      <span title={sentence} className={signTone[tone]}>
        <Sign aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">{words}</span>
      </span>
    );
  return (
    <span className={classes("flex items-start gap-2 rounded-md px-3 py-2", softTone[tone])}>
      <Sign aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{words}</span>
    </span>
  );
}
