import type { Metadata } from "next";
import type { ReactNode } from "react";
import { shellOfRequest } from "@/app/(signed-in)/shell";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { SettingsTabs } from "./tabs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "settings.title") };
}

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const [{ language }, { may }] = await Promise.all([readReader(), shellOfRequest()]);
  const tabs = [
    "account" as const,
    "notices" as const,
    "sessions" as const,
    "appearance" as const,
    ...(may.ownTokens ? (["tokens"] as const) : []),
    ...(may.managePeople ? (["people", "sign-in"] as const) : []),
    ...(may.editOrganisation ? (["organisation", "look-up"] as const) : []),
    ...(may.readOutbox ? (["mail", "outbox"] as const) : []),
    ...(may.readBackups ? (["backups"] as const) : []),
  ];
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6">
      <PageHeader
        title={say(language, "settings.title")}
        tabs={
          <SettingsTabs
            label={say(language, "settings.title")}
            items={tabs.map((tab) => ({ href: `/settings/${tab}`, label: say(language, `settings.tabs.${tab}`) }))}
          />
        }
      />
      {children}
    </div>
  );
}
