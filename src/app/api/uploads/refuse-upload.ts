import { problem } from "@/app/api/problem";
import type { Refusal } from "@/core/shared/refusal";

/** Refuses an upload and ends its connection: what is left of the body is not read, and must not be taken for the next request. */
export function refuseUpload(refusal: Refusal, headers: Headers): Response {
  const answer = problem(refusal, headers);
  answer.headers.set("connection", "close");
  return answer;
}
