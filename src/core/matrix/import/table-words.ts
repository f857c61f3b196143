import { normalise } from "./normalise";

/** Names of tables that look like a matrix and are none, in our languages. */
const decoyNames =
  /\b(?:document (?:information|control|history|details|data)|(?:version|revision|change) (?:history|log|control)|change record|amendment|sign ?off|signatures?|legend|instructions?|how to use|readme|glossary|definitions?|abbreviations?|acronyms?|dashboard|kpis?|key performance|metrics|statistics|tests?|testing|exercises?|drills?|tabletop|training (?:plan|schedule)|review (?:schedule|plan|cycle|details)|maintenance|incident log|log sheet|logbook|calendar|table of contents|evidence register|risk register|action log|checklist|dokument(?:en)?(?:information(?:en)?|lenkung|historie|daten)|anderungs(?:historie|verzeichnis|nachweis)|versions(?:historie|verlauf)|unterschrift(?:en)?|legende|anleitung|ausfullhinweise|glossar|begriffe|abkurzungen|kennzahlen|ubungen|ubungsplan|tests und ubungen|logbuch|vorfallprotokoll|kalender|pruffristen|historique|historique des (?:versions|revisions)|controle du document|mode d emploi|lexique|glossaire|abreviations|indicateurs|exercices?|simulation|journal|calendrier|control de (?:documentos|versiones|cambios)|historial|firmas?|leyenda|instrucciones|glosario|abreviaturas|indicadores|simulacros?|ejercicios?|bitacora|calendario|cronologia delle versioni|glossario|esercitazioni|versiebeheer|begrippen|oefeningen|historico|simulacoes)\b|改訂履歴|変更履歴|文書情報|凡例|用語|略語|訓練|演習|承認欄|署名|カレンダー|記録票/;

/** Tells whether the name of a table says that it is something else than planned communications or contacts. */
export function namesDecoy(name: string): boolean {
  return decoyNames.test(normalise(name));
}

/** Tells whether the name of a table speaks of communicating. */
export function namesCommunication(name: string): boolean {
  return /communicat|kommunikation|comunica|notif|benachrichtig|melde(?:plan|wesen|kette)|escalat|eskalation|escalad|escalam|stakeholder|コミュニケーション|連絡|通知|エスカレーション|伝達/.test(
    normalise(name),
  );
}

/** Tells whether the name of a table says that its rows are message templates. */
export function namesTemplates(name: string): boolean {
  return /\b(?:templates?|vorlagen?|modeles?|plantillas?|modelli|sjablonen)\b|テンプレート|雛形/.test(normalise(name));
}

/** Takes chapter numbers and marks off a heading, so that it can serve as a subject. */
export function withoutNumber(heading: string): string {
  return heading.replace(/^(?:§\s*)?(?:\d+(?:\.\d+)*[.)]?|[A-Z]-?\d*[.:)])\s+/, "").trim() || heading;
}
