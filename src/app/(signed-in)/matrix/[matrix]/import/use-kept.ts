"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { TextKey } from "@/core/language/say";
import type { DraftTable } from "@/core/matrix/import/draft";
import { useSay } from "@/ui/language";
import { keepTablesAction } from "./actions";

/** Keeps every decision about the tables of a file as it is made, and leads on once the last one is kept. */
export function useKept(matrix: string, file: string) {
  const say = useSay();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [leaving, setLeaving] = useState(false);
  const [keeping, setKeeping] = useState<"keeping" | "kept">();

  const keep = async (tables: DraftTable[]): Promise<boolean> => {
    setKeeping("keeping");
    const kept = await keepTablesAction(matrix, file, tables).catch(() => undefined);
    setProblem(
      kept?.ok
        ? undefined
        : kept
          ? say(`refusals.${kept.refusal.code}` as TextKey, { field: "", ...kept.refusal.values })
          : say("import.wizard.file.lost"),
    );
    setKeeping(kept?.ok ? "kept" : undefined);
    return kept?.ok ?? false;
  };
  const leave = async (tables: DraftTable[], to: string) => {
    setLeaving(true);
    if (await keep(tables)) router.push(to);
    else setLeaving(false);
  };
  return { keep, keeping, leave, leaving, problem, setProblem };
}
