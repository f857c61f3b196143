import { isNone, isPlaceholder } from "./cell-value";
import { directionMark } from "./direction";

/** What the cells of a column look like; every share runs from 0 to 1 over the cells that say something. */
export type ColumnValues = {
  filled: number;
  averageLength: number;
  distinct: number;
  shares: Record<Look, number>;
};

const looks = {
  yesNo: /^(?:yes|no|y|n|ja|nein|oui|non|sí|si|no|sì|nee|sim|não|はい|いいえ|有|無|true|false)$/i,
  email: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  phone: /^[+(]?[\d\s()/.–-]{6,}(?:\s*(?:ext|x|#)\.?\s*\d+)?$/i,
  id: /^[A-Z]{1,8}[-–_./ ]?\d{1,5}[a-z]?$/,
  count: /^\d{1,4}\.?$/,
  severity:
    /^(?:critical|severe|major|high|medium|moderate|minor|low|informational|p[0-5]|sev(?:erity)?[- ]?\d|s[0-5]|kritisch|hoch|mittel|niedrig|gering|critique|élevée?|moyenne?|faible|cr[ií]tic[ao]|alt[ao]|medi[ao]|baj[ao]|bass[ao]|hoog|laag|高|中|低|緊急|重大|軽微)\b/i,
  confidentiality:
    /\b(?:public|internal|confidential|restricted|secret|tlp|öffentlich|intern|vertraulich|geheim|interne|confidentiel|público|interno|confidencial|reservado|riservato|vertrouwelijk)\b|機密|社外秘|公開/i,
  cadence:
    /\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|bi-?monthly|quarterly|annual(?:ly)?|yearly|semi-?annual(?:ly)?|hourly|every|once (?:a|per)|per (?:day|week|month|quarter|year)|ad[- ]hoc|as needed|continuous(?:ly)?|ongoing|täglich|wöchentlich|monatlich|quartalsweise|vierteljährlich|halbjährlich|jährlich|stündlich|laufend|kontinuierlich|quotidien|hebdomadaire|mensuel|trimestriel|annuel|chaque|diari[oa]|semanal|mensual|trimestral|anual|cada|giornaliero|settimanale|mensile|trimestrale|annuale|dagelijks|wekelijks|maandelijks|jaarlijks|diário|mensal)|毎日|毎週|毎月|毎年|四半期|年次|月次|週次|随時|都度/i,
  deadline:
    /\d\s*(?:-\s*\d+\s*)?(?:h|hrs?|hours?|min|mins|minutes?|days?|d|weeks?|stunden?|std|tagen?|minuten|wochen?|heures?|jours?|horas?|días?|dias|minutos|ore|giorni|uur|dagen)\b|\d\s*(?:時間|分|日)|\b(?:immediate(?:ly)?|asap|without (?:undue )?delay|sofort|unverzüglich|immédiat(?:ement)?|inmediat[oa]|subito|direct)\b|即時|直ち/i,
  channel:
    /e-?mail|phone|\bcall|sms|slack|teams|zoom|meeting|portal|letter|newsletter|intranet|website|press|chat|bridge|ticket|report|telefon|besprechung|brief|réunion|téléphone|courriel|appel|correo|teléfono|reunión|llamada|telefono|riunione|telefoon|overleg|social|facebook|twitter|linkedin|youtube|forum|media\b|poster|whatsapp|signal|pager|メール|電話|会議|チャット|掲示|面談|書面/i,
} satisfies Record<string, RegExp>;

export type Look = keyof typeof looks | "direction" | "placeholder" | "sequence";

/** Patterns look at the start of a cell only, so that no text can keep them busy. */
const lookedAt = 300;

/** Describes the cells of one column. */
export function describeValues(cells: readonly string[]): ColumnValues {
  const said = cells.filter((cell) => !isNone(cell)).map((cell) => cell.trim());
  const share = (test: (cell: string) => boolean) => (said.length === 0 ? 0 : said.filter(test).length / said.length);
  const shares = Object.fromEntries(
    Object.entries(looks).map(([look, pattern]) => [look, share((cell) => pattern.test(cell.slice(0, lookedAt)))]),
  ) as Record<Look, number>;
  shares.direction = share((cell) => directionMark(cell) !== null);
  shares.placeholder = share(isPlaceholder);
  shares.sequence = said.every(
    (cell, index) => Number.parseInt(cell, 10) === Number.parseInt(said[0] ?? "", 10) + index,
  )
    ? shares.count
    : 0;
  return {
    filled: cells.length === 0 ? 0 : said.length / cells.length,
    averageLength: said.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, said.length),
    distinct: said.length === 0 ? 0 : new Set(said).size / said.length,
    shares,
  };
}
