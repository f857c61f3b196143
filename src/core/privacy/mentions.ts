/** What a person is known by. */
export type Known = {
  readonly names: readonly string[];
  /** Mail addresses, user names, handles, keys. */
  readonly marks: readonly string[];
  readonly numbers: readonly string[];
};

/** A mark that is searched for is this long and more than a word; shorter ones, and words, would be found everywhere. */
const markLength = 6;
const moreThanWord = /[^\p{L}\s]/u;
/** Fewest digits of a number that is searched for. */
const digitsAtLeast = 7;
/** So many digits at the end tell two numbers apart; what comes before depends on where one calls from. */
const localDigits = 9;

/** A beginning or an end of a word; before it also a line break as JSON writes it. */
const begin = "(?:(?<![[:alnum:]])|(?<=\\\\[nrt]))";
const end = "(?![[:alnum:]])";
const gap = "(?:[[:space:]]|\\\\n)+";

/**
 * Builds the regular expression (PostgreSQL, without regard to case) that finds a person in any text: full names in both
 * orders, marks, and numbers however they are spaced. A name of one word is not searched for, since it may be a word.
 * Gives null when there is nothing that could be found safely.
 */
export function mentionPattern({ names, marks, numbers }: Known): string | null {
  const parts = [
    ...names.flatMap(ofName),
    ...marks
      .map((mark) => mark.trim())
      .filter((mark) => mark.length >= markLength && moreThanWord.test(mark))
      .flatMap(ofMark),
    ...numbers.flatMap(ofNumber),
  ];
  return parts.length === 0 ? null : `${begin}(?:${[...new Set(parts)].join("|")})${end}`;
}

/** Texts that a mention cannot do without, for a quick look before the slow one; null when there is no such text. */
export type Hints = {
  /** In lower case, without signs beyond ASCII, whose case databases see differently. */
  readonly words: readonly string[];
  /** Digits in a row, to be sought where the signs between digits are left out. */
  readonly digits: readonly string[];
};

/** Gives what a text must hold to mention somebody; undefined when it can hold anything. */
export function mentionHints({ names, marks, numbers }: Known): Hints | undefined {
  const words = [...names.filter((name) => ofName(name).length > 0), ...marks].map(
    (text) =>
      text
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.sort((a, b) => b.length - a.length)[0] ?? "",
  );
  if (words.some((word) => word.length < 2)) return undefined;
  return { words, digits: numbers.map((number) => number.replace(/\D/g, "").slice(-localDigits)) };
}

function ofName(name: string): string[] {
  const words = name.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (words.length < 2) return [];
  const [last, first] = [words.at(-1), words.slice(0, -1).join(gap)];
  return [words.join(gap), `${last},?${gap}${first}`];
}

/** In JSON a quotation mark and a backslash are written with a backslash before them. */
function ofMark(mark: string): string[] {
  return [escaped(mark), escaped(JSON.stringify(mark).slice(1, -1))];
}

/** The last digits as they are, whatever stands before them: a country code, a zero, or nothing. */
function ofNumber(number: string): string[] {
  const digits = number.replace(/\D/g, "");
  if (digits.length < digitsAtLeast) return [];
  const spaced = "[ ()/.-]*";
  return [`(?:[+(]*(?:[0-9]${spaced}){1,7})?${[...digits.slice(-localDigits)].join(spaced)}`];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Gathers what somebody is known by from any record of theirs: a register entry, its history, a field of the ledger. */
export function knownFrom(record: unknown): Known {
  const [names, marks, numbers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value && typeof value === "object") take(value as Record<string, unknown>);
  };
  const take = (given: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(given)) {
      if (typeof value !== "string" || value === "") visit(value);
      else if (key === "name") names.add(value);
      else if (["email", "userName", "externalId", "keyFingerprint"].includes(key)) marks.add(value);
      else if (key === "value" || key === "newValue") ofPath(given.kind)?.add(value);
    }
  };
  /** Portals, rooms and postal addresses are shared by many, so they are no marks. */
  const ofPath = (kind: unknown) => {
    if (kind === "phone" || kind === "mobile" || kind === "sms") return numbers;
    return kind === "email" || kind === "chat" || kind === "secure-chat" ? marks : undefined;
  };
  visit(record);
  return { names: [...names], marks: [...marks], numbers: [...numbers] };
}
