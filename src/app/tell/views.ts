import type { Answer, PublishedContact } from "@/application/lookup/whom-to-tell";
import { type Language, say } from "@/core/language/say";
import type { Site } from "@/core/lookup/look-up";
import { type Place, places, type Situation, situations } from "@/core/lookup/situation";
import { type Html, html } from "./html";

/** What somebody chose on the way to an answer. */
export type Choice = {
  readonly situation?: Situation;
  readonly place?: Place;
  /** One site by name. */
  readonly site?: string;
  readonly search: string;
  readonly language: Language;
  /** What became of a note that was just sent. */
  readonly note?: "taken" | "refused";
};

/** Writes the address of an answer. */
export function addressOf({ situation, place, site, search, language }: Choice): string {
  const query = new URLSearchParams({ lang: language });
  if (situation) query.set("what", situation);
  if (site) query.set("site", site);
  else if (place) query.set("where", place);
  if (search) query.set("q", search);
  return `/tell?${query}`;
}

/** Shows the question: what happened, or own words. */
export function question({ language, site }: Choice): Html {
  return html`<h1>${say(language, "tell.title")}</h1><p class="soft">${say(language, "tell.lead")}</p>
<h2>${say(language, "tell.choose")}</h2>
<ul class="choices">${situations.map(
    (situation) =>
      html`<li><a href="${addressOf({ situation, site, search: "", language })}"><b>${say(
        language,
        `tell.situations.${situation}.title`,
      )}</b><span>${say(language, `tell.situations.${situation}.hint`)}</span></a></li>`,
  )}</ul>${searchForm(language, "")}${calm(language)}`;
}

/** What an answer is made of. */
type Found = {
  readonly answers: readonly Answer[];
  readonly bulletins: readonly string[];
  readonly sites: readonly Site[];
  /** Several matrices answer, so that each card says which one it is from. */
  readonly several: boolean;
};

/** Shows the answer to a choice. */
export function answer(choice: Choice, { answers, bulletins, sites, several }: Found): Html {
  const { situation = "something-else", language, search } = choice;
  const [first, ...others] = answers;
  const title = search ? say(language, "tell.found", { search }) : say(language, `tell.situations.${situation}.title`);
  return html`<p class="screen"><a href="/tell?lang=${language}">← ${say(language, "tell.back")}</a></p>
<h1>${title}</h1>${whereTabs(choice, sites)}${hereLine(
    language,
    sites.find(({ name }) => name === choice.site),
  )}
${first ? html`<h2>${say(language, "tell.now")}</h2>${card(language, first, several, "main")}` : nobody(language)}
${advice(language, situation, first)}
${others.length > 0 && html`<h2>${say(language, "tell.also")}</h2>${others.map((other) => card(language, other, several))}`}
${bulletins.length > 0 && html`<p>${say(language, "tell.bulletins", { channels: bulletins.join(", ") })}</p>`}
${situation === "near-miss" && noteForm(language, choice.note)}
${situation === "something-else" && searchForm(language, search)}${calm(language)}`;
}

/** Shows every situation with its first answer, on paper and offline. */
export function everything(
  language: Language,
  answers: ReadonlyMap<Situation, readonly Answer[]>,
  sites: readonly Site[],
  several: boolean,
): Html {
  return html`<h1>${say(language, "tell.title")}</h1>${calm(language)}<div class="card never"><h2>${say(language, "tell.never")}</h2>
<p>${say(language, "tell.neverAlways")}</p></div>${sites.map((site) => hereLine(language, site, site.name))}${situations.map(
    (situation) => {
      const [first] = answers.get(situation) ?? [];
      return html`<section class="sheet" id="${situation}"><h2>${say(language, `tell.situations.${situation}.title`)}</h2>
${first ? card(language, first, several, "main", false) : nobody(language)}${advice(language, situation, first, false)}</section>`;
    },
  )}`;
}

/** Says what to do while nothing is approved. */
export function nothingInForce(language: Language): Html {
  return html`<h1>${say(language, "tell.title")}</h1><div class="card main"><h2>${say(language, "tell.nothingTitle")}</h2>
<p>${say(language, "tell.nothing")}</p></div>${calm(language)}`;
}

function nobody(language: Language): Html {
  return html`<div class="card main"><h3>${say(language, "tell.nobodyTitle")}</h3><p>${say(language, "tell.nobody")}</p></div>`;
}

function whereTabs(choice: Choice, sites: readonly Site[]): Html {
  const { language, site: chosen } = choice;
  const known = sites.map(({ name }) => ({ site: name, place: undefined, label: name }));
  const generic = places
    .filter((place) => place !== "site" || known.length === 0)
    .map((place) => ({ site: undefined, place, label: say(language, `tell.places.${place}`) }));
  const anywhere = { site: undefined, place: undefined, label: say(language, "tell.places.any") };
  return html`<nav aria-label="${say(language, "tell.where")}" class="tabs">${[anywhere, ...known, ...generic].map(
    ({ site, place, label }) =>
      html`<a href="${addressOf({ ...choice, site, place })}"${chosen === site && (site !== undefined || choice.place === place) && current}>${label}</a>`,
  )}</nav>`;
}

/** Says what rings and hangs at a site. */
function hereLine(language: Language, site: Site | undefined, name = ""): Html {
  if (!site || site.alarms.length + site.boards.length === 0) return html``;
  const said = [
    ...(site.alarms.length > 0 ? [say(language, "tell.alarmHere", { names: site.alarms.join(", ") })] : []),
    ...(site.boards.length > 0 ? [say(language, "tell.boardHere", { names: site.boards.join(", ") })] : []),
  ];
  return html`<p>${name && html`<strong>${name}:</strong> `}${said.join(" ")}</p>`;
}
const current = html` aria-current="page"`;

/** Ways that fail together with the computers: mail, chat and whatever needs a sign-in. */
const online: readonly string[] = [
  "email",
  "encrypted-email",
  "chat",
  "secure-chat",
  "intranet",
  "ticket",
  "portal",
  "website",
];

function card(language: Language, found: Answer, several: boolean, look = "", live = true): Html {
  const { whom, how, fallbacks, byWhen, what, matrix } = found;
  const needsComputers = how.some(({ kind }) => online.includes(kind));
  const left = needsComputers ? fallbacks.filter(({ kind }) => !online.includes(kind)) : fallbacks;
  return html`<div class="card ${look}">${whom.map(
    ({ name, contacts }) =>
      html`<h3 class="whom">${name}</h3>${contacts.map((contact) => reach(language, contact, live))}`,
  )}<dl>${
    how.length === 0
      ? pair(say(language, "tell.how"), say(language, "tell.howPost"))
      : html`${pair(say(language, "tell.how"), how.map(({ name }) => name).join(", "))}${pair(
          say(language, needsComputers ? "tell.fallbackOffline" : "tell.fallback"),
          left.map(({ name }) => name).join(", ") || say(language, "tell.noFallback"),
        )}`
  }${pair(say(language, "tell.byWhen"), byWhen || say(language, "tell.atOnce"))}
${what !== "" && pair(say(language, "tell.about"), what)}</dl>
${several && html`<p class="soft">${say(language, "tell.matrix", { matrix })}</p>`}</div>`;
}

function pair(term: string, text: string): Html {
  return html`<dt>${term}</dt><dd>${text}</dd>`;
}

const linked: Readonly<Record<string, string>> = { phone: "tel:", mobile: "tel:", sms: "sms:", email: "mailto:" };

function reach(language: Language, { name, paths, hours, zone, answersNow }: PublishedContact, live: boolean): Html {
  const said = live && answersNow !== undefined && say(language, answersNow ? "tell.answersNow" : "tell.closedNow");
  const when = hours && (answersNow !== true || !live) && say(language, "tell.hours", { hours, zone: zone || "UTC" });
  return html`<div class="paths"><span class="soft">${name}</span>${said && html`<span class="now ${answersNow ? "yes" : "no"}">${said}</span>`}${when && html`<span class="soft">${when}</span>`}${paths.map(
    ({ kind, value }) => {
      const scheme = linked[kind];
      const target = scheme === "mailto:" ? value : value.replace(/[^+\d]/g, "");
      return scheme ? html`<a href="${scheme}${target}">${value}</a>` : html`<span class="path">${value}</span>`;
    },
  )}</div>`;
}

function advice(language: Language, situation: Situation, found: Answer | undefined, always = true): Html {
  return html`<div class="two"><div class="card"><h3>${say(language, "tell.first")}</h3>
<p>${say(language, `tell.situations.${situation}.first`)}</p><h3>${say(language, "tell.say")}</h3>
<p>${say(language, "tell.sayAlways")}${found?.say && html` ${say(language, "tell.sayToo", { content: found.say })}`}</p></div>
<div class="card never"><h3>${say(language, "tell.never")}</h3><p>${say(language, `tell.situations.${situation}.never`)}</p>
${always && html`<p>${say(language, "tell.neverAlways")}</p>`}</div></div>`;
}

function searchForm(language: Language, search: string): Html {
  return html`<form action="/tell" method="get" role="search"><div><label for="q">${say(language, "tell.search")}</label>
<input id="q" name="q" type="search" maxlength="200" value="${search}" placeholder="${say(language, "tell.searchHint")}"></div>
<input type="hidden" name="what" value="something-else"><input type="hidden" name="lang" value="${language}">
<button>${say(language, "tell.find")}</button></form>`;
}

function noteForm(language: Language, note: Choice["note"]): Html {
  return html`<section class="card screen"><h2>${say(language, "tell.note.title")}</h2>
${note && html`<p role="status"><strong>${say(language, `tell.note.${note}`)}</strong></p>`}
<p class="soft">${say(language, "tell.note.lead")}</p><form action="/tell/note" method="post"><div><label for="text">${say(
    language,
    "tell.note.label",
  )}</label><textarea id="text" name="text" rows="4" maxlength="4000" required></textarea></div>
<input type="hidden" name="lang" value="${language}"><button>${say(language, "tell.note.send")}</button></form></section>`;
}

function calm(language: Language): Html {
  return html`<p class="calm">${say(language, "tell.noBlame")}</p>`;
}
