import type { ExportedDocument } from "@/application/matrix/export-document";
import { type Language, say } from "@/core/language/say";
import { fileName } from "@/core/shared/file-name";
import { dateOfWhen } from "@/core/time/when";

/** Names a file by its matrix, `about` what it is of it, and the version; a draft by the day in the organisation's zone. */
export function exportName(
  { document, version }: Pick<ExportedDocument, "document" | "version">,
  ending: string,
  language: Language,
  now: Date,
  ...about: readonly string[]
): string {
  const standing = version
    ? say(language, "export.version", { number: version.number })
    : say(language, "export.draftOf", { date: dateOfWhen(document.organisation.zone, now) });
  return fileName([document.matrix.name, ...about, standing], ending);
}
