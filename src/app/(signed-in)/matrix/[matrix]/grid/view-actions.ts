"use server";

import { act } from "@/app/act";
import { readReader } from "@/app/reader";
import { removeView } from "@/application/matrix/remove-view";
import { saveView } from "@/application/matrix/save-view";
import { sayRefusal } from "@/core/language/say";
import type { Look } from "@/core/matrix/view";

/** Saves a view and gives the sentence to show when it was refused. */
export async function saveViewAction(
  matrix: string,
  name: string,
  shared: boolean,
  look: Look,
): Promise<string | undefined> {
  const saved = await act(saveView, { matrix, name, shared, look });
  return saved.ok ? undefined : sayRefusal((await readReader()).language, saved.refusal);
}

/** Forgets a view and gives the sentence to show when it was refused. */
export async function removeViewAction(view: string): Promise<string | undefined> {
  const removed = await act(removeView, { view });
  return removed.ok ? undefined : sayRefusal((await readReader()).language, removed.refusal);
}
