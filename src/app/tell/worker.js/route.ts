/** Keeps the page with everything in the browser, renews it at every visit, and shows it when there is no network. */
const worker = `
const name = "tocsin-tell";
const page = "/tell/all";
const keep = async () => {
  const answer = await fetch(page, { credentials: "omit" });
  if (answer.ok) await (await caches.open(name)).put(page, answer);
};
addEventListener("install", (event) => { skipWaiting(); event.waitUntil(keep()); });
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  event.respondWith(fetch(event.request).then(
    (answer) => { event.waitUntil(keep().catch(() => {})); return answer; },
    async () => (await (await caches.open(name)).match(page)) ?? Response.error(),
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
