import { isNegative, isPlaceholder, isTick } from "./cell-value";

/** Where a name ends and a condition begins, as in "CEO if a regulator is involved". */
const condition =
  /(?<!\p{L})(?:if|when|unless|until|where|except|only|wenn|falls|sofern|sobald|nur|außer|bei|si|sauf|lorsque|en cas|en caso|cuando|salvo|quando|indien)(?!\p{L})|の場合/iu;
const carrier = /^(?:via|by|per|through|über|mittels|par|por|vía|tramite)\s+/iu;
/** What says in an approval or owner cell that there is a duty, but not whose. */
const noName =
  /^(?:not |nicht )?(?:required|needed|mandatory|optional|as needed|as required|yes|erforderlich|notwendig|nötig|optional|bei bedarf|requise?|obligatoire|facultatif|requerida?|obligatori[oa]|必要|要|任意)$/iu;
const longestName = 80;
const mostWords = 10;
const mostNames = 200;

const small = new Set(
  "and or with then via by per through the und oder sowie mit dann über der die das den dem et ou avec puis par le la les l y e o con luego por el los las il lo de het".split(
    " ",
  ),
);

export type ReferenceNames = {
  /** Names that an entry of a register can bear. */
  readonly names: readonly string[];
  /** The names say every word of the text; otherwise the text itself has to be kept as well. */
  readonly complete: boolean;
};

/** Takes the names of positions, parties or channels out of the parts of a cell; sentences and placeholders are no names. */
export function referenceNames(text: string, parts: readonly string[]): ReferenceNames {
  const names = [...new Set(parts.map(nameIn).filter(isName))].slice(0, mostNames);
  return { names, complete: saysAll(names, text) };
}

function nameIn(part: string): string {
  const [head = ""] = part.split(condition);
  const opened = Math.max(head.lastIndexOf("("), head.lastIndexOf("（"), head.lastIndexOf("["));
  const cut = opened >= 0 && !/[)）\]]/.test(head.slice(opened)) ? head.slice(0, opened) : head;
  return cut
    .trim()
    .replace(carrier, "")
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
    !noName.test(text)
  );
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function saysAll(names: readonly string[], text: string): boolean {
  const said = new Set(names.flatMap(wordsOf));
  return wordsOf(text).every((word) => said.has(word) || small.has(word));
}
