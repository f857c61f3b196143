import { contactActs } from "@/application/people/contact-register";
import { positionActs } from "@/application/people/position-register";
import { stakeholderActs } from "@/application/people/stakeholder-register";
import type { Actor } from "@/core/access/actor";
import { desks, people, posts } from "./cast";
import { enterSites, sites } from "./sites";
import type { Stage } from "./stage";

/** Those who also have a telephone on a desk at the head office. */
const atDesks: readonly string[] = ["Ben Adeyemi", "Lena Vogt", "Mara Lindqvist"];

/** Enters the people of the house and the desks outside, once; gives the ids of contacts by name. */
export async function enterContacts(stage: Stage, editor: Actor): Promise<Map<string, string>> {
  const { database } = stage.world;
  await enterSites(stage, editor);
  const services = new Map((await database.service.findMany()).map(({ name, id }) => [name, id]));
  const needs = (...names: string[]) => names.map((name) => ({ atLeast: 1, of: [services.get(name) as string] }));
  const contacts = new Map<string, string>();
  for (const [index, name] of people.entries()) {
    const carrier = index % 2 ? "Mobile carrier B" : "Mobile carrier A";
    const { id } = await stage.does(editor, contactActs.add, {
      name,
      kind: "person",
      organisation: "Alderwick Health Systems",
      zone: index % 5 === 4 ? "Europe/London" : "Europe/Berlin",
      reachable: index < 8 ? "24/7" : "Mon-Fri 08:00-18:00",
      language: "en",
      verification: "Call back, challenge word of the day",
      paths: [
        {
          kind: "mobile",
          value: `+49 171 39200${String(10 + index)}`,
          needs: needs(carrier),
          verifiedAt: verified(stage, index),
        },
        ...(atDesks.includes(name)
          ? [
              {
                kind: "phone" as const,
                value: `+49 30 23125 1${String(10 + index)}`,
                needs: needs(sites[0]),
                verifiedAt: verified(stage, index),
              },
            ]
          : []),
        { kind: "email", value: `${name.toLowerCase().replaceAll(" ", ".")}@example.com`, needs: needs("Mail tenant") },
      ],
    });
    contacts.set(name, id);
  }
  for (const desk of desks) {
    const { id } = await stage.does(editor, contactActs.add, {
      name: desk.name,
      kind: "desk",
      organisation: desk.party,
      zone: desk.phone.startsWith("+44")
        ? "Europe/London"
        : desk.phone.startsWith("+1")
          ? "America/New_York"
          : "Europe/Berlin",
      reachable: "24/7",
      language: "en",
      published: true,
      paths: [
        { kind: "phone", value: desk.phone, verifiedAt: stage.now().toISOString() },
        { kind: "email", value: desk.email },
      ],
    });
    contacts.set(desk.name, id);
  }
  return contacts;
}

/** Fills the posts that stand empty, and names the desks of the parties that have none. */
export async function fillPosts(stage: Stage, editor: Actor, contacts: ReadonlyMap<string, string>): Promise<void> {
  const { database } = stage.world;
  for (const post of await database.position.findMany({ where: { holderId: null }, orderBy: { name: "asc" } })) {
    const [holder, ...deputies] = (posts[post.name] ?? []).map((name) => contacts.get(name) as string);
    if (holder)
      await stage.does(editor, positionActs.save, {
        id: post.id,
        revision: post.revision,
        fields: { holder, deputies },
      });
  }
  for (const desk of desks) {
    const party = await database.stakeholder.findFirst({ where: { name: desk.party } });
    if (!party || party.contactIds.length > 0) continue;
    await stage.does(editor, stakeholderActs.save, {
      id: party.id,
      revision: party.revision,
      fields: { contacts: [contacts.get(desk.name) as string], jurisdictions: desk.jurisdictions ?? [] },
    });
  }
}

/** Most paths were tried lately, some long ago, and some never. */
function verified(stage: Stage, index: number): string | null {
  if (index % 7 === 6) return null;
  return new Date(stage.now().getTime() - (index % 3) * 40 * 86_400_000).toISOString();
}
