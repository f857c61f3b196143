import { expect, test } from "@playwright/test";

test("every page carries a strict policy with a nonce of its own", async ({ request }) => {
  const policies = await Promise.all(
    ["/sign-in", "/sign-in", "/tell", "/tell/all"].map(
      async (path) => (await request.get(path)).headers()["content-security-policy"] ?? "",
    ),
  );
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "style-src 'self' 'nonce-",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain("unsafe");
  }
  expect(new Set(policies).size).toBe(policies.length);
});

test("every answer forbids guessing its kind, framing and leaking where one came from", async ({ request }) => {
  for (const path of ["/sign-in", "/api/health/live", "/nowhere", "/icon.svg"]) {
    const headers = (await request.get(path)).headers();
    expect([path, headers["x-content-type-options"], headers["x-frame-options"], headers["referrer-policy"]]).toEqual([
      path,
      "nosniff",
      "DENY",
      "same-origin",
    ]);
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("the pages keep to the policy: no violation is reported", async ({ page }) => {
  const violations: string[] = [];
  page.on(
    "console",
    (message) => message.text().includes("Content Security Policy") && violations.push(message.text()),
  );
  await page.goto("/sign-in");
  await page.getByRole("heading").first().waitFor();
  await page.goto("/set-up?token=nothing");
  await page.getByRole("heading").first().waitFor();
  expect(violations).toEqual([]);
});

test("the image optimizer is not there", async ({ request }) => {
  for (const path of [
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/_next/image?url=http%3A%2F%2Fexample.com&w=64&q=75",
    "/_next/image",
  ])
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
});

test("next-auth takes nothing that our own pages did not send", async ({ request, baseURL }) => {
  const send = async (headers: Record<string, string>) =>
    (
      await request.post("/api/auth/callback/credentials", { headers, form: { email: "a@example.com", password: "b" } })
    ).status();
  expect(await send({})).toBe(403);
  expect(await send({ origin: "null" })).toBe(403);
  expect(await send({ origin: "https://evil.example" })).toBe(403);
  expect(await send({ origin: baseURL ?? "" })).not.toBe(403);
});

test("the HTTP API is described and wants a token", async ({ request }) => {
  const described = await (await request.get("/api/openapi.json")).json();
  expect(described.openapi).toBe("3.1.0");
  expect(described.paths["/matrix/list-matrices"].get.operationId).toBe("matrix.list-matrices.get");
  const answer = await request.get("/api/v1/matrix/list-matrices");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([401, "application/problem+json"]);
});
