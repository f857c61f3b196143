const longestName = 200;

/** Names a new matrix after the file it comes from: "isms_plan-2026.xlsx" becomes "isms plan 2026". */
export function matrixNameOf(fileName: string): string {
  const bare = fileName.replace(/\.[a-z0-9]{1,8}$/i, "");
  return (
    bare
      .replace(/[_\s-]+/g, " ")
      .trim()
      .slice(0, longestName)
      .trim() || fileName.slice(0, longestName)
  );
}
