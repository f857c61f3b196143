"use client";

import type { Use } from "@/application/registers/uses";
import type { TextKey } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { useSay } from "@/ui/language";
import { Skeleton } from "@/ui/show/skeleton";
import { useFacts } from "./use-facts";

const screens: Record<string, string> = {
  position: "/people/positions",
  stakeholder: "/people",
  contact: "/people/contacts",
  channel: "/channels",
  service: "/channels/services",
};

/** Lists where an entry is named, with the way there. */
export function EntryUses({ path, version }: { path: string; version: number }) {
  const say = useSay();
  const uses = useFacts<Use>(`${path}&ask=uses`, version);
  if (!uses) return <Skeleton lines={3} />;
  if (uses.length === 0) return <p className="py-2 text-ink-soft">{say("register.unused")}</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {uses.map((use, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is read anew as a whole, and a record may name an entry twice
        <li key={index} className="flex flex-wrap justify-between gap-x-4 py-2">
          <TextLink href={homeOf(use)}>{use.name || say("register.unnamed")}</TextLink>
          <span className="text-ink-soft text-sm">
            {say(`register.nouns.${use.noun}` as TextKey)} ·{" "}
            {say(`${use.noun === "row" ? "matrix" : "register"}.fields.${use.field}` as TextKey)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function homeOf({ noun, id, matrix }: Use): string {
  switch (noun) {
    case "row":
      return `/matrix/${matrix}?row=${id}`;
    case "matrix":
      return `/matrix/${id}`;
    case "section":
      return `/matrix/${matrix}/plan#${id}`;
    case "rollout":
      return `/matrix/${matrix}/rollout`;
    case "acceptance":
      return `/matrix/${matrix}/findings`;
    default:
      return `${screens[noun]}?entry=${id}`;
  }
}
