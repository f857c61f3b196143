import { CircleCheck, TextSearch } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/app/(signed-in)/matrix/[matrix]/live-refresh";
import { MatrixTabs } from "@/app/(signed-in)/matrix/[matrix]/matrix-tabs";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { listApprovers } from "@/application/matrix/list-approvers";
import { listFindings } from "@/application/matrix/list-findings";
import { listVersions } from "@/application/matrix/list-versions";
import { say } from "@/core/language/say";
import { detailOf } from "@/core/matrix/acceptance";
import { blocking, type Finding } from "@/core/matrix/rules/judge";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { AcceptDialog } from "./accept-dialog";
import { revokeAction } from "./actions";
import { FindingGroups } from "./groups";
import { ReadinessFigure } from "./readiness";
import { SubmitForm } from "./submit-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "findings.title") };
}

export default async function FindingsPage({ params }: { params: Promise<{ matrix: string }> }) {
  const [{ language }, { matrix: id }] = await Promise.all([readReader(), params]);
  const { matrix, findings, rows, readiness, positions, may } = await read(listFindings, { matrix: id });
  const { versions } = await read(listVersions, { matrix: id });
  const waiting = versions.find(({ standing }) => standing === "in-review");
  const blocks = blocking(findings).length;
  const approvers = may.submit && !waiting && blocks === 0 ? await read(listApprovers, { matrix: id }) : [];
  const hrefOf = (row: string, field: string | null) =>
    `/matrix/${id}?${new URLSearchParams({ row, ...(field && { field }) })}`;
  const owners = Object.fromEntries(positions.map((position) => [position.id, position.name]));
  const actOn = (finding: Finding, sentence: string) => {
    const { rule, row, field, severity, accepted } = finding;
    if (!may.edit || severity === "blocks") return null;
    const place = { matrix: id, rule, row: row ?? "", field: field ?? "", detail: detailOf(finding) };
    return accepted ? (
      <ActButton
        action={revokeAction}
        fields={place}
        label={say(language, "findings.revoke")}
        fullLabel={say(language, "findings.revokeOne", { sentence })}
        variant="quiet"
      />
    ) : (
      <AcceptDialog place={place} sentence={sentence} positions={positions} />
    );
  };
  return (
    <div className="grid gap-6">
      <LiveRefresh matrix={id} />
      <PageHeader
        title={matrix.name}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: matrix.name, href: `/matrix/${id}` },
          { label: say(language, "findings.title") },
        ]}
        description={say(language, "findings.description")}
        actions={
          <LinkButton href={`/matrix/${id}/findings/words`} variant="quiet" icon={<TextSearch aria-hidden />}>
            {say(language, "findings.words.title")}
          </LinkButton>
        }
        tabs={<MatrixTabs language={language} matrix={id} here="findings" />}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <Section title={say(language, "findings.all")}>
          {findings.length === 0 ? (
            <EmptyState icon={<CircleCheck aria-hidden />} title={say(language, "findings.none")} />
          ) : (
            <Words language={language} under={["findings"]}>
              <FindingGroups {...{ language, findings, rows, hrefOf, owners, actOn }} planHref={`/matrix/${id}/plan`} />
            </Words>
          )}
        </Section>
        <div className="grid gap-8 lg:sticky lg:top-20">
          <Section title={say(language, "findings.readiness")} shape="panel">
            <ReadinessFigure language={language} readiness={readiness} />
          </Section>
          {may.submit && (
            <Section
              title={say(language, "findings.submit")}
              description={say(language, "findings.submitLead")}
              shape="panel"
            >
              {waiting ? (
                <Banner
                  tone="advise"
                  action={
                    <LinkButton href={`/matrix/${id}/versions/${waiting.number}`} size="small">
                      {say(language, "findings.toReview")}
                    </LinkButton>
                  }
                >
                  {say(language, "findings.waiting", { number: waiting.number })}
                </Banner>
              ) : blocks > 0 ? (
                <Banner tone="stop">{say(language, "findings.blocked", { count: blocks })}</Banner>
              ) : (
                <Words language={language} under={["findings", "versions.review"]}>
                  <SubmitForm matrix={id} approvers={approvers} />
                </Words>
              )}
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
