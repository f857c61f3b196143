import type { Metadata } from "next";
import { Preview } from "@/app/(signed-in)/evidence/privacy/preview";
import { homeOf, sayBasis, sayField, sayTable, stateTones } from "@/app/(signed-in)/evidence/privacy/words";
import { read, tryRead } from "@/app/act";
import { provenStatement } from "@/app/proof/proven";
import { readReader } from "@/app/reader";
import { type Outcome, readErasure } from "@/application/privacy/list-erasures";
import { previewErasure } from "@/application/privacy/preview-erasure";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { Decide } from "./decide";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "privacyScreens.request") };
}

type ErasurePageProps = {
  params: Promise<{ erasure: string }>;
  searchParams: Promise<{ proof?: string }>;
};

export default async function ErasurePage({ params, searchParams }: ErasurePageProps) {
  const [{ language }, { erasure }, { proof }] = await Promise.all([readReader(), params, searchParams]);
  const request = await read(readErasure, { erasure });
  const { about, aboutId, state, fields, log, may } = request;
  const reach = state === "waiting" ? await tryRead(previewErasure, { about, id: aboutId, fields, log }) : undefined;
  const label = (key: Label) => say(language, `privacyScreens.detail.${key}`);
  const name = request.name || say(language, "privacyScreens.erasedName");
  const home = homeOf(about, aboutId);
  const when = (at: Date, by: string) => (
    <>
      {by || say(language, "privacyScreens.byPolicy")}, <DateTime at={at.toISOString()} />
    </>
  );
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-1 gap-6">
      <PageHeader
        crumbs={[
          { label: say(language, "privacyScreens.title"), href: "/evidence/privacy" },
          { label: say(language, "privacyScreens.request") },
        ]}
        title={name}
        facts={<Badge tone={stateTones[state]}>{say(language, `privacyScreens.states.${state}`)}</Badge>}
      />
      <Section title={say(language, "privacyScreens.request")} shape="panel">
        <KeyValues
          items={[
            {
              label: label("about"),
              value: (
                <>
                  {say(language, `privacyScreens.about.${about}`)}:{" "}
                  {home ? <TextLink href={home}>{name}</TextLink> : name}
                </>
              ),
            },
            ...(fields.length > 0
              ? [{ label: label("fields"), value: fields.map((field) => sayField(language, field)).join(", ") }]
              : []),
            { label: label("basis"), value: sayBasis(language, request.basis) },
            {
              label: label("reason"),
              value: request.reason && <p className="whitespace-pre-wrap">{request.reason}</p>,
            },
            { label: label("requested"), value: when(request.requestedAt, request.requestedBy) },
            ...(request.decidedAt
              ? [{ label: label("decided"), value: when(request.decidedAt, request.decidedBy) }]
              : []),
            ...(request.comment ? [{ label: label("comment"), value: request.comment }] : []),
          ]}
        />
      </Section>
      {request.outcome && <OutcomeView language={language} outcome={request.outcome} />}
      {reach?.ok && (
        <Section title={say(language, "privacyScreens.reach.title")} shape="panel">
          <Preview language={language} reach={reach.value} />
        </Section>
      )}
      {(may.confirm || may.withdraw) && (
        <Words language={language} under={["privacyScreens.decide", "proof"]}>
          <Decide
            erasure={erasure}
            name={name}
            confirm={may.confirm}
            withdraw={may.withdraw}
            proven={await provenStatement(proof)}
          />
        </Words>
      )}
      {state === "waiting" && !may.confirm && (
        <p className="max-w-prose text-ink-soft">{say(language, "privacyScreens.waitsForOther")}</p>
      )}
    </div>
  );
}

type Label = "about" | "fields" | "basis" | "reason" | "requested" | "decided" | "comment";

function OutcomeView({ language, outcome }: { language: Language; outcome: Outcome }) {
  const { entries, fields, packs, tables } = outcome;
  const lines = [
    say(language, "privacyScreens.outcome.fields", { fields, entries }),
    ...tables.map(({ table, rows }) =>
      say(language, "privacyScreens.reach.mentions", { table: sayTable(language, table), rows }),
    ),
    ...(packs > 0 ? [say(language, "privacyScreens.outcome.packs", { count: packs })] : []),
  ];
  return (
    <Section title={say(language, "privacyScreens.outcome.title")} shape="panel">
      <ul className="grid list-disc gap-0.5 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
