"use client";

import { FilePlus2, ListChecks } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useToast } from "@/ui/overlay/toast";
import { AppShell } from "@/ui/shell/app-shell";
import type { Command } from "@/ui/shell/commands";
import { NotificationBell } from "@/ui/shell/notification-bell";
import type { ScreenId } from "@/ui/shell/screens";
import { UserMenu } from "@/ui/shell/user-menu";
import { DemoBanner } from "@/ui/show/banner";
import { noticesAt } from "./samples";

const screens: ScreenId[] = [
  "today",
  "incidents",
  "messages",
  "matrix",
  "people",
  "channels",
  "deadlines",
  "assurance",
  "evidence",
  "ledger",
  "settings",
  "tell",
];

/** Puts the sample page into the real shell. */
export function Frame(props: { navigation: "wide" | "narrow"; now: string; children: ReactNode }) {
  const toast = useToast();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: "new-row",
        label: "Add a row",
        group: "Matrix",
        keys: "n",
        icon: <FilePlus2 aria-hidden />,
        run: () => toast({ tone: "good", title: "Row added", action: { label: "Undo", run: () => {} } }),
      },
      {
        id: "submit",
        label: "Submit the draft for approval",
        group: "Matrix",
        icon: <ListChecks aria-hidden />,
        keywords: ["review", "approve"],
        run: () => toast({ title: "Draft submitted" }),
      },
    ],
    [toast],
  );
  return (
    <AppShell
      organisation="Example Works Ltd"
      screens={screens}
      counts={{ today: 3, messages: 1 }}
      commands={commands}
      navigation={props.navigation}
      banners={<DemoBanner />}
      tools={
        <>
          <NotificationBell notices={noticesAt(props.now)} now={props.now} allHref="#" />
          <UserMenu
            name="Ada Muster"
            roles={["CISO"]}
            accountHref="#account"
            appearanceHref="#appearance"
            onSignOut={() => toast({ title: "Signed out" })}
          />
        </>
      }
    >
      {props.children}
    </AppShell>
  );
}
