"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Names } from "@/application/matrix/list-names";
import type { TextKey } from "@/core/language/say";
import type { CellWords } from "@/core/matrix/cell-text";
import type { SparseRow } from "@/core/matrix/sparse";
import type { Refusal } from "@/core/shared/refusal";
import { useSay } from "@/ui/language";
import { useToast } from "@/ui/overlay/toast";
import { openDraft } from "./draft";
import { withUndo } from "./undo";
import { useLive } from "./use-live";
import { useNames } from "./use-names";

/** What others changed is gathered for this long before it is fetched, in milliseconds. */
const gather = 150;
const choices = ["internal", "external", "event", "schedule", "change", "true", "false"] as const;

/** Opens the draft of a matrix for as long as the screen stands, and keeps it current. */
export function useDraft(matrix: string, person: string, rows: readonly SparseRow[], total: number, names: Names) {
  const say = useSay();
  const toast = useToast();
  const refuse = useCallback(
    (refusal: Refusal) =>
      toast({
        tone: "stop",
        title: say(`refusals.${refusal.code}` as TextKey, { field: refusal.field ?? "", ...refusal.values }),
      }),
    [toast, say],
  );
  const [draft] = useState(() => openDraft(matrix, person, rows, total));
  const state = useSyncExternalStore(draft.subscribe, draft.state, () => draft.initial);
  const editing = useMemo(() => withUndo(draft, refuse), [draft, refuse]);
  const registers = useNames(matrix, names, refuse);
  const refreshNames = registers.refresh;

  useEffect(() => {
    draft.open().catch(() => {});
    return draft.close;
  }, [draft]);

  const heard = useRef({
    rows: new Set<string>(),
    all: false,
    names: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  const onChange = useCallback(
    (ids: readonly string[] | null) => {
      const news = heard.current;
      if (ids === null || (ids.length === 1 && ids[0] === matrix)) news.all = true;
      else if (!ids.includes(matrix)) news.names = true;
      for (const id of ids ?? []) if (id !== matrix) news.rows.add(id);
      clearTimeout(news.timer);
      news.timer = setTimeout(() => {
        heard.current = { rows: new Set(), all: false, names: false, timer: undefined };
        const known = [...news.rows].filter((id) => draft.state().rows.has(id) && !draft.isEcho(id));
        if (news.all) draft.reconcile().catch(() => {});
        else if (known.length > 0) draft.refresh(known).catch(() => {});
        if (news.names || ids === null) refreshNames().catch(() => {});
      }, gather);
    },
    [draft, matrix, refreshNames],
  );
  const { others, standOn } = useLive(matrix, onChange);

  const words = useMemo((): CellWords => {
    const said = new Map<string, string>(choices.map((choice) => [choice, say(`matrix.words.${choice}`)]));
    return { name: registers.name, find: registers.find, word: (choice) => said.get(choice) ?? choice };
  }, [say, registers]);

  return { draft, state, editing, registers, words, others, standOn, refuse };
}
