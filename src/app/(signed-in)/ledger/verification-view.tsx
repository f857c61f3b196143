import type { Overview } from "@/application/ledger/read-overview";
import { type Language, say } from "@/core/language/say";
import type { Problem } from "@/core/ledger/problem";
import { TextLink } from "@/ui/actions/text-link";
import { Banner } from "@/ui/show/banner";
import { formatInstant } from "@/ui/show/instants";
import { Progress } from "@/ui/show/progress";
import { Table } from "@/ui/show/table";

type VerificationViewProps = {
  reading: { language: Language; zone: string };
  running: Overview["running"];
  last: Overview["last"];
};

/** Shows how far a verification is, and what the last one found. */
export function VerificationView({ reading, running, last }: VerificationViewProps) {
  const { language } = reading;
  return (
    <div className="grid grid-cols-1 gap-4">
      {running && (
        <Progress
          label={say(language, "ledgerScreens.verification.running")}
          words={
            running.total > 0
              ? say(language, "ledgerScreens.verification.runningWords", running)
              : say(language, "ledgerScreens.verification.starting")
          }
          value={running.total > 0 ? running.done : undefined}
          max={running.total || undefined}
        />
      )}
      {last ? (
        <Result reading={reading} last={last} />
      ) : (
        <p className="text-ink-soft">{say(language, "ledgerScreens.verification.never")}</p>
      )}
    </div>
  );
}

function Result({ reading, last }: Pick<VerificationViewProps, "reading"> & { last: NonNullable<Overview["last"]> }) {
  const { language } = reading;
  const { verdict, finishedAt } = last;
  const when = finishedAt ? formatInstant(finishedAt, reading) : "";
  if (verdict.sound)
    return (
      <Banner tone="good" title={say(language, "ledgerScreens.verification.sound")}>
        {say(language, "ledgerScreens.verification.soundText", { ...countsOf(verdict), when })}
      </Banner>
    );
  return (
    <>
      <Banner tone="stop" title={say(language, "ledgerScreens.verification.unsound", { found: verdict.found })}>
        {say(language, "ledgerScreens.verification.unsoundText", { when })}
      </Banner>
      <Table
        caption={say(language, "ledgerScreens.verification.problem")}
        rows={verdict.problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: "problem",
            head: say(language, "ledgerScreens.verification.problem"),
            main: true,
            cell: ({ code, name = "" }) => say(language, `ledger.problems.${code}`, { name }),
          },
          {
            key: "where",
            head: say(language, "ledgerScreens.verification.where"),
            cell: (problem) => <Where language={language} problem={problem} />,
          },
        ]}
      />
    </>
  );
}

const countsOf = ({ entries, streams, fields, checkpoints }: NonNullable<Overview["last"]>["verdict"]) => ({
  entries,
  streams,
  fields,
  checkpoints,
});

function Where({ language, problem: { stream, n, checkpoint, name } }: { language: Language; problem: Problem }) {
  const words = [
    n === undefined ? "" : say(language, "ledgerScreens.verification.entryWords", { n }),
    checkpoint === undefined ? "" : say(language, "ledgerScreens.verification.checkpointWords", { checkpoint }),
    name ?? "",
  ].filter(Boolean);
  return (
    <span className="grid gap-0.5">
      {stream && (
        <TextLink href={`/ledger/streams/${stream}`}>
          <span className="break-all font-mono text-sm">{stream}</span>
        </TextLink>
      )}
      {words.join(", ")}
    </span>
  );
}
