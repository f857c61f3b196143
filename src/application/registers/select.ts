import type { ListEntries } from "@/core/shared/list";

/** Writes the Prisma condition and page that find entries with all the words of a search in these columns. */
export function selection({ search, archived, offset, limit }: ListEntries, columns: readonly string[]) {
  const words = search.split(/\s+/).filter(Boolean);
  return {
    where: {
      ...(archived ? {} : { archivedAt: null }),
      AND: words.map((contains) => ({
        OR: columns.map((column) => ({ [column]: { contains, mode: "insensitive" as const } })),
      })),
    },
    orderBy: [{ name: "asc" as const }, { id: "asc" as const }],
    skip: offset,
    take: limit,
  };
}
