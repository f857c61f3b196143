import { BookLock } from "lucide-react";
import { Pages } from "@/app/pages";
import type { ListedStreams } from "@/application/ledger/list-streams";
import { type Language, say } from "@/core/language/say";
import { type StreamKind, streamKinds } from "@/core/ledger/entry";
import { SubmitButton } from "@/ui/actions/submit-button";
import { TextLink } from "@/ui/actions/text-link";
import { Select } from "@/ui/form/select";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Table } from "@/ui/show/table";

type StreamListProps = { language: Language; kind: StreamKind | undefined; list: ListedStreams };

/** Lists the streams of the ledger with what each is about. */
export function StreamList({ language, kind, list }: StreamListProps) {
  const { streams, total, page, pageSize } = list;
  const text = (key: "title" | "kind" | "all" | "filter" | "about" | "entries" | "last" | "none" | "id" | "whole") =>
    say(language, `ledgerScreens.streams.${key}`);
  const address = (other: number) =>
    `/ledger?${new URLSearchParams({ ...(kind ? { kind } : {}), page: String(other) })}`;
  return (
    <Section
      title={text("title")}
      actions={
        <form className="flex items-end gap-2">
          <Select
            name="kind"
            label={text("kind")}
            labelHidden
            placeholder={text("all")}
            defaultValue={kind}
            options={streamKinds.map((value) => ({ value, label: say(language, `ledgerScreens.kinds.${value}`) }))}
          />
          <SubmitButton variant="secondary">{text("filter")}</SubmitButton>
        </form>
      }
    >
      <Table
        caption={text("title")}
        rows={streams}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={<BookLock aria-hidden />} title={text("none")} />}
        columns={[
          {
            key: "kind",
            head: text("kind"),
            main: true,
            cell: (stream) => (
              <TextLink href={`/ledger/streams/${stream.id}`}>
                {say(language, `ledgerScreens.kinds.${stream.kind}`)}
              </TextLink>
            ),
          },
          { key: "about", head: text("about"), cell: ({ matrix }) => matrix ?? text("whole") },
          {
            key: "entries",
            head: text("entries"),
            align: "end",
            cell: ({ n }) => <span className="tabular-nums">{n}</span>,
          },
          { key: "last", head: text("last"), cell: ({ at }) => <DateTime at={at.toISOString()} quiet /> },
          {
            key: "id",
            head: text("id"),
            wideOnly: true,
            cell: ({ id }) => <span className="font-mono text-ink-soft text-xs">{id}</span>,
          },
        ]}
      />
      <Pages page={page} pageSize={pageSize} total={total} address={address} />
    </Section>
  );
}
