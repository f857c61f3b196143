import { type Language, say } from "@/core/language/say";
import { german } from "./german";
import { channelsByKey, positionsByKey, servicesByKey, stakeholdersByKey, starterSets } from "./sets";
import type { StarterRow, StarterSet } from "./starter";

/** Says a text of the starter content in a language. */
export function starterText(language: Language, text: string): string {
  return language === "de" ? (german[text] ?? text) : text;
}

/** Gives everything that can be ticked, in a language; every message of an incident brings its template. */
export function starterSetsIn(language: Language): StarterSet[] {
  const said = (text: string) => starterText(language, text);
  return starterSets.map((set) => ({
    ...set,
    ...{ scenario: said(set.scenario), trigger: said(set.trigger), logging: said(set.logging) },
    rows: set.rows.map((row) => ({
      ...row,
      ...{ what: said(row.what), content: said(row.content), cadence: said(row.cadence) },
      ...(row.trigger && { trigger: said(row.trigger) }),
      ...(row.deadline && { deadline: said(row.deadline) }),
      ...(row.classification && { classification: said(row.classification) }),
      template: set.scenario === "" ? "" : templateOf(language, row),
    })),
  }));
}

/** Gives the register entries of the starter content, by key, in a language. */
export function starterEntriesIn(language: Language) {
  const said = (text: string) => starterText(language, text);
  return {
    positions: mapValues(positionsByKey, (post) => ({
      ...post,
      ...{ name: said(post.name), department: said(post.department) },
    })),
    stakeholders: mapValues(stakeholdersByKey, (party) => ({
      ...party,
      name: said(party.name),
      ...(party.needToKnow && { needToKnow: said(party.needToKnow) }),
    })),
    services: mapValues(servicesByKey, (service) => ({ ...service, name: said(service.name) })),
    channels: mapValues(channelsByKey, (channel) => ({
      ...channel,
      name: said(channel.name),
      ...(channel.ceiling && { ceiling: said(channel.ceiling) }),
      ...(channel.identityCheck && { identityCheck: said(channel.identityCheck) }),
      ...(channel.joinControl && { joinControl: said(channel.joinControl) }),
    })),
  };
}

/** R96 to R99: executives, outsiders whom we ask, the public, and everybody else who is to act. */
function templateOf(language: Language, { direction, audiences, release }: StarterRow): string {
  const kinds = audiences.map((key) => stakeholdersByKey[key]?.kind);
  if (kinds.some((kind) => kind === "executives" || kind === "board"))
    return say(language, "starter.template.executive");
  if (kinds.some((kind) => kind === "customer" || kind === "press")) return say(language, "starter.template.holding");
  if (direction === "external") return say(language, "starter.template.third");
  return release === "R0" ? "" : say(language, "starter.template.action");
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));
}
