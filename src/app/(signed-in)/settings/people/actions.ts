"use server";

import { revalidatePath } from "next/cache";
import { act } from "@/app/act";
import type { FormState } from "@/app/form-state";
import { refused, textOf, textsOf } from "@/app/refused";
import { confirmRole } from "@/application/access/confirm-role";
import { disablePerson } from "@/application/access/disable-person";
import { enablePerson } from "@/application/access/enable-person";
import { endRole } from "@/application/access/end-role";
import { grantRole } from "@/application/access/grant-role";
import type { HandedOver } from "@/application/access/hand-over";
import { invitePerson } from "@/application/access/invite-person";
import { renewSignIn } from "@/application/access/renew-sign-in";
import { revokeInvitation } from "@/application/access/revoke-invitation";
import { savePerson } from "@/application/access/save-person";
import { signOutPerson } from "@/application/access/sign-out-person";
import { Role } from "@/core/access/roles";
import type { Result } from "@/core/shared/result";
import { environment } from "@/platform/environment";

/** How the invitation goes on its way; `link` only when it has to be handed over. */
export type LinkShown = { readonly link?: string };

async function settled(result: Result<unknown>, form: FormData): Promise<FormState> {
  if (!result.ok) return refused(result.refusal, form);
  revalidatePath("/settings/people", "layout");
  return { typed: {} };
}

async function handed(result: Result<HandedOver>, form: FormData): Promise<FormState<LinkShown>> {
  if (!result.ok) return refused(result.refusal, form);
  revalidatePath("/settings/people", "layout");
  const { path } = result.value;
  return { typed: { name: textOf(form, "name") }, value: path ? { link: environment().origin + path } : {} };
}

/** An empty date field means none. */
const lastDayOf = (form: FormData) => textOf(form, "lastDay") || null;

export async function inviteAction(_: FormState<LinkShown>, form: FormData): Promise<FormState<LinkShown>> {
  const result = await act(invitePerson, {
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    language: textOf(form, "language"),
    roles: textsOf(form, "roles").map((role) => Role.parse(role)),
    lastDay: lastDayOf(form),
  });
  return handed(result, form);
}

export async function renewAction(_: FormState<LinkShown>, form: FormData): Promise<FormState<LinkShown>> {
  return handed(await act(renewSignIn, { person: textOf(form, "person") }), form);
}

export async function revokeInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(await act(revokeInvitation, { invitation: textOf(form, "invitation") }), form);
}

export async function grantRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const role = Role.parse(textOf(form, "role"));
  return settled(await act(grantRole, { person: textOf(form, "person"), role, lastDay: lastDayOf(form) }), form);
}

export async function confirmRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(await act(confirmRole, { grant: textOf(form, "grant") }), form);
}

export async function endRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(await act(endRole, { grant: textOf(form, "grant") }), form);
}

export async function savePersonAction(_: FormState, form: FormData): Promise<FormState> {
  const [person, name, email] = ["person", "name", "email"].map((field) => textOf(form, field)) as [
    string,
    string,
    string,
  ];
  return settled(await act(savePerson, { person, name, email }), form);
}

export async function signOutPersonAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(await act(signOutPerson, { person: textOf(form, "person") }), form);
}

export async function disableAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(await act(disablePerson, { person: textOf(form, "person") }), form);
}

export async function enableAction(_: FormState, form: FormData): Promise<FormState> {
  return settled(await act(enablePerson, { person: textOf(form, "person") }), form);
}
