import type { ReactNode } from "react";
import { type Language, say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Stepper } from "@/ui/layout/stepper";

const steps = ["file", "tables", "columns", "check", "done"] as const;
/** A register has no choice of tables to make before its columns. */
const registerSteps: readonly ImportStep[] = ["file", "columns", "done"];
export type ImportStep = (typeof steps)[number];

type FrameProps = {
  language: Language;
  /** Left out while the matrix is still to be made. */
  matrix?: { id: string; name: string };
  /** The register that the import goes to, when it goes to no matrix. */
  register?: { label: string; href: string };
  at: ImportStep;
  title: string;
  description?: ReactNode;
  /** Addresses of the steps that one can go back to. */
  links?: Partial<Record<ImportStep, string>>;
  children: ReactNode;
};

/** Frames a step of the import: where it belongs, and how far one is. */
export function ImportFrame(props: FrameProps) {
  const { language, matrix, register, at, title, description, links = {}, children } = props;
  const own = register ? registerSteps : steps;
  const current = own.indexOf(at);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={title}
        description={description}
        crumbs={[
          register ?? { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          ...(matrix ? [{ label: matrix.name, href: `/matrix/${matrix.id}` }] : []),
          { label: say(language, "import.wizard.title") },
        ]}
      />
      <Stepper
        label={say(language, "import.wizard.steps.label")}
        steps={own.map((id, index) => ({
          id,
          label: say(language, `import.wizard.steps.${id}`),
          state: index < current ? "done" : index === current ? "current" : "ahead",
          ...(links[id] && { href: links[id] }),
        }))}
      />
      {children}
    </div>
  );
}
