import type { z } from "zod";
import { jurisdictions } from "@/core/organisation/jurisdictions";
import type { StakeholderKind } from "@/core/people/register";
import type { CivilDate } from "@/core/time/day";
import { groups } from "./calendars/places";
import type { Regime, Stage } from "./catalogue/schema";
import { switchOf } from "./catalogue/select";
import { mayEndLater, readLimits } from "./own-limit";
import type { Period } from "./period";

/** Gives the regime and the stage that a row follows; nothing where the catalogue does not have both. */
export function followed(
  regimes: ReadonlyMap<string, Regime>,
  row: { readonly regime: string | null; readonly stage: string | null },
): { regime: Regime; stage: Stage } | undefined {
  const regime = regimes.get(row.regime ?? "");
  const stage = regime?.stages.find(({ id }) => id === row.stage);
  return regime && stage ? { regime, stage } : undefined;
}

/** Why a regime gives no deadline on a day. */
export type NotCounting = "off" | "dormant" | "later" | "ended";

/** Tells why a regime gives no deadline on a day; nothing where it does. */
export function whyNotCounting(regime: Regime, today: CivilDate): NotCounting | undefined {
  const switched = switchOf(regime);
  const { from, until } = regime.validity;
  if (switched !== "on") return switched;
  if (from && today < from) return "later";
  return until && today > until ? "ended" : undefined;
}

/** Gives the limit that a row sets itself and that may end later than the stage allows; nothing while it keeps within. */
export function laterThan(stage: Stage, deadline: string): { own: Period; limit: Period } | undefined {
  const limit = (stage.limit ?? stage.expectation)?.period;
  const [own] = readLimits(deadline);
  return own && limit && stage.kind === "notice" && mayEndLater(own, limit) ? { own, limit } : undefined;
}

/** Who a stage is addressed to. */
export type Recipient = "authority" | "people" | "press";

const peopleWords = /individual|resident|consumer|customer|people affected|principal|data subject|persons? concerned/i;

/** Tells who a stage is addressed to; nothing where it is a matter between parties or inside the house. */
export function recipientOf(regime: Regime, stage: Stage): Recipient | undefined {
  const words = `${stage.id} ${stage.label}`;
  if (stage.otherParty || stage.kind !== "notice" || regime.validity.state === "contractual") return undefined;
  if (/media/i.test(words)) return "press";
  if (peopleWords.test(words)) return "people";
  return /owner of the data|reporting agenc|others|organisations/i.test(words) ? undefined : "authority";
}

type Kind = z.infer<typeof StakeholderKind>;
const authorities = new Set<Kind>(["regulator", "law-enforcement"]);

/** Tells whether one of these kinds of audience can be who a stage is addressed to. */
export function reaches(recipient: Recipient, kinds: readonly Kind[]): boolean {
  if (recipient === "press") return kinds.includes("press");
  if (recipient === "authority") return kinds.some((kind) => authorities.has(kind));
  return kinds.some((kind) => !authorities.has(kind) && kind !== "press");
}

const unions: Readonly<Record<string, readonly string[]>> = {
  EU: ["EU", ...(groups.get("EU") ?? [])],
  "EU/EEA": ["EU", ...(groups.get("EEA") ?? [])],
  "EU institutions": ["EU"],
};
let named: ReadonlyMap<string, string> | undefined;

/** Gives the codes of the places whose authorities a regime is about; undefined where it is about no one place. */
export function placesOf({ jurisdiction }: Regime): readonly string[] | undefined {
  named ??= new Map(jurisdictions("en").map(({ value, label }) => [label, value]));
  const [country = ""] = jurisdiction.split(" (");
  const code = named.get(country) ?? named.get(country.replace("Turkiye", "Türkiye"));
  return unions[jurisdiction] ?? (code ? [code] : undefined);
}
