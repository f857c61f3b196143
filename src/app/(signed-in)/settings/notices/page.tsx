import { MailCheck } from "lucide-react";
import { z } from "zod";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { listHeldMail } from "@/application/access/list-held-mail";
import { say } from "@/core/language/say";
import { zones } from "@/core/time/zones";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { markHeldMailAction } from "./actions";
import { PreferenceForm } from "./preference-form";

const Page = z.coerce.number().int().min(1).max(100_000).catch(1);

/** When one gets mail, and what is held: nothing is dropped, and what waits can be read at once. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const page = Page.parse(search.page);
  const { held, total, unread, pageSize, preference, organisationZone } = await read(listHeldMail, { page });
  const standing = ({ sentAt, dueAt }: (typeof held)[number]) => (sentAt ? "sent" : dueAt ? "waits" : "here");
  return (
    <div className="grid grid-cols-1 gap-8">
      <Section
        title={say(language, "settings.notices.title")}
        description={say(language, "settings.notices.lead")}
        shape="panel"
      >
        <Words language={language} under={["settings"]}>
          <PreferenceForm preference={preference} organisationZone={organisationZone} zones={zones()} />
        </Words>
      </Section>
      <Section
        title={say(language, "settings.notices.held")}
        description={say(language, "settings.notices.heldLead")}
        actions={
          unread > 0 && (
            <ActButton
              action={markHeldMailAction}
              fields={{}}
              label={say(language, "settings.notices.readAll")}
              size="medium"
            />
          )
        }
      >
        {held.length === 0 && (
          <EmptyState icon={<MailCheck aria-hidden />} title={say(language, "settings.notices.none")}>
            {say(language, "settings.notices.noneText")}
          </EmptyState>
        )}
        {held.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {held.map((mail) => (
              <li key={mail.id} id={mail.id} className="grid gap-2 px-4 py-3">
                <details open={mail.seenAt === null && mail.sentAt === null && held.length === 1}>
                  <summary className="cursor-pointer">
                    <span className="font-medium">{mail.subject}</span>
                  </summary>
                  <p className="mt-2 wrap-anywhere whitespace-pre-wrap text-sm">{mail.text}</p>
                </details>
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft text-sm">
                  <DateTime at={mail.heldAt.toISOString()} />
                  <Badge tone={mail.sentAt ? "good" : mail.dueAt ? "advise" : "neutral"}>
                    {say(language, `settings.notices.standing.${standing(mail)}`)}{" "}
                    {(mail.sentAt ?? mail.dueAt) && (
                      <DateTime at={(mail.sentAt ?? mail.dueAt)?.toISOString() ?? ""} quiet />
                    )}
                  </Badge>
                  {mail.seenAt === null && mail.sentAt === null && (
                    <ActButton
                      action={markHeldMailAction}
                      fields={{ mail: mail.id }}
                      label={say(language, "settings.notices.read")}
                      fullLabel={`${say(language, "settings.notices.read")}: ${mail.subject}`}
                      variant="quiet"
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
        <Pages page={page} pageSize={pageSize} total={total} address={(other) => `/settings/notices?page=${other}`} />
      </Section>
    </div>
  );
}
