/** Endings of the files whose tables Tocsin reads. */
export const tableFiles = ".xlsx,.csv,.tsv,.txt,.docx,.html,.htm,.md,.markdown";
