import { describe, expect, it } from "vitest";
import { recogniseHeading } from "@/core/matrix/import/recognise-heading";
import { fieldsFor, fieldsOf, proposeOne } from "../../../fixtures/import/raw";

const five = ["what", "trigger", "audience", "owner", "channel"];

describe("headings", () => {
  it.each([
    ["English", "What", "When", "With whom", "Who", "How"],
    ["German", "Was", "Wann", "Mit wem", "Wer", "Wie"],
    ["French", "Quoi", "Quand", "Avec qui", "Qui", "Comment"],
    ["Spanish", "Qué", "Cuándo", "Con quién", "Quién", "Cómo"],
    ["Spanish without accents", "Que comunicar", "Cuando", "A quien", "Quien", "Como"],
    ["Japanese", "何を", "いつ", "誰に", "誰が", "どのように"],
    ["Italian", "Cosa", "Quando", "A chi", "Chi", "Come"],
    ["Dutch", "Wat", "Wanneer", "Met wie", "Wie", "Hoe"],
    ["Portuguese", "O quê", "Quando", "Com quem", "Quem", "Como"],
  ])("R1: the five questions are understood in %s", (_, ...headings) => {
    expect(fieldsFor(...headings)).toEqual(five);
  });

  it.each([
    ["Topic", "Target audiance", "Comunication chanel", "Frequncy", "Resposible"],
    ["Thema", "Zielgrupe", "Kommunikationskannal", "Häufigkit", "Verantwortlch"],
    ["Sujet", "Destinatire", "Moyen de comunication", "Fréquance", "Responsabel"],
  ])("misspelt headings are still understood: %s, %s, %s, %s, %s", (...headings) => {
    expect(fieldsFor(...headings)).toEqual(["what", "audience", "channel", "cadence", "owner"]);
  });

  it("compounds and long headings are understood by their head word", () => {
    expect(
      fieldsFor(
        "Communication method",
        "Method of notification",
        "Approval by legal",
        "Kommunikationskanal",
        "連絡先一覧",
      ),
    ).toEqual(["channel", "channel", "approval", "channel", "audience"]);
  });

  it("words that merely look alike are not taken for one another", () => {
    expect(recogniseHeading("Contract no.")[0]?.meaning).toBe("remark");
    expect(recogniseHeading("Issue")[0]?.meaning).not.toBe("owner");
  });

  it("'Who' is the audience beside an owner, the owner beside an audience", () => {
    expect(fieldsFor("What", "Who", "When", "How", "Owner")[1]).toBe("audience");
    expect(fieldsFor("What", "Who", "When", "How", "With whom")[1]).toBe("owner");
    expect(fieldsFor("What", "Who", "When", "How")[1]).toBe("audience");
  });

  it("team members beside an owner are the audience", () => {
    expect(fieldsFor("Team members", "Information", "Frequency", "Method", "Owner")[0]).toBe("audience");
  });

  it("severity is never the classification, whatever the column is called", () => {
    expect(fieldsFor("Severity", "Audience", "Channel", "Owner")[0]).toBe("notes");
    const bySeverity = proposeOne(
      "Subject|Audience|Channel|Classification\nFlood|Staff|Bell|High\nFire|Staff|Bell|P1\nGas|Staff|Bell|Low",
    );
    expect(fieldsOf(bySeverity).Classification).toBe("notes");
    const bySecrecy = proposeOne(
      "Subject|Audience|Channel|Classification\nFlood|Staff|Bell|Internal\nFire|Staff|Bell|TLP:AMBER",
    );
    expect(fieldsOf(bySecrecy).Classification).toBe("classification");
  });

  it("a rhythm is the cadence and a limit belongs to the trigger", () => {
    expect(fieldsFor("Subject", "Audience", "Frequency", "Deadline", "Trigger", "Timing")).toEqual([
      ...["what", "audience", "cadence", "trigger", "trigger", "trigger"],
    ]);
  });

  it("'When' is the cadence when all it says is a rhythm", () => {
    const proposal = proposeOne("Subject|Audience|When|How\nPatches|Staff|Weekly|Mail\nRisks|Board|Every quarter|Talk");
    expect(fieldsOf(proposal).When).toBe("cadence");
  });

  it("a column of yes and no names nobody", () => {
    const proposal = proposeOne("Subject|Audience|Channel|Escalation\nFlood|Staff|Bell|Yes\nFire|Board|Bell|No");
    expect(fieldsOf(proposal).Escalation).toBe("notes");
  });

  it("where 'What' holds whole messages, the short column is the subject and the message is the content", () => {
    const long =
      "Tell everybody in plain words what has happened, what it means for them and what they must do by when";
    const proposal = proposeOne(
      `Trigger|Condition|What|Audience|Channel\nFlood|River above mark two|${long}|Staff|Bell\nFire|Alarm for two minutes|${long} (fire)|Staff|Bell`,
    );
    expect(fieldsOf(proposal)).toEqual({
      Trigger: "what",
      Condition: "trigger",
      What: "content",
      Audience: "audience",
      Channel: "channel",
    });
  });

  it("a running number is left out, an identifier is kept in the notes", () => {
    const proposal = proposeOne("No.|ID|Subject|Audience|Channel\n1|C-07|Flood|Staff|Bell\n2|C-03|Fire|Staff|Bell");
    expect(fieldsOf(proposal)).toMatchObject({ "No.": "dropped", ID: "notes" });
  });

  it("a column without a known heading is recognised by its values, and a person is asked to look", () => {
    const proposal = proposeOne(
      "Subject|Audience|Xyzzy\nPatches|Staff|Mail and phone\nRisks|Board|Phone\nNews|Guests|E-mail",
    );
    expect(fieldsOf(proposal).Xyzzy).toBe("channel");
    expect(proposal.problems).toContainEqual({
      code: "check-column",
      row: null,
      column: "Xyzzy",
      values: { field: "channel" },
    });
  });
});
