import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

const most = 30;

/** Finds rows of a matrix by words in what they say, for whoever logs a communication. */
export const findRows = query({
  name: "evidence.find-rows",
  action: "evidence:log",
  input: z.object({ matrix: z.uuid(), words: z.string().trim().max(200).default("") }),
  async run({ db, input }) {
    const words = input.words.split(/\s+/).filter(Boolean);
    const rows = await db.row.findMany({
      where: {
        matrixId: input.matrix,
        archivedAt: null,
        AND: words.map((word) => ({
          OR: (["what", "scenario", "trigger", "content"] as const).map((field) => ({
            [field]: { contains: word, mode: "insensitive" as const },
          })),
        })),
      },
      orderBy: [{ place: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true, what: true, scenario: true, trigger: true },
    });
    return accept(rows);
  },
});
