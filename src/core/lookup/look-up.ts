import type { MatrixDocument } from "@/core/matrix/document";
import { entries, type View, viewOf } from "@/core/matrix/rules/support/view";
import { plain } from "@/core/shared/words";
import { type Advice, adviceOf, placesOf, toPosts } from "./advice";
import { type Place, type Situation, situations } from "./situation";
import { patterns } from "./words";

/** What a matrix document answers to "whom do I tell?"; derived once per version and never changed. */
export type LookUp = {
  readonly situations: Readonly<Record<Situation, readonly Advice[]>>;
  /** Channels on which bulletins appear. */
  readonly bulletins: readonly string[];
  /** The sites that rows or channels name, with what hangs and rings there. */
  readonly sites: readonly Site[];
  readonly rows: readonly { readonly words: string; readonly advice: Advice }[];
};

/** A site of the organisation, its physical alarms (R4) and its notice boards (R23). */
export type Site = { readonly name: string; readonly alarms: readonly string[]; readonly boards: readonly string[] };

/** Where staff say nothing themselves but hand over to whoever speaks for the organisation. */
const handedOver: readonly Situation[] = ["outsider-asks", "press-calls"];

/** So many answers to one question; more would hide the first. */
const answersAtMost = 3;

/** Derives the answers of a matrix document. */
export function lookUpOf(document: MatrixDocument): LookUp {
  const view = viewOf(document);
  const rows = document.rows.flatMap((row) => {
    const advice = adviceOf(row, view);
    const [scenario, what, trigger, content] = [row.scenario, row.what, row.trigger, row.content].map(plain);
    const words = [scenario, what, trigger, content].join(" ");
    return advice ? { advice, handOver: adviceOf(row, view, true), texts: { scenario, what, trigger }, words } : [];
  });
  const answers = {} as Record<Situation, readonly Advice[]>;
  for (const situation of situations) {
    const scored = rows
      .map(({ texts, advice, handOver }) => ({
        advice: (handedOver.includes(situation) && handOver) || advice,
        score: scoreOf(texts, situation),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.advice.direct - a.advice.direct || b.score - a.score);
    const found = scored.map(({ advice }) => advice);
    answers[situation] = found.length > 0 ? found : declarers(view);
  }
  return {
    situations: answers,
    bulletins: bulletinsOf(document, view),
    sites: sitesOf(document),
    rows: rows.map(({ words, advice }) => ({ words, advice })),
  };
}

/** Picks the answers for a place or a site: rows that hold there or everywhere; all of them when no row holds there. */
export function answersAt(answers: readonly Advice[], place: Place | undefined, site?: string): Advice[] {
  const here = answers.filter(({ places, environments }) => {
    if (environments.length === 0) return true;
    if (site !== undefined) return environments.includes(site);
    return place === undefined || places.includes(place);
  });
  return unlike(here.length > 0 ? here : answers).slice(0, answersAtMost);
}

/** Finds the rows that hold most of the words somebody typed. */
export function searchIn(lookUp: LookUp, search: string): Advice[] {
  const wanted = plain(search)
    .split(" ")
    .filter((word) => word.length > 1);
  return unlike(
    lookUp.rows
      .map(({ words, advice }) => ({ advice, hits: wanted.filter((word) => words.includes(word)).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits || b.advice.direct - a.advice.direct)
      .map(({ advice }) => advice),
  );
}

/** Weighs how plainly a row speaks of a situation; the id of the situation in the scenario, as a tag, decides. */
function scoreOf({ scenario = "", what = "", trigger = "" }: Texts, situation: Situation): number {
  if (scenario.includes(situation)) return 10;
  if (situation === "something-else") return 0;
  const pattern = patterns.situation[situation];
  const hit = (text: string, weight: number) => (pattern.test(text) ? weight : 0);
  return hit(scenario, 4) + hit(what, 3) + hit(trigger, 2);
}
type Texts = { readonly scenario?: string; readonly what?: string; readonly trigger?: string };

/** Whoever may declare an incident may be told anything. */
function declarers(view: View): Advice[] {
  const posts = view.document.positions.filter(({ declares }) => declares);
  return posts.length > 0 ? [{ row: "", what: "", places: [], environments: [], ...toPosts(posts) }] : [];
}

function sitesOf({ rows, channels }: MatrixDocument): Site[] {
  const names = new Set([...rows, ...channels].flatMap(({ environments }) => environments));
  const there = (site: string, kind: "alarm" | "notice-board") =>
    channels.filter((channel) => channel.kind === kind && channel.environments.includes(site)).map(({ name }) => name);
  return [...names]
    .filter((name) => placesOf([name])[0] === "site")
    .sort()
    .map((name) => ({ name, alarms: there(name, "alarm"), boards: there(name, "notice-board") }));
}

function bulletinsOf(document: MatrixDocument, view: View): string[] {
  const names = document.rows
    .filter((row) => patterns.bulletin.test(plain(row.what)))
    .flatMap((row) => entries(view.channels, row.channels).map(({ name }) => name));
  return [...new Set(names)];
}

/** Leaves out answers that name the same people and ways again. */
function unlike(answers: readonly Advice[]): Advice[] {
  const seen = new Set<string>();
  return answers.filter(({ whom, how }) => {
    const key = JSON.stringify([whom.map(({ name }) => name), how.map(({ name }) => name)]);
    return seen.has(key) ? false : seen.add(key);
  });
}
