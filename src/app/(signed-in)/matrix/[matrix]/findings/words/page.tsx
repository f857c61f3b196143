import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listFindings } from "@/application/matrix/list-findings";
import { readRuleWords } from "@/application/matrix/read-rule-words";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { WordsForm } from "./words-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "findings.words.title") };
}

export default async function RuleWordsPage({ params }: { params: Promise<{ matrix: string }> }) {
  const [{ language }, { matrix: id }] = await Promise.all([readReader(), params]);
  const { matrix } = await read(listFindings, { matrix: id });
  const { words, revision, may } = await read(readRuleWords, {});
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "findings.words.title")}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: matrix.name, href: `/matrix/${id}` },
          { label: say(language, "findings.title"), href: `/matrix/${id}/findings` },
          { label: say(language, "findings.words.title") },
        ]}
        description={say(language, "findings.words.lead")}
        facts={revision === 0 && say(language, "findings.words.shipped")}
      />
      <Words language={language} under={["findings"]}>
        <WordsForm words={words} revision={revision} readOnly={!may.edit} />
      </Words>
    </div>
  );
}
