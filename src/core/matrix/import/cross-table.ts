import { isNegative, isNone, isTick, responsibilityFields } from "./cell-value";
import type { Sense } from "./column-sense";
import type { ImportField } from "./fields";
import { normalise } from "./normalise";
import type { ProposedRecord } from "./proposal";
import { recogniseHeading } from "./recognise-heading";

/**
 * A table whose headings are values of one thing, such as severities, audiences, times or channels: `field` takes the
 * cells of these columns, `spread` their headings, and `first` is the field of the first column. Without `spread` the
 * cells are ticks, and a ticked heading itself is the value.
 */
export type CrossTable = {
  places: number[];
  field: ImportField;
  spread?: ImportField;
  first: ImportField;
  /** The cells are the letters of a responsibility chart. */
  letters: boolean;
};

type Axis = "severity" | "time" | "audience" | "channel";

const axes: Record<Axis, RegExp> = {
  severity:
    /^(?:(?:sev(?:erity)?|severite|schweregrad|severidad|gravedad|gravite|prio(?:rity|ritat|rite|ridad)?|p|s|l|level|stufe|niveau|nivel|livello|tier|レベル|重大度)\s?\d|critical|high|medium|moderate|low|minor|major|kritisch|hoch|mittel|niedrig|critique|eleve|moyen|faible|critico|alto|medio|bajo|緊急|重大|重要|通常|軽微|高|中|低)(?:\s.*)?$/,
  time: /(?:\b(?:weeks?|days?|hours?|months?|monday|tuesday|wednesday|thursday|friday|before|after|as soon as|wochen?|tage?|stunden?|monat|vor|nach|semaines?|jours?|heures?|mois|avant|apres|semanas?|dias?|horas?|mes|antes|despues|january|february|march|april|june|july|august|september|october|november|december|q[1-4])\b|\bt\s?\d|^(?:t )?\d+ ?(?:h|min|d)\b|週間?|日前|日後|時間|当日)/,
  audience:
    /^(?:(?:affected |all |key |betroffene |alle |tous les |todos los )?(?:internal|external|clients?|customers?|regulators?|public|staff|employees|management|board|executives?|executive team|media|press|partners?|suppliers?|vendors?|legal|hr|it|police|authorities|insurers?|ceo|ciso|cio|dpo|investors?|users?|intern|extern|kunden|mitarbeitende|mitarbeiter|behorden|aufsicht|offentlichkeit|presse|medien|lieferanten|vorstand|geschaftsleitung|geschaftsfuhrung|betriebsrat|interne|externe|clientes?|personnel|direction|autorites|medias|fournisseurs|patients|empleados|personal|direccion|autoridades|prensa|proveedores|reguladores|usuarios))$|^(?:社員|従業員|経営層|経営陣|顧客|取引先|当局|監督官庁|報道機関|株主|全社員)$/,
  channel:
    /^(?:e ?mail|phone|telephone|phone call|sms|text message|teams|slack|intranet|newsletter|meetings?|portal|website|letter|press release|social media|chat|telefon|besprechung|brief|rundschreiben|reunion|courriel|appel|correo|telefono|reunion|carta|メール|電話|会議|イントラネット|チャット)$/,
};

/** Recognises a cross table among columns that have their meanings; null for an ordinary table. */
export function findCrossTable(senses: readonly Sense[], records: readonly ProposedRecord[]): CrossTable | null {
  const [first] = senses;
  if (!first || senses.length < 3) return null;
  const shared = senses.flatMap((_, place) => (place > 0 && isShared(place, records) ? [place] : []));
  if (shared.length >= 3) return { places: shared, field: "audience", first: rowField(first, "what"), letters: true };
  for (const axis of Object.keys(axes) as Axis[]) {
    const places = senses.flatMap((sense, place) => (place > 0 && isOnAxis(sense, axis) ? [place] : []));
    const needed = axis === "severity" ? 2 : 3;
    if (places.length < needed || places.length < (senses.length - 1) * 0.6) continue;
    const run = longestRun(places, senses, axis);
    return { places: run, letters: false, ...fieldsOf(axis, first, cellsOf(run, records)) };
  }
  return byChannelCells(senses);
}

/** Audiences down and phases or cases across, with channels in the cells. */
function byChannelCells(senses: readonly Sense[]): CrossTable | null {
  const [first, ...others] = senses;
  const told = first?.meaning === "audience" || first?.meaning === "party";
  const channels =
    others.length >= 3 && others.every(({ score, values }) => score < 0.9 && values.shares.channel >= 0.6);
  const places = others.map((_, index) => index + 1);
  return told && channels ? { places, field: "channel", spread: "trigger", first: "audience", letters: false } : null;
}

/** Tells whether a column holds the letters of a responsibility chart (RACI) and nothing else. */
function isShared(place: number, records: readonly ProposedRecord[]): boolean {
  const cells = records.map((record) => record.cells[place] ?? "").filter((cell) => !isNone(cell));
  return cells.length > 0 && cells.every((cell) => responsibilityFields(cell).length > 0);
}

function isOnAxis({ column, meaning, score }: Sense, axis: Axis): boolean {
  const heading = normalise(column.levels.at(-1) ?? "");
  return axes[axis].test(heading) && (axis !== "time" || meaning === null || score < 0.9);
}

/** On a time axis the columns between two times are times too, whatever they are called. */
function longestRun(places: readonly number[], senses: readonly Sense[], axis: Axis): number[] {
  if (axis !== "time") return [...places];
  const [from, to] = [places[0] as number, places.at(-1) as number];
  const open = (place: number) => (senses[place]?.score ?? 0) < 0.9;
  const run: number[] = [];
  for (let place = 1; place < senses.length; place++)
    if (places.includes(place) || (place >= from && place <= to && open(place))) run.push(place);
  return run;
}

const cellsOf = (places: readonly number[], records: readonly ProposedRecord[]) =>
  records.flatMap((record) => places.map((place) => record.cells[place] ?? "")).filter(Boolean);

function fieldsOf(axis: Axis, first: Sense, cells: readonly string[]): Omit<CrossTable, "places" | "letters"> {
  const ticks = cells.length > 0 && cells.every((cell) => isTick(cell) || isNegative(cell));
  const corner = first.column.heading;
  const says = (...meanings: string[]) =>
    corner.split(/[\s/\\|]+/).some((word) => meanings.includes(recogniseHeading(word)[0]?.meaning ?? ""));
  switch (axis) {
    case "severity":
      return { field: "trigger", spread: "trigger", first: rowField(first, "audience") };
    case "audience":
      return ticks
        ? { field: "audience", first: rowField(first, "what") }
        : { field: "trigger", spread: "audience", first: rowField(first, "what") };
    case "channel":
      return ticks
        ? { field: "channel", first: rowField(first, "what") }
        : { field: "trigger", spread: "channel", first: rowField(first, "what") };
    case "time": {
      const holdsMessages = says("subject", "message") && says("when", "trigger", "deadline");
      if (!holdsMessages && first.meaning === "subject") return { field: "audience", spread: "trigger", first: "what" };
      const byChannel = first.meaning === "channel" || first.values.shares.channel >= 0.3;
      return { field: "what", spread: "trigger", first: byChannel ? "channel" : "audience" };
    }
  }
}

function rowField({ meaning }: Sense, otherwise: ImportField): ImportField {
  switch (meaning) {
    case "audience":
    case "authority":
    case "party":
    case "role":
    case "who":
      return "audience";
    case "subject":
    case "subjectType":
    case "event":
    case "action":
    case "message":
      return "what";
    case "channel":
      return "channel";
    case "trigger":
    case "severity":
    case "level":
      return "trigger";
    default:
      return otherwise;
  }
}
