import type { ReactNode } from "react";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { AppShell } from "@/ui/shell/app-shell";
import { NotificationBell } from "@/ui/shell/notification-bell";
import { Banner, DemoBanner } from "@/ui/show/banner";
import { PersonMenu } from "./person-menu";
import { shellOfRequest } from "./shell";
import { describeWaiting } from "./waiting";

/** Frames every screen for people who are signed in. What they may see is decided by the queries of each screen. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [{ language, navigation }, shell] = await Promise.all([readReader(), shellOfRequest()]);
  const notices = shell.waiting.map((item) => ({
    ...describeWaiting(language, item),
    id: item.id,
    at: item.at.toISOString(),
    unread: true,
  }));
  return (
    <AppShell
      organisation={shell.organisation}
      screens={shell.screens}
      counts={notices.length > 0 ? { today: notices.length } : {}}
      navigation={navigation}
      banners={
        <>
          {shell.demo && <DemoBanner />}
          {shell.behind && (
            <Banner
              tone="stop"
              shape="edge"
              title={say(language, "ledgerScreens.loss.banner")}
              action={
                shell.screens.includes("ledger") && (
                  <TextLink href="/ledger">{say(language, "ledgerScreens.loss.look")}</TextLink>
                )
              }
            >
              {say(language, "ledgerScreens.loss.bannerText")}
            </Banner>
          )}
        </>
      }
      tools={
        <>
          <NotificationBell notices={notices} now={shell.now.toISOString()} allHref="/today" />
          <PersonMenu name={shell.person} roles={shell.roles.map((role) => say(language, `access.roles.${role}`))} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
