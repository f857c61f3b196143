import type { ReactNode } from "react";
import { type Language, type TextKey, textsUnder } from "@/core/language/say";
import { MoreTexts } from "./language";

type Branch<Key extends string> = Key extends `${infer Head}.${infer Rest}` ? Head | `${Head}.${Branch<Rest>}` : never;

/** A dotted path to a group of texts, such as `matrix.editor`. */
export type TextBranch = Branch<TextKey>;

/** Sends the texts below some branches to the client components inside it. Server components only. */
export function Words(props: { language: Language; under: readonly TextBranch[]; children: ReactNode }) {
  return <MoreTexts texts={textsUnder(props.language, props.under)}>{props.children}</MoreTexts>;
}
