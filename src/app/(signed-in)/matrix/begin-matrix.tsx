import { Grid3x3, ListChecks, Upload } from "lucide-react";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { readReader } from "@/app/reader";
import { createMatrix } from "@/application/matrix/create-matrix";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { CreateMatrix } from "./create-matrix";

/** Shows the ways to a first matrix: a spreadsheet, starter content by tick, or an empty one. */
export function BeginMatrix({ language }: { language: Language }) {
  async function beginWithStarter() {
    "use server";
    const reader = await readReader();
    const made = await act(createMatrix, { name: say(reader.language, "today.begin.name") });
    redirect(made.ok ? `/matrix/${made.value.matrix}/starter` : "/matrix");
  }
  return (
    <EmptyState
      icon={<Grid3x3 aria-hidden />}
      title={say(language, "today.begin.title")}
      action={
        <Words language={language} under={["matrix.list", "refusals"]}>
          <LinkButton variant="primary" href="/matrix/import" icon={<Upload aria-hidden />}>
            {say(language, "import.wizard.fromList")}
          </LinkButton>
          <form action={beginWithStarter}>
            <SubmitButton variant="secondary" icon={<ListChecks aria-hidden />}>
              {say(language, "today.begin.starter")}
            </SubmitButton>
          </form>
          <CreateMatrix variant="secondary" />
        </Words>
      }
    >
      <p>{say(language, "today.begin.text")}</p>
    </EmptyState>
  );
}
