import { meansEverybody } from "@/core/people/everybody";
import type { View } from "./view";

/** Tells who holds a position: the contact, or undefined when it is vacant or unknown. */
export function holderOf(position: string | null, view: View): string | undefined {
  return view.positions.get(position ?? "")?.holder ?? undefined;
}

/** Tells whether two positions come down to one person: the same post, or two posts with one holder. */
export function samePerson(one: string | null, other: string | null, view: View): boolean {
  if (one === null || other === null) return false;
  const holder = holderOf(one, view);
  return one === other || (holder !== undefined && holder === holderOf(other, view));
}

/** Names a position for a sentence. */
export function positionName(position: string | null, view: View): string {
  return view.positions.get(position ?? "")?.name ?? "";
}

/** Tells whether a position stands for everybody, who needs neither a holder nor a backup. */
export function isEverybody(position: string | null, view: View): boolean {
  return meansEverybody(positionName(position, view));
}
