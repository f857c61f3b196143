"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { saveRuleWords } from "@/application/matrix/save-rule-words";
import { type TemplateElement, templateElements } from "@/core/matrix/template";

export async function saveWordsAction(_: FormState, form: FormData): Promise<FormState> {
  const lines = (name: string) => [
    ...new Set(
      textOf(form, name)
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  const elements = Object.fromEntries(templateElements.map((one) => [one, lines(`elements.${one}`)])) as Record<
    TemplateElement,
    string[]
  >;
  const words = { when: lines("when"), what: lines("what"), elements };
  const saved = await act(saveRuleWords, { revision: textOf(form, "revision"), words });
  if (!saved.ok) return refused(saved.refusal, form);
  revalidatePath("/matrix", "layout");
  return { typed: {} };
}
