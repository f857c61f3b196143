import type { ClientBase } from "pg";
import type { Subject } from "@/application/privacy/subject";
import { isTextKey, languageOf, say } from "@/core/language/say";
import { writeInstant } from "@/core/time/written";
import { zipWriter } from "@/platform/files/zip-writer";
import { beginHtml, endHtml, htmlPart } from "@/platform/rendering/html";
import { type Held, readHeld } from "./read-held";

export type PersonExport = {
  readonly subject: Subject;
  readonly organisation: { readonly name: string; readonly language: string; readonly zone: string };
  readonly at: Date;
};

/** Writes what is held on a person as a zip file of two, once for programs and once to read, in small memory. */
export async function writeExport(
  write: (bytes: Uint8Array) => Promise<void>,
  client: ClientBase,
  about: PersonExport,
): Promise<void> {
  const zip = zipWriter(write, about.at);
  await zip.addStream("held.json", bytes(asJson(readHeld(client, about.subject), about)));
  await zip.addStream("held.html", bytes(asHtml(readHeld(client, about.subject), about)));
  await zip.end();
}

async function* bytes(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}

async function* asJson(held: AsyncIterable<Held>, { subject, organisation, at }: PersonExport): AsyncIterable<string> {
  const { name, contacts, accounts } = subject;
  const about = { name, contacts, accounts, by: organisation.name, at: at.toISOString() };
  yield `{"about":${JSON.stringify(about)},"records":[`;
  let first = true;
  for await (const record of held) {
    yield `${first ? "" : ","}\n${JSON.stringify(record)}`;
    first = false;
  }
  yield "\n]}\n";
}

async function* asHtml(held: AsyncIterable<Held>, { subject, organisation, at }: PersonExport): AsyncIterable<string> {
  const language = languageOf(organisation.language);
  yield beginHtml(language, say(language, "privacy.export.title", { name: subject.name }));
  yield htmlPart({ kind: "text", text: say(language, "privacy.export.about", { organisation: organisation.name }) });
  let heading = "";
  for await (const { part, table, record } of held) {
    const key = `privacy.tables.${table}`;
    const text = `${isTextKey(key) ? say(language, key) : table}: ${say(language, `privacy.export.parts.${part}`)}`;
    if (text !== heading) yield htmlPart({ kind: "heading", text });
    heading = text;
    const facts = Object.entries(record).flatMap(([name, value]) =>
      value === null || value === "" ? [] : [[name, inWords(value)] as const],
    );
    yield htmlPart({ kind: "facts", facts });
  }
  yield endHtml(say(language, "privacy.export.foot", { at: writeInstant(organisation.zone, at) }));
}

function inWords(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
