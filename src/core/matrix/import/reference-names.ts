import { isNegative, isPlaceholder, isTick } from "./cell-value";
import { directionMark } from "./direction";

/** Where a name ends and a condition begins, as in "CEO if a regulator is involved". */
const condition =
  /(?<!\p{L})(?:if|when|unless|until|where|except|only|wenn|falls|sofern|sobald|nur|außer|bei|si|sauf|lorsque|en cas|en caso|cuando|salvo|quando|indien)(?!\p{L})|の場合/iu;
const carrier = /^(?:via|by|per|through|über|mittels|par|por|vía|tramite)\s+/iu;
/** What somebody does, after the name: "CEO draft". */
const deed =
  /\s+(?:drafts?|prepares?|writes?|sends?|issues?|informs?|notifies|entwirft|erstellt|versendet|informiert|rédige|prépare|envoie|redacta|prepara|envía)$/iu;
/** What says in an approval or owner cell that there is a duty, how or how long, but not whose. */
const noName =
  /^(?:\d+\s*(?:min\w*|h|hours?|days?|weeks?|std\.?|stunden?|tagen?|heures?|jours?|horas?|días?)|(?:approval |not |nicht )?(?:required|needed|mandatory|optional|as needed|as required|yes|erforderlich|notwendig|nötig|optional|bei bedarf|single|sequential|parallel|seriell|requise?|obligatoire|facultatif|requerida?|obligatori[oa]|必要|要|任意))$/iu;
const longestName = 80;
const mostWords = 10;
const mostNames = 200;

const small = new Set(
  "and or with then via by per through the und oder sowie mit dann über der die das den dem et ou avec puis par le la les l y e o con luego por el los las il lo de het".split(
    " ",
  ),
);

/** Takes the names of positions, parties or channels out of the parts of a cell; sentences and placeholders are no names. */
export function referenceNames(parts: readonly string[]): string[] {
  return [...new Set(parts.map(nameIn).filter(isName))].slice(0, mostNames);
}

/** Tells whether names say every word of a text; if not, the text itself has to be kept as well. */
export function saysEveryWord(names: readonly string[], text: string): boolean {
  const said = new Set(names.flatMap(wordsOf));
  return wordsOf(text).every((word) => said.has(word) || small.has(word));
}

function nameIn(part: string): string {
  const [head = ""] = part.split(condition);
  const opened = Math.max(head.lastIndexOf("("), head.lastIndexOf("（"), head.lastIndexOf("["));
  const cut = opened >= 0 && !/[)）\]]/.test(head.slice(opened)) ? head.slice(0, opened) : head;
  return cut
    .trim()
    .replace(carrier, "")
    .replace(deed, "")
    .replace(/[\s,;:.–—-]+$/u, "")
    .replace(/\s+/gu, " ");
}

function isName(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    text.length <= longestName &&
    text.split(" ").length <= mostWords &&
    !isPlaceholder(text) &&
    !isNegative(text) &&
    !isTick(text) &&
    !noName.test(text) &&
    directionMark(text) === null &&
    !small.has(text.toLowerCase().split(" ").at(-1) ?? "")
  );
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
