import { FileText, Scale } from "lucide-react";
import type { Metadata } from "next";
import { CommentDialog } from "@/app/(signed-in)/matrix/[matrix]/comments/comment-dialog";
import { CommentForm } from "@/app/(signed-in)/matrix/[matrix]/comments/comment-form";
import { Threads } from "@/app/(signed-in)/matrix/[matrix]/comments/threads";
import { FindingGroups } from "@/app/(signed-in)/matrix/[matrix]/findings/groups";
import { ReadinessFigure } from "@/app/(signed-in)/matrix/[matrix]/findings/readiness";
import { LiveRefresh } from "@/app/(signed-in)/matrix/[matrix]/live-refresh";
import { Changes, pageOfChanges } from "@/app/(signed-in)/matrix/[matrix]/versions/changes";
import { OnDate } from "@/app/(signed-in)/matrix/[matrix]/versions/on-date";
import { read } from "@/app/act";
import { provenStatement } from "@/app/proof/proven";
import { readReader } from "@/app/reader";
import { listComments } from "@/application/matrix/list-comments";
import { reviewVersion } from "@/application/matrix/review-version";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { Hash } from "@/ui/show/hash";
import { KeyValues } from "@/ui/show/key-values";
import { StatusPill } from "@/ui/show/status-pill";
import { Words } from "@/ui/words";
import { Decision } from "./decision";
import { RestoreButton } from "./restore-button";
import { Seats } from "./seats";

type Props = {
  params: Promise<{ matrix: string; number: string }>;
  searchParams: Promise<{ since?: string; page?: string; proof?: string; problem?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ language }, { number }] = await Promise.all([readReader(), params]);
  return { title: say(language, "versions.one", { number: Number(number) || 0 }) };
}

export default async function VersionPage({ params, searchParams }: Props) {
  const [reader, { matrix, number }, { since, page, proof, problem }] = await Promise.all([
    readReader(),
    params,
    searchParams,
  ]);
  const { language } = reader;
  const review = await read(reviewVersion, { matrix, number, language, ...(since && { since }) });
  const { version, before, others, counts, findings, rows, owners, readiness, may } = review;
  const comparison = pageOfChanges(review.comparison, page);
  const comments = await read(listComments, { matrix, version: version.id });
  const pinned = (row: string | null) => comments.threads.filter((thread) => thread.row === row);
  const changed = new Set(comparison.shown.flatMap(({ list, id }) => (list === "rows" ? id : [])));
  const loose = comments.threads.filter(({ row }) => row === null || !changed.has(row));
  const isLook = review.look !== null && before?.number === review.look.number;
  const name = (which: number) => say(language, "versions.one", { number: which });
  const here = `/matrix/${matrix}/versions/${version.number}`;
  return (
    <div className="grid gap-6">
      <LiveRefresh matrix={matrix} />
      <PageHeader
        title={`${review.matrix.name}: ${name(version.number)}`}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: review.matrix.name, href: `/matrix/${matrix}` },
          { label: say(language, "versions.title"), href: `/matrix/${matrix}/versions` },
          { label: name(version.number) },
        ]}
        facts={<StatusPill status={version.standing} />}
        actions={
          <>
            <LinkButton href={`${here}/content`} icon={<FileText aria-hidden />}>
              {say(language, "versions.readIt")}
            </LinkButton>
            {may.restore && (
              <Words language={language} under={["versions"]}>
                <RestoreButton matrix={matrix} version={version.id} number={version.number} />
              </Words>
            )}
            {may.decide && (
              <LinkButton href="#decide" variant="primary" icon={<Scale aria-hidden />} className="lg:hidden">
                {say(language, "versions.decide")}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="grid min-w-0 gap-8">
          {version.note && (
            <Section title={say(language, "versions.note")}>
              <blockquote className="max-w-prose whitespace-pre-wrap border-accent border-l-4 pl-3">
                {version.note}
              </blockquote>
            </Section>
          )}
          <Section
            title={say(language, "versions.changes")}
            description={
              before
                ? isLook
                  ? say(language, "versions.review.look", { number: before.number })
                  : say(language, "versions.since", { other: name(before.number) })
                : say(language, "versions.sinceNothing")
            }
            actions={
              <>
                {review.look && !isLook && (
                  <LinkButton size="small" href={`${here}?since=${review.look.number}`}>
                    {say(language, "versions.review.look", { number: review.look.number })}
                  </LinkButton>
                )}
                {others
                  .filter((other) => other.number !== before?.number && other.number !== review.look?.number)
                  .filter((other) => other.status !== "withdrawn")
                  .slice(0, 3)
                  .map((other) => (
                    <TextLink key={other.number} href={`${here}?since=${other.number}`}>
                      {say(language, "versions.since", { other: name(other.number) })}
                    </TextLink>
                  ))}
              </>
            }
          >
            <Words language={language} under={["matrix.comments", "matrix.fields"]}>
              <Changes
                language={language}
                actionOf={(row, what) =>
                  comments.may.comment && (
                    <CommentDialog place={{ matrix, row, version: version.id }} name={what} people={comments.people} />
                  )
                }
                footerOf={(row) =>
                  pinned(row).length > 0 && (
                    <Threads
                      {...{ matrix, threads: pinned(row), people: comments.people, version: version.number }}
                      mayComment={comments.may.comment}
                    />
                  )
                }
                comparison={comparison}
                before={before ? name(before.number) : ""}
                after={name(version.number)}
                address={(other) => `${here}?${new URLSearchParams({ ...(since && { since }), page: String(other) })}`}
              />
            </Words>
          </Section>
          <div id="comments" className="scroll-mt-20">
            <Section title={say(language, "matrix.comments.title")}>
              <Words language={language} under={["matrix.comments", "matrix.fields"]}>
                <div className="grid gap-4">
                  {comments.threads.length === 0 && (
                    <p className="text-ink-soft">{say(language, "matrix.comments.noneOnVersion")}</p>
                  )}
                  {loose.length > 0 && (
                    <Threads
                      {...{ matrix, threads: loose, people: comments.people, version: version.number }}
                      mayComment={comments.may.comment}
                    />
                  )}
                  {comments.may.comment && (
                    <CommentForm place={{ matrix, version: version.id }} people={comments.people} />
                  )}
                </div>
              </Words>
            </Section>
          </div>
          <Section title={say(language, "versions.findings")}>
            {findings.length > 0 ? (
              <FindingGroups {...{ language, findings, rows, owners }} />
            ) : (
              say(language, "findings.none")
            )}
          </Section>
        </div>
        <div className="grid gap-8 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
          <Decision language={language} review={review} proven={await provenStatement(proof)} problem={problem} />
          <Seats language={language} review={review.review} />
          <OnDate matrix={matrix} reader={reader} />
          <Section title={say(language, "versions.frozen")} shape="panel">
            <KeyValues
              items={[
                { label: say(language, "versions.content"), value: say(language, "versions.contentWords", counts) },
                { label: say(language, "versions.submitter"), value: version.submittedBy },
                {
                  label: say(language, "versions.submitted"),
                  value: <DateTime at={version.submittedAt.toISOString()} />,
                },
                { label: say(language, "versions.editors"), value: version.editors.join(", ") },
                { label: say(language, "versions.hash"), value: <Hash value={version.sha256} /> },
              ]}
            />
          </Section>
          <Section title={say(language, "findings.readiness")} shape="panel">
            <ReadinessFigure language={language} readiness={readiness} />
          </Section>
        </div>
      </div>
    </div>
  );
}
