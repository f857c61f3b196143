"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf } from "@/app/refused";
import { takeStaffList } from "@/application/people/take-staff-list";
import { StaffColumns } from "@/core/people/staff";

export async function takeListAction(_: FormState, form: FormData): Promise<FormState> {
  const columns = StaffColumns.catch({}).parse(JSON.parse(textOf(form, "columns") || "{}"));
  const taken = await act(takeStaffList, { file: textOf(form, "file"), columns, complete: form.has("complete") });
  if (!taken.ok) return refused(taken.refusal, form);
  revalidatePath("/", "layout");
  redirect("/people/leavers");
}
