import { describe, expect, it } from "vitest";
import { placesOf } from "@/core/lookup/advice";
import { answersAt, lookUpOf, searchIn } from "@/core/lookup/look-up";
import { situations } from "@/core/lookup/situation";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow } from "@/core/matrix/row";
import { position, row, soundDocument, stakeholder } from "../../support/documents";

/** A document whose rows are these; a service desk takes reports, all staff may send them. */
function documentWith(...rows: DocumentRow[]) {
  const document = soundDocument();
  document.stakeholders.push(stakeholder("desk", { name: "Service desk", kind: "it", contacts: ["desk"] }));
  document.positions.push(position("anyone", null, { name: "All staff" }));
  return { ...document, rows };
}
const report = (id: string, fields: Partial<DocumentRow>) =>
  row(id, { owner: "anyone", audiences: ["desk"], channels: ["phone"], what: "Report", ...fields });
const namesFor = (rows: DocumentRow[], situation: (typeof situations)[number]) =>
  answersAt(lookUpOf(documentWith(...rows)).situations[situation], undefined).map(({ row }) => row);

describe("whom to tell", () => {
  it.each([
    ["lost-device", "Lost or stolen laptop"],
    ["lost-device", "Geräteverlust"],
    ["lost-device", "Perte ou vol d'un ordinateur"],
    ["lost-device", "Robo de dispositivo"],
    ["lost-device", "端末の紛失"],
    ["suspicious-mail", "Verdaechtige Mail / Phishing"],
    ["clicked", "An employee clicked a link"],
    ["breach", "Violación de datos"],
    ["near-miss", "Near miss or concern"],
    ["physical-alarm", "Einbruch am Standort"],
    ["outsider-asks", "Customer sends a security questionnaire"],
    ["press-calls", "A journalist rings"],
  ] as const)("R49: %s is found in “%s”", (situation, trigger) => {
    expect(namesFor([report("other", { trigger: "New moon" }), report("it", { trigger })], situation)).toEqual(["it"]);
  });

  it("a tag in the scenario decides, whatever the words are", () => {
    const rows = [
      report("words", { trigger: "Lost laptop" }),
      report("tag", { scenario: "Class 7 lost-device", channels: ["chat"] }),
    ];
    expect(namesFor(rows, "lost-device")).toEqual(["tag", "words"]);
  });

  it("names the desk that takes a report, not the post that carries the news further", () => {
    const carried = row("carried", {
      owner: "ciso",
      audiences: ["executives"],
      trigger: "Lost laptop",
      channels: ["chat"],
    });
    const [first] = answersAt(
      lookUpOf(documentWith(carried, report("desk", { trigger: "Lost laptop" }))).situations["lost-device"],
      undefined,
    );
    expect(first).toMatchObject({ row: "desk", whom: [{ name: "Service desk", contacts: ["desk"] }] });
  });

  it("names the post when a row speaks to outsiders only: staff never tell a regulator themselves", () => {
    const outside = row("outside", {
      owner: "dpo",
      backup: "dpo-deputy",
      audiences: ["regulator"],
      trigger: "Data breach",
      channels: ["portal"],
    });
    const [first] = answersAt(lookUpOf(documentWith(outside)).situations.breach, undefined);
    expect(first?.whom).toEqual([
      { name: "dpo", contacts: ["cleo"] },
      { name: "dpo-deputy", contacts: ["dan"] },
    ]);
  });

  it("R45: staff hand the press over to whoever speaks, not to a desk", () => {
    const press = row("press", {
      owner: "dpo",
      audiences: ["desk"],
      trigger: "A journalist rings",
      channels: ["chat"],
      content: "Statement",
    });
    const [first] = answersAt(lookUpOf(documentWith(press)).situations["press-calls"], undefined);
    expect(first).toMatchObject({ whom: [{ name: "dpo" }], how: [], say: "" });
  });

  it("does not take media in a cabinet for the media", () => {
    expect(namesFor([report("site", { what: "Site incident: areas and media at risk" })], "press-calls")).toEqual([""]);
  });

  it("R8: without a row for it, whoever may declare an incident is told", () => {
    const lookUp = lookUpOf(documentWith(report("it", { trigger: "Lost laptop" })));
    for (const situation of situations.filter((one) => one !== "lost-device"))
      expect(lookUp.situations[situation]).toMatchObject([{ row: "", whom: [{ name: "ciso", contacts: ["ada"] }] }]);
  });

  it("R24: at home, rows for the office are left out, unless there is nothing else", () => {
    const rows = [
      report("office", { trigger: "Lost laptop", environments: ["Office Berlin"] }),
      report("home", { trigger: "Lost laptop", environments: ["Home office"], channels: ["chat"] }),
      report("anywhere", { trigger: "Lost laptop", channels: ["intranet"] }),
    ];
    const answers = lookUpOf(documentWith(...rows)).situations["lost-device"];
    expect(answersAt(answers, "home").map(({ row }) => row)).toEqual(["home", "anywhere"]);
    expect(answersAt(answers.slice(0, 1), "home").map(({ row }) => row)).toEqual(["office"]);
  });

  it("environments are told apart by their names", () => {
    expect(placesOf(["Büro Hamburg", "Télétravail", "Cloud tenant", "在宅勤務"])).toEqual(["site", "home", "cloud"]);
  });

  it("R51: says where bulletins are", () => {
    const bulletin = row("b", { what: "Security bulletin", owner: "ciso", channels: ["intranet"] });
    expect(lookUpOf(documentWith(bulletin)).bulletins).toEqual(["Intranet"]);
  });

  it("finds rows by the words somebody types, most hits first, accents or not", () => {
    const lookUp = lookUpOf(
      documentWith(
        report("key", { what: "Schlüssel verloren", trigger: "Ein Schlüssel fehlt" }),
        report("door", { what: "Door broken", trigger: "A door does not close", channels: ["chat"] }),
      ),
    );
    expect(searchIn(lookUp, "schlussel").map(({ row }) => row)).toEqual(["key"]);
    expect(searchIn(lookUp, "door does not lock").map(({ row }) => row)).toEqual(["door"]);
    expect(searchIn(lookUp, "xyz")).toEqual([]);
  });
});

describe("sites", () => {
  const channel = (id: string, kind: "alarm" | "notice-board", environments: string[]) => ({
    ...(soundDocument().channels[0] as MatrixDocument["channels"][number]),
    ...{ id, name: id, kind, environments },
  });

  it("R4, R23: are named with what rings and hangs there; home and cloud are no sites", () => {
    const document = documentWith(report("one", { environments: ["Berlin", "Home office", "Cloud"] }));
    document.channels.push(channel("siren", "alarm", ["Berlin"]), channel("board", "notice-board", ["Leeds"]));
    expect(lookUpOf(document).sites.filter(({ name }) => name !== "Office")).toEqual([
      { name: "Berlin", alarms: ["siren"], boards: [] },
      { name: "Leeds", alarms: [], boards: ["board"] },
    ]);
  });

  it("hear the rows that hold there or everywhere, and all of them where no row holds", () => {
    const rows = [
      report("berlin", { trigger: "Lost laptop", environments: ["Berlin"], channels: ["chat"] }),
      report("anywhere", { trigger: "Lost laptop", channels: ["phone"] }),
      report("leeds", { trigger: "Lost laptop", environments: ["Leeds"], channels: ["portal"] }),
    ];
    const answers = lookUpOf(documentWith(...rows)).situations["lost-device"];
    const at = (site: string) => answersAt(answers, undefined, site).map(({ row: id }) => id);
    expect(at("Berlin")).toEqual(["berlin", "anywhere"]);
    expect(at("Leeds")).toEqual(["anywhere", "leeds"]);
    const only = lookUpOf(documentWith(rows[0] as DocumentRow)).situations["lost-device"];
    expect(answersAt(only, undefined, "Leeds").map(({ row: id }) => id)).toEqual(["berlin"]);
  });
});
