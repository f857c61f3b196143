/** The shipped lists in German, by their English text; what is the same in both languages is left out. */
export const german: Readonly<Record<string, string>> = {
  Public: "Öffentlich",
  "Anybody may know it.": "Alle dürfen es wissen.",
  Internal: "Intern",
  "For everybody inside; leaves the organisation only with a reason.":
    "Für alle im Haus; verlässt die Organisation nur mit einem Grund.",
  Confidential: "Vertraulich",
  "For those who need it; encrypted on its way out.": "Für die, die es brauchen; nach außen nur verschlüsselt.",
  "Strictly confidential": "Streng vertraulich",
  "For named people; spoken, handed over or end-to-end encrypted.":
    "Für namentlich Genannte; mündlich, von Hand zu Hand oder durchgehend verschlüsselt.",
  "Messages that lure people into giving away access or money.":
    "Nachrichten, die Menschen dazu verleiten, Zugänge oder Geld herzugeben.",
  "Data or systems are held to ransom, with or without theft.":
    "Daten oder Systeme werden gegen Lösegeld gesperrt, mit oder ohne Diebstahl.",
  "Cloud misconfiguration": "Cloud-Fehlkonfiguration",
  "Data or access stands open because of a setting.": "Daten oder Zugänge stehen wegen einer Einstellung offen.",
  "Third-party breach": "Sicherheitsverletzung bei Dritten",
  "Something happened at a supplier that holds our data or keeps us running.":
    "Bei einem Lieferanten, der unsere Daten hat oder uns am Laufen hält, ist etwas geschehen.",
  "Lost or stolen device": "Verlorenes oder gestohlenes Gerät",
  "A device or medium with company data is gone.": "Ein Gerät oder Datenträger mit Daten des Hauses ist weg.",
  "Insider misuse": "Missbrauch durch Innentäter",
  "Somebody inside uses access against the rules; told on a need-to-know basis.":
    "Jemand im Haus nutzt Zugänge gegen die Regeln; nur wer es wissen muss, erfährt davon.",
  "Business e-mail compromise": "Kompromittiertes Geschäftspostfach",
  "A mailbox or an identity is used for fraud.": "Ein Postfach oder eine Identität dient zum Betrug.",
  "Denial of service": "Überlastungsangriff",
  "A service cannot be used because somebody wants that.":
    "Ein Dienst lässt sich nicht nutzen, weil jemand es so will.",
  "Vulnerability disclosure": "Offenlegung einer Schwachstelle",
  "Somebody reports, or we publish, a weakness.": "Jemand meldet eine Schwachstelle, oder wir veröffentlichen eine.",
  "Physical or site incident": "Vorfall am Standort",
  "Fire, water, intrusion, threat: people on site come first.":
    "Feuer, Wasser, Einbruch, Bedrohung: Die Menschen vor Ort gehen vor.",
  "Severity 1": "Schweregrad 1",
  "Harm to many customers, unlawful access to sensitive data, or operations stopped.":
    "Schaden für viele Kunden, unbefugter Zugriff auf heikle Daten oder Stillstand des Betriebs.",
  "Severity 2": "Schweregrad 2",
  "One of these is likely, or contained to one unit.": "Eines davon ist wahrscheinlich oder auf eine Einheit begrenzt.",
  "Severity 3": "Schweregrad 3",
  "Real, and local.": "Tatsächlich, und örtlich begrenzt.",
  "Severity 4": "Schweregrad 4",
  "A near miss; we only learn from it.": "Ein Beinahe-Vorfall; wir lernen daraus.",
  "Head office": "Hauptsitz",
  "Alarm and public address, notice board at the entrance, assembly point.":
    "Alarm und Durchsage, Aushang am Eingang, Sammelplatz.",
  "Branch office": "Zweigstelle",
  "Alarm, notice board, somebody who passes word on.": "Alarm, Aushang, jemand, der Bescheid weitergibt.",
  "Data centre": "Rechenzentrum",
  "Alarm of the operator, on-call desk, no mobile reception inside.":
    "Alarm des Betreibers, Bereitschaft, innen kein Mobilfunk.",
  Home: "Zu Hause",
  "No alarm of ours: phone, text message and chat must do.":
    "Kein Alarm von uns: Telefon, Kurznachricht und Chat müssen genügen.",
  "On the road": "Unterwegs",
  "Foreign networks and time zones; text message before data.":
    "Fremde Netze und Zeitzonen; Kurznachricht vor Datenverbindung.",
  "Nobody is there: the status page of the provider and our administrators.":
    "Dort ist niemand: die Statusseite des Anbieters und unsere Administration.",
  "Everybody knows whom to tell": "Alle wissen, wem sie Bescheid geben",
  "Staff find the way to report in under a minute, on screen and on paper.":
    "Mitarbeitende finden den Meldeweg in weniger als einer Minute, am Bildschirm und auf Papier.",
  "Duties to notify are met in time": "Meldepflichten werden rechtzeitig erfüllt",
  "No clock of an authority or a contract runs out unseen.":
    "Keine Frist einer Behörde oder eines Vertrags läuft unbemerkt ab.",
  "One voice to the outside": "Nach außen eine Stimme",
  "Only those who are authorised speak, and what they say was cleared.":
    "Nur Befugte sprechen, und was sie sagen, ist freigegeben.",
  "What was said can be proved": "Was gesagt wurde, lässt sich belegen",
  "Every communication is on record, with who cleared it and when.":
    "Jede Kommunikation ist festgehalten, mit Freigabe und Zeitpunkt.",
  "Communication relevant to the ISMS.": "Kommunikation, die das ISMS betrifft.",
  "Type: management, administrative. Properties: confidentiality, integrity, availability. Concepts: identify, protect, respond. Capabilities: governance, continuity. Difficulty: 2/5. Cost: Low. Owner: ISMS manager or CISO.":
    "Art: Führung, Verwaltung. Eigenschaften: Vertraulichkeit, Integrität, Verfügbarkeit. Konzepte: Erkennen, Schützen, Reagieren. Fähigkeiten: Governance, Kontinuität. Schwierigkeit: 2/5. Kosten: Gering. Verantwortlich: ISMS-Manager oder CISO.",
  "Contact with authorities.": "Kontakt mit Behörden.",
  "Contact with special interest groups.": "Kontakt mit Interessengruppen.",
  "Information transfer.": "Übermittlung von Informationen.",
  "Planning and preparing incident management.": "Vorfälle planen und vorbereiten.",
  "Assessing and deciding about events.": "Ereignisse beurteilen und darüber entscheiden.",
  "Responding to incidents.": "Auf Vorfälle reagieren.",
  "Collecting evidence.": "Beweise sichern.",
  "Reporting events.": "Ereignisse melden.",
  "Incident response in the functions of CSF 2.0.": "Reaktion auf Vorfälle in den Funktionen von CSF 2.0.",
};
