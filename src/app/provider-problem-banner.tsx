import { type Language, sayRefusal } from "@/core/language/say";
import type { RefusalCode } from "@/core/shared/refusal";
import { Banner } from "@/ui/show/banner";

const told: readonly RefusalCode[] = [
  "provider-unreachable",
  "provider-failed",
  "provider-unknown-person",
  "provider-one-factor",
  "provider-not-fresh",
  "identity-taken",
  "access-ended",
  "step-up-expired",
  "invitation-over",
  "person-known",
];

/** Says why a visit to the identity provider came to nothing; anything else in the address is not repeated. */
export function ProviderProblem({ language, code }: { language: Language; code: string | undefined }) {
  const known = told.find((one) => one === code);
  if (!known) return null;
  return (
    <div role="alert" className="mb-4">
      <Banner tone="stop">{sayRefusal(language, { code: known })}</Banner>
    </div>
  );
}
