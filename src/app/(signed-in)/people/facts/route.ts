import { answerFacts } from "@/app/(signed-in)/_register/facts";
import { contactActs } from "@/application/people/contact-register";
import { positionActs } from "@/application/people/position-register";
import { stakeholderActs } from "@/application/people/stakeholder-register";

/** Tells where an entry of the registers of people is used, or what its history is. */
export function GET(request: Request): Promise<Response> {
  return answerFacts(request, { position: positionActs, stakeholder: stakeholderActs, contact: contactActs });
}
