/** What a right import of each outside corpus file finds, by the number at the start of its name; the facts stand in its SOURCES.md. */
export type ExpectedTable = {
  kind: "matrix" | "contacts" | "channels" | "templates" | "decoy";
  rows: number;
  headerRows?: number;
  mapping?: Record<string, string>;
};

const decoy = (rows: number, headerRows = 1): ExpectedTable => ({ kind: "decoy", rows, headerRows });
const matrix = (rows: number, mapping: Record<string, string>, headerRows = 1): ExpectedTable => ({
  kind: "matrix",
  rows,
  headerRows,
  mapping,
});
const contacts = (rows: number, mapping: Record<string, string>): ExpectedTable => ({
  kind: "contacts",
  rows,
  mapping,
});
const channels = (rows: number, mapping: Record<string, string>): ExpectedTable => ({
  kind: "channels",
  rows,
  mapping,
});

const governance = { What: "what", Who: "audience", When: "trigger", How: "channel", Owner: "owner" };
const germanTeam = {
  Funktion: "role",
  Name: "name",
  Telefon: "phone",
  Mobil: "alternatePhone",
  "E-Mail": "email",
  Stellvertretung: "backupOwner",
};
const germanServices = {
  Organisation: "organisation",
  Zweck: "notes",
  Telefon: "phone",
  Notrufnummer: "alternatePhone",
  Adresse: "address",
};
const germanEscalation = {
  Stufe: "notes",
  Bezeichnung: "what",
  Auslöser: "trigger",
  Verantwortlich: "owner",
  Reaktionszeit: "trigger",
  Kommunikationspflicht: "audience",
};
const stakeholders = {
  "Stakeholder Group": "audience",
  Contact: "notes",
  "Notification Trigger": "trigger",
  Channel: "channel",
  Owner: "owner",
};
const timelines = { Timeframe: "trigger", Action: "what", Owner: "owner", Approval: "approval" };
const approvals = { "Communication Type": "what", "Required Approvals": "approval", Timeline: "trigger" };
const regulators = { Regulator: "organisation", Deadline: "trigger" };
const bankRoles = {
  Role: "role",
  "Default holder": "owner",
  Alternate: "backupOwner",
  "Contact (out-of-band — for use if primary systems compromised)": "outOfBand",
};
const frenchRoles = { Rôle: "role", Titulaire: "owner", Suppléant: "backupOwner" };
const frenchNotices = { Destinataire: "audience", Délai: "trigger", "Qui notifie": "owner", Condition: "trigger" };
const frenchContacts = { Qui: "role", Nom: "name", Téléphone: "phone", Disponibilité: "reachableHours" };
const clause = { What: "what", When: "trigger", "With whom": "audience", How: "channel", Who: "owner" };

export const expectations: Record<string, ExpectedTable[]> = {
  "01": [
    matrix(19, {
      Trigger: "what",
      "Timing / Condition": "trigger",
      What: "content",
      "So What": "content",
      "What's Next": "content",
      Audience: "audience",
      Owner: "owner",
      "Reviewer / Approver": "approval",
      "Send Rule": "approval",
      Channel: "channel",
      "Bundling Rule": "notes",
      Lane: "notes",
      "Communication Type": "notes",
      Severity: "notes",
      Template: "notes",
    }),
  ],
  "02": [
    matrix(12, {
      Stakeholder: "audience",
      Kommunikationsinhalt: "what",
      Kanal: "channel",
      Frequenz: "cadence",
      Verantwortlich: "owner",
      "Interesse am ISMS": "notes",
      Sprache: "notes",
      Kategorie: "notes",
    }),
  ],
  "03": [
    decoy(8, 0),
    decoy(4),
    matrix(5, {
      "Scenario Name": "what",
      "Trigger Event": "trigger",
      "Response Time": "trigger",
      "Primary Authority": "audience",
      "Secondary Authority": "audience",
      "SIG Contact": "audience",
      "Approval Level": "approval",
      "Documentation Required": "evidence",
      "Template Reference": "notes",
      "Procedure Steps": "notes",
      "Internal Escalation First": "notes",
      "Scenario ID": "notes",
      "Scenario Category": "notes",
    }),
    matrix(4, {
      "Notification Type": "what",
      Regulation: "notes",
      Authority: "audience",
      "Trigger Condition": "trigger",
      "Time Limit": "trigger",
      "Required Information": "content",
      Format: "channel",
      "Internal Owner": "owner",
      "Procedure Reference": "notes",
      "Last Review Date": "notes",
      "Penalty for Non Compliance": "notes",
      Notes: "notes",
    }),
    matrix(7, {
      "Scenario Type": "what",
      "First Contact": "owner",
      "Escalation 1": "audience",
      "Escalation 2": "audience",
      "Escalation 3": "audience",
      "Time to Escalate": "trigger",
      "External Contact Approval": "approval",
      Notes: "notes",
    }),
    matrix(6, {
      "Communication Type": "what",
      "Recipient Type": "audience",
      "Required Approvers": "approval",
      "Approval Sequence": "approval",
      "Max Approval Time": "approval",
      "Delegate When Absent": "backupOwner",
      "Documentation Required": "evidence",
      "Post Communication Actions": "logging",
    }),
    {
      kind: "templates",
      rows: 5,
      mapping: {
        "Template Name": "what",
        "Recipient Type": "audience",
        "Required Sections": "content",
        Classification: "classification",
        Owner: "owner",
        "Storage Location": "evidence",
      },
    },
    decoy(1),
    decoy(6),
    decoy(6),
    decoy(4),
    decoy(5, 0),
    decoy(19, 0),
  ],
  "04": [
    matrix(9, {
      "Team members": "audience",
      Information: "what",
      Frequency: "cadence",
      Method: "channel",
      Owner: "owner",
    }),
  ],
  "05": [
    matrix(7, {
      Purpose: "what",
      Audience: "audience",
      Responsibility: "owner",
      Medium: "channel",
      Contents: "content",
      Frequency: "cadence",
    }),
  ],
  "06": [
    matrix(9, {
      "What Information": "what",
      "Target Audience": "audience",
      "When?": "trigger",
      "Method of Commuication": "channel",
      Provider: "owner",
    }),
  ],
  "07": [
    matrix(5, {
      "TYPE OF COMMUNICATION": "what",
      "COMMUNICATION SCHEDULE": "cadence",
      "TYPICAL COMMUNICATION MECHANISM": "channel",
      INITIATOR: "owner",
      RECEPIENT: "audience",
    }),
  ],
  "08": [
    decoy(8, 0),
    contacts(7, { Role: "role", Name: "name" }),
    matrix(3, { Severity: "notes", Impact: "trigger", "Escalation timeline": "trigger", Escalation: "audience" }),
  ],
  "09": [
    contacts(5, germanTeam),
    contacts(4, germanTeam),
    contacts(5, { Funktion: "role", Verfügbarkeit: "reachableHours" }),
    contacts(5, { Fachbereich: "organisation", Ansprechpartner: "name", Stellvertretung: "backupOwner" }),
    contacts(5, { Organisation: "organisation", "Rolle/Service": "role", Kontakt: "name", Telefon: "phone" }),
    contacts(5, germanServices),
    contacts(1, { Lieferant: "organisation", Ansprechpartner: "name", Kritikalität: "notes" }),
    contacts(1, { Organisation: "organisation", Ansprechpartner: "name", "Benachrichtigung bei": "trigger" }),
    matrix(4, germanEscalation),
    contacts(3, { KW: "notes", Primär: "owner", Sekundär: "backupOwner", Tertiär: "backupOwner" }),
  ],
  "10": [
    matrix(6, governance),
    matrix(6, governance),
    matrix(6, governance),
    matrix(5, governance),
    matrix(5, governance),
    channels(8, { Channel: "channel", Purpose: "what", Audience: "audience", "Response Time": "trigger" }),
    matrix(7, {
      "Incident Type": "what",
      Internal: "trigger",
      Client: "trigger",
      Regulator: "trigger",
      Public: "trigger",
    }),
    matrix(6, { "Communication Type": "what", "Record Location": "logging", Retention: "notes" }),
    matrix(4, { Level: "notes", "When to Escalate": "trigger", Contact: "audience" }),
    decoy(12),
  ],
  "11": [
    decoy(4),
    matrix(8, { ...stakeholders, Frequency: "cadence" }),
    matrix(6, { ...stakeholders, Deadline: "trigger" }),
    channels(5, { Channel: "channel", "Access Control": "notes", Retention: "notes" }),
    channels(5, { Channel: "channel", "Approval Required": "approval" }),
    matrix(9, timelines),
    matrix(6, timelines),
    matrix(4, timelines),
    matrix(8, approvals),
    contacts(7, { Role: "role", Primary: "owner", Backup: "backupOwner", Phone: "phone", Email: "email" }),
    contacts(5, { Organization: "organisation", Contact: "name", Phone: "phone", "Email/Portal": "email" }),
    contacts(5, regulators),
    decoy(4),
  ],
  "12": [
    decoy(12, 0),
    matrix(4, { Trigger: "trigger", "Authority to activate": "approval" }),
    contacts(9, bankRoles),
    matrix(12, { Audience: "audience", Trigger: "trigger", Channel: "channel", Owner: "owner", Timeline: "trigger" }),
    decoy(4),
  ],
  "13": [
    contacts(5, { Role: "role", Name: "name", "Primary Contact": "contact", "Backup Contact": "backupOwner" }),
    matrix(3, { Situation: "what", Channel: "channel", Owner: "owner", Audience: "audience" }),
    matrix(5, { Situation: "what", Channel: "channel", Owner: "owner", Timing: "trigger" }),
  ],
  "14": [
    matrix(5, { Audience: "audience", "Sev 1": "trigger", "Sev 2": "trigger", "Sev 3": "trigger", "Sev 4": "trigger" }),
    matrix(2, { Jurisdiction: "notes", Requirement: "what", Timeline: "trigger", Authority: "audience" }),
    decoy(1),
  ],
  "15": [matrix(5, clause), matrix(4, clause)],
  "16": [matrix(5, { "What When": "channel", "4 weeks before the course": "what", "Week 1 (Monday)": "what" })],
  "17": [
    matrix(4, { Niveau: "notes", Critères: "trigger", "Délai de réaction": "trigger", "Qui décide": "approval" }),
    contacts(5, frenchRoles),
    matrix(8, frenchNotices),
    decoy(3),
    contacts(12, frenchContacts),
  ],
  "18": [
    matrix(5, {
      レベル: "notes",
      事象分類: "what",
      エスカレーション先: "audience",
      通知方法: "channel",
      必要な証跡: "evidence",
      対応時間目安: "trigger",
    }),
  ],
  "19": [
    decoy(4),
    contacts(5, { Rol: "role", Primario: "owner", Secundario: "backupOwner", Escalacion: "notes" }),
    matrix(4, { Audiencia: "audience", Canal: "channel", Frecuencia: "cadence" }),
    contacts(5, { Proveedor: "organisation", Servicio: "notes", "Contacto Emergencia": "contact" }),
  ],
  "20": [
    matrix(
      12,
      {
        "#": "dropped",
        "Audience Side": "audience",
        "Audience Group": "audience",
        Trigger: "trigger",
        "Delivery Channel": "channel",
        "Delivery Timeline": "trigger",
        Owner: "owner",
      },
      2,
    ),
    contacts(9, bankRoles),
  ],
  "21": [
    matrix(14, { ...stakeholders, Frequency: "cadence", Deadline: "trigger" }),
    matrix(8, approvals),
    contacts(5, regulators),
  ],
  "22": [contacts(5, frenchRoles), matrix(8, frenchNotices), contacts(12, frenchContacts)],
  "23": [contacts(9, germanTeam), contacts(5, germanServices), matrix(4, germanEscalation)],
  "24": [matrix(4, germanEscalation)],
  "25": [
    decoy(1, 0),
    matrix(
      28,
      {
        Area: "notes",
        "Message What": "what",
        "Message Who": "audience",
        "Delivery When": "trigger",
        "Delivery How": "channel",
        Owner: "owner",
      },
      2,
    ),
  ],
};
