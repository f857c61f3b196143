import { Grid3x3, ListChecks, Plus, Upload } from "lucide-react";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { addRow } from "@/application/matrix/add-row";
import { type Language, say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { EmptyState } from "@/ui/show/empty-state";

/** Shows the ways into an empty matrix. */
export function FirstSteps({ language, matrix }: { language: Language; matrix: string }) {
  async function addFirst() {
    "use server";
    await act(addRow, { matrix });
    redirect(`/matrix/${matrix}`);
  }
  return (
    <EmptyState
      icon={<Grid3x3 aria-hidden />}
      title={say(language, "matrix.grid.emptyTitle")}
      steps={[
        say(language, "matrix.grid.emptySteps.import"),
        say(language, "matrix.grid.emptySteps.edit"),
        say(language, "matrix.grid.emptySteps.submit"),
      ]}
      action={
        <>
          <LinkButton variant="primary" href={`/matrix/${matrix}/import`} icon={<Upload aria-hidden />}>
            {say(language, "matrix.grid.import")}
          </LinkButton>
          <LinkButton href={`/matrix/${matrix}/starter`} icon={<ListChecks aria-hidden />}>
            {say(language, "starter.offer")}
          </LinkButton>
          <form action={addFirst}>
            <SubmitButton variant="secondary" icon={<Plus aria-hidden />}>
              {say(language, "matrix.grid.add")}
            </SubmitButton>
          </form>
        </>
      }
    >
      <p>{say(language, "matrix.grid.emptyText")}</p>
      <p>{say(language, "starter.offerLead")}</p>
    </EmptyState>
  );
}
