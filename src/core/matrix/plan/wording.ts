import { type Language, languages, say } from "@/core/language/say";
import { starterText } from "@/core/matrix/starter/in-language";
import { channelsByKey, positionsByKey } from "@/core/matrix/starter/sets";
import { nameKey } from "@/core/shared/name-key";
import { writeField } from "./live";
import type { SectionKind } from "./section";

/** Whom and what the wording names, by the keys of the starter content. */
const posts = {
  ciso: "ciso",
  isms: "isms-manager",
  comms: "communications-owner",
  lead: "technical-lead",
  legal: "legal",
  exec: "executive",
  third: "third-party",
  hr: "hr-lead",
  dpo: "dpo",
  account: "account-lead",
  governing: "board",
} as const;
const ways = {
  hotline: "hotline",
  chat: "secure-chat",
  encrypted: "encrypted-email",
  registry: "registry-call",
  room: "room",
  board: "notice-board",
  intranet: "intranet",
} as const;

type Entry = { readonly id: string; readonly name: string };
type House = {
  readonly organisation: string;
  readonly positions: readonly Entry[];
  readonly channels: readonly Entry[];
};

/** Offers a section to start from: what the registers have by name is named by live fields, the rest in plain words. */
export function planWording(language: Language, kind: SectionKind, { organisation, positions, channels }: House) {
  const named = (register: "position" | "channel", entries: readonly Entry[], english: string) => {
    const names = languages.map((one) => nameKey(starterText(one, english)));
    const id = entries.find(({ name }) => names.includes(nameKey(name)))?.id;
    return id ? writeField({ register, id }) : starterText(language, english);
  };
  const values = {
    organisation,
    ...mapValues(posts, (key) => named("position", positions, positionsByKey[key]?.name ?? key)),
    ...mapValues(ways, (key) => named("channel", channels, channelsByKey[key]?.name ?? key)),
  };
  return { kind, name: say(language, `plan.kinds.${kind}`), text: say(language, `planWording.${kind}`, values) };
}

function mapValues<Key extends string>(from: Readonly<Record<Key, string>>, to: (value: string) => string) {
  return Object.fromEntries(Object.entries<string>(from).map(([key, value]) => [key, to(value)])) as Record<
    Key,
    string
  >;
}
