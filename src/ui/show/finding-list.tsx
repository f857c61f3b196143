import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { TextLink } from "@/ui/actions/text-link";
import { Said } from "@/ui/language";
import { Severity, type SeverityLevel } from "./severity";

export type FindingItem = {
  id: string;
  severity: SeverityLevel;
  sentence: ReactNode;
  /** Where: the words of the row or field, and the link to the very cell. */
  where?: { label: string; href: string };
  /** What it rests on: "ISO/IEC 27001:2022, 7.4". */
  clause?: string;
  /** A button that mends or accepts it. */
  action?: ReactNode;
};

const order: readonly SeverityLevel[] = ["blocks", "warns", "advises"];

/** Lists findings, the blocking ones first, each with its place, its sentence and its source. */
export function FindingList({ findings, empty }: { findings: readonly FindingItem[]; empty?: ReactNode }) {
  if (findings.length === 0)
    return (
      <p className="flex items-center gap-2 py-3 text-good-ink">
        <CircleCheck aria-hidden className="size-4" />
        {empty ?? <Said text="ui.findings.none" />}
      </p>
    );
  return (
    <div className="@container">
      <p className="flex flex-wrap gap-2 pb-2">
        {order.map((level) => {
          const count = findings.filter((finding) => finding.severity === level).length;
          return count > 0 && <Severity key={level} level={level} count={count} />;
        })}
      </p>
      <ul className="divide-y divide-line border-line border-y">
        {order.flatMap((level) =>
          findings
            .filter((finding) => finding.severity === level)
            .map((finding) => (
              <li key={finding.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
                <span className="shrink-0 @md:w-28">
                  <Severity level={finding.severity} />
                </span>
                <div className="min-w-56 flex-1">
                  <p>{finding.sentence}</p>
                  <p className="flex flex-wrap gap-x-3 text-ink-faint text-sm">
                    {finding.where && <TextLink href={finding.where.href}>{finding.where.label}</TextLink>}
                    {finding.clause && <span>{finding.clause}</span>}
                  </p>
                </div>
                {finding.action}
              </li>
            )),
        )}
      </ul>
    </div>
  );
}
