import { Download } from "lucide-react";
import type { Metadata } from "next";
import { Preview } from "@/app/(signed-in)/evidence/privacy/preview";
import { sayField } from "@/app/(signed-in)/evidence/privacy/words";
import { read } from "@/app/act";
import { provenStatement } from "@/app/proof/proven";
import { readReader } from "@/app/reader";
import { listThings } from "@/application/privacy/list-things";
import { previewErasure } from "@/application/privacy/preview-erasure";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Words } from "@/ui/words";
import { AskForm } from "./ask-form";
import { ChooseForm } from "./choose-form";
import { optionsOf } from "./options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "privacyScreens.ask") };
}

type Search = { searchParams: Promise<{ thing?: string; proof?: string }> };

export default async function AskPage({ searchParams }: Search) {
  const [{ language }, { thing, proof }] = await Promise.all([readReader(), searchParams]);
  const [about, id] = thing?.split(":") ?? [];
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6">
      <PageHeader
        crumbs={[
          { label: say(language, "privacyScreens.title"), href: "/evidence/privacy" },
          { label: say(language, "privacyScreens.ask") },
        ]}
        title={say(language, "privacyScreens.ask")}
        description={say(language, "privacyScreens.form.lead")}
      />
      {about && id ? <Ask about={about} id={id} proof={proof} /> : <Choose />}
    </div>
  );
}

async function Choose() {
  const [{ language }, things] = await Promise.all([readReader(), read(listThings, {})]);
  return (
    <Words language={language} under={["privacyScreens.choose"]}>
      <ChooseForm options={optionsOf(language, things, ["contact", "account"])} />
    </Words>
  );
}

async function Ask({ about, id, proof }: { about: string; id: string; proof: string | undefined }) {
  const { language } = await readReader();
  const reach = await read(previewErasure, { about: about as "contact", id });
  const person = about === "contact" || about === "account";
  const handOut = person && (
    <LinkButton href={`/api/held/${about}/${id}`} prefetch={false} icon={<Download aria-hidden />}>
      {say(language, "privacyScreens.handOut")}
    </LinkButton>
  );
  return (
    <>
      <Section
        title={reach.name || say(language, "privacyScreens.about.communication")}
        actions={handOut}
        shape="panel"
      >
        {person ? (
          <Preview language={language} reach={reach} />
        ) : (
          <p className="max-w-prose">{say(language, "privacyScreens.fieldsText")}</p>
        )}
      </Section>
      <Section title={say(language, "privacyScreens.request")} shape="panel">
        <Words language={language} under={["privacyScreens.form", "privacyScreens.bases", "proof"]}>
          <AskForm
            about={about}
            id={id}
            fields={reach.choices.filter(() => !person).map((name) => ({ name, label: sayField(language, name) }))}
            proven={await provenStatement(proof)}
          />
        </Words>
      </Section>
    </>
  );
}
