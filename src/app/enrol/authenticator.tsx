import { toString as drawCode } from "qrcode";
import type { Language } from "@/core/language/say";
import { say } from "@/core/language/say";

type AuthenticatorProps = { language: Language; uri: string; secret: string };

/** Shows what an authenticator app scans or a person types; drawn on the server, so it needs no script. */
export async function AuthenticatorPicture({ language, uri, secret }: AuthenticatorProps) {
  const drawing = await drawCode(uri, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  const picture = `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}`;
  return (
    <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      {/* biome-ignore lint/performance/noImgElement: a drawing inside the page, nothing to optimise */}
      <img
        src={picture}
        alt={say(language, "authenticator.picture")}
        width={192}
        height={192}
        className="size-48 rounded-md border border-line bg-white"
      />
      <div className="grid content-start gap-3">
        <p>{say(language, "authenticator.scan")}</p>
        <div>
          <p className="text-ink-soft text-sm">{say(language, "authenticator.secret")}</p>
          <code className="select-all break-all font-mono" data-testid="authenticator-secret">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
        </div>
      </div>
    </div>
  );
}
