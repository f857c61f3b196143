import { Inbox } from "lucide-react";
import { z } from "zod";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { listHeldPeople } from "@/application/organisation/list-held-people";
import { listNotices, noticeStates } from "@/application/organisation/list-notices";
import { say } from "@/core/language/say";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { EmptyState } from "@/ui/show/empty-state";
import { HeldTable } from "./held-table";
import { NoticeTable } from "./notice-table";

const Search = z.object({
  state: z.enum(noticeStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const { state, page } = Search.parse(search);
  const [{ notices, counts, configured, total, pageSize }, { held }] = await Promise.all([
    read(listNotices, { page, ...(state ? { state } : {}) }),
    read(listHeldPeople, {}),
  ]);
  const address = (other: number) =>
    `/settings/outbox?${new URLSearchParams({ ...(state ? { state } : {}), page: String(other) })}`;
  return (
    <div className="grid grid-cols-1 gap-8">
      {held.length > 0 && (
        <Section title={say(language, "outbox.held.title")} description={say(language, "outbox.held.lead")}>
          <HeldTable language={language} held={held} />
        </Section>
      )}
      <Section
        title={say(language, "outbox.title")}
        description={say(language, "outbox.description")}
        actions={
          <form className="flex items-end gap-2">
            <Select
              name="state"
              label={say(language, "outbox.filter")}
              labelHidden
              placeholder={say(language, "outbox.all")}
              defaultValue={state}
              options={counts.map(({ state: value, count }) => ({
                value,
                label: `${say(language, `outbox.states.${value}`)} (${count})`,
              }))}
            />
            <SubmitButton variant="secondary">{say(language, "outbox.show")}</SubmitButton>
          </form>
        }
      >
        <div className="grid grid-cols-1 gap-4">
          {!configured && <Banner tone="advise">{say(language, "outbox.mailOff")}</Banner>}
          <NoticeTable
            language={language}
            notices={notices}
            empty={
              <EmptyState icon={<Inbox aria-hidden />} title={say(language, "outbox.none")}>
                {say(language, "outbox.noneText")}
              </EmptyState>
            }
          />
          <Pages page={page} pageSize={pageSize} total={total} address={address} />
        </div>
      </Section>
    </div>
  );
}
