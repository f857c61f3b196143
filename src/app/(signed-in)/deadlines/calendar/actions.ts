"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { createFeed } from "@/application/deadlines/create-feed";
import { revokeFeed } from "@/application/deadlines/revoke-feed";
import type { CreateFeed } from "@/core/deadlines/feed";
import { environment } from "@/platform/environment";

export type FeedLink = { readonly link: string };

/** The choice of the form is the scope and, after a colon, what it is about. */
export async function createFeedAction(_: FormState<FeedLink>, form: FormData): Promise<FormState<FeedLink>> {
  const [scope, about] = textOf(form, "scope").split(":");
  const made = await act(createFeed, { scope, ...(about ? { about } : {}) } as CreateFeedInput);
  if (!made.ok) return refused(made.refusal, form);
  revalidatePath("/deadlines/calendar");
  return { typed: {}, value: { link: `${environment().origin}/feed/${made.value.token}.ics` } };
}
type CreateFeedInput = (typeof CreateFeed)["_zod"]["input"];

export async function revokeFeedAction(_: FormState, form: FormData): Promise<FormState> {
  const done = await act(revokeFeed, { feed: textOf(form, "feed") });
  if (!done.ok) return refused(done.refusal, form);
  revalidatePath("/deadlines/calendar");
  return { typed: {} };
}
