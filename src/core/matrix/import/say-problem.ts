import { type Language, say } from "@/core/language/say";
import { ImportFieldName, type ImportProblem } from "./proposal";

/** Says an import problem as a sentence. */
export function sayProblem(language: Language, { code, column, values }: ImportProblem): string {
  const field = ImportFieldName.safeParse(values.field);
  const fieldName = field.success ? say(language, `import.fields.${field.data}`) : "";
  return say(language, `import.problems.${code}`, { ...values, fieldName, column: column ?? "" });
}
