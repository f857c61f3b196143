import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { languages } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow } from "@/core/matrix/row";
import { rules } from "@/core/matrix/rules/all";
import { type Finding, judge, sayFinding } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/context";
import type { RuleId } from "@/core/matrix/rules/support/rule";
import { shippedTermsIn } from "@/core/organisation/shipped-terms";
import { all, position, row, soundDocument, stakeholder } from "../../../support/documents";

type Change = (document: MatrixDocument) => void;
type Claim = { rule: RuleId; claim: string; given: Change; at: [row: string | null, field: string | null] };

const context = ruleContext("2026-11-22", builtInCatalogue().regimes);
const judged = (change: Change = () => {}): Finding[] => {
  const document = soundDocument();
  change(document);
  return judge(document, context);
};
const found = (rule: RuleId, change: Change) => judged(change).filter((finding) => finding.rule === rule);

const set = <T extends object>(target: T, fields: Partial<T>) => void Object.assign(target, fields);
const rowOf = (document: MatrixDocument, id: string) => document.rows.find((row) => row.id === id) as DocumentRow;
const inside =
  (fields: Partial<DocumentRow>): Change =>
  (document) =>
    void Object.assign(rowOf(document, "breach-inside"), fields);
const outside =
  (fields: Partial<DocumentRow>): Change =>
  (document) =>
    void Object.assign(rowOf(document, "breach-outside"), fields);
const post = (document: MatrixDocument, id: string) => document.positions.find((entry) => entry.id === id) as Post;
type Post = MatrixDocument["positions"][number];
const party = (document: MatrixDocument, id: string) => document.stakeholders.find((entry) => entry.id === id) as Party;
type Party = MatrixDocument["stakeholders"][number];
const channel = (document: MatrixDocument, id: string) => document.channels.find((entry) => entry.id === id) as Carrier;
type Carrier = MatrixDocument["channels"][number];

const plan = (kind: string, text: string) => (d: MatrixDocument) => {
  const section = d.plan.find((one) => one.kind === kind);
  if (section) section.text = text;
};

const reachOf = (document: MatrixDocument, id: string) =>
  document.contacts.filter((one) => one.id === id).flatMap(({ paths }) => paths.map((path) => path.id));
/** Has every path verified on a day. */
const freshness = (document: MatrixDocument, on: string) => {
  const paths = document.contacts.flatMap(({ id }) => reachOf(document, id));
  document.freshness = { closeDays: 90, otherDays: 180, verified: Object.fromEntries(paths.map((id) => [id, on])) };
};

const claims: Claim[] = [
  {
    rule: "plan-complete",
    claim: "R47: a plan says how long records are kept",
    given: (d) => set(d, { plan: d.plan.filter(({ kind }) => kind !== "retention") }),
    at: [null, null],
  },
  {
    rule: "plan-names-known",
    claim: "R116: plan text that names an entry which does not exist blocks approval",
    given: plan("retention", "Ask {{position:nobody}}."),
    at: [null, null],
  },
  {
    rule: "plan-names-live",
    claim: "R116: a position in plain words does not follow the register",
    given: plan("retention", "The DPO-Deputy keeps the records."),
    at: [null, null],
  },
  {
    rule: "plan-placeholders",
    claim: "R95: the procedure that the plan points to is named",
    given: plan("privilege", "See [name of the procedure]."),
    at: [null, null],
  },
  {
    rule: "plan-speakers",
    claim: "R45: rows let nobody speak to an authority whom the plan does not name",
    given: plan("liaison", "Only {{position:ciso}} speaks to the outside."),
    at: ["breach-outside", "owner"],
  },
  {
    rule: "what-present",
    claim: "7.4 a): a row must say what",
    given: inside({ what: "  " }),
    at: ["breach-inside", "what"],
  },
  {
    rule: "when-present",
    claim: "7.4 b): a row must say when",
    given: inside({ trigger: "", cadence: "", triggerKind: null }),
    at: ["breach-inside", "trigger"],
  },
  {
    rule: "whom-present",
    claim: "7.4 c): a row must say with whom",
    given: outside({ audiences: [] }),
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "how-present",
    claim: "7.4 d): a row must say how",
    given: inside({ channels: [] }),
    at: ["breach-inside", "channels"],
  },
  {
    rule: "who-present",
    claim: "R18: a row names its sender",
    given: inside({ owner: null }),
    at: ["breach-inside", "owner"],
  },
  {
    rule: "rows-present",
    claim: "7.4: a matrix without rows plans nothing",
    given: (d) => set(d, { rows: [] }),
    at: [null, null],
  },
  {
    rule: "inside-covered",
    claim: "R29: a matrix without internal communications blocks approval",
    given: (d) => set(d, { rows: [rowOf(d, "breach-outside")] }),
    at: [null, null],
  },
  {
    rule: "outside-covered",
    claim: "R29: a matrix without external communications blocks approval",
    given: (d) => set(d, { rows: [rowOf(d, "breach-inside")] }),
    at: [null, null],
  },
  {
    rule: "names-known",
    claim: "R19: a row cannot name what the document lacks",
    given: inside({ backup: "gone" }),
    at: ["breach-inside", "backup"],
  },
  {
    rule: "placeholders",
    claim: "R19: [TODO] must be filled in",
    given: inside({ what: "Call [TODO: mobile]" }),
    at: ["breach-inside", "what"],
  },
  {
    rule: "approver-present",
    claim: "R74: a row to a regulator without an approver blocks approval",
    given: outside({ approvers: [], deputyApprovers: [] }),
    at: ["breach-outside", "approvers"],
  },
  {
    rule: "approver-not-owner",
    claim: "R93: the sender cannot approve",
    given: outside({ approvers: ["dpo"] }),
    at: ["breach-outside", "approvers"],
  },
  {
    rule: "approver-other-person",
    claim: "R93: two posts of one person are no second pair of eyes",
    given: (d) => set(post(d, "ciso"), { holder: "cleo" }),
    at: ["breach-inside", "approvers"],
  },
  {
    rule: "approver-deputy",
    claim: "R121: every approver has a deputy",
    given: inside({ deputyApprovers: [] }),
    at: ["breach-inside", "deputyApprovers"],
  },
  {
    rule: "channel-ceiling",
    claim: "R17: a channel carries nothing above its ceiling",
    given: (d) => set(channel(d, "chat"), { ceiling: "Internal" }),
    at: ["breach-inside", "channels"],
  },
  {
    rule: "need-to-know",
    claim: "R13, R120: an audience hears nothing above its need to know",
    given: (d) => set(party(d, "it"), { needToKnow: "Internal" }),
    at: ["breach-inside", "audiences"],
  },
  {
    rule: "speaker-authorised",
    claim: "R45, R114: only an authorised post speaks to a regulator",
    given: (d) => set(post(d, "dpo"), { speaksTo: ["press"] }),
    at: ["breach-outside", "owner"],
  },
  {
    rule: "backup-named",
    claim: "R121: a sender has a backup",
    given: inside({ backup: null }),
    at: ["breach-inside", "backup"],
  },
  {
    rule: "backup-differs",
    claim: "R121: the backup is another person",
    given: (d) => set(post(d, "dpo-deputy"), { holder: "cleo" }),
    at: ["breach-inside", "backup"],
  },
  {
    rule: "posts-filled",
    claim: "R55: the sender's position is filled",
    given: (d) => set(post(d, "dpo"), { holder: null }),
    at: ["breach-inside", "owner"],
  },
  {
    rule: "leaver-named",
    claim: "R118: a contact that left is not named any more",
    given: (d) => set(d, { contacts: d.contacts.filter(({ id }) => id !== "desk") }),
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "holders-reachable",
    claim: "R117: who holds a named position can be reached; said once, not per row",
    given: (d) => set(d, { contacts: d.contacts.map((one) => (one.id === "cleo" ? { ...one, paths: [] } : one)) }),
    at: ["breach-inside", "owner"],
  },
  {
    rule: "contacts-fresh",
    claim: "R55: whoever sends was proved to be reachable within the days that hold for posts of rows",
    given: (d) => {
      freshness(d, "2026-11-01");
      for (const path of reachOf(d, "cleo")) set(d.freshness?.verified ?? {}, { [path]: "2026-08-23" });
    },
    at: ["breach-inside", "owner"],
  },
  {
    rule: "contacts-fresh",
    claim: "R107: an authority whose desk was never verified is named",
    given: (d) => {
      freshness(d, "2026-11-01");
      for (const path of reachOf(d, "desk")) delete d.freshness?.verified[path];
    },
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "audiences-reachable",
    claim: "R64: an authority has a contact",
    given: (d) => set(party(d, "regulator"), { contacts: [] }),
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "single-hero",
    claim: "R121: no person sends more than two fifths of all messages",
    given: (d) =>
      d.rows.push(...Array.from({ length: 9 }, (_, n) => ({ ...rowOf(d, "bulletin"), id: `b${n}`, what: `B ${n}` }))),
    at: [null, null],
  },
  {
    rule: "matrix-owned",
    claim: "R2: the matrix has an owner",
    given: (d) => set(d.matrix, { owner: null }),
    at: [null, null],
  },
  {
    rule: "declarer-named",
    claim: "R112: somebody may declare an incident",
    given: (d) => set(post(d, "ciso"), { declares: false }),
    at: [null, null],
  },
  {
    rule: "fallback-named",
    claim: "R80, R89: what waits for an event has a fallback, the backup channel",
    given: inside({ fallbacks: [] }),
    at: ["breach-inside", "fallbacks"],
  },
  {
    rule: "fallback-differs",
    claim: "R80: a channel is not its own fallback",
    given: inside({ fallbacks: ["chat", "phone"] }),
    at: ["breach-inside", "fallbacks"],
  },
  {
    rule: "fallback-independent",
    claim: "R70: a fallback that needs the same power supply, two steps away, is none",
    given: (d) => set(channel(d, "phone"), { needs: all("line", "power") }),
    at: ["breach-inside", "fallbacks"],
  },
  {
    rule: "single-point",
    claim: "R70, R108: no single service silences a row that cannot wait",
    given: (d) => set(channel(d, "phone"), { needs: all("line", "power") }),
    at: ["breach-inside", "channels"],
  },
  {
    rule: "channel-encrypted",
    claim: "R17: confidential messages do not travel in the clear",
    given: (d) => set(channel(d, "chat"), { encrypted: false }),
    at: ["breach-inside", "channels"],
  },
  {
    rule: "environment-reached",
    claim: "R24, R25: the channels of a row work where the row holds",
    given: (d) => {
      channel(d, "phone").environments = ["Office"];
    },
    at: ["breach-outside", "channels"],
  },
  {
    rule: "environments-covered",
    claim: "R43: every known environment is covered by some row",
    given: (d) => {
      channel(d, "intranet").environments = ["Warehouse"];
      for (const one of d.rows) one.environments = ["Office"];
    },
    at: [null, null],
  },
  {
    rule: "specific-trigger",
    claim: "R76: “as needed” is no trigger",
    given: inside({ trigger: "As needed" }),
    at: ["breach-inside", "trigger"],
  },
  {
    rule: "content-present",
    claim: "R82: what goes outside has planned content",
    given: outside({ content: "", template: "" }),
    at: ["breach-outside", "content"],
  },
  {
    rule: "cadence-set",
    claim: "R83: an incident row says how often",
    given: inside({ cadence: "" }),
    at: ["breach-inside", "cadence"],
  },
  {
    rule: "record-place",
    claim: "R84: an incident row says where the proof is kept",
    given: inside({ logging: "" }),
    at: ["breach-inside", "logging"],
  },
  {
    rule: "regulator-deadline",
    claim: "R36: telling an authority has a deadline",
    given: outside({ deadline: "" }),
    at: ["breach-outside", "deadline"],
  },
  {
    rule: "regulator-per-jurisdiction",
    claim: "R14: every jurisdiction has its regulator",
    given: (d) => void d.organisation.jurisdictions.push("FR"),
    at: [null, null],
  },
  {
    rule: "regime-known",
    claim: "R36: a regime that the catalogue does not have is told",
    given: outside({ regime: "no-such", stage: "initial" }),
    at: ["breach-outside", "regime"],
  },
  {
    rule: "regime-known",
    claim: "R36: a regime without one of its stages gives no clock",
    given: outside({ regime: "eu-gdpr-33-34", stage: "no-such" }),
    at: ["breach-outside", "stage"],
  },
  {
    rule: "regime-in-force",
    claim: "R67: a regime that is not in force gives no deadline",
    given: outside({ regime: "us-circia", stage: "initial" }),
    at: ["breach-outside", "regime"],
  },
  {
    rule: "regime-in-force",
    claim: "R67: a regime that comes into force later gives none yet",
    given: outside({ regime: "in-dpdp", stage: "initial" }),
    at: ["breach-outside", "regime"],
  },
  {
    rule: "regime-deadline",
    claim: "R36: a row must not allow more hours than its regime",
    given: outside({ regime: "eu-nis2-23", stage: "early_warning", deadline: "72 hours after awareness" }),
    at: ["breach-outside", "deadline"],
  },
  {
    rule: "regime-deadline",
    claim: "R36: three days can end later than 72 hours, because they end with the day",
    given: outside({ regime: "eu-gdpr-33-34", stage: "initial", deadline: "innerhalb von 3 Tagen" }),
    at: ["breach-outside", "deadline"],
  },
  {
    rule: "regime-recipient",
    claim: "R64: a notice to an authority must tell an authority",
    given: (d) => {
      outside({ regime: "eu-gdpr-33-34", stage: "initial", audiences: ["staff"] })(d);
    },
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "regime-recipient",
    claim: "R64: the authority of one country is not that of another",
    given: outside({ regime: "uk-gdpr-33-34", stage: "initial" }),
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "regime-recipient",
    claim: "R64: people affected are not told through an authority",
    given: outside({ regime: "eu-gdpr-33-34", stage: "individuals" }),
    at: ["breach-outside", "audiences"],
  },
  {
    rule: "regime-event",
    claim: "R69: a legal clock starts with an event, never on a schedule",
    given: outside({ regime: "eu-gdpr-33-34", stage: "initial", triggerKind: "schedule", schedule: "FREQ=WEEKLY" }),
    at: ["breach-outside", "schedule"],
  },
  {
    rule: "schedule-readable",
    claim: "R16: a schedule can be put into a calendar",
    given: (d) => set(rowOf(d, "bulletin"), { schedule: "FREQ=OFTEN" }),
    at: ["bulletin", "schedule"],
  },
  {
    rule: "review-due",
    claim: "R22: an overdue review is found",
    given: inside({ reviewOn: "2026-11-21" }),
    at: ["breach-inside", "reviewOn"],
  },
  {
    rule: "side-fits",
    claim: "R29: an internal row tells nobody outside",
    given: outside({ direction: "internal" }),
    at: ["breach-outside", "direction"],
  },
  {
    rule: "duplicate-row",
    claim: "R19: the same message is not planned twice",
    given: (d) => void d.rows.push({ ...rowOf(d, "bulletin"), id: "again", what: "  SECURITY bulletin" }),
    at: ["again", "what"],
  },
  {
    rule: "contradiction",
    claim: "R116: one trigger and one audience have one sender",
    given: (d) => void d.rows.push({ ...rowOf(d, "breach-inside"), id: "again", what: "Other", owner: "ciso-deputy" }),
    at: ["again", "owner"],
  },
  {
    rule: "specific-content",
    claim: "R15: “relevant information” is no content",
    given: inside({ content: "All relevant information" }),
    at: ["breach-inside", "content"],
  },
  {
    rule: "template-named",
    claim: "R99: a notice to an authority starts from a template",
    given: outside({ template: "" }),
    at: ["breach-outside", "template"],
  },
  {
    rule: "template-complete",
    claim: "R100: a template without a word on how sure the facts are warns",
    given: inside({
      template:
        "What we know: [facts]. Affected: [scope]. Done so far: [actions]. Please [advice]. Next update at [time].",
    }),
    at: ["breach-inside", "template"],
  },
  {
    rule: "approval-limit",
    claim: "R119: an approval has a time limit",
    given: inside({ maxApprovalMinutes: null }),
    at: ["breach-inside", "maxApprovalMinutes"],
  },
  {
    rule: "awareness-basis",
    claim: "R92: a row to an authority says what awareness is",
    given: outside({ awarenessBasis: "" }),
    at: ["breach-outside", "awarenessBasis"],
  },
  {
    rule: "identity-check",
    claim: "R91: who hears it outside is checked first",
    given: outside({ identityCheck: "" }),
    at: ["breach-outside", "identityCheck"],
  },
  {
    rule: "channel-exportable",
    claim: "R63: what is said in a chat can be exported as evidence",
    given: (d) => set(channel(d, "chat"), { exportable: false }),
    at: ["breach-inside", "channels"],
  },
  {
    rule: "room-guarded",
    claim: "R90, R91, R108: a war room says how people join, who is admitted and how each is identified",
    given: (d) => {
      d.channels.push({
        ...(channel(d, "phone") as Carrier),
        ...{ id: "room", name: "Room", kind: "war-room", joinControl: "One code per person", needs: [] },
        ...{ identityCheck: "Call back", admitted: [] },
      });
      set(rowOf(d, "breach-inside"), { fallbacks: ["phone", "room"] });
    },
    at: ["breach-inside", "fallbacks"],
  },
  {
    rule: "classification-set",
    claim: "R17: a row is classified",
    given: inside({ classification: null }),
    at: ["breach-inside", "classification"],
  },
  {
    rule: "one-sender",
    claim: "R18: “CISO / DPO” are two senders",
    given: (d) => set(post(d, "dpo"), { name: "CISO / DPO" }),
    at: ["breach-inside", "owner"],
  },
  {
    rule: "class-audiences",
    claim: "R66: every class of incident tells those who respond",
    given: inside({ audiences: ["executives"] }),
    at: [null, null],
  },
  {
    rule: "overload",
    claim: "R53: no audience is told of everything",
    given: (d) =>
      d.rows.push(...Array.from({ length: 16 }, (_, n) => ({ ...rowOf(d, "bulletin"), id: `b${n}`, what: `B ${n}` }))),
    at: [null, null],
  },
  {
    rule: "scope-stated",
    claim: "R43: the matrix states its scope",
    given: (d) => set(d.matrix, { scope: "" }),
    at: [null, null],
  },
];

describe("rules", () => {
  it("find nothing in a sound document", () => {
    expect(judged()).toEqual([]);
  });

  it.each(claims)("$claim", ({ rule, given, at: [row, field] }) => {
    expect(found(rule, given)).toContainEqual(expect.objectContaining({ row, field }));
  });

  it("every rule has a claim here", () => {
    expect(rules.map(({ id }) => id).filter((id) => !claims.some(({ rule }) => rule === id))).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(languages)("every finding can be said in %s with all its values", (language) => {
    for (const { rule, given } of claims)
      for (const finding of found(rule, given)) {
        const { sentence, fix } = sayFinding(language, finding);
        expect(`${sentence} ${fix}`).not.toMatch(/undefined|\{|\}/);
      }
  });

  it("never says that clause 7.4:2022 requires a sender", () => {
    const [finding] = found("who-present", inside({ owner: null }));
    expect(finding?.reference).not.toContain("7.4");
  });
});

describe("what the rules leave alone", () => {
  const quiet = (rule: RuleId, change: Change) => expect(found(rule, change)).toEqual([]);

  it("R119: a message to a supplier may be free to send, one to a customer may not", () => {
    const to =
      (kind: Party["kind"]): Change =>
      (d) => {
        outside({ approvers: [], freeToSend: true })(d);
        party(d, "regulator").kind = kind;
      };
    quiet("approver-present", to("supplier"));
    expect(found("approver-present", to("customer"))).toHaveLength(1);
  });

  it("a vague word beside a number leaves nothing open", () => {
    quiet("specific-trigger", inside({ trigger: "As soon as possible, at most 4 hours after confirmation" }));
  });

  it.each(["bei Bedarf", "Dans les meilleurs délais", "segun corresponda", "必要に応じて通知", "ASAP"])(
    "R76: “%s” is vague, with or without accents",
    (trigger) => expect(found("specific-trigger", inside({ trigger }))).toHaveLength(1),
  );

  it("a word that only contains a vague one is not vague", () => {
    quiet("specific-trigger", inside({ trigger: "The Sooner project confirms the leak" }));
  });

  it.each(["See [the guide](https://example.com)", "TLP label [TLP:AMBER]", "Footnote [1]", "- [x] done"])(
    "“%s” is no placeholder",
    (content) => quiet("placeholders", inside({ content })),
  );

  it.each(["[Name]", "{{ role_CEO }}", "TBD", "Tel. ____", "Kontakt: n. n."])("“%s” is a placeholder", (content) =>
    expect(found("placeholders", inside({ content }))).toHaveLength(1),
  );

  it("brackets in a template stay: they are filled in for each message", () => {
    quiet("placeholders", inside({ template: "As of [time]: [facts]" }));
  });

  it("R55: a verification counts up to the last of its days, one good path is enough, and no word on it is no finding", () => {
    quiet("contacts-fresh", () => {});
    quiet("contacts-fresh", (d) => freshness(d, "2026-08-24"));
    quiet("contacts-fresh", (d) => {
      freshness(d, "2026-11-01");
      d.contacts = d.contacts.map((one) => ({
        ...one,
        paths: [...one.paths, { id: `${one.id}-spare`, kind: "mobile", needs: [] }],
      }));
    });
  });

  it("R96 to R99: the shipped templates carry all elements in both languages, and a mere name is no wording", () => {
    for (const language of languages)
      for (const { meaning } of shippedTermsIn(language, "template"))
        quiet("template-complete", inside({ template: meaning }));
    quiet("template-complete", inside({ template: "Template T-07, first notice" }));
  });

  it.each([
    [
      "de",
      "Was wir wissen: [Tatsachen]. Betroffen: [Umfang]. Bisher getan: [Maßnahmen]. Bitte [Rat]. Verlässlichkeit: [..]",
    ],
    ["fr", "Faits : [..]. Fiabilité : [..]. Périmètre : [..]. Mesures prises : [..]. Veuillez [..]"],
    ["es", "Hechos: [..]. Certeza: [..]. Alcance: [..]. Medidas tomadas: [..]. Por favor [..]"],
    ["ja", "事実：[..]。確度：[..]。影響：[..]。対応済み：[..]。お願い：[..]"],
  ])("R100: a template in %s that names no next update says so, and nothing else", (_, template) => {
    expect(found("template-complete", inside({ template })).map(({ values }) => values.element)).toEqual(["next"]);
  });

  it("R80: a quarterly report needs no fallback, even if no schedule is set", () => {
    quiet("fallback-named", inside({ triggerKind: null, trigger: "Quarterly", fallbacks: [] }));
  });

  it("R70: a fallback with a way around the common service stands alone", () => {
    quiet("fallback-independent", (d) => {
      channel(d, "phone").needs = [{ atLeast: 1, of: ["line", "power"] }];
    });
  });

  it("R121: a deputy of the approving position is a deputy, unless it is the sender", () => {
    const deputy =
      (id: string): Change =>
      (d) => {
        for (const one of d.rows) one.deputyApprovers = [];
        post(d, "ciso").deputies = [id];
      };
    quiet("approver-deputy", deputy("ben"));
    expect(found("approver-deputy", deputy("cleo"))).toHaveLength(2);
  });

  it("R116: the stages of one regime have deadlines of their own", () => {
    const second =
      (stage: string): Change =>
      (d) => {
        outside({ regime: "nis2", stage: "early-warning" })(d);
        d.rows.push({ ...rowOf(d, "breach-outside"), id: "later", what: "Full notice", stage, deadline: "1 month" });
      };
    quiet("contradiction", second("final-report"));
    expect(found("contradiction", second("early-warning"))).toHaveLength(1);
  });

  it("R36: a limit that stands with the event is a deadline", () => {
    quiet("regulator-deadline", outside({ deadline: "", trigger: "Breach confirmed; within 72h of detection" }));
  });

  it("R116: rows that only share how soon they go out do not contradict each other", () => {
    const soon =
      (trigger: string, what: string): Change =>
      (d) => {
        inside({ trigger })(d);
        d.rows.push({ ...rowOf(d, "breach-inside"), id: "again", what, owner: "ciso-deputy" });
      };
    for (const trigger of ["1 hour", "Within 30 minutes", "Immediately", "Unverzüglich", "即時"])
      quiet("contradiction", soon(trigger, "Other"));
    const { what } = rowOf(soundDocument(), "breach-inside");
    expect(found("contradiction", soon("1 hour", what))).toHaveLength(1);
    expect(found("contradiction", soon("1 alarm rings", "Other"))).toHaveLength(1);
  });

  it("R8: what everybody may report needs neither a holder of “everybody” nor a backup for it", () => {
    const byStaff: Change = (d) => {
      inside({ owner: "anyone", backup: null })(d);
      d.positions.push(position("anyone", null, { name: "All staff" }));
    };
    quiet("posts-filled", byStaff);
    quiet("backup-named", byStaff);
  });

  it("a mixed row marked external may also tell people inside", () => {
    quiet("side-fits", outside({ audiences: ["regulator", "it"] }));
  });
});

describe("accepted findings", () => {
  const accepted =
    (until: string, more: object = {}): Change =>
    (d) => {
      inside({ backup: null })(d);
      const place = { rule: "backup-named", row: "breach-inside", field: "backup" };
      d.acceptances = [{ ...place, reason: "One-person site", owner: "ciso", until, ...more }];
    };
  it("keep standing in the list, with reason, owner and end", () => {
    expect(found("backup-named", accepted("2026-11-22"))[0]?.accepted).toMatchObject({
      reason: "One-person site",
      owner: "ciso",
      until: "2026-11-22",
    });
  });
  it("count again from the day after their end", () => {
    expect(found("backup-named", accepted("2026-11-21"))[0]?.accepted).toBeNull();
  });
  it("cover one place of one rule", () => {
    expect(found("backup-named", accepted("2027-01-01", { row: "bulletin" }))[0]?.accepted).toBeNull();
  });
  it("never cover what blocks approval", () => {
    const place = { rule: "who-present", row: "breach-inside", field: "owner" };
    const blocked: Change = (d) => {
      inside({ owner: null })(d);
      d.acceptances = [{ ...place, reason: "Nobody wants to", owner: "ciso", until: "2027-01-01" }];
    };
    expect(found("who-present", blocked)[0]?.accepted).toBeNull();
  });
});

describe("a row that follows a regime within its limits", () => {
  it.each([
    ["eu-gdpr-33-34", "72 hours after awareness"],
    ["eu-gdpr-33-34", "Without undue delay, at the latest after 48 h"],
    ["eu-nis2-23", "Early warning 24 hours, notification 72 hours"],
    ["eu-gdpr-33-34", "By the clock of the regime"],
  ])("R36: gives no finding about it: %s, %s", (regime, deadline) => {
    const stage = regime === "eu-nis2-23" ? "early_warning" : "initial";
    const rulesOf = judged(outside({ regime, stage, deadline })).map(({ rule }) => rule);
    expect(rulesOf.filter((rule) => rule.startsWith("regime-"))).toEqual([]);
  });
});

describe("a large document", () => {
  it("is judged by every rule without comparing each row with each other", () => {
    const document = soundDocument();
    document.rows = Array.from({ length: 5000 }, (_, n) =>
      row(`r${n}`, { ...rowOf(document, "breach-inside"), id: `r${n}` }),
    );
    document.stakeholders.push(stakeholder("nobody"));
    document.positions.push(position("idle", null));
    expect(judge(document, context).filter(({ rule }) => rule === "duplicate-row")).toHaveLength(4999);
  });
});
