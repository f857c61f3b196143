import { DoorTools } from "@/app/door-tools";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";

export default async function AppearancePage() {
  const { language } = await readReader();
  return (
    <Section
      title={say(language, "settings.appearance.look")}
      description={say(language, "settings.appearance.lead")}
      shape="panel"
    >
      <div className="flex flex-wrap gap-4">
        <DoorTools />
      </div>
    </Section>
  );
}
