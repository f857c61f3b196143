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
    yield htmlPart({ kind: "facts", facts: factsToRead(record, organisation.zone) });
  }
  yield endHtml(say(language, "privacy.export.foot", { at: writeInstant(organisation.zone, at) }));
}

/** Ids say nothing to a reader; they stand in held.json. A record that has nothing else shows them here as well. */
function factsToRead(record: Held["record"], zone: string): Array<readonly [string, string]> {
  const said = Object.entries(record).filter(([, value]) => value !== null && value !== "");
  const telling = said.filter(([name, value]) => name !== "id" && !(typeof value === "string" && isId.test(value)));
  return (telling.length > 0 ? telling : said).map(([name, value]) => [name, inWords(value, zone)]);
}

const isId = /^(person:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)$/;

function inWords(value: unknown, zone: string): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return isInstant.test(value) ? writeInstant(zone, new Date(value)) : value;
}
