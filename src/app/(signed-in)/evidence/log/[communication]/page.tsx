import { Eraser } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readCommunication } from "@/application/evidence/read-communication";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { EntryProof } from "./entry-proof";
import { ErasedFields } from "./erased-fields";
import { Originals } from "./originals";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "evidenceScreens.entry.title") };
}

export default async function EntryPage({ params }: { params: Promise<{ communication: string }> }) {
  const [{ language }, { communication }] = await Promise.all([readReader(), params]);
  const entry = await read(readCommunication, { communication });
  const label = (key: Label) => say(language, `evidenceScreens.entry.${key}`);
  const erased = new Set(entry.erased.map(({ name }) => name));
  const said = (field: string, value: ReactNode) =>
    erased.has(field) ? (
      <Badge icon={<Eraser aria-hidden />}>{say(language, "evidenceScreens.log.erased")}</Badge>
    ) : (
      value
    );
  const other = entry.correctedBy ?? entry.corrects;
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-1 gap-8">
      <PageHeader
        crumbs={[{ label: say(language, "evidenceScreens.title"), href: "/evidence" }, { label: label("title") }]}
        title={entry.subject || label("title")}
        facts={
          <>
            <DateTime at={entry.happenedAt.toISOString()} />
            <Badge>
              {say(
                language,
                entry.direction === "incoming" ? "evidenceScreens.log.incoming" : "evidenceScreens.log.outgoing",
              )}
            </Badge>
            {entry.drill && <Badge tone="advise">{say(language, "evidenceScreens.log.drill")}</Badge>}
          </>
        }
        actions={
          <>
            {entry.may.erase && (
              <LinkButton variant="quiet" href={`/evidence/privacy/new?thing=communication:${communication}`}>
                {label("erase")}
              </LinkButton>
            )}
            {entry.may.correct && (
              <LinkButton href={`/evidence/log/${communication}/correct`}>{label("correct")}</LinkButton>
            )}
          </>
        }
      />
      {other && (
        <Banner
          tone={entry.correctedBy ? "warn" : "neutral"}
          action={<TextLink href={`/evidence/log/${other}`}>{label("see")}</TextLink>}
        >
          {label(entry.correctedBy ? "wasCorrected" : "isCorrection")}
        </Banner>
      )}
      <Section title={label("said")} shape="panel">
        <KeyValues
          items={[
            { label: label("who"), value: said("sender", entry.sender) },
            { label: label("whom"), value: said("recipients", <List items={entry.recipients} />) },
            { label: label("how"), value: said("channel", entry.channel) },
            {
              label: label("summary"),
              value: said("summary", entry.summary && <p className="whitespace-pre-wrap">{entry.summary}</p>),
            },
            {
              label: label("reference"),
              value: said("reference", entry.reference && <span className="break-all">{entry.reference}</span>),
            },
            { label: label("row"), value: entry.row ? entry.row.name : label("rowNone") },
            {
              label: label("matrix"),
              value: <TextLink href={`/matrix/${entry.matrix.id}`}>{entry.matrix.name}</TextLink>,
            },
            {
              label: label("version"),
              value: entry.versionNumber ? (
                <TextLink href={`/matrix/${entry.matrix.id}/versions/${entry.versionNumber}/content`}>
                  {entry.versionNumber}
                </TextLink>
              ) : (
                label("versionNone")
              ),
            },
            {
              label: label("recorded"),
              value: (
                <>
                  {entry.recordedBy}, <DateTime at={entry.recordedAt.toISOString()} precision="second" />
                </>
              ),
            },
          ]}
        />
      </Section>
      {entry.erased.length > 0 && (
        <ErasedFields language={language} fields={entry.erased} mayRead={entry.may.readErasures} />
      )}
      <Originals language={language} originals={entry.originals} />
      {entry.proof && <EntryProof language={language} proof={entry.proof} />}
    </div>
  );
}

type Label =
  | "title"
  | "correct"
  | "erase"
  | "see"
  | "wasCorrected"
  | "isCorrection"
  | "said"
  | "who"
  | "whom"
  | "how"
  | "summary"
  | "reference"
  | "row"
  | "rowNone"
  | "matrix"
  | "version"
  | "versionNone"
  | "recorded";

function List({ items }: { items: readonly string[] }) {
  if (items.length === 1) return items[0];
  return (
    <ul className="grid gap-0.5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
