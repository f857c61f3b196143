import { type Language, say } from "@/core/language/say";
import type { ReadMail } from "@/platform/mail/read-mail";
import { formatBytes } from "@/ui/form/format-bytes";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { KeyValues } from "@/ui/show/key-values";
import { TextView } from "./text-view";

/** Shows a mail as headers, text and the names of what is attached. */
export function MailView({ language, mail }: { language: Language; mail: ReadMail }) {
  const text = (key: "headers" | "text" | "attached" | "attachedText" | "fromHtml") =>
    say(language, `evidenceScreens.original.${key}`);
  return (
    <div className="grid gap-6">
      <Section title={text("headers")} shape="panel">
        <KeyValues
          items={mail.headers.map(([label, value]) => ({ label, value: <span className="break-words">{value}</span> }))}
        />
      </Section>
      <Section title={text("text")}>
        <div className="grid gap-3">
          {mail.fromHtml && <Banner tone="neutral">{text("fromHtml")}</Banner>}
          <TextView language={language} text={mail.text} whole />
        </div>
      </Section>
      {mail.attachments.length > 0 && (
        <Section title={text("attached")} description={text("attachedText")}>
          <ul className="grid gap-1">
            {mail.attachments.map(({ name, media, size }) => (
              <li key={`${name} ${size}`} className="flex flex-wrap gap-x-3">
                <span>{name || media}</span>
                <span className="text-ink-soft text-sm">
                  {media}, {formatBytes(size, language)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
