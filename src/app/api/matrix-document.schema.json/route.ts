import { z } from "zod";
import { MatrixDocument } from "@/core/matrix/document";

/** Publishes what a matrix document looks like, for programs that read or write one. */
export function GET(): Response {
  return Response.json({ title: "Tocsin matrix document", ...z.toJSONSchema(MatrixDocument) });
}
