import { languages } from "@/core/language/say";

/**
 * Keeps the page with everything in the browser, in each language, renews it at every visit and once a day where the
 * browser allows that, and shows it when there is no network.
 */
const worker = `
const name = "tocsin-tell";
const page = "/tell/all";
const languages = ${JSON.stringify(languages)};
const keep = () => Promise.all(["", ...languages.map((one) => "?lang=" + one)].map(async (query) => {
  const answer = await fetch(page + query, { credentials: "same-origin" });
  if (answer.ok) await (await caches.open(name)).put(page + query, answer);
}));
const kept = async (address) => {
  const wanted = new URL(address).searchParams.get("lang");
  const cache = await caches.open(name);
  return (await cache.match(page + "?lang=" + wanted)) ?? (await cache.match(page)) ?? Response.error();
};
addEventListener("install", (event) => { skipWaiting(); event.waitUntil(keep()); });
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("periodicsync", (event) => event.waitUntil(keep()));
addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  event.respondWith(fetch(event.request).then(
    (answer) => { event.waitUntil(keep().catch(() => {})); return answer; },
    () => kept(event.request.url),
  ));
});
`;

/** Sends the service worker of the look-up; it may also serve /tell, one level above its own address. */
export function GET(): Response {
  return new Response(worker, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "service-worker-allowed": "/tell",
      "cache-control": "no-cache",
    },
  });
}
