import type { LedgerRecord } from "@/core/ledger/record";
import type { outcomes } from "@/core/people/reach-test";

/** A campaign of contact reviews, as the log tells it. */
export type Campaign = {
  readonly id: string;
  readonly started: Told;
  readonly due: string;
  readonly contacts: string;
  readonly lists: string;
  /** Lists that were signed, with what was decided in each. */
  readonly signed: ReadonlyArray<Told & { readonly list: string; readonly decisions: Decisions }>;
  readonly approved: Told | null;
};

/** A test whether people answer. */
export type ReachTold = {
  readonly id: string;
  readonly started: Told;
  readonly paths: string;
  readonly ends: string;
  /** Messages that a server or provider took; no answers. */
  readonly delivered: number;
  /** What came of each path in the end, counted. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly closed: Told | null;
};

/** A test of a channel that was planned or carried out. */
export type ChannelTold = Told & {
  readonly channel: string;
  readonly on: string;
  /** works, partly or fails; null for a plan. */
  readonly result: string | null;
};

/** Who said it and when, and the entry that proves it, by its number in the stream of the registers. */
export type Told = { readonly entry: string; readonly at: string; readonly actor: string };
export type Decisions = Readonly<Record<"confirmed" | "changed" | "gone", string>>;
type Outcome = (typeof outcomes)[number];

export type Care = {
  readonly campaigns: readonly Campaign[];
  readonly reachTests: readonly ReachTold[];
  readonly channelTests: readonly ChannelTold[];
};

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/**
 * Gathers from the records of the log, in their order, how contacts, channels and reach were looked after. Records hold
 * ids and counts only, so nothing that was erased and no name of a contact can come back this way.
 */
export function careOf(): { hear: (record: LedgerRecord) => void; told: () => Care } {
  const campaigns = new Map<string, Open<Campaign>>();
  const tests = new Map<string, Open<ReachTold>>();
  const answers = new Map<string, Map<string, string>>();
  const channelTests: ChannelTold[] = [];

  const hear = ({ n, at, actor, type, meta: { review = "", test = "", ...meta } }: LedgerRecord): void => {
    const by: Told = { entry: n, at, actor };
    const [campaign, reach] = [campaigns.get(review), tests.get(test)];
    switch (type) {
      case "people.review-started": {
        const { due = "", contacts = "", lists = "" } = meta;
        campaigns.set(review, { id: review, started: by, due, contacts, lists, signed: [], approved: null });
        return;
      }
      case "people.review-list-signed": {
        const { list = "", confirmed = "0", changed = "0", gone = "0" } = meta;
        if (campaign) campaign.signed = [...campaign.signed, { ...by, list, decisions: { confirmed, changed, gone } }];
        return;
      }
      case "people.review-approved":
        if (campaign) campaign.approved = by;
        return;
      case "people.reach-test-started": {
        const { paths = "", ends = "" } = meta;
        tests.set(test, { id: test, started: by, paths, ends, delivered: 0, outcomes: noOutcomes(), closed: null });
        answers.set(test, new Map());
        return;
      }
      case "people.reach-delivered":
        if (reach) reach.delivered += 1;
        return;
      case "people.reach-answered":
      case "people.reach-recorded":
        answers.get(test)?.set(meta.target ?? "", meta.outcome ?? "");
        return;
      case "people.reach-test-closed":
        if (reach) reach.closed = by;
        return;
      case "channels.test-planned":
      case "channels.test-recorded":
        channelTests.push({ ...by, channel: meta.channel ?? "", on: meta.on ?? "", result: meta.result ?? null });
    }
  };
  const told = (): Care => ({
    campaigns: [...campaigns.values()],
    reachTests: [...tests.values()].map((test) => ({ ...test, outcomes: counted(answers.get(test.id)) })),
    channelTests,
  });
  return { hear, told };
}

function noOutcomes(): Record<Outcome, number> {
  return { reached: 0, wrong: 0, changed: 0, "no-answer": 0 };
}

function counted(answers: ReadonlyMap<string, string> | undefined): Record<Outcome, number> {
  const counts = noOutcomes();
  for (const answer of answers?.values() ?? []) if (answer in counts) counts[answer as Outcome] += 1;
  return counts;
}
