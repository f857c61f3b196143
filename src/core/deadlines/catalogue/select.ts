import { z } from "zod";
import { plain } from "@/core/shared/words";
import { type Regime, validityStates } from "./schema";

/** Whether an entry gives deadlines: `off` until its source is confirmed, `dormant` while the law itself gives none. */
export const switchStates = ["on", "off", "dormant"] as const;
export type SwitchState = (typeof switchStates)[number];

const dormant = new Set<Regime["validity"]["state"]>(["not-in-force", "undecided", "superseded"]);

/** Tells whether an entry of the catalogue gives deadlines. */
export function switchOf({ confidence, validity }: Regime): SwitchState {
  if (confidence === "from-memory") return "off";
  return dormant.has(validity.state) ? "dormant" : "on";
}

/** Gives the area of a jurisdiction: "United States (Texas)" lies in "United States". */
export function areaOf({ jurisdiction }: Regime): string {
  return jurisdiction.replace(/ \(.*\)$/, "");
}

/** What to look for in the catalogue; what is missing does not narrow. */
export const RegimeFilter = z.object({
  text: z.string().trim().max(200).optional(),
  area: z.string().max(200).optional(),
  kind: z.enum(validityStates).optional(),
  confidence: z.enum(["verified", "from-memory"]).optional(),
  switched: z.enum(switchStates).optional(),
});
export type RegimeFilter = z.infer<typeof RegimeFilter>;

/** Finds the regimes that fit a filter; every word of its text has to occur. */
export function selectRegimes(regimes: readonly Regime[], filter: RegimeFilter): Regime[] {
  const words = plain(filter.text ?? "").split(" ");
  return regimes.filter((regime) => {
    const { id, name, instrument, jurisdiction, obliged, trigger, validity, confidence } = regime;
    if (filter.area && areaOf(regime) !== filter.area) return false;
    if (filter.kind && validity.state !== filter.kind) return false;
    if (filter.confidence && confidence !== filter.confidence) return false;
    if (filter.switched && switchOf(regime) !== filter.switched) return false;
    const text = plain([id, name, instrument, jurisdiction, obliged, trigger].join(" "));
    return words.every((word) => text.includes(word));
  });
}
