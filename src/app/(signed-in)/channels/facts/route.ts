import { answerFacts } from "@/app/(signed-in)/_register/facts";
import { channelActs } from "@/application/channels/channel-register";
import { serviceActs } from "@/application/channels/service-register";

/** Tells where an entry of the registers of channels is used, or what its history is. */
export function GET(request: Request): Promise<Response> {
  return answerFacts(request, { channel: channelActs, service: serviceActs });
}
