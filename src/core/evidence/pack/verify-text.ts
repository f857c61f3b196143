import { type Language, say } from "@/core/language/say";
import { verifyScript } from "./verify-script";

export type VerifyFacts = {
  readonly packName: string;
  readonly fingerprint: string;
  readonly sealedAt: string;
  readonly streams: number;
  readonly entries: number;
};

const lineLength = 78;

const parts = [
  "what",
  "need",
  "key",
  "run",
  "steps",
  "tables",
  "timestamps",
  "erased",
  "proves",
  "proves-not",
  "keep",
] as const;

/** Writes VERIFY.txt: what a pack proves and what not, how to check it with tools that everybody has, and the script. */
export function verifyText(language: Language, facts: VerifyFacts): string {
  const values = { ...facts, streams: String(facts.streams), entries: String(facts.entries) };
  const words = parts.map((part) => say(language, `packDocument.verify.${part}`, values));
  return `${wrap(words.join("\n\n"))}\n\n${"-".repeat(lineLength)}\n${verifyScript}`;
}

/** Breaks lines for a terminal; lines that are set in, such as commands, stay whole. */
function wrap(text: string): string {
  const longLine = new RegExp(`(?! )(.{1,${lineLength}})(?: +|$)`, "gm");
  return text
    .split("\n")
    .map((line) => (line.startsWith(" ") ? line : line.replace(longLine, "$1\n").trimEnd()))
    .join("\n");
}
