import type { Metadata } from "next";
import type { ReactNode } from "react";
import { shellOfRequest } from "@/app/(signed-in)/shell";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { SettingsNav } from "./nav";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "settings.title") };
}

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const [{ language }, { may }] = await Promise.all([readReader(), shellOfRequest()]);
  const groups = [
    {
      name: "own" as const,
      tabs: ["account", "notices", "sessions", "appearance", ...(may.ownTokens ? (["tokens"] as const) : [])] as const,
    },
    {
      name: "organisation" as const,
      tabs: [
        ...(may.editOrganisation ? (["organisation"] as const) : []),
        ...(may.managePeople ? (["people", "sign-in"] as const) : []),
        ...(may.editOrganisation ? (["look-up"] as const) : []),
      ],
    },
    {
      name: "operation" as const,
      tabs: [
        ...(may.readOutbox ? (["mail", "outbox"] as const) : []),
        ...(may.readBackups ? (["backups"] as const) : []),
      ],
    },
  ];
  return (
    <div className="mx-auto grid w-full max-w-6xl grid-cols-1 gap-6">
      <PageHeader title={say(language, "settings.title")} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <SettingsNav
          label={say(language, "settings.title")}
          groups={groups
            .filter(({ tabs }) => tabs.length > 0)
            .map(({ name, tabs }) => ({
              label: say(language, `settings.groups.${name}`),
              items: tabs.map((tab) => ({ href: `/settings/${tab}`, label: say(language, `settings.tabs.${tab}`) })),
            }))}
        />
        <div className="grid min-w-0 grid-cols-1">{children}</div>
      </div>
    </div>
  );
}
