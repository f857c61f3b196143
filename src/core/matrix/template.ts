import { anyOf, plain } from "@/core/shared/words";

/** What every template has to make its writers say (R100). */
export const templateElements = ["facts", "confidence", "scope", "done", "ask", "next"] as const;
export type TemplateElement = (typeof templateElements)[number];

/** Words by which an organisation recognises each element; one without words is not asked for. */
export type ElementWords = Readonly<Record<TemplateElement, readonly string[]>>;

/** The shipped words, in English, German, French, Spanish and Japanese. */
const shipped: Readonly<Record<TemplateElement, string>> = {
  facts:
    "facts|what we know|known so far|what happened|confirmed|tatsachen|fakten|was wir wissen|was geschehen ist|bekannt ist|bestätigt|faits|ce que nous savons|hechos|lo que sabemos|事実|判明|確認された",
  confidence:
    "confidence|how sure|certainty|likely|suspected|verlässlichkeit|gewissheit|wie sicher|wahrscheinlich|vermutet|mit sicherheit|fiabilité|certitude|probable|confianza|certeza|確度|確信度|可能性|推定",
  scope:
    "scope|affected|affects|impact|effect|extent|umfang|ausmaß|betroffen|betroffene|betroffenen|auswirkung|auswirkungen|périmètre|étendue|concernés|touchés|alcance|afectados|impacto|影響|範囲|対象",
  done: "done so far|done|actions taken|steps taken|measures taken|we have|getan|maßnahmen|unternommen|eingeleitet|mesures prises|actions menées|nous avons|medidas tomadas|acciones realizadas|hemos|対応済み|実施|対応状況|講じた",
  ask: "please|you must|you should|need from you|required action|action required|what to do|decision|decisions needed|bitte|bitten wir|sie müssen|brauche von ihnen|brauchen von ihnen|handlung|was zu tun ist|entscheidung|veuillez|merci de|vous devez|por favor|debe|deben|necesitamos|お願い|ください|必要な対応|ご判断",
  next: "next update|next message|next word|next report|next information|further update|will update|we will say more|nächste nachricht|nächste information|nächste meldung|nächstes update|nächste aktualisierung|nächster bericht|informieren wir wieder|prochaine mise à jour|prochain message|prochain point|próxima actualización|próximo mensaje|próximo informe|次回|次の連絡|次報|続報",
};

export const shippedElements = Object.fromEntries(
  templateElements.map((element) => [element, shipped[element].split("|")]),
) as unknown as ElementWords;

/** Patterns that find the elements that are asked for. */
export type ElementPatterns = ReadonlyMap<TemplateElement, RegExp>;

/** Prepares to look for the elements; once for many wordings. */
export function elementPatterns(words: ElementWords): ElementPatterns {
  return new Map(
    templateElements.filter((one) => words[one].length > 0).map((one) => [one, anyOf(words[one])] as const),
  );
}

/** Tells which of the elements a wording leaves out. */
export function missingElements(wording: string, patterns: ElementPatterns): TemplateElement[] {
  const text = plain(wording);
  return [...patterns].flatMap(([element, pattern]) => (pattern.test(text) ? [] : [element]));
}

const fewestWords = 12;

/** Tells a wording from the mere name or number of a template that is kept elsewhere. */
export function isWording(text: string): boolean {
  return /[[{<]|\n/.test(text.trim()) || text.trim().split(/\s+/).length >= fewestWords;
}
