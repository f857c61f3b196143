import type { Shown } from "@/app/proof/shown";
import { ProviderProblem } from "@/app/provider-problem-banner";
import type { ReviewOfVersion } from "@/application/matrix/review-version";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { Words } from "@/ui/words";
import { ApproveForm } from "./approve-form";
import { ReturnForm } from "./return-form";
import { WithdrawButton } from "./withdraw-button";

type DecisionProps = {
  language: Language;
  review: ReviewOfVersion;
  /** The statement for which the identity provider has just vouched for this reader. */
  proven: Shown | undefined;
  /** The code of what went wrong there. */
  problem: string | undefined;
};

/** Takes the decision, or says who took it, or why this reader may not. */
export function Decision({ language, review, proven, problem }: DecisionProps) {
  const { version, edited, given, may } = review;
  if (version.standing !== "in-review") return <Decided language={language} version={version} />;
  return (
    <Words language={language} under={["versions", "proof"]}>
      <div id="decide" className="grid scroll-mt-20 gap-6">
        {may.decide ? (
          <>
            <Section title={say(language, "versions.approve")} shape="panel">
              <ProviderProblem language={language} code={problem} />
              <ApproveForm version={version.id} proven={proven} />
            </Section>
            <Section title={say(language, "versions.return")} shape="panel">
              <ReturnForm version={version.id} />
            </Section>
          </>
        ) : (
          <Banner tone="advise" title={say(language, "versions.barredTitle")}>
            {say(language, given ? "versions.review.yours" : edited ? "versions.barred" : "versions.readOnly")}
          </Banner>
        )}
        {may.withdraw && <WithdrawButton version={version.id} number={version.number} />}
      </div>
    </Words>
  );
}

function Decided({ language, version }: { language: Language; version: ReviewOfVersion["version"] }) {
  const { standing, decidedBy, decidedAt, provenBy, comment, effectiveFrom, effectiveUntil } = version;
  return (
    <Section title={say(language, `versions.decision.${standing}`, { name: decidedBy })} shape="panel">
      <div className="grid gap-2">
        {decidedAt && <DateTime at={decidedAt.toISOString()} />}
        {provenBy && <p className="text-ink-soft">{say(language, "versions.provenBy", { method: provenBy })}</p>}
        {effectiveFrom && (
          <p>
            {say(language, "versions.inForceFrom")} <DateTime at={effectiveFrom.toISOString()} />
          </p>
        )}
        {effectiveFrom && (
          <p>
            {say(language, "versions.until")}{" "}
            {effectiveUntil ? <DateTime at={effectiveUntil.toISOString()} /> : say(language, "versions.untilNow")}
          </p>
        )}
        {comment && <blockquote className="whitespace-pre-wrap border-line border-l-4 pl-3">{comment}</blockquote>}
      </div>
    </Section>
  );
}
