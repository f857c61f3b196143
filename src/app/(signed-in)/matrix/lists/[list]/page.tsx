import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { takeShippedAction } from "@/app/(signed-in)/matrix/lists/actions";
import { TermScreen } from "@/app/(signed-in)/matrix/lists/term-screen";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { readRuleWords } from "@/application/matrix/read-rule-words";
import { listTerms } from "@/application/organisation/list-terms";
import { say } from "@/core/language/say";
import { termLists } from "@/core/organisation/terms";
import { PageHeader } from "@/ui/layout/page-header";
import { TabNav } from "@/ui/layout/tab-nav";
import { Words } from "@/ui/words";

type Props = { params: Promise<{ list: string }>; searchParams: Promise<{ entry?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "register.lists.term") };
}

export default async function ListPage({ params, searchParams }: Props) {
  const [{ language }, { list: asked }, { entry }] = await Promise.all([readReader(), params, searchParams]);
  const list = termLists.find((known) => known === asked);
  if (!list) notFound();
  const [{ terms, may }, { words }] = await Promise.all([
    read(listTerms, { list, archived: true }),
    read(readRuleWords, {}),
  ]);
  return (
    <Words language={language} under={["register", "matrix.fields", "refusals"]}>
      <div className="grid gap-4">
        <PageHeader
          title={say(language, "register.lists.term")}
          description={say(language, `register.terms.about.${list}`)}
          crumbs={[
            { label: say(language, "ui.screens.matrix"), href: "/matrix" },
            { label: say(language, "register.lists.term") },
          ]}
          actions={
            may.edit && (
              <ActButton
                action={takeShippedAction}
                fields={{ list }}
                label={say(language, "register.terms.take")}
                size="medium"
              />
            )
          }
          tabs={
            <TabNav
              label={say(language, "register.lists.term")}
              items={termLists.map((one) => ({
                href: `/matrix/lists/${one}`,
                label: say(language, `register.terms.lists.${one}`),
                current: one === list,
              }))}
            />
          }
        />
        <TermScreen key={list} list={list} terms={terms} elements={words.elements} mayEdit={may.edit} open={entry} />
      </div>
    </Words>
  );
}
