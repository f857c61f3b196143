import type { Metadata } from "next";
import { StandingBadge } from "@/app/(signed-in)/people/reviews/standing";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readReview } from "@/application/people/read-review";
import { isTextKey, say } from "@/core/language/say";
import { sayListName } from "@/core/people/say-list-name";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Progress } from "@/ui/show/progress";
import { Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { ApproveDialog, DelegateDialog } from "./dialogs";

type Props = { params: Promise<{ review: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read(readReview, { review: (await params).review })).review.name };
}

export default async function ReviewPage({ params }: Props) {
  const [{ language }, { review: id }] = await Promise.all([readReader(), params]);
  const found = await read(readReview, { review: id });
  const { review, standing, lists, decisions, people, may } = found;
  const head = (key: "list" | "owner" | "progress" | "signed" | "act" | "contact" | "decision" | "by" | "at") =>
    say(language, `review.column.${key}`);
  const decided = (decision: string | null) => {
    const key = `review.decision.${decision}`;
    return isTextKey(key) ? say(language, key) : "";
  };
  return (
    <Words language={language} under={["review.one"]}>
      <div className="grid gap-6">
        <PageHeader
          title={review.name}
          crumbs={[
            { label: say(language, "ui.screens.people"), href: "/people" },
            { label: say(language, "review.title"), href: "/people/reviews" },
            { label: review.name },
          ]}
          actions={standing === "signed" && may.approve && <ApproveDialog review={id} />}
        />
        {standing === "signed" && !may.approve && <Banner tone="advise">{say(language, "review.one.ownList")}</Banner>}
        <KeyValues
          items={[
            {
              label: say(language, "review.one.state"),
              value: <StandingBadge language={language} standing={standing} />,
            },
            {
              label: say(language, "review.one.due"),
              value: <DateTime at={review.dueAt.toISOString()} precision="minute" />,
            },
            { label: say(language, "review.one.startedBy"), value: found.startedBy },
            ...(review.approvedAt
              ? [
                  {
                    label: say(language, "review.one.approvedBy"),
                    value: (
                      <>
                        {found.approvedBy}, <DateTime at={review.approvedAt.toISOString()} precision="minute" />
                        {review.comment && <span className="block text-ink-soft">{review.comment}</span>}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Section title={say(language, "review.one.lists")}>
          <Table
            caption={say(language, "review.one.lists")}
            rows={lists}
            rowKey={(list) => list.id}
            columns={[
              { key: "list", head: head("list"), main: true, cell: ({ name }) => sayListName(language, name) },
              {
                key: "owner",
                head: head("owner"),
                cell: ({ owner, delegatedBy }) => (
                  <>
                    {owner}
                    {delegatedBy && (
                      <span className="block text-ink-soft text-sm">
                        {say(language, "review.one.delegated", { name: delegatedBy })}
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: "progress",
                head: head("progress"),
                cell: (list) => (
                  <Progress
                    label={say(language, "review.progress")}
                    words={say(language, "review.of", { done: list.decided, total: list.total })}
                    value={list.decided}
                    max={Math.max(1, list.total)}
                  />
                ),
              },
              {
                key: "signed",
                head: head("signed"),
                cell: ({ signedAt, remark }) =>
                  signedAt ? (
                    <>
                      <DateTime at={signedAt.toISOString()} precision="minute" quiet />
                      {remark && <span className="block text-ink-soft text-sm">{remark}</span>}
                    </>
                  ) : (
                    say(language, "review.one.notSigned")
                  ),
              },
              {
                key: "act",
                head: head("act"),
                headHidden: true,
                cell: (list) =>
                  !list.signedAt && (
                    <span className="flex flex-wrap gap-2">
                      {list.mine && (
                        <LinkButton
                          size="small"
                          variant="primary"
                          href={`/people/reviews/${id}/${list.id}`}
                          aria-label={say(language, "review.one.goOne", { list: sayListName(language, list.name) })}
                        >
                          {say(language, "review.one.go")}
                        </LinkButton>
                      )}
                      {may.delegate.includes(list.id) && (
                        <DelegateDialog list={list.id} name={sayListName(language, list.name)} people={people} />
                      )}
                    </span>
                  ),
              },
            ]}
          />
        </Section>
        <Section title={say(language, "review.one.history")} description={say(language, "review.one.historyLead")}>
          <Table
            caption={say(language, "review.one.history")}
            rows={decisions}
            rowKey={(one) => one.id}
            empty={<p className="text-ink-soft">{say(language, "review.one.historyNone")}</p>}
            columns={[
              {
                key: "contact",
                head: head("contact"),
                main: true,
                cell: ({ contact, name }) => <TextLink href={`/people/contacts?entry=${contact}`}>{name}</TextLink>,
              },
              {
                key: "decision",
                head: head("decision"),
                cell: ({ decision, note }) => (
                  <>
                    {decided(decision)}
                    {note && <span className="block text-ink-soft text-sm">{note}</span>}
                  </>
                ),
              },
              { key: "by", head: head("by"), cell: ({ decidedBy }) => decidedBy },
              {
                key: "at",
                head: head("at"),
                cell: ({ decidedAt }) =>
                  decidedAt && <DateTime at={decidedAt.toISOString()} precision="minute" quiet />,
              },
            ]}
          />
        </Section>
      </div>
    </Words>
  );
}
