import { CircleCheck, FlaskConical, Info, Lock, OctagonX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/ui/classes";
import { Said } from "@/ui/language";
import { edgeTone, softTone, type Tone } from "./tones";

type BannerProps = {
  tone?: Tone;
  icon?: ReactNode;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or link at its end. */
  action?: ReactNode;
  /** `edge` fills the width below the top bar, `box` stands in the page. */
  shape?: "box" | "edge";
};

const signs: Record<Tone, ReactNode> = {
  neutral: <Info aria-hidden />,
  accent: <Info aria-hidden />,
  advise: <Info aria-hidden />,
  good: <CircleCheck aria-hidden />,
  warn: <TriangleAlert aria-hidden />,
  stop: <OctagonX aria-hidden />,
};

/** States a condition that holds for the whole screen; for the outcome of an act use a toast. */
export function Banner({ tone = "advise", icon, title, children, action, shape = "box" }: BannerProps) {
  return (
    <div
      className={classes(
        "flex flex-wrap items-center gap-x-3 gap-y-1 text-sm",
        softTone[tone],
        edgeTone[tone],
        shape === "box" ? "rounded-md border px-3 py-2" : "border-b px-4 py-1.5 md:px-6",
      )}
    >
      <div className="flex min-w-0 flex-1 items-start gap-2">
        <span className="mt-0.5 [&_svg]:size-4">{icon ?? signs[tone]}</span>
        <p className="min-w-0">
          {title && <strong className="mr-1.5 font-semibold">{title}</strong>}
          {children}
        </p>
      </div>
      {action}
    </div>
  );
}

/** Says that everything here is a fictional sample. */
export function DemoBanner() {
  return (
    <Banner tone="warn" shape="edge" icon={<FlaskConical aria-hidden />} title={<Said text="ui.banner.demoTitle" />}>
      <Said text="ui.banner.demo" />
    </Banner>
  );
}

/** Says that this reader may look and not change, and why. */
export function ReadOnlyBanner({ reason }: { reason?: ReactNode }) {
  return (
    <Banner tone="neutral" shape="edge" icon={<Lock aria-hidden />} title={<Said text="ui.banner.readOnlyTitle" />}>
      {reason ?? <Said text="ui.banner.readOnly" />}
    </Banner>
  );
}
