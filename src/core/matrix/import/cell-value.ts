/** Tells whether a cell says that there is no value: a dash, "N/A" or nothing. The word "None" is a statement and stays. */
export function isNone(text: string): boolean {
  return /^(?:[-–—―−ー‐]{0,3}|#?n\s?\/\s?a\.?|n\.\s?a\.|k\.\s?a\.|該当なし)$/i.test(text.trim());
}

const bracketed = /\[[^\]\d][^\]]*\]/;
const openEnds = /\{\{.*?\}\}|\$\{.+?\}|<<.+?>>|…{2,}|\.{5,}|_{3,}|\b(?:TODO|TBD|TBC|XXX+|YYYY-MM-DD)\b/i;
const wholeCell =
  /^<[^<>]+>$|^(?:n\.\s?n\.|tba|à compléter|à définir|auszufüllen|noch offen|por definir|por completar|未定|要記入)$/i;

/** Tells whether a cell holds a placeholder that somebody still has to fill in. */
export function isPlaceholder(text: string): boolean {
  const start = text.trim().slice(0, 2_000);
  return bracketed.test(start) || openEnds.test(start) || wholeCell.test(start);
}

/** Tells whether a cell of a cross table is a tick. */
export function isTick(text: string): boolean {
  return /^(?:x|✓|✔️?|✅|☑️?|☒|●|•|■|◯|○|yes|y|ja|j|oui|o|sí|si|s|sì|sim|はい|有|1)$/i.test(text.trim());
}

const byLetter = { R: "owner", A: "approval", C: "audience", I: "audience" } as const;

/** Reads the letters of a responsibility chart: R sends, A approves, C and I are told; empty for any other text. */
export function responsibilityFields(text: string): ("owner" | "approval" | "audience")[] {
  if (!/^[RACI](?:\s*[/,+&]?\s*[RACI])*$/.test(text.trim())) return [];
  return [...new Set([...text].flatMap((letter) => byLetter[letter as keyof typeof byLetter] ?? []))];
}

/** Tells whether a cell of a cross table says that nothing is sent. */
export function isNegative(text: string): boolean {
  return (
    isNone(text) ||
    /^(?:no|none|never|not (?:notified|informed|required|applicable|needed)|nein|nicht (?:informiert|benachrichtigt|erforderlich)|keine?r?|non|jamais|aucune?|non notifié|no notificado|no aplica|ninguno|nunca|nessuno|nee|geen|não|nenhum|なし|不要|無|いいえ|×|❌|✗|✘)\.?$/i.test(
      text.trim(),
    )
  );
}
