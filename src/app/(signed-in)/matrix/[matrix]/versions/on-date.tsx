import { type Language, say } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { TextLink } from "@/ui/actions/text-link";
import { TextInput } from "@/ui/form/text-input";
import { Section } from "@/ui/layout/section";
import { formatInstant } from "@/ui/show/instants";

type Props = {
  matrix: string;
  reader: { language: Language; zone: string };
  /** What was typed, as the field writes it. */
  asked?: string;
  instant?: Date | undefined;
  number?: number | null;
};

/** Asks and answers which version was in force at an instant. */
export function OnDate({ matrix, reader, asked = "", instant, number = null }: Props) {
  const { language, zone } = reader;
  const time = instant && formatInstant(instant, reader);
  return (
    <Section title={say(language, "versions.onTitle")} shape="panel">
      <form action={`/matrix/${matrix}/versions`} className="flex flex-wrap items-end gap-3">
        <TextInput
          type="datetime-local"
          name="on"
          label={say(language, "versions.on")}
          hint={say(language, "versions.onHint", { zone })}
          defaultValue={asked}
          required
        />
        <Button type="submit" className="mb-6.5">
          {say(language, "versions.show")}
        </Button>
      </form>
      {time && (
        <p role="status" className="mt-3 font-medium">
          {number === null ? (
            say(language, "versions.onNothing", { time })
          ) : (
            <>
              {say(language, "versions.onAnswer", { time, number })}{" "}
              <TextLink href={`/matrix/${matrix}/versions/${number}/content`}>
                {say(language, "versions.readIt")}
              </TextLink>
            </>
          )}
        </p>
      )}
    </Section>
  );
}
