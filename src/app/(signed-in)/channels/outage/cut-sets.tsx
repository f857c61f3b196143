import type { OutageAnalysis } from "@/application/matrix/analyse-outage";
import { type Language, say } from "@/core/language/say";
import { rowName } from "@/core/matrix/rules/support/view";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { Section } from "@/ui/layout/section";
import { namesIn } from "./names";
import { SendOnChange } from "./send-on-change";

type CutSetsProps = {
  language: Language;
  analysis: OutageAnalysis;
  matrix: string;
  off: readonly string[];
  row: string | undefined;
  order: number;
};

const orders = [1, 2, 3] as const;
/** Sets that are listed for one audience; there can be thousands. */
const listedAtMost = 40;

/** For one row: the smallest sets of services, sites, carriers and people whose loss together keeps it from an audience. */
export function CutSets({ language, analysis, matrix, off, row, order }: CutSetsProps) {
  const name = namesIn(analysis);
  const list = new Intl.ListFormat(language);
  return (
    <Section title={say(language, "outage.cuts.title")} description={say(language, "outage.cuts.description")}>
      <div className="grid gap-4">
        <SendOnChange>
          <div className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="matrix" value={matrix} />
            {off.map((id) => (
              <input key={id} type="hidden" name="down" value={id} />
            ))}
            <Select
              className="min-w-0 flex-1 basis-64"
              name="row"
              label={say(language, "outage.cuts.row")}
              placeholder={say(language, "outage.cuts.choose")}
              options={analysis.document.rows.map((one) => ({ value: one.id, label: rowName(one) }))}
              defaultValue={row ?? ""}
            />
            <Select
              name="order"
              label={say(language, "outage.cuts.order")}
              options={orders.map((value) => ({
                value: String(value),
                label: say(language, "outage.cuts.upTo", { count: value }),
              }))}
              defaultValue={String(order)}
            />
            <SubmitButton variant="secondary">{say(language, "outage.cuts.show")}</SubmitButton>
          </div>
        </SendOnChange>
        {analysis.cuts.map(({ audience, cuts }) => (
          <section key={audience} className="grid gap-1">
            <h3 className="font-medium">{say(language, "outage.cuts.audience", { audience: name(audience) })}</h3>
            {cuts.length === 0 && (
              <p className="text-ink-soft">{say(language, "outage.cuts.none", { count: order })}</p>
            )}
            <ul className="grid list-disc gap-0.5 pl-5 text-sm">
              {cuts.slice(0, listedAtMost).map((set) => (
                <li key={set.join(" ")}>
                  {set.length === 0
                    ? say(language, "outage.cuts.already")
                    : say(language, "outage.cuts.set", { count: set.length, names: list.format(set.map(name)) })}
                </li>
              ))}
            </ul>
            {cuts.length > listedAtMost && (
              <p className="text-ink-soft text-sm">
                {say(language, "outage.cuts.more", { count: cuts.length - listedAtMost })}
              </p>
            )}
          </section>
        ))}
      </div>
    </Section>
  );
}
