import { Upload, UserCheck } from "lucide-react";
import type { Metadata } from "next";
import { optionsOf } from "@/app/(signed-in)/_register/options";
import { PeopleTabs } from "@/app/(signed-in)/people/people-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listContacts } from "@/application/people/list-contacts";
import { listVacancies } from "@/application/people/list-vacancies";
import { say } from "@/core/language/say";
import { environment } from "@/platform/environment";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { SettleForm } from "./settle-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "leavers.title") };
}

/** Rows that are named; the others are counted. */
const shownRows = 5;

export default async function LeaversPage() {
  const [{ language }, { vacancies, may }] = await Promise.all([readReader(), read(listVacancies, {})]);
  const contacts = may.edit ? (await read(listContacts, { limit: 5000 })).contacts : [];
  return (
    <Words language={language} under={["leavers"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "leavers.title")}
          description={say(language, "leavers.description")}
          actions={
            may.edit && (
              <LinkButton href="/people/leavers/list" icon={<Upload aria-hidden />}>
                {say(language, "staffList.open")}
              </LinkButton>
            )
          }
          tabs={<PeopleTabs language={language} here="leavers" />}
        />
        <Section title={say(language, "leavers.seats", { count: vacancies.length })}>
          {vacancies.length === 0 ? (
            <EmptyState icon={<UserCheck aria-hidden />} title={say(language, "leavers.none")}>
              {say(language, "leavers.noneText")}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
              {vacancies.map((one) => (
                <li
                  key={`${one.id} ${one.leaver} ${one.seat}`}
                  className="grid gap-3 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_24rem]"
                >
                  <div className="grid content-start gap-1">
                    <h3 className="flex flex-wrap items-center gap-2 font-medium">
                      <TextLink
                        href={one.noun === "position" ? `/people/positions?entry=${one.id}` : `/people?entry=${one.id}`}
                      >
                        {one.name}
                      </TextLink>
                      <Badge tone={one.seat === "holder" ? "stop" : "warn"}>
                        {say(language, `leavers.${one.seat}`)}
                      </Badge>
                    </h3>
                    <p>
                      {say(language, "leavers.left", { name: one.leaverName })}{" "}
                      <DateTime at={one.since.toISOString()} precision="day" />
                    </p>
                    <p className="text-ink-soft text-sm">
                      {say(language, "leavers.rows", { count: one.rows.length })}
                      {one.rows.slice(0, shownRows).map((row, index) => (
                        <span key={row.id}>
                          {index === 0 ? ": " : " · "}
                          <TextLink href={`/matrix/${row.matrix}?row=${row.id}`}>{row.what}</TextLink>
                        </span>
                      ))}
                      {one.rows.length > shownRows &&
                        ` ${say(language, "leavers.moreRows", { count: one.rows.length - shownRows })}`}
                    </p>
                  </div>
                  {may.edit && (
                    <SettleForm
                      about={{ noun: one.noun, id: one.id, leaver: one.leaver }}
                      name={one.name}
                      proposed={one.proposed}
                      contacts={optionsOf(contacts)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
        {may.edit && (
          <Section title={say(language, "leavers.scim")} description={say(language, "leavers.scimText")}>
            <code className="select-all break-all font-mono text-sm">{`${environment().origin}/api/scim/v2`}</code>
          </Section>
        )}
      </div>
    </Words>
  );
}
