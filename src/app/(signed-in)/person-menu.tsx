"use client";

import { UserMenu } from "@/ui/shell/user-menu";
import { signOutAction } from "./sign-out";

/** The menu of the person who is signed in. */
export function PersonMenu({ name, roles }: { name: string; roles: readonly string[] }) {
  return (
    <UserMenu
      name={name}
      roles={roles}
      accountHref="/settings/account"
      appearanceHref="/settings/appearance"
      onSignOut={() => void signOutAction()}
    />
  );
}
