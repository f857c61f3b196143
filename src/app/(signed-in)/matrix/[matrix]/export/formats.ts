/** Everything a matrix can be taken away as. */
export const formats = ["docx", "pdf", "xlsx", "csv", "steps", "md", "json"] as const;
export type Format = (typeof formats)[number];

export const mediaOf: Readonly<Record<Format, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  steps: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** How the name of a file ends. */
export const endingOf = (format: Format): string => (format === "steps" ? "steps.csv" : format);
