"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { Button } from "@/ui/actions/button";
import type { ButtonVariant } from "@/ui/actions/button-look";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Dialog } from "@/ui/overlay/dialog";

type FormDialogProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about, sent as hidden fields. */
  about?: Readonly<Record<string, string>>;
  title: string;
  description?: string;
  label: string;
  /** The whole act in words, where the label alone would be the same on every line. */
  fullLabel?: string;
  variant?: ButtonVariant;
  size?: "small" | "medium";
  icon?: ReactNode;
  submit: string;
  children: (state: FormState) => ReactNode;
};

/** A button that opens one form; it closes when the act went through, and the page shows what came of it. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, label, fullLabel, variant = "secondary", size = "small", icon } = props;
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={title}
      description={description}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant={variant} size={size} icon={icon} aria-label={fullLabel}>
          {label}
        </Button>
      }
    >
      <Form {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

function Form({ action, about = {}, variant, submit, children, close }: FormDialogProps & { close: () => void }) {
  const router = useRouter();
  const [state, send] = useActionState<FormState, FormData>(async (before, form) => {
    const after = await action(before, form);
    if (!after.problem) {
      close();
      router.refresh();
    }
    return after;
  }, untouched);
  return (
    <form action={send} className="grid gap-4 pb-5">
      <ErrorSummary errors={errorsOf(state)} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state)}
      <SubmitButton className="justify-self-end" variant={variant === "danger" ? "danger" : "primary"}>
        {submit}
      </SubmitButton>
    </form>
  );
}
