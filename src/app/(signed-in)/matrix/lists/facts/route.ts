import { answerFacts } from "@/app/(signed-in)/_register/facts";
import { termActs } from "@/application/organisation/term-register";

/** Tells where a word of a list is used, or what its history is. */
export function GET(request: Request): Promise<Response> {
  return answerFacts(request, { term: termActs });
}
