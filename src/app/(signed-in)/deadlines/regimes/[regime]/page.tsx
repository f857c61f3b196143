import type { Metadata } from "next";
import { ConfidenceBadge, SwitchBadge } from "@/app/(signed-in)/deadlines/entry-badges";
import { Law } from "@/app/(signed-in)/deadlines/law";
import { shellOfRequest } from "@/app/(signed-in)/shell";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readRegime } from "@/application/deadlines/read-regime";
import { sayReason } from "@/core/deadlines/saying";
import { say } from "@/core/language/say";
import { sayDate } from "@/core/time/written";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { KeyValues } from "@/ui/show/key-values";
import { Words } from "@/ui/words";
import { Decisions } from "./decisions";
import { Sources } from "./sources";
import { Stages } from "./stages";

type Props = { params: Promise<{ regime: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { regime } = await read(readRegime, await params);
  return { title: regime.name };
}

export default async function RegimePage({ params }: Props) {
  const [{ language }, { now }] = await Promise.all([readReader(), shellOfRequest()]);
  const shown = await read(readRegime, await params);
  const { regime, switched, own } = shown;
  const law = (text: string | undefined) => text && <Law>{text}</Law>;
  const list = (texts: readonly string[]) =>
    texts.length > 0 && (
      <ul lang="en" className="list-disc space-y-1 pl-5">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    );
  return (
    <div className="grid gap-8">
      <PageHeader
        title={regime.name}
        description={<Law>{regime.instrument}</Law>}
        crumbs={[{ label: say(language, "deadlineScreens.title"), href: "/deadlines" }, { label: regime.name }]}
        facts={
          <>
            <SwitchBadge language={language} switched={switched} />
            <ConfidenceBadge language={language} confidence={regime.confidence} evidence={regime.evidence.level} />
            <Badge>{say(language, `deadlines.validity.${regime.validity.state}`)}</Badge>
            {own && <Badge tone="accent">{say(language, "deadlineScreens.own")}</Badge>}
            <span>{say(language, "deadlineScreens.lastChecked", { on: sayDate(language, regime.lastChecked) })}</span>
          </>
        }
        actions={
          <>
            {shown.mayEdit && (
              <LinkButton href={`/deadlines/regimes/${regime.id}/change`}>
                {say(language, "deadlineScreens.change.title")}
              </LinkButton>
            )}
            <LinkButton variant="primary" href={`/deadlines/calculator?mode=regime&regime=${regime.id}`}>
              {say(language, "deadlineScreens.regime.calculate")}
            </LinkButton>
          </>
        }
      />
      {switched === "off" && <Banner tone="warn">{say(language, "deadlineScreens.regime.offText")}</Banner>}
      <Section title={say(language, "deadlineScreens.regime.stages")}>
        <Stages language={language} regime={regime} />
      </Section>
      <Section title={say(language, "deadlineScreens.regime.duty")} shape="panel">
        <KeyValues
          items={[
            { label: say(language, "deadlineScreens.column.jurisdiction"), value: law(regime.jurisdiction) },
            { label: say(language, "deadlineScreens.regime.obliged"), value: law(regime.obliged) },
            { label: say(language, "deadlineScreens.regime.trigger"), value: law(regime.trigger) },
            { label: say(language, "deadlineScreens.regime.clockStart"), value: law(regime.clockStart.meaning) },
            {
              label: say(language, "deadlineScreens.regime.deciding"),
              value: shown.deciding.length > 0 && (
                <ul className="space-y-1">
                  {shown.deciding.map((reason) => {
                    const sentence = sayReason(language, reason);
                    return <li key={sentence}>{sentence}</li>;
                  })}
                </ul>
              ),
            },
            {
              label: say(language, "deadlineScreens.regime.recipients"),
              value: regime.recipients.length > 0 && (
                <ul lang="en" className="space-y-1">
                  {regime.recipients.map(({ who, route }) => (
                    <li key={who + route}>
                      <strong className="font-medium">{who}</strong>: {route}
                    </li>
                  ))}
                </ul>
              ),
            },
            { label: say(language, "deadlineScreens.regime.content"), value: list(regime.content) },
            { label: say(language, "deadlineScreens.regime.exceptions"), value: list(regime.exceptions) },
            {
              label: say(language, "deadlineScreens.regime.individuals"),
              value: law(
                [regime.individuals.required, regime.individuals.when, regime.individuals.limit]
                  .filter(Boolean)
                  .join(" · "),
              ),
            },
            { label: say(language, "deadlineScreens.regime.otherParties"), value: law(regime.otherParties) },
            { label: say(language, "deadlineScreens.regime.calendar"), value: calendarText(language, regime.calendar) },
            {
              label: say(language, "deadlineScreens.regime.validity"),
              value: law(validityText(regime.validity)) || say(language, `deadlines.validity.${regime.validity.state}`),
            },
            { label: say(language, "deadlineScreens.regime.notes"), value: law(regime.notes) },
          ]}
        />
      </Section>
      <Sources language={language} shown={shown} />
      <Words language={language} under={["deadlineScreens.decide", "deadlineScreens.evidence"]}>
        <Decisions language={language} shown={shown} now={now} />
      </Words>
    </div>
  );
}

function calendarText(language: Parameters<typeof say>[0], calendar: string): string {
  return calendar === "place" ? say(language, "deadlineScreens.regime.ofPlace") : calendar;
}

function validityText({ from, until, note }: { from?: string; until?: string; note?: string }): string {
  const span = from || until ? `${from ?? "…"} – ${until ?? "…"}` : "";
  return [span, note].filter(Boolean).join(" · ");
}
