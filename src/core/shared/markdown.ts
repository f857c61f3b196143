/** A piece of text in one look. `field` stands for a live field, written {{like this}}; its name replaces `text` later. */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
  readonly field?: string;
};

export type Item = { readonly depth: 0 | 1; readonly mark: string; readonly runs: readonly Run[] };

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Item[] };

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const item = /^([ \t]*)(?:([-*+])|(\d{1,4})[.)])[ \t]+(.*)$/;

/**
 * Reads the Markdown that plans are written in: headings, paragraphs, lists of two depths, bold, italic, links and live
 * fields. Line breaks stay; everything else is text, never markup.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let list: { ordered: boolean; items: { depth: 0 | 1; mark: string; text: string }[] } | undefined;
  const end = () => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", runs: readRuns(paragraph.join("\n")) });
    if (list)
      blocks.push({
        kind: "list",
        ordered: list.ordered,
        items: list.items.map(({ depth, mark, text: words }) => ({ depth, mark, runs: readRuns(words) })),
      });
    paragraph = [];
    list = undefined;
  };
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const [, marks, title] = heading.exec(line) ?? [];
    const [, indent = "", bullet, number, words] = item.exec(line) ?? [];
    if (line.trim() === "") end();
    else if (marks && title !== undefined) {
      end();
      blocks.push({ kind: "heading", level: marks.length < 3 ? 1 : 2, runs: readRuns(title) });
    } else if (words !== undefined && (list || paragraph.length === 0 || bullet || number === "1")) {
      const ordered = bullet === undefined;
      const depth = list && indent.length >= 2 ? 1 : 0;
      if (paragraph.length > 0 || (list && depth === 0 && list.ordered !== ordered)) end();
      list ??= { ordered, items: [] };
      list.items.push({ depth, mark: ordered ? `${number}.` : "•", text: words });
    } else if (list) {
      const last = list.items.at(-1);
      if (last) last.text += `\n${line.trim()}`;
    } else paragraph.push(line.trim());
  }
  end();
  return blocks;
}

/** So many characters at most stand between two marks; looking further would take time by the square of the text. */
const inline =
  /\\([!-/:-@[-`{-~])|\{\{([^{}\n]{1,300})\}\}|\*\*(?=\S)([^\n]{1,1000}?\S|\S)\*\*|(?<![\p{L}\p{N}*_])([*_])(?=\S)([^\n*_]{0,1000}?\S)\4(?![\p{L}\p{N}])|\[([^[\]\n]{1,300})\]\(((?:https?:\/\/|mailto:)[^\s()]{1,500})\)/gu;

/** Reads what stands within one paragraph, heading or item. */
function readRuns(text: string, look: Omit<Run, "text"> = {}): Run[] {
  const runs: Run[] = [];
  const add = (words: string, more: Omit<Run, "text"> = {}) => {
    const last = runs.at(-1);
    const plain = Object.keys(more).length === 0 && last && !last.field && !last.href && sameLook(last, look);
    if (plain) runs[runs.length - 1] = { ...last, text: last.text + words };
    else if (words !== "") runs.push({ text: words, ...look, ...more });
  };
  let at = 0;
  for (const found of text.matchAll(inline)) {
    const [whole, escaped, field, strong, , emphasis, label, href] = found;
    add(text.slice(at, found.index));
    at = found.index + whole.length;
    if (escaped) add(escaped);
    else if (field) add(field, { field });
    else if (strong) runs.push(...readRuns(strong, { ...look, strong: true }));
    else if (emphasis) runs.push(...readRuns(emphasis, { ...look, emphasis: true }));
    else if (label && href) runs.push(...readRuns(label, { ...look, href }));
  }
  add(text.slice(at));
  return runs;
}

function sameLook(run: Run, look: Omit<Run, "text">): boolean {
  return run.strong === look.strong && run.emphasis === look.emphasis && look.href === undefined;
}

/** Gives every run of a block, whatever the block is. */
export function runsOf(block: Block): readonly Run[] {
  return block.kind === "list" ? block.items.flatMap(({ runs }) => runs) : block.runs;
}

/** Changes every run of blocks, such as to put names in place of live fields. */
export function mapRuns(blocks: readonly Block[], change: (run: Run) => Run): Block[] {
  return blocks.map((block) =>
    block.kind === "list"
      ? { ...block, items: block.items.map((one) => ({ ...one, runs: one.runs.map(change) })) }
      : { ...block, runs: block.runs.map(change) },
  );
}

/** Writes blocks as plain text, for where only text can stand. */
export function plainText(blocks: readonly Block[]): string {
  const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
  return blocks
    .map((block) =>
      block.kind === "list"
        ? block.items.map(({ depth, mark, runs }) => `${"  ".repeat(depth)}${mark} ${words(runs)}`).join("\n")
        : words(block.runs),
    )
    .join("\n\n");
}
