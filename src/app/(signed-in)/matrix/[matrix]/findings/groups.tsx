import type { ReactNode } from "react";
import { type Language, say } from "@/core/language/say";
import { type Finding, sayFinding } from "@/core/matrix/rules/judge";
import { severities } from "@/core/matrix/rules/support/rule";
import { sayDate } from "@/core/time/written";
import { TextLink } from "@/ui/actions/text-link";
import { Severity } from "@/ui/show/severity";

/** So many places of one rule are listed; the rest are counted. */
const placesShown = 50;
/** Groups with so few places stand open. */
const openUpTo = 5;

type Props = {
  language: Language;
  findings: readonly Finding[];
  /** Names of the rows, by id. */
  rows: Readonly<Record<string, string>>;
  /** Gives the address of a cell; without it places are only named. */
  hrefOf?: (row: string, field: string | null) => string;
  /** Address of the plan, for what is wrong there. */
  planHref?: string;
  /** Names of the positions that answer for accepted findings, by id. */
  owners: Readonly<Record<string, string>>;
  /** Accepts one place, or takes that back. */
  actOn?: (finding: Finding, sentence: string) => ReactNode;
};

/** Lists findings rule by rule, those that block first, each place with the way to its cell. */
export function FindingGroups({ findings, ...rest }: Props) {
  const { language } = rest;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const sorted = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  return (
    <div className="divide-y divide-line border-line border-y">
      {sorted.map((group) => {
        const [first] = group;
        if (!first) return null;
        const accepted = group.filter((finding) => finding.accepted).length;
        const fixes = new Set(group.map((finding) => sayFinding(language, finding).fix));
        return (
          <details
            key={first.rule}
            open={first.severity === "blocks" || group.length <= openUpTo}
            className="group py-2"
          >
            <summary className="flex min-h-8 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
              <Severity level={first.severity} />
              <span className="font-medium">{say(language, `rules.all.${first.rule}.name`)}</span>
              <span className="text-ink-soft text-sm">
                {say(language, "findings.places", { count: group.length, accepted })}
              </span>
              <span className="ml-auto text-ink-faint text-sm">{first.reference}</span>
            </summary>
            <ul className="grid gap-2 py-2 pl-4">
              {group.slice(0, placesShown).map((finding) => (
                <Place key={keyOf(finding)} finding={finding} ownFix={fixes.size > 1} {...rest} />
              ))}
              {group.length > placesShown && (
                <li className="text-ink-soft">
                  {say(language, "findings.more", { count: group.length - placesShown })}
                </li>
              )}
            </ul>
            {fixes.size === 1 && <p className="pb-1 pl-4 text-ink-soft text-sm">{[...fixes]}</p>}
          </details>
        );
      })}
    </div>
  );
}

function Place({
  language,
  finding,
  ownFix,
  rows,
  hrefOf,
  planHref,
  owners,
  actOn,
}: Omit<Props, "findings"> & { finding: Finding; ownFix: boolean }) {
  const { row, field, accepted } = finding;
  const { sentence, fix } = sayFinding(language, finding);
  const name = row === null ? say(language, "findings.whole") : (rows[row] ?? row);
  const words = field === null ? name : `${name} · ${say(language, `matrix.fields.${field}`)}`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4">
      <div className="min-w-0 flex-1">
        <p className={accepted ? "text-ink-soft" : undefined}>{sentence}</p>
        <p className="text-sm">
          {row !== null && hrefOf ? <TextLink href={hrefOf(row, field)}>{words}</TextLink> : words}
          {row === null && planHref && finding.rule.startsWith("plan-") && (
            <>
              {" · "}
              <TextLink href={planHref}>{say(language, "findings.toPlan")}</TextLink>
            </>
          )}
        </p>
        {ownFix && <p className="text-ink-soft text-sm">{fix}</p>}
        {accepted && (
          <p className="text-ink-soft text-sm">
            {say(language, "findings.accepted", {
              owner: owners[accepted.owner] ?? "",
              until: sayDate(language, accepted.until),
              reason: accepted.reason,
            })}
          </p>
        )}
      </div>
      {actOn?.(finding, sentence)}
    </li>
  );
}

function rank([first]: readonly Finding[]): number {
  return first ? severities.indexOf(first.severity) : severities.length;
}

function keyOf({ row, field, values }: Finding): string {
  return JSON.stringify([row, field, values]);
}
