import { languages, say } from "@/core/language/say";
import { LanguageSwitch } from "@/ui/shell/language-switch";
import { ThemeSwitch } from "@/ui/shell/theme-switch";
import { readReader } from "./reader";

/** Language and look on pages in front of the sign-in. */
export async function DoorTools() {
  const { theme } = await readReader();
  return (
    <>
      <LanguageSwitch languages={languages.map((value) => ({ value, label: say(value, "language.name") }))} />
      <ThemeSwitch theme={theme} />
    </>
  );
}
