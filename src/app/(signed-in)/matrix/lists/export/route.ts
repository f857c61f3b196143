import { exportRegister } from "@/app/(signed-in)/_register/export";
import { read } from "@/app/act";
import { listTerms } from "@/application/organisation/list-terms";
import { termLists } from "@/core/organisation/terms";

/** Hands all lists over as one spreadsheet: `?noun=term&format=csv|xlsx`. */
export async function GET(request: Request): Promise<Response> {
  const lists = await Promise.all(termLists.map((list) => read(listTerms, { list })));
  const entries = lists.flatMap(({ terms }) => terms);
  return exportRegister(request, { noun: "term", entries, names: new Map() });
}
