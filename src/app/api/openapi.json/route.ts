import { describeApi } from "@/application/openapi";
import { environment } from "@/platform/environment";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return Response.json(describeApi(environment().origin));
}
