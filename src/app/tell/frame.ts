import type { Stamp } from "@/application/lookup/whom-to-tell";
import { type Language, languages, say } from "@/core/language/say";
import { dateOfWhen } from "@/core/time/when";
import { sayDate, sayInstant } from "@/core/time/written";
import { type Html, html } from "./html";
import { look } from "./look";
import { stampOf } from "./stamp/stamp";

export type Reader = { readonly language: Language; readonly theme: string; readonly nonce: string };

export type Frame = {
  readonly reader: Reader;
  readonly title: string;
  readonly organisation: string;
  readonly zone: string;
  readonly now: Date;
  readonly stamps: readonly Stamp[];
  /** Gives the address of this page in another language. */
  readonly inLanguage: (language: Language) => string;
  readonly body: Html;
};

/** Writes a whole page of the look-up: small, printable, stamped with the versions it answers from. */
export function page({ reader, title, organisation, zone, now, stamps, inLanguage, body }: Frame): string {
  const { language, theme, nonce } = reader;
  const others = languages.filter((other) => other !== language);
  return `<!doctype html>${
    html`<html lang="${language}" data-theme="${theme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · Tocsin</title><link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="manifest" href="/tell/manifest.webmanifest"><style nonce="${nonce}">${{ markup: look }}</style></head><body>
<header><div class="name">${bell}${organisation || "Tocsin"}</div>
<nav aria-label="${say(language, "tell.otherPages")}">${others.map(
      (other) =>
        html`<a href="${inLanguage(other)}" lang="${other}" hreflang="${other}">${say(other, "language.name")}</a> `,
    )}<a href="/sign-in">${say(language, "tell.signIn")}</a></nav></header>
<main>${body}</main>
<footer><ul>${stamps.map(
      ({ matrix, number, effectiveFrom, sha256 }) =>
        html`<li>${say(language, "tell.stamp", {
          matrix,
          number,
          date: sayDate(language, dateOfWhen(zone, effectiveFrom)),
        })} <code>${sha256.slice(0, 12)}</code></li>`,
    )}</ul><p>${say(language, "tell.printed", { time: sayInstant(language, zone, minute(now)) })}</p>
<p class="screen"><a href="/tell/all?lang=${language}">${say(language, "tell.everything")}</a></p></footer>
<script nonce="${nonce}" data-stamp="${stampOf(stamps)}">${{ markup: script }}</script></body></html>`.markup
  }`;
}

/**
 * Keeps the page for the time without a network, and draws an open page anew once another version is in force, unless
 * somebody is typing.
 */
const script =
  `(s=>{const w=navigator.serviceWorker;w?.register("/tell/worker.js",{scope:"/tell"}).then(r=>r.periodicSync?.register("tocsin-tell",{minInterval:864e5})).catch(()=>{});
const typing=()=>[...document.querySelectorAll("input[type=search],textarea")].some(f=>f.value!==f.defaultValue);
const look=()=>document.hidden||typing()||fetch("/tell/stamp").then(a=>a.ok?a.text():s).then(t=>t!==s&&location.reload()).catch(()=>{});
document.addEventListener("visibilitychange",look);setInterval(look,3e5)})(document.currentScript.dataset.stamp)`.replace(
    /\n/g,
    "",
  );

const bell = html`<svg viewBox="0 0 32 32" aria-hidden="true" fill="currentColor"><g transform="rotate(14 16 15)"><circle cx="16" cy="3.6" r="2.1"/><path d="M16 4C21.6 4 24 8.6 24 14C24 15.23 24.06 16.27 24.2 17.2H7.8C7.94 16.27 8 15.23 8 14C8 8.6 10.4 4 16 4Z"/><path d="M24.77 19.4C25.38 20.91 26.39 22.1 28 23.4H4C5.61 22.1 6.62 20.91 7.23 19.4Z"/><path d="M11.8 25.4h8.4a4.2 4.2 0 0 1-8.4 0Z"/></g></svg>`;

function minute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}
