import { type Language, say } from "@/core/language/say";
import { Banner } from "@/ui/show/banner";

/** Shows text as text: whatever stands in it, nothing of it is markup. */
export function TextView({ language, text, whole }: { language: Language; text: string; whole: boolean }) {
  return (
    <div className="grid gap-3">
      {!whole && <Banner tone="neutral">{say(language, "evidenceScreens.original.cut")}</Banner>}
      <pre className="whitespace-pre-wrap break-words rounded-lg border border-line bg-surface p-4 font-sans">
        {text}
      </pre>
    </div>
  );
}
