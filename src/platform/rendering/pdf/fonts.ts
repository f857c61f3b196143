import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "@/platform/project";

export type Weight = 400 | 700;
/** A piece of text that one font can show. */
export type Run = { readonly font: string; readonly text: string };

const folderOf = (name: string) => join(projectFolder, "node_modules", name);

/** Inter comes in one file per script; the first that has a character shows it. */
const scripts = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"] as const;

type Font = { readonly name: string; readonly has: (point: number) => boolean; readonly bytes: () => Buffer };

let loaded: Readonly<Record<Weight, readonly Font[]>> | undefined;

function fonts(weight: Weight): readonly Font[] {
  loaded ??= { 400: fontsOf(400), 700: fontsOf(700) };
  return loaded[weight];
}

function fontsOf(weight: Weight): readonly Font[] {
  const inter = folderOf("@fontsource/inter");
  const ranges = JSON.parse(readFileSync(join(inter, "unicode.json"), "utf8")) as Record<string, string>;
  const bySubset = scripts.map((script) => ({
    name: `inter-${script}-${weight}`,
    has: inRanges(ranges[script] ?? ""),
    bytes: () => readFileSync(join(inter, "files", `inter-${script}-${weight}-normal.woff`)),
  }));
  // Kosugi: Japanese, and most Chinese characters; it has one weight.
  const rest = join(folderOf("@expo-google-fonts/kosugi"), "Kosugi_400Regular.ttf");
  return [...bySubset, { name: "kosugi", has: () => true, bytes: () => readFileSync(rest) }];
}

/** Reads ranges as style sheets write them: U+0460-052F,U+20B4. */
function inRanges(text: string): (point: number) => boolean {
  const ranges = text.split(",").map((range) => {
    const [first = "", last = first] = range.trim().replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (point) => ranges.some(([first, last]) => point >= first && point <= last);
}

const known = new Map<string, Buffer>();

/** Gives the file of a font that `runsOf` named. */
export function fontFile(name: string): Buffer {
  const found = known.get(name) ?? [...fonts(400), ...fonts(700)].find((font) => font.name === name)?.bytes();
  if (!found) throw new Error(`No font ${name}`);
  known.set(name, found);
  return found;
}

const fontOfPoint: Record<Weight, Map<number, string>> = { 400: new Map(), 700: new Map() };

/** Cuts a text into pieces by the font that can show them. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Array<{ font: string; text: string }> = [];
  for (const sign of text) {
    const font = fontFor(sign.codePointAt(0) ?? 0, weight);
    const last = runs.at(-1);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs;
}

function fontFor(point: number, weight: Weight): string {
  const cached = fontOfPoint[weight].get(point);
  if (cached) return cached;
  const font = fonts(weight).find(({ has }) => has(point))?.name ?? "";
  fontOfPoint[weight].set(point, font);
  return font;
}
