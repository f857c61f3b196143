"use client";

import { ArrowLeft, Import } from "lucide-react";
import { useActionState } from "react";
import { useFormStatus } from "react-dom";
import { importAction } from "@/app/(signed-in)/matrix/[matrix]/import/actions";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";
import { Progress } from "@/ui/show/progress";

type ImportFormProps = { matrix: string; file: string; rows: number; back: string; ready: boolean };

/** Imports what was checked, once. */
export function ImportForm({ matrix, file, rows, back, ready }: ImportFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(importAction, untouched);
  return (
    <form action={send} className="grid gap-3 border-line border-t pt-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="matrix" value={matrix} />
      <input type="hidden" name="file" value={file} />
      <Importing rows={rows} />
      <div className="flex flex-wrap justify-between gap-2">
        <LinkButton href={back} icon={<ArrowLeft aria-hidden />}>
          {say("import.wizard.back")}
        </LinkButton>
        {ready && <SubmitButton icon={<Import aria-hidden />}>{say("import.wizard.check.import")}</SubmitButton>}
      </div>
    </form>
  );
}

function Importing({ rows }: { rows: number }) {
  const say = useSay();
  const { pending } = useFormStatus();
  return <div role="status">{pending && <Progress label={say("import.wizard.check.importing", { rows })} />}</div>;
}
