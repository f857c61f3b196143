import { forbidden } from "next/navigation";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { readOrganisation } from "@/application/organisation/read-organisation";
import { languages, say } from "@/core/language/say";
import { jurisdictions } from "@/core/organisation/jurisdictions";
import { zones } from "@/core/time/zones";
import { Words } from "@/ui/words";
import { OrganisationForm } from "./form";

export default async function OrganisationPage() {
  const [{ language }, settings] = await Promise.all([readReader(), read(readOrganisation, {})]);
  if (!settings.mayEdit) forbidden();
  return (
    <Words language={language} under={["settings", "setUp"]}>
      <OrganisationForm
        settings={settings}
        zones={zones()}
        languages={languages.map((value) => ({ value, label: say(value, "language.name") }))}
        jurisdictions={jurisdictions(language)}
      />
    </Words>
  );
}
