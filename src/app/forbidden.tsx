import { Lock } from "lucide-react";
import { PlainPage } from "@/app/plain-page";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";

export default async function Forbidden() {
  const { language } = await readReader();
  return (
    <PlainPage language={language} icon={<Lock aria-hidden />} title={say(language, "errors.forbiddenTitle")}>
      {say(language, "errors.forbidden")}
    </PlainPage>
  );
}
