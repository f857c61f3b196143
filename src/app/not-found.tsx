import { SearchX } from "lucide-react";
import { PlainPage } from "@/app/plain-page";
import { readReader } from "@/app/reader";
import { say } from "@/core/language/say";

export default async function NotFound() {
  const { language } = await readReader();
  return (
    <PlainPage language={language} icon={<SearchX aria-hidden />} title={say(language, "errors.notFoundTitle")}>
      {say(language, "errors.notFound")}
    </PlainPage>
  );
}
